"""Changes of what binds people: pins, companions, answers, wishes, months."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from matcher.domain import Problem
from matcher.domain.fact import Ids, Month
from matcher.whatif.change import Change, Replaced, changed

Some = Annotated[Ids, Field(min_length=1)]
"""One id or more."""


class Unpinned(Change):
    """Pins that no longer stand; the people stay.

    Examples
    --------
    >>> Unpinned(candidates=("c1",)).change
    'unpinned'
    """

    change: Literal["unpinned"] = "unpinned"
    candidates: Some

    def named(self) -> Iterable[str]:
        return ("candidates",)

    def replaced(self, problem: Problem) -> Replaced:
        return {
            "commitments": tuple(
                one
                for one in problem.commitments
                if one.kind != "pinned"
                or one.placement.candidate not in self.candidates
            )
        }


class Released(Change):
    """Groups of companions, or of people apart, that no longer bind.

    Examples
    --------
    >>> Released(companions=("g1",)).change
    'released'
    """

    change: Literal["released"] = "released"
    companions: Ids = ()
    apart: Ids = ()

    def named(self) -> Iterable[str]:
        return ("companions", "apart")

    def replaced(self, problem: Problem) -> Replaced:
        return {
            "companions": tuple(
                one for one in problem.companions if one.id not in self.companions
            ),
            "apart": tuple(one for one in problem.apart if one.id not in self.apart),
        }


class Reconsidered(Change):
    """A candidate and a slot that no longer say no to each other, nor its company.

    Examples
    --------
    >>> Reconsidered(candidates=("c1",), slots=("s1",)).change
    'reconsidered'
    """

    change: Literal["reconsidered"] = "reconsidered"
    candidates: Some
    slots: Some

    def named(self) -> Iterable[str]:
        return ("candidates", "slots")

    def replaced(self, problem: Problem) -> Replaced:
        companies = {problem.slot[slot].company for slot in self.slots}
        return {
            "declines": tuple(
                one
                for one in problem.declines
                if one.candidate not in self.candidates
                or not (one.slot in self.slots or one.company in companies)
            )
        }


class Interested(Change):
    """Candidates who ask for slots as well, after all they asked for.

    Examples
    --------
    >>> Interested(candidates=("c1",), slots=("s1",)).change
    'interested'
    """

    change: Literal["interested"] = "interested"
    candidates: Some
    slots: Some

    def named(self) -> Iterable[str]:
        return ("candidates", "slots")

    def replaced(self, problem: Problem) -> Replaced:
        def more(interests: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
            asked = {target for group in interests for target in group}
            new = tuple(slot for slot in self.slots if slot not in asked)
            return (*interests, new) if new else interests

        return {
            "candidates": tuple(
                changed(one, interests=more(one.interests))
                if one.id in self.candidates
                else one
                for one in problem.candidates
            )
        }


class AvailableFrom(Change):
    """Candidates who can start in an earlier month.

    Examples
    --------
    >>> AvailableFrom(candidates=("c1",), to=0).change
    'available_from'
    """

    change: Literal["available_from"] = "available_from"
    candidates: Some
    to: Month

    def named(self) -> Iterable[str]:
        return ("candidates",)

    def replaced(self, problem: Problem) -> Replaced:
        return {
            "candidates": tuple(
                changed(one, available_from=self.to)
                if one.id in self.candidates
                else one
                for one in problem.candidates
            )
        }
