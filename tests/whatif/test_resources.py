"""What resources have month by month: changed, priced, and proposed."""

from __future__ import annotations

import pytest

from matcher import diagnose, explain, prices, solve
from matcher.domain import (
    Commitment,
    Matching,
    Pathway,
    Problem,
    Resource,
    ResourceUse,
    Stage,
)
from matcher.errors import ProblemError
from matcher.explain import unlocks
from matcher.report import diagnosis_page
from matcher.rules import Resources
from matcher.texts import say
from matcher.whatif import ResourceCapacity, apply
from support.build import (
    PACK,
    a_candidate,
    a_placement,
    a_problem,
    a_slot,
)


def advised(*months: int, amount: int = 1, **facts: object) -> Problem:
    """Three people who need two months of advice, or of support, and nine places."""
    use = ResourceUse(resource="adviser", amount=amount)
    stage = Stage(kind="practice", months=2, uses=(use,))
    way = Pathway(id="direct", outcome="apprenticeship", stages=(stage,))
    people = ("c1", a_candidate("c2", need_level=2), "c3")
    return a_problem(
        people,
        [a_slot("s1", places=9)],
        rule_pack=PACK.model_copy(update={"pathways": (way,)}),
        resources=(
            Resource(id="adviser", capacity=months),
            Resource(id="x", capacity=()),
        ),
        **facts,
    )


@pytest.mark.parametrize(
    ("change", "after"),
    [
        (ResourceCapacity(add=2), (3, 3, 3)),
        (ResourceCapacity(resources=("adviser",), to=5), (5, 5, 5)),
        (ResourceCapacity(months=("2022-10",), add=-3), (1, 1, 0)),
        (ResourceCapacity(months=("2022-12",), to=4), (1, 1, 1, 0, 4)),
        (ResourceCapacity(months=("2022-07",), to=4), (1, 1, 1)),
        (ResourceCapacity(resources=("x",), add=2), (1, 1, 1)),
    ],
)
def test_capacity_changes_in_the_months_named(
    change: ResourceCapacity, after: tuple[int, ...]
) -> None:
    assert apply(advised(1, 1, 1), [change]).resources[0].capacity == after


def test_an_unknown_resource_is_refused() -> None:
    with pytest.raises(ProblemError):
        apply(advised(1, 1), [ResourceCapacity(resources=("gone",), add=1)])


def test_who_is_left_out_learns_the_resource_and_the_month() -> None:
    problem = advised(2, 1)
    result = solve(problem)
    said = explain(problem, result, candidate="c1").sentences("en")
    assert "adviser is full in 2022-09: the plan has 1 of it" in " ".join(said)


def test_what_would_help_names_the_resource_and_its_months() -> None:
    problem = advised(2, 1)
    (unlock,) = unlocks(problem, solve(problem), ["c1"])["c1"]
    months = ("2022-09",)
    assert unlock.changes == (
        ResourceCapacity(resources=("adviser",), months=months, add=1),
    )
    assert "1 more of adviser a month from 2022-09 to 2022-09" in unlock.sentence("en")
    after = solve(apply(problem, unlock.changes))
    assert len((after.matching or Matching()).placements) == 2


def test_as_much_is_asked_for_as_is_short_in_the_worst_month() -> None:
    problem = advised(20, 22, amount=15)
    (unlock,) = unlocks(problem, solve(problem), ["c1"])["c1"]
    months = ("2022-08", "2022-09")
    assert unlock.changes == (
        ResourceCapacity(resources=("adviser",), months=months, add=10),
    )


def pinned(*people: str) -> tuple[Commitment, ...]:
    return tuple(
        Commitment(kind="pinned", placement=a_placement(one, "s1")) for one in people
    )


def test_pins_that_want_more_than_a_month_has_are_a_conflict_with_a_remedy() -> None:
    problem = advised(3, 1, commitments=pinned("c1", "c2", "c3"))
    diagnosis = diagnose(problem)
    members = {(one.rule, one.subject) for one in diagnosis.conflicts[0].members}
    assert ("resources", "adviser") in members
    changes = [remedy.changes for remedy in diagnosis.remedies]
    more = ResourceCapacity(resources=("adviser",), months=("2022-09",), add=2)
    assert (more,) in changes
    page = diagnosis_page(problem, diagnosis, "en")
    assert "adviser has only so much in each month" in page
    assert "adviser: 2 more a month (2022-09)" in page
    assert solve(apply(problem, [more])).matching is not None


def test_more_of_a_resource_has_a_price() -> None:
    problem = advised(20, 20, amount=15)
    found = {(one.of, one.id): one for one in prices(problem, solve(problem))}
    price = found["resource", "adviser"]
    assert price.by == "re-solve"
    assert price.more == (1, 1)
    assert ("resource", "x") not in found


def test_a_resource_with_enough_for_everybody_is_worth_nothing_by_counting() -> None:
    problem = advised(3, 3)
    found = {(one.of, one.id): one for one in prices(problem, solve(problem))}
    price = found["resource", "adviser"]
    assert price.by in ("counting", "flow")
    assert price.more == (0, 0)


def test_a_price_is_what_solving_with_as_much_more_finds() -> None:
    for months in ((1, 2), (2, 1), (2, 3)):
        problem = advised(*months)
        result = solve(problem)
        (price,) = (one for one in prices(problem, result) if one.of == "resource")
        more = ResourceCapacity(resources=("adviser",), add=1)
        after = solve(apply(problem, [more]))
        found = tuple(int(after.value(t) - result.value(t)) for t in price.tiers)
        assert price.more == found


def test_a_reason_can_be_said_in_both_languages() -> None:
    problem = advised(1, 1)
    plan = Matching(placements=(a_placement("c1", "s1"),))
    reason = Resources().reason(problem, plan, "adviser")
    assert reason is not None
    assert "2022-08" in say("Reason", reason.code, reason.details, "nb")
