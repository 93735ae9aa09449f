"""Flow, cohorts and tiles say of 500 small programs what trying every plan says."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest

from matcher.solvers import Deadline
from matcher.solvers.cohorts import cohorts
from matcher.solvers.flow import flow
from matcher.solvers.flow.network import network_of
from matcher.solvers.tiles import tiles
from solvers.programs import best_of, cohort_program, random_network, random_program

KINDS = (random_network, cohort_program, random_program)


@pytest.mark.parametrize("seed", range(500))
def test_every_route_finds_the_best_of_all_plans(seed: int) -> None:
    draw = random.Random(seed)
    program = KINDS[seed % len(KINDS)](draw)
    slot = [draw.randint(0, 3) for _ in range(program.options)]
    program = replace(program, slot=np.array(slot, dtype=np.int64))
    answers = [
        cohorts.solve(program, Deadline(1000.0)),
        tiles.solve(program, Deadline(1000.0), people=1),
    ]
    network = network_of(program)
    assert network is not None or KINDS[seed % len(KINDS)] is not random_network
    if network is not None:
        answers.append(flow.solve(program, network, Deadline(1000.0)))
    best = best_of(program)
    for answer in answers:
        if best is None:
            assert answer.status == "infeasible"
            continue
        assert answer.status == "optimal"
        assert answer.x is not None
        assert program.keeps_rows(answer.x)
        assert tuple(tier.value for tier in answer.tiers) == best.values
