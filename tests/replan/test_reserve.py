"""Who is next, against every lawful plan in which somebody has no place."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from multiprocessing import get_context

import pytest

from matcher import reserve_lists, solve
from matcher.domain import Candidate, Commitment, Matching, Problem
from matcher.policy import Policy, default_policy
from matcher.replan import PersonChange, Reserve, with_last_plan
from matcher.replan.person import Became
from matcher.report import reserve_sentence
from matcher.texts import LANGUAGES, Language
from matcher.verify import tier_values, verify
from replan.cases import planned
from support.build import a_candidate, a_placement, a_problem, a_slot
from support.oracle import every_plan

PROBLEMS = int(os.environ.get("KULLMATCH_TINY", "40"))

DEFAULT = default_policy()
NAMES = ("placed_on_pathway", "placed", "fewest_changes")
AHEAD = Policy(
    rules=DEFAULT.rules,
    tiers=tuple(
        sorted(
            DEFAULT.tiers,
            key=lambda t: NAMES.index(t.objective) if t.objective in NAMES else 9,
        )
    ),
)
"""People first, then fewest changes, then the rest of the default policy."""


def worth(problem: Problem, plan: Matching, policy: Policy) -> tuple[Fraction, ...]:
    senses = [sense for o in policy.objectives for _, sense in o.names(problem)]
    values = tier_values(problem, plan, policy).values()
    return tuple(
        value if sense == "most" else -value
        for value, sense in zip(values, senses, strict=True)
    )


def after(plan: Matching, reserve: Reserve) -> Matching:
    """The plan when the chain has been gone through."""
    moved = {one.candidate for one in reserve.steps} | {reserve.holder}
    stay = [one for one in plan.placements if one.candidate not in moved]
    come = [one.now for one in reserve.steps if one.now is not None]
    return Matching(placements=(*stay, *come))


def check(seed: int) -> list[Reserve]:
    """Hold every chain of a tiny problem against all plans without the holder."""
    problem, result = planned(seed)
    if result.matching is None:
        return []
    policy, known = AHEAD.with_seed(seed), with_last_plan(problem, result.matching)
    found = [one for each in reserve_lists(problem, result) for one in each.reserves]
    assert [one.holder for one in sorted(found, key=lambda one: one.holder)] == [
        one.candidate for one in result.matching.placements
    ]
    plans = list(every_plan(known, policy))
    for reserve in found:
        without = [
            worth(known, plan, policy)
            for plan in plans
            if reserve.holder not in [one.candidate for one in plan.placements]
        ]
        if not without:  # companions of somebody who is in a pathway
            assert (reserve.status, reserve.steps) == ("infeasible", ())
            continue
        plan = after(result.matching, reserve)
        assert verify(problem, plan, DEFAULT) == ()
        assert reserve.status == "optimal"
        assert worth(known, plan, policy) == max(without), reserve
    return found


@pytest.mark.parametrize("seed", range(PROBLEMS))
def test_no_plan_without_the_holder_is_better(seed: int) -> None:
    check(seed)


def in_words(steps: tuple[PersonChange, ...]) -> list[str]:
    return [
        f"{one.candidate}: {one.before.slot if one.before else '-'}"
        f" -> {one.now.slot if one.now else '-'}"
        for one in steps
    ]


CHAIN = a_problem(
    [
        a_candidate("c1", interests=(("s1",),), need_level=2),
        a_candidate("c2", interests=(("s2",), ("s1",)), need_level=2),
        a_candidate("c3", interests=(("s2",),)),
    ],
    ["s1", "s2"],
)
"""c3 has no place and can have that of c2 only, who can have that of c1."""


def reserves(problem: Problem, **how: object) -> dict[str, Reserve]:
    lists = reserve_lists(problem, solve(problem), **how)  # type: ignore[arg-type]
    return {one.holder: one for each in lists for one in each.reserves}


def test_chain_goes_on_in_the_place_of_who_moved() -> None:
    found = reserves(CHAIN)
    assert in_words(found["c1"].steps) == ["c2: s2 -> s1", "c3: - -> s2"]
    assert (found["c1"].next, found["c1"].by) == ("c2", "re-solve")
    assert in_words(found["c2"].steps) == ["c3: - -> s2"]
    assert (found["c2"].next, found["c2"].by) == ("c3", "exchange")


def test_nobody_moves_where_the_fewest_changes_come_first() -> None:
    found = reserves(CHAIN, after="first")
    assert (found["c1"].next, found["c1"].steps) == (None, ())
    assert found["c2"].next == "c3"


def test_nobody_is_next_where_nobody_can_be() -> None:
    found = reserves(a_problem(["c1"], ["s1"]))["c1"]
    assert (found.next, found.steps, found.status) == (None, (), "optimal")


def test_policy_says_who_of_two_is_next() -> None:
    people: list[str | Candidate] = [
        a_candidate("c1", need_level=2),
        a_candidate("c2", interests=(("mech",), ("weld",))),
        "c3",
    ]
    assert reserves(a_problem(people, ["s1"]))["c1"].next == "c3"
    people[1] = a_candidate("c2", interests=(("mech",), ("weld",)), need_level=2)
    problem = a_problem(people, ["s1"])
    (holder,) = reserves(problem)
    (other,) = {"c1", "c2"} - {holder}
    assert reserves(problem)[holder].next == other


def test_list_of_a_slot_names_each_who_is_next_once() -> None:
    problem = a_problem(["c1", "c2", "c3"], [a_slot("s1", places=2)])
    (found,) = reserve_lists(problem, solve(problem))
    assert found.slot == "s1"
    assert len(found.reserves) == 2
    holders = {one.holder for one in found.reserves}
    assert found.next == tuple({"c1", "c2", "c3"} - holders)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chain_can_be_said(language: Language) -> None:
    found = reserves(CHAIN)
    said = reserve_sentence(found["c1"], language)
    for named in ("c1", "c2", "c3", "s1", "s2"):
        assert named in said
    nobody = reserves(a_problem(["c1"], ["s1"]))["c1"]
    others = [
        nobody.model_copy(update={"status": status})
        for status in ("not_found", "infeasible")
    ]
    assert len({reserve_sentence(one, language) for one in (nobody, *others)}) == 3
    open_ = found["c1"].model_copy(update={"status": "feasible"})
    assert reserve_sentence(open_, language) != said


@pytest.mark.parametrize("became", ["new", "moved", "rerouted", "lost"])
def test_every_step_can_be_said(became: Became) -> None:
    step = PersonChange(
        candidate="c2",
        became=became,
        before=a_placement("c2", "s1"),
        now=a_placement("c2", "s2"),
    )
    for language in LANGUAGES:
        reserve = Reserve(
            slot="s2", holder="c1", steps=(step,), by="re-solve", status="optimal"
        )
        assert "c2" in reserve_sentence(reserve, language)
        assert "{" not in reserve_sentence(reserve, language)


def test_only_the_slots_asked_for() -> None:
    found = reserve_lists(CHAIN, solve(CHAIN), slots=["s2"])
    assert [one.slot for one in found] == ["s2"]


def test_pinned_place_does_not_fall_free() -> None:
    pin = Commitment(kind="pinned", placement=a_placement("c1", "s1"))
    problem = a_problem(["c1", "c2"], ["s1", "s2"], commitments=(pin,))
    assert list(reserves(problem)) == ["c2"]


def test_plan_that_is_not_proven_needs_a_solve() -> None:
    result = solve(CHAIN)
    tiers = tuple(
        t.model_copy(update={"standing": "conditional"}) for t in result.tiers
    )
    found = reserve_lists(CHAIN, result.model_copy(update={"tiers": tiers}))
    assert {one.by for each in found for one in each.reserves} == {"re-solve"}
    assert [each.next for each in found] == [
        each.next for each in reserve_lists(CHAIN, result)
    ]


def test_time_that_is_out_is_no_proof() -> None:
    found = reserve_lists(CHAIN, solve(CHAIN), after="first", time_limit=0.0)
    assert {one.status for each in found for one in each.reserves} <= {
        "feasible",
        "not_found",
        "optimal",
    }


def test_reserves_are_the_same_over_an_executor() -> None:
    problem, result = planned(4)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        over = reserve_lists(CHAIN, solve(CHAIN), executor=executor)
        assert over == reserve_lists(CHAIN, solve(CHAIN))
        assert reserve_lists(problem, result, executor=executor) == reserve_lists(
            problem, result
        )
