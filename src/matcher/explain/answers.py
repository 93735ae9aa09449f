"""Answers about a person, a slot, or a person at a slot, and their lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matcher.domain import Placement, Reason
from matcher.domain.verdicts import Detail, Saying
from matcher.explain.told import (
    Ahead,
    Forced,
    Line,
    Removed,
    Statement,
    Unlock,
    spoken,
)
from matcher.texts import Language

_SHOWN = 5
"""Slots, or people, told of one by one; the rest are counted."""


@dataclass(frozen=True)
class Explanation:
    """Why somebody has the place she has, or none, and what would help.

    Attributes
    ----------
    candidate, placement
        Who, and where the plan sends her; ``None`` where it does not.
    incumbent
        Whether she is in a pathway already and not placed again.
    rank, minutes, start
        Her rank of the slot, the way there, and the calendar month of the start.
    ahead
        Every slot she ranked ahead of it, best first.
    offered, removed, in_reach
        Of somebody without a place: all slots there are, what each hard rule takes
        away of them in turn, and the slots that are lawful for her, best first.
    reason
        Why she has no place, as ``why_unplaced`` says.
    forced
        What becomes of the tiers if she gets anything ahead, or any place at all;
        ``None`` where nothing is lawful to be forced.
    unlocks
        What would help, each solved again.
    """

    candidate: str
    placement: Placement | None = None
    incumbent: bool = False
    rank: int | None = None
    minutes: int | None = None
    start: str = ""
    ahead: tuple[Ahead, ...] = ()
    offered: int = 0
    removed: tuple[Removed, ...] = ()
    in_reach: tuple[str, ...] = ()
    reason: Reason | None = None
    forced: Forced | None = None
    unlocks: tuple[Unlock, ...] = ()

    def sentences(self, language: Language) -> tuple[str, ...]:
        """The explanation, line by line."""
        return spoken(self.lines, language)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its lines as data."""
        if self.placement is None:
            return tuple(self._without_place())
        if self.incumbent:
            where = self.placement.slot
            return (Statement("incumbent", candidate=self.candidate, slot=where),)
        return tuple(self._with_place(self.placement))

    def _with_place(self, placement: Placement) -> Iterable[Line]:
        details: dict[str, Detail] = {
            "candidate": self.candidate,
            "slot": placement.slot,
            "pathway": placement.pathway,
            "start": self.start,
        }
        if self.minutes is None:
            yield Statement("placed_moves", **details)
        else:
            yield Statement("placed", minutes=self.minutes, **details)
        if self.rank is None:
            yield Statement("never_asked")
        else:
            yield Statement("rank", rank=self.rank)
        if not self.ahead:
            yield Statement("nothing_ahead")
            return
        lawful = [one for one in self.ahead if one.lawful]
        yield Statement("ahead", slots=len(self.ahead), lawful=len(lawful))
        for one in lawful[:_SHOWN]:
            yield from _of_ahead(one)
        if len(lawful) > _SHOWN:
            yield Statement("more_ahead", slots=len(lawful) - _SHOWN)
        if self.forced is not None:
            yield Statement("if_ahead")
            yield self.forced.said

    def _without_place(self) -> Iterable[Line]:
        yield Statement("unplaced", candidate=self.candidate)
        if self.reason is not None:
            yield self.reason
        yield Statement("offered", offered=self.offered)
        for one in self.removed:
            yield from _of_removed(one)
        if self.in_reach:
            yield Statement("in_reach", slots=len(self.in_reach))
        else:
            yield Statement("nothing_left")
        if self.forced is not None:
            yield Statement("if_placed")
            yield self.forced.said
        yield from self.unlocks or (Statement("no_unlock"),)


