"""Rates of groups, gaps between them and highest levels: each route finds the best.

``python tests/solvers/test_fair_tiers.py 3000`` tries more programs.
"""

from __future__ import annotations

import os
import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from matcher.program import Highest, Linear, Program, RateGap, Tier, WorstRate, ints
from matcher.solvers import Deadline
from matcher.solvers.cohorts import cohorts
from matcher.solvers.flow import flow
from matcher.solvers.flow.network import network_of
from matcher.solvers.tiles import tiles
from matcher.solvers.whole import whole
from solvers.cohorts.kinds import like_program
from solvers.cohorts.test_twins import a_family
from solvers.programs import (
    best_of,
    cohort_program,
    random_network,
    random_program,
    random_tiers,
)

PROGRAMS = int(os.environ.get("KULLMATCH_EXAMPLES", "50")) * 4
KINDS = (random_network, cohort_program, random_network, random_program)


def rates(draw: random.Random, candidates: Sequence[int], nth: int) -> list[Tier]:
    """The rates of some groups of people, the worst one first, or the gap of them."""
    groups = draw.randint(1, 4)
    owner = {one: draw.randint(-1, groups - 1) for one in sorted(set(candidates))}
    people = [sum(of == group for of in owner.values()) for group in range(groups)]
    sizes = tuple(max(1, size) + draw.choice([0, 0, 1, 3]) for size in people)
    names = tuple(f"g{group}" for group in range(groups))
    group = ints([owner[one] for one in candidates])
    if draw.random() < 0.3:
        return [RateGap(f"gap_{nth}", names, sizes, group)]
    return [
        WorstRate(f"rate_{nth}_{beyond}", names, sizes, group, beyond=beyond)
        for beyond in range(groups)
    ]


def a_fair_program(seed: int) -> Program:
    """A small program whose tiers are such, some linear ones among them."""
    draw = random.Random(f"fair {seed}")
    program = KINDS[seed % len(KINDS)](draw)
    candidates = program.candidate.tolist()
    level = ints([draw.randint(1, 4) for _ in candidates])
    parts: list[list[Tier]] = []
    if program.one_each:  # no group has more people than there are
        parts.append(rates(draw, candidates, 0))
    if draw.random() < 0.5 or not parts:
        parts.append([Highest("level", level)])
    if draw.random() < 0.2 and program.one_each:
        parts.append(rates(draw, candidates, 1))
    linear = random_tiers(draw, candidates, rates=False)
    parts += [[replace(tier, name=f"sum_{tier.name}")] for tier in linear]
    draw.shuffle(parts)
    slot = np.array([draw.randint(0, 3) for _ in candidates], dtype=np.int64)
    tiers = tuple(tier for part in parts for tier in part)
    return replace(program, tiers=tiers, slot=slot)


def a_like_program(seed: int) -> Program:
    """The same, with like people or twins, whom most of the tiers do not tell apart."""
    draw = random.Random(f"like {seed}")
    program = like_program(draw, lottery=True) if seed % 2 else a_family(draw)
    told = [tier for tier in program.tiers if isinstance(tier, Linear)]
    points = told[0].points
    seen = [tier.group for tier in program.tiers if isinstance(tier, WorstRate)]
    group = seen[0] if seen else program.candidate % 2
    sizes = draw.choice([(6, 6), (6, 7), (8, 6)])
    apart: list[list[Tier]] = [
        [WorstRate(f"rate_{k}", ("a", "b"), sizes, group, beyond=k) for k in (0, 1)],
        [RateGap("gap", ("a", "b"), sizes, group)],
        [Highest("level", points - points.min(initial=0) + 1)],
        [replace(told[0], name="points")],
    ]
    chosen = draw.sample(apart, draw.randint(1, 3))
    lottery = told[-1:] if draw.random() < 0.7 else []
    tiers = (*(tier for part in chosen for tier in part), *lottery)
    return replace(program, tiers=tiers)


def agreed(seed: int) -> dict[str, bool]:
    """Whether each route that carries a program finds the best of all plans."""
    program = (a_like_program if seed % 5 == 4 else a_fair_program)(seed)
    answers = {
        "cohorts": cohorts.solve(program, Deadline(1000.0)),
        "tiles": tiles.solve(program, Deadline(1000.0), people=1),
    }
    if seed % 4 == 0 or seed % 20 == 19:
        answers["whole"] = whole.solve(program, Deadline(1000.0))
    network = network_of(program)
    if network is not None:
        answers["flow"] = flow.solve(program, network, Deadline(1000.0))
    best = best_of(program)
    same = {}
    for way, answer in answers.items():
        if best is None or answer.x is None:
            same[way] = best is None and answer.status == "infeasible"
            continue
        values = tuple(tier.value for tier in answer.tiers)
        kept = program.keeps_rows(answer.x) and answer.status == "optimal"
        unique = answer.unique in ("unknown", "yes" if best.choices == 1 else "no")
        same[way] = kept and values == best.values and unique
    return same


@pytest.mark.parametrize("seed", range(PROGRAMS))
def test_every_route_finds_the_best_of_all_plans(seed: int) -> None:
    assert all(agreed(seed).values())


def test_flow_carries_many_programs_with_several_rates() -> None:
    several = [
        seed
        for seed in range(0, PROGRAMS, 2)
        if any(
            isinstance(t, WorstRate) and t.beyond for t in a_fair_program(seed).tiers
        )
    ]
    carried = sum(network_of(a_fair_program(seed)) is not None for seed in several)
    assert carried > len(several) // 4


def main() -> int:
    asked, wrong = Counter[str](), []
    programs = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    for seed in range(programs):
        each = agreed(seed)
        asked.update(list(each))
        wrong += [(seed, way) for way, same in each.items() if not same]
    sys.stdout.write(f"{programs} programs, by route {dict(asked)}, wrong: {wrong}\n")
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main())
