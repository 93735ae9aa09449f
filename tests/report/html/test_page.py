"""The page is whole, safe to open, and says what the plan says."""

from __future__ import annotations

import base64
import hashlib
import re
import sys
from itertools import pairwise

import pytest

from matcher.advise import Advice, advise
from matcher.diagnose import diagnose
from matcher.domain import Commitment, OrdinaryDemand, Problem, Region, Trade
from matcher.domain.geography import Location
from matcher.engine import Result, solve
from matcher.explain import why_unplaced
from matcher.report import html_report, status_table
from matcher.scenarios import innherred_pilot
from matcher.scenarios.closed import draw_closed
from matcher.scenarios.draws import Draws
from matcher.scenarios.facts import county_facts
from matcher.scenarios.parameters import closed_parameters
from matcher.texts import LANGUAGES, Language, say, word
from support.build import (
    a_candidate,
    a_class,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
)
from support.html_page import Page

from .by_hand import with_values

PILOT = innherred_pilot()
PILOTS = solve(PILOT)
PINNED = a_problem(
    ["c1", "c2"],
    ["s1"],
    commitments=tuple(
        Commitment(kind="pinned", placement=a_placement(who, "s1"))
        for who in ("c1", "c2")
    ),
)
WITHOUT = solve(PINNED)
SMALL = a_problem(
    ["c1", "c2", a_candidate("c3", interests=(("cook",),))],
    [a_slot("s1", min_cohort=1)],
    training_classes=(a_class("k1"),),
    previous=a_matching(c2="s1"),
)


def small() -> tuple[Problem, Result]:
    return SMALL, with_values(SMALL, a_placement("c1", "s1"))


@pytest.fixture(
    params=[
        (problem, result, language, published)
        for problem, result in ((PILOT, PILOTS), small(), (PINNED, WITHOUT))
        for language in LANGUAGES
        for published in (False, True)
    ],
    ids=lambda one: f"{len(one[0].candidates)}-{one[2]}-{one[3]}",
)
def page(request: pytest.FixtureRequest) -> Page:
    problem, result, language, published = request.param
    return Page(html_report(problem, result, language, published=published))


def test_page_runs_nothing_and_fetches_nothing(page: Page) -> None:
    names = {name for name, _ in page.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "form", "base"}
    for _, given in page.tags:
        assert not [one for one in given if one == "style" or one.startswith("on")]
        assert "src" not in given
        assert given.get("href", "#").startswith("#")


def test_policy_allows_the_one_style_and_nothing_else(page: Page) -> None:
    (policy,) = [
        given["content"]
        for given in page.all("meta")
        if given.get("http-equiv") == "Content-Security-Policy"
    ]
    digest = hashlib.sha256(page.style.encode()).digest()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{base64.b64encode(digest).decode()}';"
        " base-uri 'none'; form-action 'none'"
    )
    assert len(page.all("style")) == 1
    assert "url(" not in page.style
    assert "@import" not in page.style


