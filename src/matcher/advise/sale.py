"""What is for sale, and what a placement or a class would need of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import count
from typing import Annotated, Self

from pydantic import Field

from matcher.advise.price_list import CoursePrice, PriceList, TravelPrice
from matcher.domain import Fact, Matching, Measure, Placement, Problem, TrainingClass
from matcher.domain.fact import Count, Id, Ids
from matcher.policy import Policy
from matcher.whatif import ClassSeats, TravelMinutes, apply
from matcher.whatif.change import Change

_MOST_SEATS = 1000


class Need(Fact):
    """What is bought for one placement: its courses, and the cheapest journey."""

    courses: tuple[CoursePrice, ...] = ()
    travel: TravelPrice | None = None

    @property
    def kroner(self) -> int:
        """The price of all of it."""
        fare = self.travel.kroner if self.travel else 0
        return fare + sum(one.kroner for one in self.courses)


class Sale(Fact):
    """Facts as they are, and the prices at which some of them may be changed.

    A price counts only where a hard rule makes what it buys of use.

    Attributes
    ----------
    before
        The problem as it is.
    prices
        What can be bought.
    classes
        Training classes that can have more seats, at their price.
    free
        Others that can have more seats, of which nobody asks the price.
    keeps
        Whether seats that ordinary apprentices use are kept for them.
    """

    before: Annotated[Problem, Field(exclude=True, repr=False)]
    prices: PriceList
    classes: Ids
    free: Ids = ()
    keeps: bool

    @classmethod
    def of(cls, problem: Problem, policy: Policy, prices: PriceList) -> Self:
        """What can be bought where a policy's rules are in force."""
        hard = {rule.rule for rule in policy.hard}
        useful = {
            "courses": prices.courses if "qualifications" in hard else (),
            "travel": prices.travel if "travel" in hard else (),
            "seat": prices.seat if "training_classes" in hard else None,
        }
        keeps = "non_displacement" in hard
        some = cls(before=problem, prices=prices, classes=(), keeps=keeps)
        most = prices.seat.most if prices.seat else 0
        room = {one.id: some.room(one) for one in problem.training_classes}
        classes = tuple(
            one.id
            for one in problem.training_classes
            if useful["seat"] and room[one.id] >= 0 and one.max + most <= _MOST_SEATS
        )
        return some.model_copy(
            update={"prices": prices.model_copy(update=useful), "classes": classes}
        )

    @property
    def courses(self) -> Mapping[Id, CoursePrice]:
        """The courses for sale, by the ids of measures that stand for them."""
        own = {one.id.lower() for one in self.before.measures}
        names = (f"bought-{nth}" for nth in count())
        new = (name for name in names if name not in own)
        return dict(zip(new, self.prices.courses, strict=False))

    @property
    def everything(self) -> Problem:
        """The problem as if all of it could be had by everybody.

        Courses are measures that the problem's own budget does not pay for; whatever
        else is for sale, everybody has.
        """
        prices, changes = self.prices, list[Change]()
        measures = tuple(
            Measure(id=name, grants=one.grants, cost=0, delay=one.months)
            for name, one in self.courses.items()
        )
        if prices.travel:
            longest = max(one.minutes for one in prices.travel)
            changes.append(TravelMinutes(add=longest))
        roomy = (*self.classes, *self.free)
        if prices.seat and roomy:
            changes.append(ClassSeats(training_classes=roomy, add=prices.seat.most))
        after = apply(self.before, changes)
        return after.model_copy(update={"measures": (*after.measures, *measures)})

    def charging(self, classes: Iterable[str]) -> Self:
        """The same, but only these classes' seats have their price; others are free."""
        charged = frozenset(classes)
        everyone = (*self.classes, *self.free)
        return self.model_copy(
            update={
                "classes": tuple(one for one in everyone if one in charged),
                "free": tuple(one for one in everyone if one not in charged),
            }
        )

    def room(self, one: TrainingClass) -> int:
        """Seats of a class for newcomers; below 0 where more are taken than it has."""
        taken = sum(one.id in held.classes for held in self.before.incumbents.values())
        kept = sum(
            use.places
            for use in self.before.ordinary_use
            if self.keeps and use.of == "training_class" and use.id == one.id
        )
        return one.max * one.parallel - taken - kept

    def need(self, placement: Placement) -> Need | None:
        """What a placement needs; ``None`` where no journey for sale is enough."""
        for_sale = self.courses
        courses = tuple(for_sale[one] for one in placement.measures if one in for_sale)
        person = self.before.candidate[placement.candidate]
        minutes = self.before.travel_minutes(placement.candidate, placement.slot)
        if not self.prices.travel or person.will_relocate:
            return Need(courses=courses)
        if minutes is None:
            return None
        beyond = minutes - person.max_travel_minutes
        if beyond <= 0:
            return Need(courses=courses)
        offered = [one for one in self.prices.travel if one.minutes >= beyond]
        if not offered:
            return None
        return Need(courses=courses, travel=min(offered, key=lambda one: one.kroner))

    def seats(self, matching: Matching) -> dict[str, int]:
        """Seats more in a group of each class that a plan needs, where it needs any."""
        held = Counter(name for one in matching.placements for name in one.classes)
        needed = {}
        for name in self.classes:
            one, more = self.before.training_class[name], 0
            while not self._holds(one, more, held[name]):
                more += 1
            if more:
                needed[name] = more
        return needed

    def _holds(self, one: TrainingClass, more: Count, people: int) -> bool:
        """Whether some number of groups, so much larger, holds so many people."""
        fits = any(
            groups * one.min <= people <= groups * (one.max + more)
            for groups in range(one.parallel + 1)
        )
        too_few = 0 < people < one.min
        return too_few or (fits and people <= self.room(one) + more * one.parallel)

    def seat_price(self, one: TrainingClass) -> int:
        """What a seat more in each group of a class costs."""
        return 0 if self.prices.seat is None else self.prices.seat.kroner * one.parallel

    def spent(self, matching: Matching) -> int:
        """What a plan costs, as far as what it needs is for sale."""
        needs = (self.need(one) for one in matching.placements)
        seats = self.seats(matching).items()
        return sum(need.kroner for need in needs if need is not None) + sum(
            more * self.seat_price(self.before.training_class[name])
            for name, more in seats
        )
