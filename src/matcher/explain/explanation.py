"""The answer about a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from matcher.domain import Placement, Reason
from matcher.domain.verdicts import Detail
from matcher.explain.lines import SHOWN, Line, of_ahead, of_removed, spoken
from matcher.explain.told import Ahead, Forced, Removed, Statement
from matcher.explain.unlock import Unlock
from matcher.texts import Language


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
    taken
        Of the slots in reach, those whose open places all went to others, with how many
        these are.
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
    taken: tuple[tuple[str, int], ...] = ()
    reason: Reason | None = None
    forced: Forced | None = None
    unlocks: tuple[Unlock, ...] = ()

    def about_her_alone(self) -> Explanation:
        """The same without anybody else's id, for a page that leaves the office."""
        return replace(
            self,
            ahead=tuple(replace(one, holders=()) for one in self.ahead),
            unlocks=tuple(replace(one, moved=()) for one in self.unlocks),
        )

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
        for one in lawful[:SHOWN]:
            yield from of_ahead(one)
        if len(lawful) > SHOWN:
            yield Statement("more_ahead", slots=len(lawful) - SHOWN)
        if self.forced is not None:
            yield Statement("if_ahead")
            yield self.forced.said

    def _without_place(self) -> Iterable[Line]:
        yield Statement("unplaced", candidate=self.candidate)
        if self.reason is not None:
            yield self.reason
        yield Statement("offered", offered=self.offered)
        for one in self.removed:
            yield from of_removed(one)
        if self.in_reach:
            yield Statement("in_reach", slots=len(self.in_reach))
        else:
            yield Statement("nothing_left")
        if self.forced is not None:
            yield Statement("if_placed")
            yield self.forced.said
        yield from self.unlocks or (Statement("no_unlock"),)