@dataclass(frozen=True)
class WhyNot:
    """Why somebody is not at a slot she asks about.

    Attributes
    ----------
    candidate, there
        Who, and whether the plan has her there after all.
    asked
        The slot: what bars her, who holds it.
    forced
        What becomes of the tiers if she is placed there all the same; ``None`` where
        that is not lawful.
    """

    candidate: str
    asked: Ahead
    there: bool = False
    forced: Forced | None = None

    def sentences(self, language: Language) -> tuple[str, ...]:
        """The answer, line by line."""
        return spoken(self.lines, language)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its lines as data."""
        return tuple(self._lines())

    def _lines(self) -> Iterable[Line]:
        who, slot = self.candidate, self.asked.slot
        if self.there:
            yield Statement("why_not_held", candidate=who, slot=slot)
            return
        yield Statement("why_not", candidate=who, slot=slot)
        if not self.asked.routed:
            yield Statement("no_way_in")
            return
        if self.asked.barred:
            yield Statement("not_lawful")
            yield from self.asked.barred
            return
        yield Statement("lawful")
        yield from self.asked.blocked
        if self.asked.holders:
            yield _listed("holders", "holders", self.asked.holders)
        if self.forced is not None:
            yield Statement("if_there")
            yield self.forced.said


@dataclass(frozen=True)
class SlotExplanation:
    """Why a slot is full, has room, or is empty.

    Attributes
    ----------
    slot, places, taken, reserved, open
        Where; all its places, those incumbents hold, those kept for ordinary
        applicants, and those open to the scheme.
    held
        Who goes there in the plan.
    people, removed
        New candidates, and how many each hard rule takes away in turn.
    eligible
        Who may lawfully go there, room aside.
    waiting, elsewhere
        Of these, who has no place, and who has one at another slot.
    fewest, short
        Its fewest newcomers, and how many too few may go there.
    blocked
        What the plan breaks with one more of the eligible there, whoever is nearest.
    forced
        What becomes of the tiers if one more goes there; ``None`` where nobody may.
    """

    slot: str
    places: int
    taken: int
    reserved: int
    open: int
    held: tuple[str, ...] = ()
    people: int = 0
    removed: tuple[Removed, ...] = ()
    eligible: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    elsewhere: tuple[tuple[str, str], ...] = ()
    fewest: int = 0
    short: int = 0
    blocked: tuple[Reason, ...] = ()
    forced: Forced | None = None

    def sentences(self, language: Language) -> tuple[str, ...]:
        """The explanation, line by line."""
        return spoken(self.lines, language)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its lines as data."""
        return tuple(self._lines())

    def _lines(self) -> Iterable[Line]:
        held: dict[str, Detail] = {"slot": self.slot, "held": len(self.held)}
        if not self.open:
            yield Statement(
                "slot_nothing",
                slot=self.slot,
                places=self.places,
                taken=self.taken,
                reserved=self.reserved,
            )
            return
        if not self.held:
            yield Statement("slot_empty", slot=self.slot, open=self.open)
        else:
            code = "slot_room" if len(self.held) < self.open else "slot_full"
            yield Statement(code, open=self.open, **held)
        if len(self.held) >= self.open:
            return
        yield Statement("slot_asked", people=self.people)
        for one in self.removed:
            yield from _of_removed(one)
        yield Statement(
            "slot_eligible", people=len(self.eligible), waiting=len(self.waiting)
        )
        if self.elsewhere:
            where = [f"{who} ({slot})" for who, slot in self.elsewhere]
            yield _listed("slot_elsewhere", "people", where)
        if self.short:
            yield Statement("slot_short", fewest=self.fewest, short=self.short)
        elif self.fewest:
            yield Statement("slot_fewest", fewest=self.fewest)
        yield from self.blocked
        if self.forced is not None:
            least = max(len(self.held) + 1, self.fewest)
            yield Statement("if_one_more", least=least)
            yield self.forced.said


def _of_removed(removed: Removed) -> Iterable[Saying]:
    """What one rule takes away, in lines."""
    yield Statement(
        "removed", rule=removed.rule, slots=removed.slots, left=removed.left
    )
    if removed.example is not None and removed.example.code != "interest":
        yield Statement("example")
        yield removed.example


def _of_ahead(ahead: Ahead) -> Iterable[Saying]:
    """The truth of one lawful slot, in lines."""
    where: dict[str, Detail] = {"slot": ahead.slot, "rank": ahead.rank or 0}
    if not ahead.blocked:
        yield Statement("ahead_room", **where)
    elif {reason.code for reason in ahead.blocked} == {"places"}:
        yield _listed("ahead_full", "holders", ahead.holders, **where)
    elif ahead.holders:
        yield _listed("ahead_held", "holders", ahead.holders, **where)
        yield from ahead.blocked
    else:
        yield Statement("ahead_closed", **where)
        yield from ahead.blocked


def _listed(
    code: str, name: str, entries: Sequence[str], **details: Detail
) -> Statement:
    """A statement with a list in it; of a long one the beginning, and how many more."""
    if len(entries) <= _SHOWN:
        return Statement(code, **{name: ", ".join(entries)}, **details)
    more = len(entries) - _SHOWN
    shown = ", ".join(entries[:_SHOWN])
    return Statement(f"{code}_more", **{name: shown}, more=more, **details)
