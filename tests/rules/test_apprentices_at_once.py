"""A company has no more apprentices at once than it can train."""

from __future__ import annotations

import pytest

from matcher.domain import Commitment, Company, Problem, Reason, Violation
from matcher.rules import ApprenticesAtOnce
from support.build import a_matching, a_placement, a_problem, a_slot, broken
from support.rows import how_far, keeps, options_of, written

RULE = ApprenticesAtOnce()

SLOTS = (
    a_slot("yard-1", places=9),
    a_slot("yard-2", places=9),
    a_slot("yard-job", places=9, kind="job"),
    a_slot("mill-1", places=9, company="mill"),
)
"""Two apprenticeships and a job of one company, and an apprenticeship of another."""


def incumbent(candidate: str, slot: str) -> Commitment:
    return Commitment(kind="incumbent", placement=a_placement(candidate, slot))


def trains(yard: int | None, *standing: Commitment, mill: int | None = None) -> Problem:
    """The most apprentices of the yard and of the mill."""
    return a_problem(
        [f"c{nth}" for nth in range(6)],
        SLOTS,
        companies=(
            Company(id="yard", location="verdal", max_apprentices=yard),
            Company(id="mill", location="namsos", max_apprentices=mill),
        ),
        commitments=standing,
    )


def test_all_slots_of_a_company_count_together() -> None:
    problem = trains(2)
    assert keeps(RULE, problem, c0="yard-1", c1="yard-2")
    assert not keeps(RULE, problem, c0="yard-1", c1="yard-2", c2="yard-1")
    assert broken(RULE, problem, c0="yard-1", c1="yard-2", c2="yard-1") == [
        Violation("apprentices_at_once", company="yard", left=2, held=3)
    ]


def test_a_company_that_can_train_nobody_takes_no_apprentice() -> None:
    problem = trains(0)
    assert keeps(RULE, problem)
    assert not keeps(RULE, problem, c0="yard-1")


def test_a_company_that_states_no_most_has_none() -> None:
    everybody = {f"c{nth}": "yard-1" for nth in range(6)}
    assert keeps(RULE, trains(None), **everybody)


def test_a_company_without_a_most_frees_no_other() -> None:
    problem = trains(None, mill=1)
    assert keeps(RULE, problem, c0="yard-1", c1="mill-1")
    assert not keeps(RULE, problem, c0="mill-1", c1="mill-1")


def test_people_in_jobs_are_no_apprentices() -> None:
    problem = trains(1)
    working = [a_placement(c, "yard-job", pathway="work") for c in ("c1", "c2")]
    assert keeps(RULE, problem, *working, c0="yard-1")


def test_each_company_counts_its_own() -> None:
    problem = trains(2, mill=1)
    assert keeps(RULE, problem, c0="yard-1", c1="yard-1", c2="mill-1")
    assert broken(RULE, problem, c0="yard-1", c1="mill-1", c2="mill-1") == [
        Violation("apprentices_at_once", company="mill", left=1, held=2)
    ]
    assert not keeps(RULE, problem, c0="yard-1", c1="mill-1", c2="mill-1")


def test_an_incumbent_counts_at_her_company_only() -> None:
    problem = trains(2, incumbent("c5", "yard-2"), mill=1)
    assert keeps(RULE, problem, c0="yard-1", c1="mill-1")
    assert broken(RULE, problem, c0="yard-1", c1="yard-1") == [
        Violation("apprentices_at_once", company="yard", left=1, held=2)
    ]
    assert not keeps(RULE, problem, c0="yard-1", c1="yard-1")


def test_an_incumbent_in_a_job_is_no_apprentice() -> None:
    assert keeps(RULE, trains(1, incumbent("c5", "yard-job")), c0="yard-1")


def test_more_incumbents_than_it_can_train_leave_none_rather_than_fewer() -> None:
    problem = trains(1, incumbent("c4", "yard-1"), incumbent("c5", "yard-2"))
    assert keeps(RULE, problem)
    assert broken(RULE, problem, c0="yard-1") == [
        Violation("apprentices_at_once", company="yard", left=0, held=1)
    ]
    assert how_far(RULE, problem, c0="yard-1") == 1


def test_an_apprentice_counts_on_every_route() -> None:
    problem = trains(1)
    problem = problem.model_copy(
        update={"slots": (a_slot("yard-1", places=9, offers=("in_company",)),)}
    )
    long = a_placement("c0", "yard-1", pathway="in_company")
    assert keeps(RULE, problem, long)
    assert not keeps(RULE, problem, long, c1="yard-1")


@pytest.mark.parametrize(("most", "beyond"), [(4, 0), (3, 0), (2, 1), (0, 3)])
def test_everybody_beyond_the_most_counts_once(most: int, beyond: int) -> None:
    plan = {"c0": "yard-1", "c1": "yard-2", "c2": "yard-2", "c3": "mill-1"}
    assert how_far(RULE, trains(most), **plan) == beyond


def test_companies_beyond_their_most_are_added_up() -> None:
    plan = {f"c{nth}": "yard-1" for nth in range(3)} | {"c3": "mill-1"}
    assert how_far(RULE, trains(1, mill=0), **plan) == 3


def test_each_limited_company_has_a_row_over_its_apprenticeships() -> None:
    problem = trains(4, incumbent("c1", "yard-1"))
    problem = problem.model_copy(update={"candidates": problem.candidates[:2]})
    options = options_of(problem)
    yard = "c0>yard-1 + c0>yard-2 + c1>yard-1 + c1>yard-2"
    assert written(RULE.rows(problem, options), options) == [f"yard: {yard} <= 3"]


def test_the_reason_counts_newcomers_at_the_company() -> None:
    problem = trains(4, incumbent("c5", "yard-2"), incumbent("c4", "mill-1"), mill=2)
    plan = a_matching(c0="yard-1", c1="yard-2", c2="mill-1", c3="yard-1")
    assert RULE.reason(problem, plan, "yard") == Reason(
        "apprentices_at_once", company="yard", left=3, held=3
    )


def test_a_company_full_before_anybody_new_is_a_reason_of_facts() -> None:
    standing = (incumbent("c4", "yard-2"), incumbent("c5", "yard-1"))
    for most in (2, 1):
        assert RULE.reason(trains(most, *standing), None, "yard") == Reason(
            "apprentices_at_once", company="yard", left=0, held=0
        )


def test_a_company_with_too_many_already_is_a_reason_too() -> None:
    plan = a_matching(c0="yard-1", c1="yard-2")
    assert RULE.reason(trains(1), plan, "yard") == Reason(
        "apprentices_at_once", company="yard", left=1, held=2
    )


def test_a_company_with_room_or_without_a_most_is_no_reason() -> None:
    plan = a_matching(c0="yard-1")
    assert RULE.reason(trains(2), plan, "yard") is None
    assert RULE.reason(trains(None), plan, "yard") is None
    assert RULE.reason(trains(1), None, "yard") is None
