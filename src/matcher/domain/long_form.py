"""Lists of many facts in long form: one row for each entry, with whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.integer[Any]]
TieGroups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class TieEntries:
    """Tie groups of many owners, one entry for each id.

    Attributes
    ----------
    owner, rank, code
        Whose it is, its group from 1, and its id as a position in ``names``; aligned.
    names
        The distinct ids.
    """

    owner: Ints
    rank: Ints
    code: Ints
    names: Sequence[str]

    def in_half_the_memory(self) -> TieEntries:
        """The same in 32 bits each, to be kept; products of these overflow."""
        owner, rank = self.owner.astype(np.int32), self.rank.astype(np.int32)
        return TieEntries(owner, rank, self.code.astype(np.int32), self.names)


def gathered(owner: Ints, entries: Sequence[Any], owners: int) -> list[tuple[Any, ...]]:
    """The entries of each owner, in the order in which they stand."""
    order = _order(owner)
    ordered = entries if order is None else [entries[nth] for nth in order.tolist()]
    ends = np.cumsum(np.bincount(owner, minlength=owners)).tolist()
    starts = [0, *ends[:-1]] if ends else []
    return [tuple(ordered[a:b]) for a, b in zip(starts, ends, strict=True)]


def tie_groups(entries: TieEntries, owners: int) -> list[TieGroups]:
    """The tie groups of each owner; ids of one owner and rank are equally good.

    Groups of one are shared by all who have them: they would take most of the memory.
    """
    names, code = entries.names, entries.code
    ranks = int(entries.rank.max(initial=0)) + 1
    group = entries.owner * ranks + entries.rank
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


def repeated(entries: TieEntries) -> list[int]:
    """Owners one of whose ids stands more than once, in order."""
    names = len(entries.names)
    key = np.sort(entries.owner * names + entries.code)
    return _each(key[1:][key[1:] == key[:-1]] // max(1, names))


def gaps(entries: TieEntries) -> list[int]:
    """Owners whose ranks leave one out between 1 and their last, in order."""
    ranks = int(entries.rank.max(initial=0)) + 1
    key = np.sort(entries.owner * ranks + entries.rank)
    own, nth = np.divmod(key, ranks)
    before = np.zeros_like(nth)
    before[1:] = np.where(own[1:] == own[:-1], nth[:-1], 0)
    return _each(own[nth > before + 1])


def in_long_form(lists: Sequence[Sequence[Sequence[str]]]) -> TieEntries:
    """Every entry of many lists of tie groups, in order."""
    groups = list(chain.from_iterable(lists))
    lengths = np.fromiter(map(len, lists), np.int64, len(lists))
    sizes = np.fromiter(map(len, groups), np.int64, len(groups))
    owner = np.repeat(np.arange(len(lists), dtype=np.int64), lengths)
    first = np.repeat(np.cumsum(lengths) - lengths, lengths)
    rank = np.arange(len(groups), dtype=np.int64) - first + 1
    names, code = numbered(list(chain.from_iterable(groups)))
    return TieEntries(np.repeat(owner, sizes), np.repeat(rank, sizes), code, names)


def are_tie_groups(lists: Sequence[Any]) -> bool:
    """Whether these are lists of groups of texts, no group empty."""
    if not set(map(type, lists)) <= {list, tuple}:
        return False
    groups = list(chain.from_iterable(lists))
    if not set(map(type, groups)) <= {list, tuple} or not all(groups):
        return False
    return set(map(type, chain.from_iterable(groups))) <= {str}


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
