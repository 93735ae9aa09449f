"""Prices where rows are no flow: each changed problem is solved again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from fractions import Fraction
from functools import lru_cache, partial
from itertools import groupby

from matcher.whatif.again import Again, Values
from matcher.whatif.case import Case, Packed, unpacked
from matcher.whatif.price import Price
from matcher.whatif.room import Cap, reach, room
from matcher.whatif.spread import in_turn

_MANY = 4
"""So many of a kind are first tried all at once, in case they are worth nothing."""


def resolved_prices(again: Again, executor: Executor | None) -> tuple[Price, ...]:
    """The price of one place more at everything somebody could go to.

    Raises
    ------
    ValueError
        If the values are not the best of this problem.
    """
    again.check()
    reached = reach(again.problem, again.compiled.options)
    free = room(again.problem)
    scarce = [cap for cap in reached if reached[cap] > free[cap]]
    nothing: Values = (0,) * len(again.names)
    solved: dict[Cap, Values | None] = {}
    for _, alike in groupby(scarce, key=lambda cap: cap.of):
        caps = list(alike)
        if len(caps) >= _MANY and again.gains_nothing(caps):
            solved |= dict.fromkeys(caps, nothing)
    rest = [cap for cap in scarce if cap not in solved]
    solved |= dict(_solved(again, rest, executor))
    return tuple(
        Price(
            of=cap.of,
            id=cap.id,
            tiers=again.names,
            more=solved.get(cap, nothing),
            less=None,
            by="re-solve" if cap in solved else "counting",
        )
        for cap in reached
    )


def _solved(
    again: Again, caps: Sequence[Cap], executor: Executor | None
) -> Iterator[tuple[Cap, Values | None]]:
    if executor is None:
        for cap in caps:
            yield cap, again.with_one_more(cap)
        return
    case = Case(again.problem, again.policy, again.time_limit)
    task = partial(_one_more, again.names, again.values)
    yield from zip(caps, in_turn(case, task, caps, executor), strict=True)


def _one_more(
    names: tuple[str, ...], values: tuple[Fraction, ...], base: Packed, cap: Cap
) -> Values | None:
    """One task on a worker."""
    return _again(base, names, values).with_one_more(cap)


@lru_cache(maxsize=1)
def _again(base: Packed, names: tuple[str, ...], values: tuple[Fraction, ...]) -> Again:
    """What a worker builds once and keeps for its next task."""
    case = unpacked(base)
    return Again(case.problem, case.policy, names, values, case.time_limit)
