"""What an advice pays for: courses, travel support and school seats."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from fractions import Fraction
from typing import Literal, TypeVar

from matcher.advise.gain import TierGain
from matcher.advise.price_list import PriceList, Sum
from matcher.domain import Fact
from matcher.domain.fact import Count, Id, Kroner, Months, Tag
from matcher.engine.result import Standing
from matcher.whatif import (
    AnyChange,
    Available,
    ClassSeats,
    Qualified,
    TravelMinutes,
)

_Key = TypeVar("_Key", str, int)


class Course(Fact):
    """A course for one person."""

    candidate: Id
    grants: Tag
    kroner: Kroner
    months: Months


class TravelSupport(Fact):
    """Support with which one person travels so many minutes more one way."""

    candidate: Id
    minutes: Count
    kroner: Kroner


class ExtraSeats(Fact):
    """Seats more in each group of a training class, and what they cost together."""

    training_class: Id
    seats: Count
    kroner: Sum


class KindGain(Fact):
    """What one kind of measure gains alone, within the same budget.

    ``kind`` is what a course grants, ``travel`` or ``seats``; ``gains`` are the tiers'.
    """

    kind: str
    spent: Sum
    gains: tuple[Fraction, ...]
    standing: Standing


class MeasureAdvice(Fact):
    """The measures within a budget that gain most, all chosen at once.

    Attributes
    ----------
    budget, spent
        Kroner there are, and kroner they cost.
    courses, travel, seats
        What to pay for.
    tiers
        What is gained, in the tiers it is told in.
    standing
        ``proven`` when no other measures within the budget gain more: every bound meets
        its value, before and after, and the problem with these measures, solved by
        itself, has the same values.
    kinds
        What each kind of measure gains alone; empty where it was not wanted.
    prices
        The prices it rests on; ``prices.assumed`` says that nobody quoted them.
    problem_hash
        Of the facts the advice is for.
    """

    format: Literal["kullmatch.measures"] = "kullmatch.measures"
    version: Literal[1] = 1
    budget: Sum
    spent: Sum
    courses: tuple[Course, ...]
    travel: tuple[TravelSupport, ...]
    seats: tuple[ExtraSeats, ...]
    tiers: tuple[TierGain, ...]
    standing: Standing
    kinds: tuple[KindGain, ...] = ()
    prices: PriceList
    problem_hash: str

    @property
    def changes(self) -> tuple[AnyChange, ...]:
        """The measures as changes of the facts, in the order they are made."""
        courses, travel = self.courses, self.travel
        granted = _grouped((one.grants, one.candidate) for one in courses)
        months = Counter[str]()
        for one in courses:
            months[one.candidate] += one.months
        later = _grouped((number, who) for who, number in months.items() if number)
        further = _grouped((one.minutes, one.candidate) for one in travel)
        seats = ((one.training_class, one.seats) for one in self.seats)
        return (
            *(Qualified(candidates=who, grants=tag) for tag, who in granted),
            *(Available(candidates=who, add=number) for number, who in later),
            *(TravelMinutes(candidates=who, add=minutes) for minutes, who in further),
            *(ClassSeats(training_classes=(name,), add=more) for name, more in seats),
        )


def _grouped(pairs: Iterable[tuple[_Key, str]]) -> list[tuple[_Key, tuple[str, ...]]]:
    """Everybody with the same key, in the order of the keys."""
    groups = defaultdict[_Key, list[str]](list)
    for key, who in pairs:
        groups[key].append(who)
    return [(key, tuple(sorted(groups[key]))) for key in sorted(groups)]
