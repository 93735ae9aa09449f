"""What few intakes cost, and what it costs to divide what was common."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from matcher import solve
from matcher.domain import Matching, Problem
from matcher.errors import ProblemError
from matcher.scenarios import pathways, pathways_policy
from matcher.verify import verify
from matcher.whatif import Intakes, Split, apply, calendar_curve
from support.build import a_problem, a_slot


def starts(problem: Problem) -> list[tuple[int, ...]]:
    return [slot.start_months for slot in problem.slots]


def test_slots_take_people_in_every_so_many_months_only() -> None:
    slots = (
        a_slot("s1", start_months=(0, 1, 2, 3, 6)),
        a_slot("s2", start_months=(1, 2)),
        a_slot("s3", start_months=(6, 3)),
    )
    problem = a_problem([], slots)
    assert starts(apply(problem, [Intakes(every=3)])) == [(0, 3, 6), (3,), (6, 3)]
    assert starts(apply(problem, [Intakes(every=1)])) == starts(problem)
    one = apply(problem, [Intakes(every=6, slots=("s1",))])
    assert starts(one) == [(0, 6), (1, 2), (6, 3)]


def test_a_finer_calendar_is_never_worse_in_the_first_tier() -> None:
    problem = pathways("pilot30", "double_minimum", every=1)
    curve = calendar_curve(problem, pathways_policy())
    assert [row.name for row in curve] == [f"every {k}" for k in (1, 2, 3, 6)]
    assert {row.status for row in curve} == {"optimal"}
    monthly, second, third, sixth = (row.tiers[0].value for row in curve)
    assert monthly >= second >= sixth
    assert monthly >= third >= sixth
    assert monthly > sixth, "the calendar costs nothing here"


def test_a_point_of_the_curve_is_the_same_problem_with_fewer_intakes() -> None:
    problem = pathways("pilot30", every=1)
    first, last = calendar_curve(problem, pathways_policy(), every=(6, 3))
    for row, every in ((first, 3), (last, 6)):
        alone = solve(pathways("pilot30", every=every), pathways_policy())
        values = [tier.value for tier in row.tiers]
        assert values == [tier.value for tier in alone.tiers]


def test_a_curve_has_a_calendar_at_least() -> None:
    with pytest.raises(ValueError, match="at least"):
        calendar_curve(pathways("pilot30"), every=())


def split(resource: str, **percent: int) -> Split:
    return Split(
        resources=(resource,), regions=tuple(percent), percent=tuple(percent.values())
    )


def test_each_region_has_its_part_and_all_parts_add_up() -> None:
    problem = pathways("pilot30")
    parted = apply(problem, [split("support", r0=33, r1=67)])
    (whole,) = (one for one in problem.resources if one.id == "support")
    parts = {one.id: one for one in parted.resources if one.id.startswith("support")}
    assert list(parts) == ["support-r0", "support-r1"]
    assert parts["support-r0"].home_regions == ("r0",)
    for month, much in enumerate(whole.capacity):
        assert sum(one.capacity[month] for one in parts.values()) == much


def test_a_split_allows_no_plan_that_the_common_resource_did_not() -> None:
    problem, policy = pathways("pilot30", "less_budget"), pathways_policy()
    parted = apply(problem, [split("support", r0=50, r1=50)])
    common, divided = solve(problem, policy), solve(parted, policy)
    assert verify(problem, divided.matching or Matching(), policy) == ()
    assert divided.tiers[0].value <= common.tiers[0].value


def test_shares_are_of_every_region_and_add_up() -> None:
    with pytest.raises(ValidationError, match="add up to 100"):
        split("support", r0=50, r1=40)
    for wrong in (split("support", r0=100), split("gone", r0=50, r1=50)):
        with pytest.raises(ProblemError):
            apply(pathways("pilot30"), [wrong])


def test_what_belongs_to_a_region_is_not_divided_between_all() -> None:
    with pytest.raises(ProblemError, match="some regions only"):
        apply(pathways("pilot30"), [split("advisers-r0", r0=50, r1=50)])
