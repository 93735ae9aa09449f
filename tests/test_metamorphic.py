"""What must stay true when a problem is changed in a way we understand."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any

import pytest

from matcher.domain import Decline, Problem
from matcher.engine import Result, solve
from support.build import everybody
from support.tiny import tiny_problem

SEEDS = range(40)
NAMED = (
    "regions",
    "zones",
    "locations",
    "trades",
    "companies",
    "slots",
    "candidates",
    "training_classes",
    "companions",
)
KEPT = (
    "placed_on_pathway",
    "placed",
    "worst_region",
    "high_need",
    "shortage_trades",
    "public_places",
    "rank_sum",
    "company_priorities",
    "travel",
    "kept_slot",
    "kept_placement",
)
"""Tiers that know no ids; the lottery draws by them."""


def a_case(seed: int) -> Problem:
    """A tiny problem; every third has neither classes nor companions."""
    return tiny_problem(seed, simple=seed % 3 == 0)


def changed(problem: Problem, **facts: Any) -> Problem:
    """The problem with other facts."""
    return Problem.model_validate({**problem.model_dump(), **facts})


def values(result: Result) -> list[Fraction]:
    """Values of the tiers that know no ids."""
    return [result.value(tier) for tier in KEPT]


def quality(result: Result) -> list[Fraction]:
    """Values of those tiers so that more is better."""
    return [
        tier.value if tier.sense == "most" else -tier.value
        for tier in result.tiers
        if tier.name in KEPT
    ]


def relabelled(problem: Problem, draw: random.Random) -> Problem:
    """The same facts with other ids, in an order shuffled everywhere."""
    old = [fact.id for name in NAMED for fact in getattr(problem, name)]
    names = dict(zip(old, draw.sample(range(1000), len(old)), strict=True))

    def renamed(part: Any) -> Any:
        if isinstance(part, dict):
            return {name: renamed(value) for name, value in part.items()}
        if isinstance(part, list):
            return [renamed(value) for value in part]
        known = isinstance(part, str) and part in names
        return f"x{names[part]}" if known else part

    document = problem.model_dump(mode="json")
    pack = document.pop("rule_pack")
    document = renamed(document)
    for name in NAMED:
        draw.shuffle(document[name])
    return Problem.model_validate({**document, "rule_pack": pack})


@pytest.mark.parametrize("seed", SEEDS)
def test_other_ids_keep_every_tier_but_the_lottery(seed: int) -> None:
    problem = a_case(seed)
    other = relabelled(problem, random.Random(seed))
    assert not {c.id for c in problem.candidates} & {c.id for c in other.candidates}
    assert values(solve(problem)) == values(solve(other))


@pytest.mark.parametrize("seed", SEEDS)
def test_one_place_more_never_worsens_the_first_tier(seed: int) -> None:
    problem = a_case(seed)
    slots = list(problem.slots)
    nth = seed % len(slots)
    more = slots[nth].model_copy(update={"places": slots[nth].places + 1})
    slots[nth] = more
    first = KEPT[0]
    roomier = changed(problem, slots=tuple(slots))
    assert solve(roomier).value(first) >= solve(problem).value(first)


@pytest.mark.parametrize("seed", SEEDS)
def test_order_of_the_facts_does_not_matter(seed: int) -> None:
    problem = a_case(seed)
    shuffle = random.Random(seed)
    facts = {
        name: tuple(shuffle.sample(part, len(part)))
        for name in (*NAMED, "travel_times", "declines", "commitments")
        for part in [getattr(problem, name)]
    }
    one, other = solve(problem), solve(changed(problem, **facts))
    assert [t.value for t in one.tiers] == [t.value for t in other.tiers]
    assert one.audit.unique == other.audit.unique
    if one.audit.unique == "yes":
        assert one.matching == other.matching


@pytest.mark.parametrize("seed", SEEDS)
def test_solving_twice_gives_the_same_plan(seed: int) -> None:
    problem = a_case(seed)
    one, other = solve(problem), solve(problem)
    assert one.matching == other.matching
    assert one.audit.plan_hash == other.audit.plan_hash


def free_to_leave(problem: Problem, result: Result) -> list[str]:
    """Unplaced people who are nobody's companion and not already in a pathway."""
    assert result.matching is not None
    bound = {one for group in problem.companions for one in group.candidates}
    stay = {*everybody(result.matching), *problem.incumbents, *bound}
    return [c.id for c in problem.candidates if c.id not in stay]


def without(problem: Problem, name: str) -> Problem:
    """The problem without a candidate, and without all that is said of her."""
    facts = problem.model_dump()
    for part in ("slots", "companies"):
        for one in facts[part]:
            groups = [[c for c in g if c != name] for g in one["priorities"]]
            one["priorities"] = [group for group in groups if group]
    for group in facts["apart"]:
        group["candidates"] = [c for c in group["candidates"] if c != name]
    facts["apart"] = [one for one in facts["apart"] if len(one["candidates"]) > 1]
    if facts["previous"]:
        last = facts["previous"]["placements"]
        facts["previous"]["placements"] = [p for p in last if p["candidate"] != name]
    facts["candidates"] = [c for c in facts["candidates"] if c["id"] != name]
    facts["declines"] = [d for d in facts["declines"] if d["candidate"] != name]
    return Problem.model_validate(facts)


@pytest.mark.parametrize("seed", SEEDS)
def test_unplaced_person_who_leaves_changes_nobody_elses_placement(seed: int) -> None:
    problem = a_case(seed)
    before = solve(problem)
    for name in free_to_leave(problem, before):
        after = solve(without(problem, name))
        for tier in KEPT[:2]:
            assert after.value(tier) == before.value(tier)


@pytest.mark.parametrize("seed", SEEDS)
def test_forbidding_a_placement_of_the_plan_never_improves_it(seed: int) -> None:
    problem = a_case(seed)
    before = solve(problem)
    assert before.matching is not None
    for placement in before.matching.placements:
        said_no = Decline(candidate=placement.candidate, slot=placement.slot)
        after = solve(changed(problem, declines=(*problem.declines, said_no)))
        assert quality(after) <= quality(before)
        assert after.matching is not None
        assert placement not in after.matching.placements


@pytest.mark.parametrize("seed", SEEDS)
def test_dropping_the_last_tiers_keeps_the_values_of_the_others(seed: int) -> None:
    problem = a_case(seed)
    full = solve(problem)
    for kept in (1, 3, 4):
        tiers = full.policy.tiers[:kept]
        short = solve(problem, full.policy.model_copy(update={"tiers": tiers}))
        expected = [tier.value for tier in full.tiers[:kept]]
        assert [tier.value for tier in short.tiers] == expected
