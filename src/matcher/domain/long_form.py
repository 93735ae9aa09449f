"""Lists of many facts in long form: one row for each entry, with whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
TieGroups = tuple[tuple[str, ...], ...]


def gathered(owner: Ints, entries: Sequence[Any], owners: int) -> list[tuple[Any, ...]]:
    """The entries of each owner, in the order in which they stand."""
    order = _order(owner)
    ordered = entries if order is None else [entries[nth] for nth in order.tolist()]
    ends = np.cumsum(np.bincount(owner, minlength=owners)).tolist()
    starts = [0, *ends[:-1]] if ends else []
    return [tuple(ordered[a:b]) for a, b in zip(starts, ends, strict=True)]


def tie_groups(
    owner: Ints, rank: Ints, code: Ints, names: Sequence[str], owners: int
) -> list[TieGroups]:
    """The tie groups of each owner; ids of one owner and rank are equally good.

    Groups of one are shared by all who have them: they would take most of the memory.

    Parameters
    ----------
    owner, rank, code
        Of each entry: whose it is, its group, and its id as a position in ``names``.
    """
    ranks = int(rank.max(initial=0)) + 1
    group = owner * ranks + rank
    order = _order(group)
    if order is not None:
        group, code = group[order], code[order]
    first = _first(group)
    alone = [(name,) for name in names]
    groups: list[tuple[str, ...]]
    if len(first) == len(group):
        groups = [alone[one] for one in code.tolist()]
    else:
        ends = np.append(first[1:], len(group))
        numbers = code.tolist()
        groups = [
            alone[numbers[a]] if b == a + 1 else tuple(names[k] for k in numbers[a:b])
            for a, b in zip(first.tolist(), ends.tolist(), strict=True)
        ]
    return gathered(group[first] // ranks, groups, owners)


def numbered(ids: Sequence[Any]) -> tuple[list[Any], Ints]:
    """The distinct ids, and the position of each entry's among them."""
    try:
        names = list(dict.fromkeys(ids))
    except TypeError:  # something that is no id
        return list(ids), np.arange(len(ids), dtype=np.int64)
    number = {name: position for position, name in enumerate(names)}
    return names, np.fromiter(map(number.__getitem__, ids), np.int64, len(ids))


def repeated(owner: Ints, code: Ints) -> list[int]:
    """Owners one of whose ids stands more than once, in order."""
    names = int(code.max(initial=0)) + 1
    key = np.sort(owner * names + code)
    return _each(key[1:][key[1:] == key[:-1]] // names)


def gaps(owner: Ints, rank: Ints) -> list[int]:
    """Owners whose ranks leave one out between 1 and their last, in order."""
    ranks = int(rank.max(initial=0)) + 1
    key = np.sort(owner * ranks + rank)
    own, nth = np.divmod(key, ranks)
    before = np.zeros_like(nth)
    before[1:] = np.where(own[1:] == own[:-1], nth[:-1], 0)
    return _each(own[nth > before + 1])


def in_long_form(column: Iterable[Any]) -> tuple[Ints, Ints, list[str]] | None:
    """Owner, rank and id of every entry of a column of tie groups.

    ``None`` where something else stands in it, or a group is empty: then each list must
    be looked at.
    """
    lists = list(column)
    if not set(map(type, lists)) <= {list, tuple}:
        return None
    groups = list(chain.from_iterable(lists))
    if not set(map(type, groups)) <= {list, tuple} or not all(groups):
        return None
    ids = list(chain.from_iterable(groups))
    if not set(map(type, ids)) <= {str}:
        return None
    lengths = np.fromiter(map(len, lists), np.int64, len(lists))
    sizes = np.fromiter(map(len, groups), np.int64, len(groups))
    owner = np.repeat(np.arange(len(lists), dtype=np.int64), lengths)
    first = np.repeat(np.cumsum(lengths) - lengths, lengths)
    rank = np.arange(len(groups), dtype=np.int64) - first + 1
    return np.repeat(owner, sizes), np.repeat(rank, sizes), ids


def _order(key: Ints) -> Ints | None:
    """The stable order of a key; ``None`` where it is in order."""
    if np.all(key[1:] >= key[:-1]):
        return None
    order: Ints = np.argsort(key, kind="stable")
    return order


def _first(key: Ints) -> Ints:
    """Where each number of an ordered key first stands."""
    changes: Ints = np.flatnonzero(np.diff(key, prepend=-1))
    return changes


def _each(ordered: Ints) -> list[int]:
    """Every number once."""
    found: list[int] = ordered[_first(ordered)].tolist()
    return found
