"""A candidate starts in a month the slot offers, and not before she is available."""

from __future__ import annotations

import pytest

from matcher.domain import Measure, Placement, Problem, Reason, Violation
from matcher.rules import Start
from support.build import a_candidate, a_placement, a_problem, a_slot, broken
from support.rows import admitted, keeps, options_of, placements_of

RULE = Start()


def one_candidate(available_from: int, *start_months: int) -> Problem:
    return a_problem(
        [a_candidate("c1", available_from=available_from)],
        [a_slot("s1", start_months=start_months)],
    )


def starting(month: int) -> Placement:
    return a_placement("c1", "s1", start=month)


@pytest.mark.parametrize(("month", "may"), [(4, False), (5, True), (6, True)])
def test_she_starts_from_the_month_she_is_available(month: int, may: bool) -> None:
    problem = one_candidate(5, 4, 5, 6)
    assert (broken(RULE, problem, starting(month)) == []) == may
    assert admitted(RULE, problem, starting(month)) == may


def test_a_start_too_early_is_told_in_calendar_months() -> None:
    assert broken(RULE, one_candidate(5, 4), starting(4)) == [
        Violation(
            "start", candidate="c1", slot="s1", start="2022-12", available="2023-01"
        )
    ]


def test_a_month_the_slot_does_not_offer_has_no_option() -> None:
    problem = one_candidate(0, 0, 2)
    assert broken(RULE, problem, starting(1)) == [
        Violation("start_not_offered", candidate="c1", slot="s1", start="2022-09")
    ]
    assert {one.start for one in placements_of(options_of(problem, RULE))} == {0, 2}


def test_each_candidate_waits_for_herself_only() -> None:
    people = [a_candidate("c1", available_from=3), a_candidate("c2")]
    problem = a_problem(people, [a_slot("s1", start_months=(0, 3))])
    starts = {(p.candidate, p.start) for p in placements_of(options_of(problem, RULE))}
    assert starts == {("c1", 3), ("c2", 0), ("c2", 3)}


def test_the_reason_is_that_all_she_asked_for_begins_before_she_is_ready() -> None:
    late_but_unwanted = a_slot("s2", trade="cook", start_months=(9,))
    problem = a_problem(
        [a_candidate("c1", available_from=5)],
        [a_slot("s1", start_months=(0, 4)), late_but_unwanted],
    )
    assert RULE.reason(problem, None, "c1") == Reason(
        "start", candidate="c1", available="2023-01"
    )


def test_one_late_start_is_enough() -> None:
    assert RULE.reason(one_candidate(5, 0, 5), None, "c1") is None
    assert RULE.reason(one_candidate(5, 6, 0), None, "c1") is None


def test_measures_are_taken_one_after_the_other_before_the_start() -> None:
    problem = a_problem(
        [a_candidate("c1", available_from=1)],
        [
            a_slot(
                "s1",
                start_months=(3, 4),
                required_qualifications=("licence_b", "truck"),
            )
        ],
        measures=(
            Measure(id="m1", grants="licence_b", cost=1, delay=2),
            Measure(id="m2", grants="truck", cost=1, delay=1),
        ),
    )
    both = {"measures": ("m1", "m2")}
    assert keeps(RULE, problem, a_placement("c1", "s1", start=3, measures=("m1",)))
    assert keeps(RULE, problem, a_placement("c1", "s1", start=4, **both))
    assert not keeps(RULE, problem, a_placement("c1", "s1", start=3, **both))
