"""Facts and a policy become a program, without a table of everybody and every slot."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from matcher.compile import allowed_options, candidate_pairs, compile_problem
from matcher.domain import Problem
from matcher.objectives import Lottery
from matcher.policy import Policy, default_policy
from matcher.program import FactArrays, WorstRate
from support.build import a_candidate, a_placement, a_problem, a_slot
from support.oracle import alone_allowed
from support.tiny import tiny_problem

PEOPLE, SLOTS = 20_000, 5_000


def without(*rules: str) -> Policy:
    """The default policy less some rules."""
    policy = default_policy()
    kept = tuple(rule for rule in policy.rules if rule.rule not in rules)
    return policy.model_copy(update={"rules": kept})


@pytest.mark.parametrize("seed", range(60))
def test_options_are_the_placements_no_rule_refuses_by_themselves(seed: int) -> None:
    problem = tiny_problem(seed)
    policy = default_policy()
    options = allowed_options(problem, policy)
    found = [options.placement(nth) for nth in range(len(options))]
    alone = alone_allowed(problem, policy)
    expected = {placement for own in alone.values() for placement in own}
    assert set(found) == expected
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("seed", range(20))
def test_options_stand_by_candidate_then_slot(seed: int) -> None:
    options = allowed_options(tiny_problem(seed), default_policy())
    keys = list(zip(options.candidate.tolist(), options.slot.tolist(), strict=True))
    assert keys == sorted(keys)


def test_without_a_join_everybody_meets_every_slot() -> None:
    problem = tiny_problem(3)
    pairs = candidate_pairs(problem, without("interest"), FactArrays(problem))
    assert len(pairs) == len(problem.candidates) * len(problem.slots)


def test_cut_is_left_out_when_a_rule_it_rests_on_is() -> None:
    problem = next(
        problem
        for problem in map(tiny_problem, range(1, 50))
        if len(compile_problem(problem, default_policy()).program.cuts.lower)
    )
    strict = compile_problem(problem, default_policy()).program
    loose = compile_problem(problem, without("one_placement")).program
    alone = compile_problem(problem, without("one_placement", "places")).program
    assert len(strict.cuts.lower) > len(loose.cuts.lower) > len(alone.cuts.lower) == 0


def test_program_has_the_tiers_of_the_policy_in_order() -> None:
    problem = tiny_problem(4)
    policy = default_policy()
    expected = [
        name for objective in policy.tiers for name, _ in objective.names(problem)
    ]
    program = compile_problem(problem, policy).program
    assert [tier.name for tier in program.tiers] == expected
    assert isinstance(program.tiers[2], WorstRate)


def test_problem_without_facts_compiles_to_nothing() -> None:
    compiled = compile_problem(Problem(first_month="2022-08"), default_policy())
    assert compiled.program.columns == len(compiled.options) == 0


def test_first_columns_of_a_program_are_its_options() -> None:
    compiled = compile_problem(a_problem(["c1"], ["s1"]), default_policy())
    assert compiled.program.options == len(compiled.options) == 1
    assert compiled.options.placement(0) == a_placement("c1", "s1")


def a_crowd() -> Problem:
    """Many people and slots; each person asks for one slot."""
    slots = [a_slot(f"s{nth}", places=4) for nth in range(SLOTS)]
    people = [
        a_candidate(f"c{nth}", interests=((f"s{nth % SLOTS}",),))
        for nth in range(PEOPLE)
    ]
    return a_problem(people, slots)


def test_no_table_of_candidates_by_slots_is_ever_made() -> None:
    problem = a_crowd()
    policy = default_policy().model_copy(update={"tiers": (Lottery(rounds=1),)})
    tracemalloc.start()
    try:
        compiled = compile_problem(problem, policy)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(compiled.options) == PEOPLE
    assert np.array_equal(compiled.options.slot, np.arange(PEOPLE) % SLOTS)
    one_byte_each = PEOPLE * SLOTS
    assert peak < one_byte_each / 2


@pytest.mark.parametrize("seed", range(20))
def test_options_are_the_same_however_many_pairs_are_judged_at_a_time(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = tiny_problem(seed)
    at_once = allowed_options(problem, default_policy())
    monkeypatch.setattr("matcher.compile.build._TOGETHER", 2)
    in_turn = allowed_options(problem, default_policy())
    assert in_turn.routes == at_once.routes
    for name in ("candidate", "slot", "route", "rank"):
        assert getattr(in_turn, name).tolist() == getattr(at_once, name).tolist()
