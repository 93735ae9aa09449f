"""In no month people use more of a resource than it has."""

from __future__ import annotations

from typing import Any

import numpy as np

from matcher.domain import (
    Candidate,
    Commitment,
    CreditStep,
    Pathway,
    Problem,
    Reason,
    Resource,
    ResourceUse,
    Stage,
    Violation,
)
from matcher.program import Broken
from matcher.rules import Resources
from support.build import (
    PACK,
    a_candidate,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
    broken,
)
from support.rows import how_far, keeps, options_of

RULE = Resources()

PEOPLE: tuple[str | Candidate, ...] = ("c1", "c2", "c3")
SLOTS = (
    a_slot("s1", places=9, start_months=(0, 2)),
    a_slot("far", places=9, company="mill"),
)


def uses(*amounts: tuple[str, int]) -> tuple[ResourceUse, ...]:
    return tuple(ResourceUse(resource=name, amount=much) for name, much in amounts)


def a_stage(months: int, *amounts: tuple[str, int], **facts: Any) -> Stage:
    """Some months that use so much of some resources."""
    given = {"kind": "practice", "months": months, "uses": uses(*amounts)}
    return Stage.model_validate({**given, **facts})


def a_calendar(
    *stages: Stage,
    people: tuple[str | Candidate, ...] = PEOPLE,
    standing: tuple[Commitment, ...] = (),
    slots: tuple[Any, ...] = SLOTS,
    **capacity: tuple[int, ...] | Resource,
) -> Problem:
    """Everybody's only way has these stages; resources by their months."""
    way = Pathway(id="direct", outcome="apprenticeship", stages=stages)
    resources = (
        one if isinstance(one, Resource) else Resource(id=name, capacity=one)
        for name, one in capacity.items()
    )
    return a_problem(
        people,
        slots,
        rule_pack=PACK.model_copy(update={"pathways": (way,)}),
        resources=tuple(resources),
        commitments=standing,
    )


def two_months(*months: int, **facts: Any) -> Problem:
    """Two months with an adviser."""
    return a_calendar(a_stage(2, ("adviser", 1)), adviser=months, **facts)


def test_each_month_takes_as_many_as_it_has() -> None:
    problem = two_months(2, 2)
    assert keeps(RULE, problem, c1="s1", c2="s1")
    assert not keeps(RULE, problem, c1="s1", c2="s1", c3="far")


def test_every_month_of_the_stage_counts() -> None:
    assert not keeps(RULE, two_months(2, 1), c1="s1", c2="s1")
    assert not keeps(RULE, two_months(1, 2), c1="s1", c2="s1")


def test_months_before_and_after_the_stage_do_not_count() -> None:
    late = a_placement("c1", "s1", start=2)
    assert keeps(RULE, two_months(0, 0, 1, 1, 0), late)


def test_a_month_beyond_the_list_has_nothing() -> None:
    problem = two_months(1, 1, 1)
    assert keeps(RULE, problem, c1="s1")
    assert not keeps(RULE, problem, a_placement("c1", "s1", start=2))
    found = broken(RULE, problem, a_placement("c1", "s1", start=2))
    assert found == [
        Violation("resources", resource="adviser", month="2022-11", left=0, held=1)
    ]


def test_people_in_different_months_do_not_meet() -> None:
    problem = two_months(1, 1, 1, 1)
    assert keeps(
        RULE, problem, a_placement("c1", "s1"), a_placement("c2", "s1", start=2)
    )
    assert not keeps(RULE, problem, c1="s1", c2="s1")


def test_each_uses_the_stages_amount() -> None:
    problem = a_calendar(a_stage(1, ("support", 15)), support=(44, 44, 44))
    assert keeps(RULE, problem, c1="s1", c2="s1")
    assert not keeps(RULE, problem, c1="s1", c2="s1", c3="s1")


def test_two_stages_that_use_the_same_add_up_over_people() -> None:
    first, second = a_stage(2, ("adviser", 1)), a_stage(1, ("adviser", 2))
    problem = a_calendar(first, second, adviser=(2, 2, 3, 3, 3))
    plan = a_placement("c1", "s1"), a_placement("c2", "s1", start=2)
    assert keeps(RULE, problem, *plan)
    assert not keeps(RULE, problem, *plan, a_placement("c3", "s1", start=2))


def test_credit_shortens_the_months_that_count() -> None:
    people = ("c1", a_candidate("c2", credit_months=12))
    step = CreditStep(credit_at_least=12, months=1)
    stage = a_stage(2, ("adviser", 1), by_credit=(step,))
    problem = a_calendar(stage, people=people, adviser=(2, 1))
    assert keeps(RULE, problem, c1="s1", c2="s1")


