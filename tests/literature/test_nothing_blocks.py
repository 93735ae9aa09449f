"""No plan labelled stable is blocked, whatever way it was found.

A slice of ``campaign_nothing_blocks.py``.
"""

from __future__ import annotations

import pytest

from literature.nothing_blocks import a_problem_of, envied, every_way

KINDS = ("plain", "closing", "couples", "settled", "everything")


@pytest.mark.parametrize("kind", KINDS)
def test_no_way_to_a_stable_plan_leaves_anything_that_blocks(kind: str) -> None:
    with_a_plan = 0
    for seed in range(100, 104):
        problem = a_problem_of(kind, seed)
        for found in every_way(problem):
            assert found.blocking == 0, (kind, seed, found)
            assert found.has_plan == found.exists, (kind, seed, found)
            with_a_plan += found.exists
        assert not envied(problem)
    assert with_a_plan
