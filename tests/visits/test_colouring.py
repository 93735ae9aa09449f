"""Rounds are spread as evenly as can be, and nobody is in two at once."""

from __future__ import annotations

import random

import numpy as np
import pytest

from matcher.visits.colouring import equitable_rounds


@pytest.mark.parametrize("seed", range(40))
def test_everybody_once_a_round_and_companies_evenly(seed: int) -> None:
    draw = random.Random(seed)
    rounds, hosts = draw.randint(1, 7), draw.randint(1, 9)
    pairs = [
        (who, host)
        for who in range(draw.randint(1, 40))
        for host in draw.sample(range(hosts), draw.randint(0, min(rounds, hosts)))
    ]
    visitor, host = (
        (np.array(side, np.int64) for side in zip(*pairs, strict=True))
        if (pairs)
        else (np.zeros(0, np.int64), np.zeros(0, np.int64))
    )
    when = equitable_rounds(visitor, host, rounds)
    assert len(set(zip(visitor.tolist(), when.tolist(), strict=True))) == len(pairs)
    for one in range(hosts):
        loads = np.bincount(when[host == one], minlength=rounds)
        assert len(loads) == rounds
        assert loads.max() - loads.min() <= 1
