"""The slate against trying every slate there is."""

from __future__ import annotations

import os
import random
from typing import Any

import pytest

from interviews.brute import best, pairs_of, reached_by, wishes
from matcher import slate
from support.tiny import tiny_problem

CASES = int(os.environ.get("KULLMATCH_SLATES", "60"))
"""Tiny problems of each kind; 500 were tried once."""


def asked_of(seed: int) -> dict[str, Any]:
    draw = random.Random(f"asked {seed}")
    most = draw.choice([1, 2, 2, 3])
    return {
        "least": draw.randint(0, most),
        "most": most,
        "interviews": draw.choice([1, 1, 2, 3]),
    }


@pytest.mark.parametrize("seed", range(CASES))
def test_one_chance_a_list_reaches_the_best_in_every_aim_and_the_least_ranks(
    seed: int,
) -> None:
    problem, asked = wishes(seed), asked_of(seed)
    draw = random.Random(f"chance {seed}")
    chance = {slot.id: draw.choice([0.2, 0.5, 0.9, 1.0]) for slot in problem.slots}
    found = slate(problem, chance=chance, draws=2, **asked)
    assert found.proof == "flow"
    assert reached_by(problem, found, chance) == best(problem, chance, asked)
    assert found.value == pytest.approx(found.bound, abs=1e-6)


@pytest.mark.parametrize("seed", range(CASES // 2))
def test_several_chances_a_list_reach_the_best_in_every_aim(seed: int) -> None:
    problem, asked = wishes(seed), asked_of(seed)
    draw = random.Random(f"chances {seed}")
    of = {
        (who.id, slot.id): draw.choice([0.2, 0.6, 0.9])
        for who in problem.candidates
        for slot in problem.slots
    }

    def chance(who: str, slot: str) -> float:
        return of[who, slot]

    found = slate(problem, chance=chance, draws=2, **asked)
    assert found.proof in ("flow", "mip")
    (reached, _), (wanted, _) = (
        reached_by(problem, found, chance),
        best(problem, chance, asked),
    )
    assert reached[:2] == wanted[:2]
    assert reached[2] == pytest.approx(wanted[2], abs=1e-5)
    assert found.bound == pytest.approx(wanted[2], abs=1e-5)


@pytest.mark.parametrize("seed", range(20))
def test_only_lawful_pairs_that_were_asked_for_are_interviewed(seed: int) -> None:
    problem = tiny_problem(seed, simple=True)
    found = slate(problem, least=0, most=9, interviews=9, draws=2)
    wanted = set(pairs_of(problem))
    assert set(found.pairs) <= wanted
    assert {who for who, _ in found.pairs} == {who for who, _ in wanted}
