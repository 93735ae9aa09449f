"""Nobody works a small number out of a published page, however its parts are joined."""

from __future__ import annotations

import pytest

from matcher.domain import Problem
from matcher.engine import Result, solve
from matcher.outcomes import hiding
from matcher.report import html_report, status_table
from matcher.report.html import open_numbers
from matcher.scenarios import innherred_pilot
from support.build import a_candidate, a_placement, a_problem, a_slot
from support.html_page import Page

from .by_hand import TRADES, drawn, with_values
from .curious import Curious

FEWEST = 5


def read(problem: Problem, result: Result) -> Curious:
    return Curious(html_report(problem, result, "en", published=True))


def test_no_number_of_40_pages_is_certain_to_be_below_five() -> None:
    hidden = shown = 0
    for seed in range(40):
        curious = read(*drawn(seed))
        assert curious.worked_out() == [], seed
        assert all(people >= FEWEST for people in curious.told.values()), seed
        hidden += len(curious.hidden())
        shown += len(curious.told)
    assert hidden > 600
    assert shown > 400


def test_the_truth_is_among_what_the_page_allows() -> None:
    for seed in range(10):
        problem, result = drawn(seed)
        assert result.matching is not None
        curious = read(problem, result)
        *rows, _ = status_table(problem, result.matching)
        for nth, row in enumerate(rows):
            for column in curious.columns:
                curious.behind.fix((nth, column), getattr(row, column))
        placed = len(result.matching.placements)
        assert curious.behind.least("placed") == placed
        assert curious.behind.most("placed") == placed


def test_hiding_small_cells_alone_is_worked_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        hiding,
        "hidden_cells",
        lambda cells: {
            (row, k)
            for row, line in enumerate(cells)
            for k, cell in enumerate(line)
            if cell < FEWEST
        },
    )
    found = sum(bool(read(*drawn(seed)).worked_out()) for seed in range(10))
    assert found > 5


def test_hiding_small_parts_alone_is_worked_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        open_numbers,
        "hidden_parts",
        lambda parts: {nth for nth, part in enumerate(parts) if part < FEWEST},
    )
    found = sum(bool(read(*drawn(seed)).worked_out()) for seed in range(20))
    assert found > 5


def test_page_names_no_candidate_company_or_slot() -> None:
    pilot = innherred_pilot()
    page = Page(html_report(pilot, solve(pilot), "nb", published=True))
    words = set(page.text.replace(",", " ").split())
    ids = [
        *(one.id for one in pilot.candidates),
        *(one.id for one in pilot.companies),
        *(one.id for one in pilot.slots),
        *(one.id for one in pilot.training_classes),
        *(one.id for one in pilot.locations),
    ]
    assert len(ids) > 90
    assert not words & set(ids)


def test_hidden_tier_does_not_say_where_its_bound_is_from() -> None:
    pilot = innherred_pilot()
    page = Page(html_report(pilot, solve(pilot), "en", published=True))
    rows = {row[0]: row[1:] for row in page.tables["tiers"]}
    assert rows["Public apprenticeships"] == ["not shown", "not shown", "proven"]
    assert rows["Most placed"][0] == "30"


def test_reasons_of_few_people_stand_together() -> None:
    for seed in range(12):
        page = Page(html_report(*drawn(seed), "en", published=True))
        for row in page.tables.get("reasons", [])[1:]:
            assert int(row[1]) >= FEWEST


def test_that_nobody_has_any_other_reason_is_not_told() -> None:
    people = [a_candidate(f"c{nth:02}", interests=(("cook",),)) for nth in range(30)]
    people += [a_candidate(f"o{nth:02}", birth_year=1980) for nth in range(12)]
    placed = [a_candidate(f"p{nth:02}") for nth in range(10)]
    problem = a_problem([*people, *placed], [a_slot("s1", places=10)], trades=TRADES)
    plan = [a_placement(one.id, "s1") for one in placed]
    curious = read(problem, with_values(problem, *plan))
    _, *rows = curious.page.tables["reasons"]
    assert [people for _, people in rows] == ["30", "12", "42"]
    assert rows[1][0] == "other reasons"
    assert curious.worked_out() == []


def test_tier_that_is_not_proven_is_named_without_its_numbers() -> None:
    problem, result = drawn(3)
    audit = result.audit.model_copy(update={"stopped": "time limit"})
    tiers = [
        one.model_copy(update={"bound": one.value + 1, "standing": "conditional"})
        for one in result.tiers
    ]
    result = result.model_copy(update={"tiers": tuple(tiers), "audit": audit})
    page = Page(html_report(problem, result, "en", published=True))
    assert "The first tier that is not proven is “Most on a pathway”." in page.text
    assert "There the plan reaches" not in page.text


def test_mark_of_what_is_hidden_is_explained_where_it_stands() -> None:
    said = "is a number below 5"
    pilot = innherred_pilot()
    assert said not in html_report(pilot, solve(pilot), "en", published=True)
    assert said in html_report(*drawn(3), "en", published=True)


def test_number_with_no_part_to_show_is_not_divided() -> None:
    pilot = innherred_pilot()
    tables = Page(html_report(pilot, solve(pilot), "en", published=True)).tables
    assert "choices" not in tables
    assert [row[1] for row in tables["reasons"][1:]] == ["23", "7", "30"]
