"""A slot is closed, or at least its fewest newcomers go there."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.domain import Commitment, Problem, Reason, Violation
from matcher.program import Options, ints
from matcher.rules import NonDisplacement, OnePlacement, Places, SlotCohorts
from support.build import (
    a_candidate,
    a_class,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
    broken,
)
from support.rows import Arrays, how_far, keeps, options_of, placements_of, written

RULE = SlotCohorts()

PEOPLE = [f"c{nth}" for nth in range(1, 6)]


def incumbent(candidate: str, slot: str) -> Commitment:
    return Commitment(kind="incumbent", placement=a_placement(candidate, slot))


def one_slot(*standing: Commitment, **facts: Any) -> Problem:
    """A slot with a minimum between two without one."""
    slots = [a_slot("s0"), a_slot("s1", places=9, **facts), a_slot("s2", places=9)]
    return a_problem(PEOPLE, slots, commitments=standing)


def sizes(problem: Problem) -> list[int]:
    """How many newcomers may go to the slot; both halves must agree."""
    new = [candidate.id for candidate in problem.new_candidates]
    return [
        size
        for size in range(len(new) + 1)
        if keeps(RULE, problem, **dict.fromkeys(new[:size], "s1"))
    ]


# --- how many ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fewest", "may_close", "lawful"),
    [
        (0, True, [0, 1, 2, 3, 4, 5]),
        (0, False, [0, 1, 2, 3, 4, 5]),
        (1, True, [0, 1, 2, 3, 4, 5]),
        (1, False, [1, 2, 3, 4, 5]),
        (2, True, [0, 2, 3, 4, 5]),
        (3, True, [0, 3, 4, 5]),
        (3, False, [3, 4, 5]),
        (5, True, [0, 5]),
        (6, True, [0]),
        (6, False, []),
    ],
)
def test_a_slot_is_closed_if_it_may_or_holds_its_fewest(
    fewest: int, may_close: bool, lawful: list[int]
) -> None:
    assert sizes(one_slot(min_cohort=fewest, may_close=may_close)) == lawful


def test_a_slot_with_too_few_is_told_with_its_fewest() -> None:
    assert broken(RULE, one_slot(min_cohort=3), c1="s1", c2="s1", c3="s2") == [
        Violation("slot_cohorts", slot="s1", held=2, min=3)
    ]


def test_a_slot_that_may_not_close_is_told_when_nobody_goes_there() -> None:
    problem = one_slot(min_cohort=2, may_close=False)
    assert broken(RULE, problem, c3="s2") == [
        Violation("slot_cohorts", slot="s1", held=0, min=2)
    ]


def test_people_elsewhere_do_not_count() -> None:
    problem = one_slot(min_cohort=2)
    assert keeps(RULE, problem, c1="s0", c2="s2")
    assert not keeps(RULE, problem, c1="s1", c2="s2")


def test_incumbents_do_not_count_towards_the_fewest() -> None:
    problem = one_slot(incumbent("c4", "s1"), incumbent("c5", "s1"), min_cohort=2)
    assert sizes(problem) == [0, 2, 3]


def test_newcomers_of_all_start_months_count_together() -> None:
    problem = one_slot(min_cohort=2, start_months=(0, 2))
    later = a_placement("c1", "s1", start=2)
    assert not keeps(RULE, problem, later)
    assert keeps(RULE, problem, later, c2="s1")


def test_each_slot_has_its_own_fewest() -> None:
    slots = [
        a_slot("s1", places=9, min_cohort=2),
        a_slot("s2", places=9),
        a_slot("s3", places=9, min_cohort=3, may_close=False),
    ]
    problem = a_problem(PEOPLE, slots)
    three = {"c1": "s3", "c2": "s3", "c3": "s3"}
    assert keeps(RULE, problem, **three)
    assert keeps(RULE, problem, **three, c4="s1", c5="s1")
    assert not keeps(RULE, problem, **three, c4="s1")
    assert broken(RULE, problem, c1="s3", c2="s3", c4="s1") == [
        Violation("slot_cohorts", slot="s1", held=1, min=2),
        Violation("slot_cohorts", slot="s3", held=2, min=3),
    ]
    assert not keeps(RULE, problem, c1="s3", c2="s3", c4="s1", c5="s1")


def test_a_slot_nobody_can_go_to_stays_closed_or_breaks_the_rule() -> None:
    asks = [a_candidate("c1", interests=(("s2",),))]
    for may_close, lawful in ((True, True), (False, False)):
        shut = a_slot("s1", places=9, min_cohort=2, may_close=may_close)
        problem = a_problem(asks, [shut, "s2"])
        assert keeps(RULE, problem, c1="s2") == lawful


def test_without_candidates_only_slots_that_may_close_are_lawful() -> None:
    for may_close in (True, False):
        slot = a_slot("s1", places=2, min_cohort=2, may_close=may_close)
        assert keeps(RULE, a_problem([], [slot])) == may_close


# --- how far -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("held", "beside"), [(0, 0), (1, 1), (2, 2), (3, 1), (4, 0), (5, 0)]
)
def test_a_slot_that_may_close_is_as_wrong_as_the_nearer_way_out_is_far(
    held: int, beside: int
) -> None:
    plan = dict.fromkeys(PEOPLE[:held], "s1")
    assert how_far(RULE, one_slot(min_cohort=4), **plan) == beside


@pytest.mark.parametrize(("held", "lacking"), [(0, 4), (1, 3), (3, 1), (4, 0), (5, 0)])
def test_a_slot_that_may_not_close_is_as_wrong_as_people_are_lacking(
    held: int, lacking: int
) -> None:
    plan = dict.fromkeys(PEOPLE[:held], "s1")
    problem = one_slot(min_cohort=4, may_close=False)
    assert how_far(RULE, problem, **plan) == lacking


# --- rows and cuts -------------------------------------------------------------------


def three_people(**facts: Any) -> Problem:
    """c1 goes to s1 by two routes, c2 by one; nobody but c3 goes to s2."""
    slots = [
        a_slot("unused", trade="cook", min_cohort=1, may_close=False),
        a_slot("s1", **{"places": 9, "min_cohort": 2, **facts}),
        a_slot("free", places=9),
        a_slot("s2", places=9, min_cohort=3, may_close=False),
    ]
    return a_problem(
        ["c1", "c2", "c3"], slots, training_classes=(a_class("k1", slots=("s1",)),)
    )


def some_options(problem: Problem) -> Options:
    options = options_of(problem)
    chosen = [
        nth
        for nth, one in enumerate(placements_of(options))
        if (one.candidate, one.slot, one.pathway)
        in {
            ("c1", "s1", "direct"),
            ("c1", "s1", "school"),
            ("c1", "free", "direct"),
            ("c2", "s1", "direct"),
            ("c3", "s2", "direct"),
        }
    ]
    return options.take(ints(chosen))


def test_rows_link_people_to_an_open_slot() -> None:
    problem = three_people()
    options = some_options(problem)
    rows = RULE.rows(problem, options)
    assert rows is not None
    assert written(rows, options) == [
        "unused: - open(unused) >= 0",
        "s1: c1>s1 + c1>s1 + c2>s1 - 2 open(s1) >= 0",
        "s2: c3>s2 - 3 open(s2) >= 0",
        "unused: - 0 open(unused) <= 0",
        "s1: c1>s1 + c1>s1 + c2>s1 - 3 open(s1) <= 0",
        "s2: c3>s2 - open(s2) <= 0",
    ]
    assert {(one.key, one.lower, one.upper) for one in rows.columns} == {
        (("open", "unused"), 1, 1),
        (("open", "s1"), 0, 1),
        (("open", "s2"), 1, 1),
    }


def cuts_of(problem: Problem) -> dict[tuple[str, ...], list[str]]:
    options = some_options(problem)
    return {
        cut.rests_on: written(cut.rows, options) for cut in RULE.cuts(problem, options)
    }


PEOPLE_ONLY = ("slot_cohorts", "one_placement")
WITH_PLACES = (*PEOPLE_ONLY, "places")
WITH_RESERVED = (*WITH_PLACES, "non_displacement")


def test_cuts_link_each_person_and_all_of_them_to_an_open_slot() -> None:
    assert cuts_of(three_people()) == {
        PEOPLE_ONLY: [
            "s1: c1>s1 + c1>s1 - open(s1) <= 0",
            "s1: c2>s1 - open(s1) <= 0",
            "s2: c3>s2 - open(s2) <= 0",
        ],
        WITH_PLACES: [
            "unused: - 0 open(unused) <= 0",
            "s1: c1>s1 + c1>s1 + c2>s1 - 2 open(s1) <= 0",
            "s2: c3>s2 - open(s2) <= 0",
        ],
    }


def test_cuts_count_open_places_when_they_are_fewer_than_people() -> None:
    cuts = cuts_of(three_people(places=2, reserved=1))
    assert cuts[WITH_PLACES][1] == "s1: c1>s1 + c1>s1 + c2>s1 - 2 open(s1) <= 0"
    assert cuts[WITH_RESERVED] == ["s1: c1>s1 + c1>s1 + c2>s1 - open(s1) <= 0"]


def test_the_columns_of_cuts_are_those_of_the_rows() -> None:
    problem = three_people()
    options = some_options(problem)
    rows = RULE.rows(problem, options)
    assert rows is not None
    for cut in RULE.cuts(problem, options):
        assert set(cut.rows.columns) <= set(rows.columns)


def test_cuts_shut_a_slot_with_fewer_open_places_than_its_fewest() -> None:
    slots = [a_slot("s1", places=3, min_cohort=3, reserved=1)]
    problem = a_problem(["c1", "c2", "c3"], slots)
    arrays = Arrays(problem, RULE, OnePlacement(), Places(), NonDisplacement())
    plan = [a_placement(c, "s1") for c in ("c1", "c2")]
    assert arrays.admit([[], plan], cuts=True) == [True, False]


def test_without_a_fewest_there_are_no_rows_and_no_cuts() -> None:
    problem = a_problem(
        ["c1"],
        [a_slot("s1", may_close=False), a_slot("s2", min_cohort=1)],
    )
    options = options_of(problem)
    assert RULE.rows(problem, options) is None
    assert list(RULE.cuts(problem, options)) == []


def test_without_options_the_rows_still_say_what_must_open() -> None:
    slots = [a_slot("s1", places=2, min_cohort=2, may_close=False)]
    problem = a_problem([], slots)
    options = options_of(problem)
    rows = RULE.rows(problem, options)
    assert rows is not None
    assert written(rows, options) == [
        "s1: - 2 open(s1) >= 0",
        "s1: - 0 open(s1) <= 0",
    ]
    each, room = RULE.cuts(problem, options)
    assert len(each.rows) == 0
    assert written(room.rows, options) == ["s1: - 0 open(s1) <= 0"]


# --- reasons -------------------------------------------------------------------------


def test_the_reason_is_that_the_slot_stays_closed() -> None:
    problem = one_slot(min_cohort=4)
    assert RULE.reason(problem, a_matching(c1="s2"), "s1") == Reason(
        "slot_closed", slot="s1", min=4
    )


def test_facts_alone_close_no_slot() -> None:
    assert RULE.reason(one_slot(min_cohort=4), None, "c1") is None
