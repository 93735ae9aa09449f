"""What each sheet says of a town with one of everything."""

from __future__ import annotations

import re

import pytest

from matcher.domain import Commitment
from matcher.engine import solve
from matcher.report import status_table
from matcher.report.book.plan import plan_sheet
from matcher.report.book.sheet import Sheet
from matcher.report.book.view import View
from matcher.report.book.workbook import plan_sheets
from matcher.texts import LANGUAGES, Language
from report.book.cases import rows, sheet, solved, view
from report.html.by_hand import with_values
from support.build import a_candidate, a_placement, a_problem, a_slot

TABLES = (
    *("plan", "companies", "training_offices", "nav_offices", "unplaced"),
    *("open_places", "cohorts", "changes", "letters"),
)


def column(of: Sheet, head: str) -> list[str | int | None]:
    at = [one.head for one in of.columns].index(head)
    return [line.cells[at].value for line in of.lines if at < len(line.cells)]


@pytest.mark.parametrize("key", TABLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_a_table_goes_beyond_its_heads(key: str, language: Language) -> None:
    of = sheet(key, "town", language)
    assert of.lines
    assert len({one.head for one in of.columns}) == len(of.columns)
    assert all(len(line.cells) <= len(of.columns) for line in of.lines)


def test_plan_tells_ranks_and_minutes_as_numbers() -> None:
    of = sheet("plan")
    assert column(of, "Candidate") == ["c1", "c2", "c3"]
    assert column(of, "Choice no.") == [1, 2, 1]
    assert column(of, "Minutes") == [0, 0, 0]
    assert column(of, "Classes") == ["", "k1", ""]


def test_company_is_told_who_comes_and_what_is_left_of_its_places() -> None:
    assert rows(sheet("companies")) == [
        ["Sum kitchen", "verdal", "", "", "", "", "", "", 0, 0, 0],
        ["mill", "namsos", "s3", "weld", "c3", "work", "2022-08", ""],
        ["Sum mill", "namsos", "", "", "", "", "", "", 2, 1, 1],
        ["yard", "verdal", "s1", "weld", "c1", "direct", "2022-08", ""],
        ["yard", "verdal", "s2", "weld", "c2", "school", "2022-08", "k1"],
        ["Sum yard", "verdal", "", "", "", "", "", "", 3, 2, 1],
    ]


def test_employers_learn_no_other_fact_of_a_candidate_than_the_agreed() -> None:
    of_company = ["Company", "Workplace"]
    of_candidate = ["Slot", "Trade", "Candidate", "Pathway", "Start", "Classes"]
    of_all = ["For the scheme", "Proposed", "Left"]
    heads = [one.head for one in sheet("companies").columns]
    assert heads == of_company + of_candidate + of_all
    of_company = ["Training office", "Company"]
    of_all = ["Capacity", "Already in pathway", "Kept for ordinary", "Proposed", "Left"]
    heads = [one.head for one in sheet("training_offices").columns]
    assert heads == of_company + of_candidate + of_all


def test_training_office_is_told_its_apprentices_against_its_capacity() -> None:
    assert rows(sheet("training_offices")) == [
        ["o1", "yard", "s1", "weld", "c1", "direct", "2022-08", ""],
        ["o1", "yard", "s2", "weld", "c2", "school", "2022-08", "k1"],
        ["Sum o1", "", "", "", "", "", "", "", 5, 1, 1, 2, 1],
    ]


def crowded() -> dict[str, list[list[object]]]:
    """Two began before; their office has room for one."""
    begun = [
        Commitment(kind="incumbent", placement=a_placement(who, "s1"))
        for who in ("c1", "c2")
    ]
    problem = a_problem(
        ["c1", "c2", "c3"],
        [a_slot("s1", places=5, reserved=1, min_cohort=2)],
        training_offices=[{"id": "o1", "capacity": 1}],
        companies=[{"id": "yard", "location": "verdal", "training_office": "o1"}],
        commitments=begun,
    )
    sheets = plan_sheets(problem, solve(problem))
    return {
        one.key: [[cell.value for cell in line.cells] for line in one.lines]
        for one in sheets
    }


def test_office_is_told_all_who_began_also_beyond_its_capacity() -> None:
    (sums,) = crowded()["training_offices"]
    assert sums[-5:] == [1, 2, 1, 0, -2]


def test_cohort_of_a_slot_has_no_room_where_others_began() -> None:
    (cohort,) = crowded()["cohorts"]
    assert cohort[5:8] == [0, 2, 2]


def test_nav_office_is_told_how_everybody_who_lives_there_stands() -> None:
    of = sheet("nav_offices")
    standing = dict(zip(column(of, "Candidate"), column(of, "Standing"), strict=True))
    standing.pop("")
    assert standing == {
        "c1": "proposed a place",
        "c2": "proposed a place",
        "c4": "already in pathway",
        "c5": "without a place",
        "c6": "without a place",
        "c3": "proposed a place",
    }
    assert [[c.value for c in line.cells][-4:] for line in of.lines if line.sums] == [
        [5, 2, 1, 2],
        [1, 1, 0, 0],
    ]


def test_sums_of_a_sheet_are_those_of_its_rows() -> None:
    problem, result = solved("pilot")
    assert result.matching is not None
    for key, place in (("companies", -2), ("nav_offices", -3)):
        sums = [
            line.cells[place].value for line in sheet(key, "pilot").lines if line.sums
        ]
        whole = [one for one in sums if isinstance(one, int)]
        assert sum(whole) == len(result.matching.placements) == 30
    waiting = [line.cells[-1].value for line in sheet("nav_offices", "pilot").lines]
    without = [one for one in waiting if isinstance(one, int)]
    assert sum(without) == len(problem.new_candidates) - 30


def test_status_is_the_table_of_the_slide_by_home_and_by_company() -> None:
    problem, result = solved("town")
    assert result.matching is not None
    lines = [row for row in rows(sheet("status")) if len(row) > 2]
    assert [row[2:] for row in lines if row[0] != "Region"] == [
        [row.pathway, row.already_in_pathway, row.work, row.other, row.sum]
        for table in (
            status_table(problem, result.matching, "home"),
            status_table(problem, result.matching, "slot"),
        )
        for row in table
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_without_a_place_has_a_reason_and_a_next_step(
    language: Language,
) -> None:
    told = rows(sheet("unplaced", "pilot", language))
    assert len(told) == 30
    for row in told:
        assert len(row) == 6
        assert all(row)
        assert re.search(r"[a-zæøå]{3}.*\.$", str(row[5]))


def test_open_places_say_why_and_what_to_do() -> None:
    of = sheet("open_places")
    assert column(of, "Slot") == ["s5", "s6", "s4"]
    assert column(of, "Left") == [1, 1, 0]
    assert column(of, "Why")[2] == "All is kept for ordinary applicants: 2."
    assert all(column(of, "Next step"))


def test_cohorts_say_what_opens_and_what_gathers_where() -> None:
    of = sheet("cohorts")
    assert column(of, "Cohort") == ["k1", "k2"]
    assert column(of, "Standing") == ["opens", "gathers in another"]
    assert column(of, "What is to be done") == [
        "Open one group.",
        "Gathers in k1 (1); close this one.",
    ]


def test_changes_begin_with_those_who_lost_a_place() -> None:
    of = sheet("changes")
    told = zip(column(of, "Candidate"), column(of, "Change"), strict=True)
    assert list(told) == [
        ("c5", "lost the place"),
        ("c6", "lost the place"),
        ("c2", "moved to another slot"),
        ("c3", "new"),
        ("c1", "kept"),
    ]


def test_without_a_last_plan_there_are_no_changes() -> None:
    with pytest.raises(KeyError):
        sheet("changes", "pilot")


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_have_a_row_for_everybody_and_fields_a_mail_merge_takes(
    language: Language,
) -> None:
    of = sheet("letters", "town", language)
    assert all(re.fullmatch(r"[A-Za-z]{1,40}", one.head) for one in of.columns)
    assert [row[0] for row in rows(of)] == ["c1", "c2", "c3", "c5", "c6"]
    assert {"nb": "august 2022", "en": "August 2022"}[language] in rows(of)[0]
    assert all(row[-1] for row in rows(of))


def test_audit_holds_all_it_takes_to_compute_the_plan_again() -> None:
    _, result = solved("town")
    told = {row[0]: row[1] for row in rows(sheet("audit")) if len(row) > 1}
    assert told["1. Most on a pathway"] == 2
    assert told["3. Worst region's rate"] == "1/2 (50.0 %)"
    assert told["Verify"] == "clean"
    assert told["Plan"] == result.audit.plan_hash
    assert told["Seed"] == 0
    assert "ortools" in str(told["Versions"])


def test_audit_without_a_plan_tells_what_the_pins_break() -> None:
    told = [row[0] for row in rows(sheet("audit", "hopeless")) if row]
    assert told[-1] == "s1 has 1 open places, but the plan gives it 2 people."


def test_reasons_are_found_once_for_all_reports_of_a_plan() -> None:
    first, second = view().reasons, view().reasons
    assert first == second
    assert first is not second
    assert all(first[who] is second[who] for who in first)


def test_plan_says_in_words_that_a_place_is_not_on_her_list() -> None:
    people = [a_candidate("c1"), a_candidate("c2", interests=(), any_job=True)]
    slots = [a_slot("s1"), a_slot("s2", kind="job", trade="mech")]
    problem = a_problem(people, slots)
    plan = [a_placement("c1", "s1"), a_placement("c2", "s2", pathway="work")]
    view = View(problem, with_values(problem, *plan), "en")
    assert column(plan_sheet(view), "Choice no.") == [1, "not listed"]
