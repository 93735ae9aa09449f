"""Lists of many facts are the same in long form and one by one."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest

from matcher.domain.long_form import (
    TieEntries,
    are_tie_groups,
    gaps,
    gathered,
    in_long_form,
    numbered,
    repeated,
    tie_groups,
)

Lists = list[tuple[tuple[str, ...], ...]]


def some_lists(seed: int) -> Lists:
    """Tie groups of a few owners, some without any."""
    draw = random.Random(seed)
    lists = []
    for _ in range(draw.randrange(6)):
        names = draw.sample("abcdefgh", draw.randrange(8))
        groups: list[tuple[str, ...]] = []
        while names:
            size = draw.choice([1, 1, 2, 3])
            groups.append(tuple(names[:size]))
            names = names[size:]
        lists.append(tuple(groups))
    return lists


def entries(*rows: tuple[int, int, str]) -> TieEntries:
    """Entries given as owner, rank and id."""
    names, code = numbered([name for _, _, name in rows])
    owner = np.array([one for one, _, _ in rows], dtype=np.int64)
    rank = np.array([one for _, one, _ in rows], dtype=np.int64)
    return TieEntries(owner, rank, code, names)


@pytest.mark.parametrize("seed", range(40))
def test_lists_come_back_from_long_form(seed: int) -> None:
    lists = some_lists(seed)
    assert tie_groups(in_long_form(lists), len(lists)) == lists


@pytest.mark.parametrize("seed", range(40))
def test_order_of_entries_counts_only_within_a_group(seed: int) -> None:
    lists = some_lists(seed)
    long = in_long_form(lists)
    group = np.unique(long.owner * 100 + long.rank, return_inverse=True)[1]
    mixed = np.random.default_rng(seed).permutation(len(group))[group]
    order = np.argsort(mixed, kind="stable")
    shuffled = TieEntries(
        long.owner[order], long.rank[order], long.code[order], long.names
    )
    assert tie_groups(shuffled, len(lists)) == lists


def test_groups_of_one_are_shared() -> None:
    first, second = tie_groups(entries((0, 1, "weld"), (1, 1, "weld")), 2)
    assert first == second == (("weld",),)
    assert first[0] is second[0]


def test_entries_of_an_owner_stay_in_their_order() -> None:
    owner = np.array([2, 0, 2, 0])
    assert gathered(owner, ["a", "b", "c", "d"], 4) == [("b", "d"), (), ("a", "c"), ()]
    assert gathered(np.array([], dtype=np.int64), [], 0) == []


def test_id_that_stands_twice_on_a_list_is_told_by_its_owner() -> None:
    rows = [(0, 1, "a"), (0, 2, "b"), (1, 1, "b"), (1, 1, "b"), (2, 1, "a")]
    assert repeated(entries(*rows)) == [1]
    assert repeated(entries(*rows, (2, 2, "a"), (2, 3, "a"))) == [1, 2]
    assert repeated(entries()) == []


def test_rank_that_is_left_out_is_told_by_its_owner() -> None:
    assert gaps(entries((0, 1, "a"), (0, 1, "b"), (0, 2, "c"), (1, 1, "a"))) == []
    assert gaps(entries((0, 2, "a"), (1, 3, "a"), (1, 1, "b"), (2, 1, "a"))) == [0, 1]
    assert gaps(entries()) == []


def test_half_the_memory_holds_the_same() -> None:
    long = entries((0, 1, "a"), (1, 1, "b"))
    half = long.in_half_the_memory()
    for name in ("owner", "rank", "code"):
        whole, less = getattr(long, name), getattr(half, name)
        assert less.tolist() == whole.tolist()
        assert 2 * less.nbytes == whole.nbytes
    assert half.names == long.names


@pytest.mark.parametrize(
    ("lists", "answer"),
    [
        ([], True),
        ([(), []], True),
        ([(("a", "b"),), [["c"]]], True),
        ([("a",)], False),
        (["a"], False),
        ([((),)], False),
        ([(("a", 1),)], False),
        ([None], False),
    ],
)
def test_lists_of_groups_of_texts_are_known(lists: list[Any], answer: bool) -> None:
    assert are_tie_groups(lists) is answer