def test_a_stage_that_waits_uses_nothing_while_it_waits() -> None:
    stage = a_stage(1, ("adviser", 1), begins_in=(10,))
    problem = a_calendar(stage, adviser=(0, 0, 1))
    assert keeps(RULE, problem, c1="s1")
    assert not keeps(RULE, problem, c1="s1", c2="s1")


def test_it_counts_people_of_its_home_regions_only() -> None:
    people = ("c1", "c2", a_candidate("c3", home="namsos", will_relocate=True))
    mine = Resource(id="adviser", home_regions=("inn",), capacity=(1, 1, 1, 1))
    problem = a_calendar(a_stage(2, ("adviser", 1)), people=people, adviser=mine)
    assert keeps(RULE, problem, c1="s1", c3="s1")
    assert not keeps(RULE, problem, c1="s1", c2="far")


def test_it_counts_people_bound_for_its_companies_only() -> None:
    mine = Resource(id="trainer", companies=("mill",), capacity=(1, 1, 1, 1))
    problem = a_calendar(a_stage(2, ("trainer", 1)), trainer=mine)
    assert keeps(RULE, problem, c1="far", c2="s1", c3="s1")
    assert not keeps(RULE, problem, c1="far", c2="far")


def test_incumbents_use_it_by_their_own_stages() -> None:
    standing = Commitment(kind="incumbent", placement=a_placement("c3", "s1", start=2))
    problem = two_months(1, 1, 2, 1, standing=(standing,))
    assert keeps(RULE, problem, c1="s1")
    assert broken(RULE, problem, a_placement("c1", "s1", start=2)) == [
        Violation("resources", resource="adviser", month="2022-11", left=0, held=1)
    ]


def test_incumbents_beyond_the_capacity_leave_nothing_and_break_nothing() -> None:
    standing = tuple(
        Commitment(kind="incumbent", placement=a_placement(who, "s1"))
        for who in ("c2", "c3")
    )
    problem = two_months(1, 1, 1, 1, standing=standing)
    assert keeps(RULE, problem)
    assert keeps(RULE, problem, a_placement("c1", "s1", start=2))
    assert not keeps(RULE, problem, c1="s1")


def test_soft_it_is_broken_by_as_much_as_is_missing_in_all_months() -> None:
    problem = a_calendar(a_stage(2, ("support", 15)), support=(20, 44))
    assert how_far(RULE, problem, c1="s1") == 0
    assert how_far(RULE, problem, c1="s1", c2="s1") == 10
    assert how_far(RULE, problem, c1="s1", c2="s1", c3="s1") == 25 + 1


def test_months_that_others_imply_have_no_row() -> None:
    """All begin in month 0, so the first month has everybody the later ones have."""
    longer = CreditStep(credit_at_least=12, months=1)
    stage = a_stage(3, ("adviser", 1), by_credit=(longer,))
    people = ("c1", "c2", a_candidate("c3", credit_months=12))
    problem = a_calendar(
        stage, people=people, slots=(a_slot("s1", places=9),), adviser=(2, 2, 1)
    )
    rows = RULE.rows(problem, options_of(problem))
    assert rows is not None
    assert rows.upper.tolist() == [2, 1]
    soft = RULE.model_copy(update={"broken": Broken(tier=1)})
    every = soft.rows(problem, options_of(problem))
    assert every is not None
    assert every.upper.tolist() == [2, 2, 1]


def test_rows_name_the_resource_and_hold_what_each_uses() -> None:
    problem = a_calendar(
        a_stage(1, ("support", 15), ("adviser", 1)),
        slots=(a_slot("s1", places=9),),
        people=("c1", "c2"),
        support=(20,),
        adviser=(1,),
    )
    rows = RULE.rows(problem, options_of(problem))
    assert rows is not None
    assert rows.subjects == ("support", "adviser")
    assert rows.value.tolist() == [15, 15, 1, 1]
    assert np.isneginf(rows.lower).all()


def test_without_anybody_who_uses_it_there_are_no_rows() -> None:
    problem = a_calendar(a_stage(2), adviser=(0,))
    assert RULE.rows(problem, options_of(problem)) is None
    assert keeps(RULE, problem, c1="s1")


def test_the_reason_names_the_first_month_that_is_full() -> None:
    problem = two_months(2, 1)
    plan = a_matching(c1="s1")
    assert RULE.reason(problem, plan, "adviser") == Reason(
        "resources", resource="adviser", month="2022-09", left=1, held=1
    )
    assert RULE.reason(two_months(2, 2), plan, "adviser") is None
    assert RULE.reason(problem, None, "adviser") is None


def test_incumbents_alone_may_fill_a_month() -> None:
    standing = (Commitment(kind="incumbent", placement=a_placement("c3", "s1")),)
    problem = two_months(2, 1, standing=standing)
    assert RULE.reason(problem, a_matching(), "adviser") == Reason(
        "resources", resource="adviser", month="2022-09", left=0, held=0
    )
