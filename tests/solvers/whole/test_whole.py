"""Markets: asked whole, then place by place; as good as any plan, and held to it."""

from __future__ import annotations

import threading
from functools import cache

import numpy as np
import pytest

import matcher
from matcher import stable_policy
from matcher.compile import compile_problem
from matcher.engine.start import completed, start_of
from matcher.objectives import (
    EqualRate,
    LeximinGroups,
    Lottery,
    MinimumRegret,
    Placed,
    Preference,
)
from matcher.policy import Policy, default_policy
from matcher.program import Program, WorstRate, ints
from matcher.scenarios import two_sided
from matcher.scenarios.any_size.policies import largest_stable_policy
from matcher.solvers import Deadline, News, solve_program
from matcher.solvers.base.face import whole_face
from matcher.solvers.whole import whole
from matcher.solvers.whole.around import improved
from matcher.solvers.whole.capped import with_capped_counts
from matcher.solvers.whole.places import Places, is_market
from matcher.verify import tier_values
from solvers.programs import a_program, at_least, at_most, most
from support.two_sided import as_matching, stable_plans, tiny_market, ways_of

SMALL = two_sided(60, tied=0.7)


@cache
def small() -> Program:
    """The rows of a small market."""
    return compile_problem(SMALL, largest_stable_policy()).program


def a_policy(*tiers: object) -> Policy:
    return largest_stable_policy().model_copy(update={"tiers": tiers})


def test_market_is_told_by_its_rows_alone() -> None:
    large = compile_problem(two_sided(400), largest_stable_policy()).program
    other = compile_problem(
        two_sided(400),
        Policy(
            rules=tuple(
                rule for rule in largest_stable_policy().rules if rule.rule != "stable"
            ),
            tiers=(Placed(),),
        ),
    ).program
    assert is_market(large)
    assert not is_market(other)
    assert not is_market(small())


def test_each_slot_is_a_place() -> None:
    places = Places.in_program(small())
    assert places.count == len(SMALL.slots)
    assert places.decides.any()


def test_all_tiers_are_those_of_another_route() -> None:
    policy = a_policy(Placed(), Preference(), Lottery())
    program = compile_problem(two_sided(24, tied=0.7), policy).program
    here = solve_program(program, Deadline(1000.0), route="whole")
    there = solve_program(program, Deadline(1000.0), route="cohorts")
    assert (here.status, there.status) == ("optimal", "optimal")
    assert [t.value for t in here.tiers] == [t.value for t in there.tiers]
    assert here.x is not None
    assert program.keeps_rows(here.x)


def test_worst_rate_is_raised_as_far_as_it_goes() -> None:
    rate = WorstRate("rate", ("a", "b"), (2, 2), ints([0, 0, 1, 1]))
    rows = [at_most(1, 0, 2), at_most(1, 1, 3), at_most(1, 2, 3)]
    program = a_program([0, 1, 2, 3], rows, [rate, most(3, 0, 1, 1)])
    here = whole.solve(program, Deadline(1000.0))
    there = solve_program(program, Deadline(1000.0), route="cohorts")
    assert [t.value for t in here.tiers] == [t.value for t in there.tiers]
    assert here.status == "optimal"
    assert here.tiers[0].value > 0


def test_program_without_a_plan_is_infeasible() -> None:
    program = a_program([0, 1], [at_least(2, 0, 1), at_most(1, 0, 1)], [most(1, 1)])
    assert whole.solve(program, Deadline(1000.0)).status == "infeasible"


def test_asking_place_by_place_improves_a_plan_and_keeps_every_row() -> None:
    program = compile_problem(two_sided(500), largest_stable_policy()).program
    compiled = compile_problem(two_sided(500), largest_stable_policy())
    start = start_of(compiled, None, largest_stable_policy())
    assert start is not None
    cost = np.zeros(program.columns)
    cost[: program.options] = -1.0
    places = Places.in_program(program)
    heard: list[News] = []
    aim = float(cost @ start) - 2
    face = improved(
        whole_face(with_capped_counts(program, places), start),
        cost,
        places,
        aim,
        Deadline(60.0, listener=heard.append),
    )
    assert cost @ face.plan <= aim
    assert program.keeps_rows(face.plan)
    assert [news.plan is not None for news in heard].count(True) >= 1


def test_capped_counts_cut_off_no_plan() -> None:
    program = small()
    capped = with_capped_counts(program, Places.in_program(program))
    assert (capped.upper < program.upper).any()
    start = start_of(
        compile_problem(SMALL, largest_stable_policy()), None, largest_stable_policy()
    )
    assert start is not None
    assert capped.keeps_rows(start)


def test_options_that_block_one_another_have_no_completion() -> None:
    assert completed(small(), ints([])) is None


def test_start_is_stable_and_verified() -> None:
    policy = largest_stable_policy()
    assert start_of(compile_problem(SMALL, policy), None, policy) is not None


@pytest.mark.parametrize("tied", [0.5, 0.85])
def test_largest_stable_plan_is_verified_and_bounded(tied: float) -> None:
    problem = two_sided(400, tied=tied)
    result = matcher.solve(problem, largest_stable_policy(), time_limit=4.0)
    assert result.audit.route == "whole"
    assert result.matching is not None
    assert matcher.verify(problem, result.matching, result.policy) == ()
    assert result.tiers[0].value <= result.tiers[0].bound
    assert result.tiers[0].value >= 370


def test_cancelled_solve_returns_the_plan_it_has() -> None:
    cancel = threading.Event()

    def stop(_progress: object) -> None:
        cancel.set()

    result = matcher.solve(
        two_sided(1_000),
        largest_stable_policy(),
        time_limit=600.0,
        cancel=cancel,
        on_progress=stop,
    )
    assert result.audit.stopped == "cancelled"


def test_fair_tiers_of_stable_plans_are_those_of_trying_every_plan() -> None:
    """Rates of groups, the gap between them and the worst rank, under a hard rule."""
    tiers = (LeximinGroups(), EqualRate(), MinimumRegret(), Placed(), Preference())
    policy = stable_policy(default_policy().model_copy(update={"tiers": tiers}))
    asked = 0
    for seed in range(12):
        problem = tiny_market(seed)
        ways = ways_of(problem)
        plans = [as_matching(problem, ways, one) for one in stable_plans(problem)]
        result = matcher.solve(problem, policy, route="whole")
        if not plans:
            assert result.status == "infeasible"
            continue
        senses = {tier.name: tier.sense for tier in result.tiers}
        worth = [tier_values(problem, plan, policy) for plan in plans]
        signed = [
            tuple(v if senses[k] == "most" else -v for k, v in one.items())
            for one in worth
        ]
        best = worth[signed.index(max(signed))]
        assert {tier.name: tier.value for tier in result.tiers} == best
        asked += 1
    assert asked > 5
