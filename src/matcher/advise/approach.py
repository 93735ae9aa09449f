"""Which company to ask first for places in a trade at a location."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from matcher.advise.asked import Approach, AskedPlaces
from matcher.domain import Company, Matching, Problem
from matcher.domain.employers import Of


class Employers:
    """The companies that could be asked, and the room they have beside a plan.

    Room is that of the company and of its training office, beside incumbents, what is
    kept for ordinary apprentices, and what the plan sends there.

    Parameters
    ----------
    problem
        Without the places asked for.
    matching
        The plan.
    """

    def __init__(self, problem: Problem, matching: Matching) -> None:
        self._problem = problem
        self._used = _used(problem, matching)
        self._at = defaultdict[tuple[str, str], list[Company]](list)
        for company in problem.companies:
            for trade in _trades_of(problem, company):
                self._at[company.location, trade].append(company)

    def to_approach(self, asked: AskedPlaces) -> tuple[Approach, ...]:
        """Companies there that train in the trade and have room for one more.

        In this order: those that none, or fewest, of the people meant for the places
        have declined or been declined by; then those with most room; then by id.
        """
        found = [
            Approach(
                company=one.id,
                public=one.public,
                declined=self._declined(one, asked.people),
                room=self._room(one),
            )
            for one in self._at[asked.location, asked.trade]
            if asked.public in (None, one.public)
        ]
        return tuple(sorted((one for one in found if one.room != 0), key=_first))

    def _declined(self, company: Company, people: Iterable[str]) -> int:
        return sum((who, company.id) in self._problem.declined for who in people)

    def _room(self, company: Company) -> int | None:
        """Its own room, or its training office's if that is less."""
        left = []
        if company.max_apprentices is not None:
            left.append(company.max_apprentices - self._used["company", company.id])
        office = company.training_office
        if office is not None:
            capacity = self._problem.training_office[office].capacity
            left.append(capacity - self._used["training_office", office])
        return max(0, min(left)) if left else None


def _first(one: Approach) -> tuple[int, bool, int, str]:
    return one.declined, one.room is not None, -(one.room or 0), one.company


def _trades_of(problem: Problem, company: Company) -> list[str]:
    """Trades it is approved for; where it states none, those it offers."""
    offered = {
        slot.trade
        for slot in problem.slots
        if slot.company == company.id and slot.kind == "apprenticeship" and slot.trade
    }
    return sorted(company.approved_trades or offered)


def _used(problem: Problem, matching: Matching) -> Counter[tuple[Of, str]]:
    """Apprentices of each company and training office, and places kept there."""
    used = Counter[tuple[Of, str]]()
    people = (*problem.incumbents.values(), *matching.placements)
    held = [(one.slot, 1) for one in people]
    kept = [(slot.id, slot.reserved) for slot in problem.slots]
    for slot, places in (*held, *kept):
        for thing in problem.counts_in(slot):
            used[thing] += places
    for use in problem.ordinary_use:
        used[use.of, use.id] += use.places
    return used
