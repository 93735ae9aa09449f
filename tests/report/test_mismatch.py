from typing import Any

import pytest

from matcher.domain import Candidate, Commitment, Decline, Problem, Slot, Trade
from matcher.report import MismatchRow, mismatch_table
from matcher.report.mismatch import mismatch_text
from matcher.texts import Language
from support.build import a_candidate, a_placement, a_problem, a_slot

SLOTS = [
    a_slot("s1", places=5, reserved=1),
    a_slot("s2", trade="mech", places=2),
    a_slot("s3", company="mill", places=3),
]
TRADES = (
    Trade(id="weld", family="metal", name_nb="Sveis", name_en="Welding", shortage=True),
    Trade(id="mech", family="metal", open_to_scheme=False),
    Trade(id="cook", family="food"),
)


def cells(problem: Problem) -> dict[tuple[str, str], tuple[int, int]]:
    return {
        (row.trade, row.region): (row.wanted, row.places)
        for row in mismatch_table(problem)
    }


def wanted(
    who: Candidate, *, slots: list[Slot] = SLOTS, **facts: Any
) -> set[tuple[str, str]]:
    """Trade and region of what one person wants in reach."""
    table = cells(a_problem([who], slots, **facts))
    return {cell for cell, (people, _) in table.items() if people and all(cell)}


def test_people_and_open_places_are_counted_by_trade_and_region() -> None:
    people: list[str | Candidate] = [
        "c1",
        a_candidate("c2", interests=(("weld",), ("mech",))),
        a_candidate("c3", home="namsos"),
        a_candidate("c4", will_relocate=True),
    ]
    assert cells(a_problem(people, SLOTS)) == {
        ("weld", "inn"): (3, 4),
        ("weld", "nam"): (2, 3),
        ("weld", ""): (4, 7),
        ("mech", "inn"): (1, 2),
        ("mech", "nam"): (0, 0),
        ("mech", ""): (1, 2),
        ("cook", "inn"): (0, 0),
        ("cook", "nam"): (0, 0),
        ("cook", ""): (0, 0),
        ("", "inn"): (3, 6),
        ("", "nam"): (2, 3),
        ("", ""): (4, 9),
    }


def test_person_asks_by_trade_company_or_slot() -> None:
    here = {("weld", "inn"), ("mech", "inn")}
    assert wanted(a_candidate("c1", interests=(("yard",),))) == here
    assert wanted(a_candidate("c1", interests=(("s2",),))) == {("mech", "inn")}
    assert wanted(a_candidate("c1", interests=(("mech",),))) == {("mech", "inn")}


def test_only_apprenticeships_count() -> None:
    slots = [a_slot("s1", kind="job"), a_slot("s2", kind="other_qualification")]
    person = a_candidate("c1", any_job=True, any_other=True)
    assert set(cells(a_problem([person], slots)).values()) == {(0, 0)}


def test_place_beyond_the_longest_journey_is_out_of_reach() -> None:
    both = {("weld", "inn"), ("weld", "nam")}
    assert wanted(a_candidate("c1", max_travel_minutes=149)) == {("weld", "inn")}
    assert wanted(a_candidate("c1", max_travel_minutes=150)) == both
    assert wanted(a_candidate("c1", max_travel_minutes=90, has_car=True)) == both


def test_whoever_would_move_house_reaches_all_she_asked_for() -> None:
    person = a_candidate("c1", will_relocate=True)
    assert wanted(person, travel_times=()) == {("weld", "inn"), ("weld", "nam")}


def test_what_was_declined_is_not_wanted() -> None:
    person = a_candidate("c1", interests=(("weld", "mech"),))
    for decline, left in (
        (Decline(candidate="c1", slot="s1"), {("mech", "inn")}),
        (Decline(candidate="c1", company="yard"), set()),
    ):
        assert wanted(person, declines=(decline,)) == left


def test_another_slot_of_the_trade_is_wanted_after_a_decline() -> None:
    slots = [*SLOTS, a_slot("s4", company="kitchen")]
    decline = Decline(candidate="c1", slot="s1")
    found = wanted(a_candidate("c1"), slots=slots, declines=(decline,))
    assert found == {("weld", "inn")}


def test_incumbents_hold_places_and_want_none() -> None:
    incumbent = Commitment(kind="incumbent", placement=a_placement("c1", "s1"))
    problem = a_problem(["c1", "c2"], SLOTS, commitments=(incumbent,))
    assert cells(problem)["weld", "inn"] == (1, 3)


def test_places_are_never_below_none() -> None:
    incumbents = tuple(
        Commitment(kind="incumbent", placement=a_placement(who, "s1"))
        for who in ("c1", "c2")
    )
    slots = [a_slot("s1", places=2, reserved=1), a_slot("s2")]
    problem = a_problem(["c1", "c2"], slots, commitments=incumbents)
    assert cells(problem)["weld", "inn"] == (0, 1)


def test_sums_come_after_the_regions_and_the_trades() -> None:
    table = mismatch_table(a_problem(["c1"], SLOTS))
    assert [row.region for row in table[:3]] == ["inn", "nam", ""]
    assert table[-1] == MismatchRow(trade="", region="", wanted=1, places=9)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            """\
Trades: wanted in reach / open places, by region of the company
  Trade      inn  nam  Sum
  Welding *  1/4  1/3  2/7
  mech †     0/2    –  0/2
  Sum        1/6  1/3  2/9
  Each person counts once in each sum.
  * shortage trade
  † closed to the scheme""",
        ),
        (
            "nb",
            """\
Lærefag: ønsket innen rekkevidde / ledige plasser, etter bedriftens region
  Lærefag  inn  nam  Sum
  Sveis *  1/4  1/3  2/7
  mech †   0/2    –  0/2
  Sum      1/6  1/3  2/9
  Hver person telles én gang i hver sum.
  * mangelfag
  † stengt for ordningen""",
        ),
    ],
)
def test_mismatch_is_told_as_want_over_places(
    language: Language, expected: str
) -> None:
    people: list[str | Candidate] = ["c1", a_candidate("c2", home="namsos")]
    assert mismatch_text(a_problem(people, SLOTS, trades=TRADES), language) == expected


def test_marks_are_explained_only_where_they_stand() -> None:
    text = mismatch_text(a_problem(["c1"], SLOTS), "en")
    assert "*" not in text
    assert "†" not in text


def test_nothing_wanted_and_nothing_offered_is_no_table() -> None:
    assert mismatch_text(a_problem(["c1"]), "en") == ""
