"""The answer about a person at a slot she asks about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from matcher.explain.lines import Line, listed, spoken
from matcher.explain.told import Ahead, Forced, Statement
from matcher.texts import Language


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
            yield listed("holders", "holders", self.asked.holders)
        if self.forced is not None:
            yield Statement("if_there")
            yield self.forced.said