def test_headings_follow_one_another_and_landmarks_stand(page: Page) -> None:
    levels = [level for level, _ in page.headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(text.strip() for _, text in page.headings)
    for name in ("header", "nav", "main", "footer"):
        assert len(page.all(name)) == 1


def test_every_id_stands_once_and_every_reference_has_one(page: Page) -> None:
    ids = [given["id"] for _, given in page.tags if "id" in given]
    assert len(ids) == len(set(ids))
    for _, given in page.tags:
        wanted = given.get("aria-labelledby", "").split()
        if "href" in given:
            wanted.append(given["href"].removeprefix("#"))
        assert set(wanted) <= set(ids)


def test_every_table_has_a_caption_heads_and_a_name_for_each_row(page: Page) -> None:
    assert len(page.all("table")) == len(page.all("caption")) == len(page.tables)
    assert all(given.get("scope") in ("row", "col") for given in page.all("th"))
    rows = sum(len(table) for table in page.tables.values())
    heads = sum(len(table[0]) for table in page.tables.values() if table)
    assert len(page.all("th")) == heads + rows - len(page.tables)
    for table in page.tables.values():
        assert all(len(row) == len(table[0]) for row in table)


@pytest.mark.parametrize("language", LANGUAGES)
def test_answer_says_how_many_and_that_people_decide(language: Language) -> None:
    page = Page(html_report(PILOT, PILOTS, language))
    said = {
        "nb": "30 av 60 kandidater har et forslag: 30 til løp mot fagbrev.",
        "en": "A place is proposed for 30 of 60 candidates: 30 on a pathway to a trade"
        " certificate.",
    }
    assert said[language] in page.texts
    assert word("html_people_decide", language) in page.texts
    assert page.all("html") == [{"lang": language}]


def test_status_table_is_that_of_the_terminal() -> None:
    assert PILOTS.matching is not None
    rows = Page(html_report(PILOT, PILOTS, "en")).tables["status"][1:]
    for row, cells in zip(status_table(PILOT, PILOTS.matching), rows, strict=True):
        already = f"({row.already_in_pathway})" if row.already_in_pathway else "–"
        numbers = [row.pathway, already, row.work, row.other, row.sum]
        assert cells[1:] == [str(one) for one in numbers]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_is_on_the_planners_page_once(language: Language) -> None:
    assert PILOTS.matching is not None
    tables = Page(html_report(PILOT, PILOTS, language)).tables
    placed = [(row[0], row[1]) for row in tables["placements"][1:]]
    assert placed == [(one.candidate, one.slot) for one in PILOTS.matching.placements]
    reasons = why_unplaced(PILOT, PILOTS.matching, PILOTS.policy)
    told = {row[0]: row[2] for row in tables["unplaced"][1:]}
    assert told == {
        who: say("Reason", reason.code, reason.details, language)
        for who, reason in reasons.items()
    }


def test_tiers_say_value_bound_and_how_it_is_known() -> None:
    tiers = Page(html_report(PILOT, PILOTS, "en")).tables["tiers"][1:]
    assert [row[1:3] for row in tiers[:2]] == [["30", "30"]] * 2
    assert tiers[0][3] == "proven: the bound is recomputed from the duals"
    assert len(tiers) == len(PILOTS.tiers)


def test_tier_that_is_not_proven_is_told_first_and_drawn() -> None:
    problem, result = small()
    first, *others = result.tiers
    loose = first.model_copy(
        update={"bound": first.value + 1, "standing": "conditional"}
    )
    audit = result.audit.model_copy(update={"stopped": "time limit"})
    result = result.model_copy(
        update={"tiers": (loose, *others), "status": "feasible", "audit": audit}
    )
    page = Page(html_report(problem, result, "en"))
    assert "not proven that it is best (the time was over)" in page.text
    assert "There the plan reaches 1; no plan" in page.text
    assert "more than 2." in page.text
    assert "fig-tiers" in {given.get("id") for given in page.all("title")}


def test_changes_from_the_last_plan_are_counted() -> None:
    rows = Page(html_report(*small(), "en")).tables["changes"]
    assert rows[-1] == ["Sum", "–", "–", "–", "–", "1", "1"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_plan_is_said_with_what_the_pins_break(language: Language) -> None:
    page = Page(html_report(PINNED, WITHOUT, language))
    assert word("html_infeasible", language) in page.texts
    assert word("pins_broken", language) in page.texts
    assert "matcher.diagnose" in page.text
    assert "placements" not in page.tables
    hidden = Page(html_report(PINNED, WITHOUT, language, published=True))
    assert word("html_infeasible", language) in hidden.texts
    assert word("pins_broken", language) not in hidden.texts


def test_rule_that_pins_break_is_named_above_what_they_break() -> None:
    html = html_report(PINNED, WITHOUT, "en")
    assert f'<p class="plain">{word("rule_places", "en")}</p>' in html
    assert "<li>s1 has 1 open places, but the plan gives it 2 people.</li>" in html


def test_diagnosis_stands_in_place_of_the_question() -> None:
    page = Page(html_report(PINNED, WITHOUT, diagnosis=diagnose(PINNED)))
    assert word("diagnosis_infeasible", "en") in page.texts
    assert "matcher.diagnose" not in page.text


def test_plan_that_was_not_found_in_time_is_not_called_impossible() -> None:
    audit = WITHOUT.audit.model_copy(update={"stopped": "time limit"})
    result = WITHOUT.model_copy(update={"status": "not_found", "audit": audit})
    page = Page(html_report(PINNED, result, "en"))
    assert "No plan was found (the time was over)." in page.text
    assert word("html_more_time", "en") in page.texts


@pytest.mark.parametrize("published", [False, True])
def test_advice_is_for_planners(published: bool) -> None:
    advice = advise(PILOT, PILOTS, places=3)
    page = Page(html_report(PILOT, PILOTS, advice=advice, published=published))
    assert ("Ask for 3 new places" in page.text) is not published
    assert isinstance(advice, Advice)
    assert ("curve" in page.tables) is not published


def test_certificate_tells_no_number_in_public() -> None:
    problem = a_problem(
        ["c1"],
        [a_slot("s1", places=9, reserved=8)],
        ordinary_demand=(OrdinaryDemand(trade="weld", region="inn", applicants=8),),
    )
    result = with_values(problem, a_placement("c1", "s1"))
    assert "No. All 8 of 8 ordinary" in Page(html_report(problem, result)).text
    public = Page(html_report(problem, result, published=True)).text
    assert "No. All ordinary applicants" in public


def test_plan_of_408_is_at_most_300_kilobytes() -> None:
    county, plan = draw_closed(Draws(0), county_facts(), closed_parameters())
    assert len(plan.placements) + len(county.incumbents) == 408
    page = html_report(county, with_values(county, *plan.placements), "nb")
    assert len(page.encode()) <= 300_000


PAYLOAD = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}\x00&amp;"


@pytest.mark.parametrize("published", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_text_of_the_data_stays_text(language: Language, published: bool) -> None:
    problem = a_problem(
        [f"c{nth}" for nth in range(12)],
        [a_slot("s1", places=6)],
        regions=(Region(id="inn", name=PAYLOAD), Region(id="nam", name=PAYLOAD)),
        locations=(
            Location(id="verdal", name=PAYLOAD, region="inn", zone="north"),
            Location(id="namsos", name=PAYLOAD, region="nam", zone="far"),
        ),
        trades=tuple(
            Trade(id=one, name_nb=PAYLOAD, name_en=PAYLOAD, family="metal")
            for one in ("weld", "mech", "cook")
        ),
    )
    result = with_values(problem, *(a_placement(f"c{nth}", "s1") for nth in range(6)))
    page = Page(html_report(problem, result, language, published=published))
    names = {name for name, _ in page.tags}
    assert not names & {"script", "img"}
    seen = PAYLOAD.replace("\x00", "\ufffd")
    assert page.text.count(seen) >= 2
    assert "49" not in re.findall(r"\d+", page.text.replace(seen, ""))


def test_same_result_gives_the_same_page() -> None:
    again = Problem.model_validate_json(PILOT.model_dump_json())
    assert html_report(again, PILOTS, "nb") == html_report(PILOT, PILOTS, "nb")


def test_plan_of_another_problem_is_refused() -> None:
    problem, _ = small()
    for published in (False, True):
        with pytest.raises(ValueError, match="another problem"):
            html_report(problem, PILOTS, published=published)


def test_page_without_its_extra_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(ImportError, match=r"kullmatch\[report\]"):
        html_report(*small())
