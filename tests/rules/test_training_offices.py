"""A training office follows up no more apprentices than it has capacity for."""

from __future__ import annotations

import pytest

from matcher.domain import (
    Commitment,
    Company,
    Problem,
    Reason,
    TrainingOffice,
    Violation,
)
from matcher.rules import TrainingOffices
from support.build import a_matching, a_placement, a_problem, a_slot, broken
from support.rows import how_far, keeps, options_of, written

RULE = TrainingOffices()

SLOTS = (
    a_slot("yard-1", places=9),
    a_slot("yard-job", places=9, kind="job"),
    a_slot("kitchen-1", places=9, company="kitchen"),
    a_slot("mill-1", places=9, company="mill"),
    a_slot("barn-1", places=9, company="barn"),
)


def incumbent(candidate: str, slot: str) -> Commitment:
    return Commitment(kind="incumbent", placement=a_placement(candidate, slot))


def offices(metal: int, *standing: Commitment, sea: int = 9) -> Problem:
    """Yard and kitchen belong to the metal office, the mill to the sea's; the barn to
    none."""
    return a_problem(
        [f"c{nth}" for nth in range(6)],
        SLOTS,
        training_offices=(
            TrainingOffice(id="food", capacity=0),
            TrainingOffice(id="sea", capacity=sea),
            TrainingOffice(id="metal", capacity=metal),
        ),
        companies=(
            Company(id="barn", location="verdal"),
            Company(id="yard", location="verdal", training_office="metal"),
            Company(id="kitchen", location="verdal", training_office="metal"),
            Company(id="mill", location="namsos", training_office="sea"),
        ),
        commitments=standing,
    )


def test_all_members_of_an_office_count_together() -> None:
    problem = offices(2)
    assert keeps(RULE, problem, c0="yard-1", c1="kitchen-1")
    assert not keeps(RULE, problem, c0="yard-1", c1="kitchen-1", c2="yard-1")
    assert broken(RULE, problem, c0="yard-1", c1="kitchen-1", c2="yard-1") == [
        Violation("training_offices", training_office="metal", left=2, held=3)
    ]


def test_an_office_without_capacity_takes_nobody() -> None:
    assert keeps(RULE, offices(0))
    assert not keeps(RULE, offices(0), c0="kitchen-1")


def test_a_company_without_an_office_is_free() -> None:
    everybody = {f"c{nth}": "barn-1" for nth in range(6)}
    assert keeps(RULE, offices(0, sea=0), **everybody)


def test_people_in_jobs_need_no_follow_up() -> None:
    working = [a_placement(c, "yard-job", pathway="work") for c in ("c1", "c2")]
    assert keeps(RULE, offices(1), *working, c0="yard-1")


def test_each_office_counts_its_own() -> None:
    problem = offices(2, sea=1)
    assert keeps(RULE, problem, c0="yard-1", c1="yard-1", c2="mill-1")
    assert broken(RULE, problem, c0="yard-1", c1="mill-1", c2="mill-1") == [
        Violation("training_offices", training_office="sea", left=1, held=2)
    ]
    assert not keeps(RULE, problem, c0="yard-1", c1="mill-1", c2="mill-1")


def test_an_incumbent_counts_at_the_office_of_her_company_only() -> None:
    problem = offices(2, incumbent("c5", "kitchen-1"), incumbent("c4", "barn-1"), sea=1)
    assert keeps(RULE, problem, c0="yard-1", c1="mill-1")
    assert broken(RULE, problem, c0="yard-1", c1="yard-1") == [
        Violation("training_offices", training_office="metal", left=1, held=2)
    ]
    assert not keeps(RULE, problem, c0="yard-1", c1="yard-1")


def test_an_incumbent_in_a_job_needs_no_follow_up() -> None:
    assert keeps(RULE, offices(1, incumbent("c5", "yard-job")), c0="yard-1")


def test_more_incumbents_than_capacity_leave_none_rather_than_less() -> None:
    problem = offices(1, incumbent("c4", "yard-1"), incumbent("c5", "kitchen-1"))
    assert keeps(RULE, problem)
    assert broken(RULE, problem, c0="yard-1") == [
        Violation("training_offices", training_office="metal", left=0, held=1)
    ]
    assert how_far(RULE, problem, c0="yard-1") == 1


@pytest.mark.parametrize(("capacity", "beyond"), [(4, 0), (3, 0), (2, 1), (0, 3)])
def test_everybody_beyond_the_capacity_counts_once(capacity: int, beyond: int) -> None:
    plan = {"c0": "yard-1", "c1": "kitchen-1", "c2": "kitchen-1", "c3": "mill-1"}
    assert how_far(RULE, offices(capacity), **plan) == beyond


def test_offices_beyond_their_capacity_are_added_up() -> None:
    plan = {f"c{nth}": "yard-1" for nth in range(3)} | {"c3": "mill-1"}
    assert how_far(RULE, offices(1, sea=0), **plan) == 3


def test_each_office_has_a_row_over_the_apprenticeships_of_its_members() -> None:
    problem = offices(4, incumbent("c1", "yard-1"), sea=2)
    problem = problem.model_copy(update={"candidates": problem.candidates[:2]})
    options = options_of(problem)
    assert written(RULE.rows(problem, options), options) == [
        "sea: c0>mill-1 + c1>mill-1 <= 2",
        "metal: c0>yard-1 + c0>kitchen-1 + c1>yard-1 + c1>kitchen-1 <= 3",
    ]


def test_the_reason_counts_newcomers_at_all_members() -> None:
    problem = offices(4, incumbent("c5", "kitchen-1"), incumbent("c4", "mill-1"), sea=2)
    plan = a_matching(c0="yard-1", c1="kitchen-1", c2="mill-1", c3="yard-1")
    assert RULE.reason(problem, plan, "metal") == Reason(
        "training_offices", training_office="metal", left=3, held=3
    )


def test_an_office_full_before_anybody_new_is_a_reason_of_facts() -> None:
    standing = (incumbent("c4", "kitchen-1"), incumbent("c5", "yard-1"))
    for capacity in (2, 1):
        assert RULE.reason(offices(capacity, *standing), None, "metal") == Reason(
            "training_offices", training_office="metal", left=0, held=0
        )


def test_an_office_with_too_many_already_is_a_reason_too() -> None:
    plan = a_matching(c0="yard-1", c1="kitchen-1")
    assert RULE.reason(offices(1), plan, "metal") == Reason(
        "training_offices", training_office="metal", left=1, held=2
    )


def test_an_office_with_capacity_left_is_no_reason() -> None:
    assert RULE.reason(offices(2), a_matching(c0="yard-1"), "metal") is None
    assert RULE.reason(offices(1), None, "metal") is None
