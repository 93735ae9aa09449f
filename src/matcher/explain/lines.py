"""Lines of an explanation, and their sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matcher.domain.verdicts import Detail, Saying
from matcher.explain.told import Ahead, Removed, Statement
from matcher.explain.unlock import Unlock
from matcher.texts import Language, say

SHOWN = 5
"""Slots, or people, told of one by one; the rest are counted."""

Line = Saying | Unlock


def spoken(lines: Iterable[Line], language: Language) -> tuple[str, ...]:
    """Each line as a sentence."""
    return tuple(
        line.sentence(language)
        if isinstance(line, Unlock)
        else say(type(line).__name__, line.code, line.details, language)
        for line in lines
    )


def of_removed(removed: Removed) -> Iterable[Saying]:
    """What one rule takes away, in lines."""
    yield Statement(
        "removed", rule=removed.rule, slots=removed.slots, left=removed.left
    )
    if removed.example is not None and removed.example.code != "interest":
        yield Statement("example")
        yield removed.example


def of_ahead(ahead: Ahead) -> Iterable[Saying]:
    """The truth of one lawful slot, in lines."""
    where: dict[str, Detail] = {"slot": ahead.slot, "rank": ahead.rank or 0}
    if not ahead.blocked:
        yield Statement("ahead_room", **where)
    elif not ahead.holders:
        yield Statement("ahead_closed", **where)
        yield from ahead.blocked
    elif {reason.code for reason in ahead.blocked} == {"places"}:
        yield listed("ahead_full", "holders", ahead.holders, **where)
    else:
        yield listed("ahead_held", "holders", ahead.holders, **where)
        yield from ahead.blocked


def listed(
    code: str, name: str, entries: Sequence[str], **details: Detail
) -> Statement:
    """A statement with a list in it; of a long one the beginning, and how many more."""
    if len(entries) <= SHOWN:
        return Statement(code, **{name: ", ".join(entries)}, **details)
    more = len(entries) - SHOWN
    shown = ", ".join(entries[:SHOWN])
    return Statement(f"{code}_more", **{name: shown}, more=more, **details)
