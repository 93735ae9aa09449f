"""The answer about a slot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from matcher.domain import Reason
from matcher.domain.verdicts import Detail
from matcher.explain.lines import Line, listed, of_removed, spoken
from matcher.explain.told import Forced, Removed, Statement
from matcher.texts import Language


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

    def about_nobody(self) -> SlotExplanation:
        """The same without what it says of single people, for a page for the company.

        Who is proposed to it, it may know; nothing of anybody else.
        """
        return replace(
            self,
            removed=tuple(replace(one, example=None) for one in self.removed),
            elsewhere=(),
            blocked=tuple(r for r in self.blocked if "candidate" not in r.details),
        )

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
            yield from of_removed(one)
        yield Statement(
            "slot_eligible", people=len(self.eligible), waiting=len(self.waiting)
        )
        if self.elsewhere:
            where = [f"{who} ({slot})" for who, slot in self.elsewhere]
            yield listed("slot_elsewhere", "people", where)
        if self.short:
            yield Statement("slot_short", fewest=self.fewest, short=self.short)
        elif self.fewest:
            yield Statement("slot_fewest", fewest=self.fewest)
        yield from self.blocked
        if self.forced is not None:
            least = max(len(self.held) + 1, self.fewest)
            yield Statement("if_one_more", least=least)
            yield self.forced.said
