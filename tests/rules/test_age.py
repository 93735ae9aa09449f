"""A person of a target group with an age limit is below it in the year she starts."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.domain import (
    AgeLimit,
    Commitment,
    Placement,
    Problem,
    Reason,
    RulePack,
    Violation,
)
from matcher.rules.age import Age
from support.build import PACK, a_candidate, a_placement, a_problem, a_slot, broken
from support.rows import admitted, allowed, options_of, placements_of
from support.tiny import tiny_problem

RULE = Age()
DECEMBER, JANUARY = 4, 5
"""2022-12 and 2023-01: ``first_month`` is 2022-08."""


def one_candidate(*start_months: int, **facts: Any) -> Problem:
    """A job seeker, below 30 in the pack of the tests, and a slot."""
    return a_problem(
        [a_candidate("c1", **facts)], [a_slot("s1", start_months=start_months or (0,))]
    )


def limits(*below: tuple[str, int]) -> RulePack:
    return PACK.model_copy(
        update={
            "age_limits": tuple(
                AgeLimit.model_validate({"target_group": group, "below": years})
                for group, years in below
            )
        }
    )


def starting(month: int) -> Placement:
    return a_placement("c1", "s1", start=month)


@pytest.mark.parametrize(
    ("born", "age", "may"), [(1992, 30, False), (1993, 29, True), (2004, 18, True)]
)
def test_a_job_seeker_is_below_thirty(born: int, age: int, may: bool) -> None:
    problem = one_candidate(birth_year=born)
    said = Violation("age", candidate="c1", slot="s1", age=age, below=30)
    assert broken(RULE, problem, c1="s1") == ([] if may else [said])
    assert admitted(RULE, problem, c1="s1") == may


def test_a_year_of_birth_after_the_start_is_below_every_limit() -> None:
    problem = one_candidate(birth_year=2100)
    assert broken(RULE, problem, c1="s1") == []
    assert admitted(RULE, problem, c1="s1")
    assert RULE.reason(problem, None, "c1") is None


@pytest.mark.parametrize(("month", "may"), [(DECEMBER, True), (JANUARY, False)])
def test_the_year_of_the_start_counts(month: int, may: bool) -> None:
    problem = one_candidate(DECEMBER, JANUARY, birth_year=1993)
    assert (broken(RULE, problem, starting(month)) == []) == may
    assert admitted(RULE, problem, starting(month)) == may


@pytest.mark.parametrize(
    "group", ["adult_education_applicant", "terminated_contract", "employed_adult"]
)
def test_a_group_without_a_limit_has_none(group: str) -> None:
    problem = one_candidate(birth_year=1960, target_group=group)
    assert broken(RULE, problem, c1="s1") == []
    assert admitted(RULE, problem, c1="s1")
    assert RULE.reason(problem, None, "c1") is None


def test_without_limits_age_does_not_matter() -> None:
    problem = one_candidate(birth_year=1960).model_copy(update={"rule_pack": limits()})
    assert broken(RULE, problem, c1="s1") == []
    assert admitted(RULE, problem, c1="s1")
    assert RULE.reason(problem, None, "c1") is None


def test_each_group_is_held_to_its_own_limit() -> None:
    pack = limits(("job_seeker", 30), ("terminated_contract", 25))
    people = [
        a_candidate("seeker", birth_year=1995),
        a_candidate("apprentice", birth_year=1995, target_group="terminated_contract"),
    ]
    problem = a_problem(people, ["s1"], rule_pack=pack)
    assert allowed(RULE, problem) == {("seeker", "s1")}
    assert broken(RULE, problem, seeker="s1") == []
    assert broken(RULE, problem, apprentice="s1") == [
        Violation("age", candidate="apprentice", slot="s1", age=27, below=25)
    ]


@pytest.mark.parametrize("order", [(30, 25), (25, 30)])
def test_of_two_limits_of_a_group_both_hold(order: tuple[int, int]) -> None:
    pack = limits(*(("job_seeker", below) for below in order))
    problem = one_candidate(birth_year=1997).model_copy(update={"rule_pack": pack})
    assert not admitted(RULE, problem, c1="s1")
    assert broken(RULE, problem, c1="s1") == [
        Violation("age", candidate="c1", slot="s1", age=25, below=25)
    ]


def test_a_placement_is_told_once_and_each_placement_is() -> None:
    people = [a_candidate("c1", birth_year=1990), a_candidate("c2", birth_year=1980)]
    problem = a_problem(people, ["s1"])
    assert broken(RULE, problem, c1="s1", c2="s1") == [
        Violation("age", candidate="c1", slot="s1", age=32, below=30),
        Violation("age", candidate="c2", slot="s1", age=42, below=30),
    ]


def test_an_incumbent_is_a_fact_and_not_judged() -> None:
    incumbent = Commitment(kind="incumbent", placement=a_placement("c1", "s1"))
    problem = a_problem(
        [a_candidate("c1", birth_year=1980), "c2"],
        [a_slot("s1", places=2)],
        commitments=(incumbent,),
    )
    assert broken(RULE, problem, c2="s1") == []


def test_nobody_and_nowhere_are_too_old() -> None:
    assert len(options_of(a_problem([], ["s1"]), RULE)) == 0
    assert len(options_of(a_problem(["c1"], []), RULE)) == 0


def test_the_reason_is_that_every_start_she_asked_for_is_too_late() -> None:
    early_but_unwanted = a_slot("s2", trade="cook", start_months=(0,))
    problem = a_problem(
        [a_candidate("c1", birth_year=1993)],
        [a_slot("s1", start_months=(JANUARY, 8)), early_but_unwanted],
    )
    assert RULE.reason(problem, None, "c1") == Reason("age", candidate="c1", below=30)


def test_one_early_start_is_enough() -> None:
    mixed = one_candidate(JANUARY, DECEMBER, birth_year=1993)
    assert RULE.reason(mixed, None, "c1") is None
    early = a_slot("s2", start_months=(0,))
    late = a_slot("s1", start_months=(JANUARY,))
    two = a_problem([a_candidate("c1", birth_year=1993)], [late, early])
    assert RULE.reason(two, None, "c1") is None


def test_who_asked_for_nothing_is_not_kept_out_by_age() -> None:
    problem = one_candidate(birth_year=1980, interests=())
    assert RULE.reason(problem, None, "c1") is None


def test_the_lowest_limit_is_the_reason() -> None:
    pack = limits(("job_seeker", 30), ("job_seeker", 25))
    problem = one_candidate(birth_year=1980).model_copy(update={"rule_pack": pack})
    assert RULE.reason(problem, None, "c1") == Reason("age", candidate="c1", below=25)


def test_masks_and_violations_agree_on_tiny_problems() -> None:
    seen = set()
    for seed in range(40):
        problem = tiny_problem(seed)
        kept = set(placements_of(options_of(problem, RULE)))
        for placement in placements_of(options_of(problem)):
            lawful = broken(RULE, problem, placement) == []
            assert lawful == (placement in kept), (seed, placement)
            seen.add(lawful)
    assert seen == {True, False}
