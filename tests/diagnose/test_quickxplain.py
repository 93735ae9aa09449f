from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import combinations

from matcher.diagnose.quickxplain import smallest_conflict


def no_set_of(conflicts: list[set[int]]) -> Callable[[Sequence[int]], bool]:
    return lambda some: not any(one <= set(some) for one in conflicts)


def test_things_that_stand_together_have_no_conflict() -> None:
    assert smallest_conflict([1, 2, 3], lambda _: True) is None
    assert smallest_conflict([], lambda _: True) is None


def test_what_stands_alone_already_is_a_conflict_of_one() -> None:
    assert smallest_conflict([1, 2, 3], no_set_of([{2}])) == [2]


def test_what_nothing_can_meet_is_an_empty_conflict() -> None:
    assert smallest_conflict([], lambda _: False) == []


def test_conflict_is_one_of_the_smallest() -> None:
    for seed in range(300):
        draw = random.Random(seed)
        things = list(range(draw.randint(1, 12)))
        sets = [
            set(draw.sample(things, draw.randint(1, len(things))))
            for _ in range(draw.randint(1, 4))
        ]
        consistent = no_set_of(sets)
        found = smallest_conflict(things, consistent)
        assert found is not None
        assert not consistent(found)
        for fewer in combinations(found, len(found) - 1):
            assert consistent(fewer)


def test_few_sets_are_asked_about() -> None:
    asked = 0

    def consistent(some: Sequence[int]) -> bool:
        nonlocal asked
        asked += 1
        return not {3, 700} <= set(some)

    assert smallest_conflict(range(1000), consistent) == [3, 700]
    assert asked <= 50
