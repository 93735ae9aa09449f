"""A smallest set that cannot stand together, by dividing what is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


def smallest_conflict(
    things: Sequence[Thing], consistent: Callable[[Sequence[Thing]], bool]
) -> list[Thing] | None:
    """A conflict none of whose members can be spared; ``None`` if there is none.

    Source: U. Junker, "QuickXplain: preferred explanations and relaxations for
    over-constrained problems", AAAI 2004. With k members among n things about
    2k log2(n/k) + 2k sets are asked about.

    Parameters
    ----------
    things
        The first ones are given up last: of several conflicts, one early in the order
        is found.
    consistent
        Whether some of the things can stand together; sets that hold such a set that
        cannot, cannot either.

    Examples
    --------
    >>> smallest_conflict([1, 2, 3, 4], lambda some: not {2, 4} <= set(some))
    [2, 4]
    """
    if consistent(things):
        return None

    def among(given: list[Thing], added: bool, rest: Sequence[Thing]) -> list[Thing]:
        if added and not consistent(given):
            return []
        if len(rest) == 1:
            return list(rest)
        half = len(rest) // 2
        first, second = list(rest[:half]), list(rest[half:])
        needed = among(given + first, True, second)
        return among(given + needed, bool(needed), first) + needed

    return among([], False, things) if things else []
