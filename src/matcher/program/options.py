"""Options: candidate x slot x route, one 0/1 column each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Self

import numpy as np

from matcher.domain import Placement, known_facts
from matcher.program.arrays import Bools, Ints, ints, spread
from matcher.program.fact_arrays import FactArrays


@dataclass(frozen=True)
class Route:
    """A pathway with its start (month), its classes and its measures, by id."""

    pathway: str
    start: int
    classes: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pairs:
    """(candidate, slot) pairs as positions, aligned, each of shape (pairs,).

    ``ranked`` is their rank where whoever made them knows it already.
    """

    facts: FactArrays
    candidate: Ints
    slot: Ints
    ranked: Ints | None = field(default=None, kw_only=True, repr=False)

    def __len__(self) -> int:
        return len(self.candidate)

    def take(self, which: Bools | Ints | slice) -> Self:
        """Only some of them."""
        return replace(
            self,
            candidate=self.candidate[which],
            slot=self.slot[which],
            ranked=None if self.ranked is None else self.ranked[which],
        )

    @cached_property
    def minutes(self) -> Ints:
        """Minutes of travel one way."""
        return self.facts.minutes(self.candidate, self.slot)

    @cached_property
    def rank(self) -> Ints:
        """Rank for the candidate, 1 is best, 0 where she never asked."""
        if self.ranked is not None:
            return self.ranked
        return self.facts.ranks(self.candidate, self.slot)

    @property
    def kind(self) -> Ints:
        """Position of the slot's kind in ``KINDS``."""
        return self.facts.slot_kind[self.slot]


@dataclass(frozen=True)
class Options(Pairs):
    """Pairs with a route each, as a position in ``routes``."""

    route: Ints
    routes: tuple[Route, ...]

    def take(self, which: Bools | Ints | slice) -> Self:
        """Only some of them."""
        return replace(super().take(which), route=self.route[which])

    @classmethod
    def joined(cls, parts: Sequence[Options]) -> Options:
        """Parts with the same facts and routes, one after the other."""
        first, ranks = parts[0], [part.ranked for part in parts]
        known = [rank for rank in ranks if rank is not None]
        return cls(
            first.facts,
            np.concatenate([part.candidate for part in parts]),
            np.concatenate([part.slot for part in parts]),
            np.concatenate([part.route for part in parts]),
            first.routes,
            ranked=np.concatenate(known) if len(known) == len(parts) else None,
        )

    def of(self, people: Iterable[str]) -> Ints:
        """Positions of the options these candidates have."""
        index = self.facts.candidate_index
        theirs = np.zeros(len(index), bool)
        theirs[[index[person] for person in people]] = True
        return ints(np.flatnonzero(theirs[self.candidate]))

    def placement(self, option: int) -> Placement:
        """The placement an option stands for."""
        return self.take(ints([option])).placements()[0]

    def placements(self) -> tuple[Placement, ...]:
        """The placements that the options stand for, in their order.

        Not validated one by one: all they hold are facts of a validated problem.
        """
        problem = self.facts.problem
        routes = [
            {
                "pathway": route.pathway,
                "start": route.start,
                "classes": route.classes,
                "measures": route.measures,
            }
            for route in self.routes
        ]
        candidates, slots = problem.candidates, problem.slots
        placed = zip(
            self.candidate.tolist(),
            self.slot.tolist(),
            self.route.tolist(),
            strict=True,
        )
        rows = (
            {"candidate": candidates[who].id, "slot": slots[where].id, **routes[route]}
            for who, where, route in placed
        )
        return tuple(known_facts(Placement, rows))

    @cached_property
    def measure_cost(self) -> Ints:
        """Kroner for the measures of each option, shape (options,)."""
        measure = self.facts.problem.measure
        costs = [sum(measure[one].cost for one in r.measures) for r in self.routes]
        return ints(costs)[self.route]

    @cached_property
    def measure_months(self) -> Ints:
        """Months on measures, one after the other, of each option."""
        measure = self.facts.problem.measure
        months = [sum(measure[one].delay for one in r.measures) for r in self.routes]
        return ints(months)[self.route]

    @cached_property
    def start(self) -> Ints:
        """Month each option starts, shape (options,)."""
        return ints([route.start for route in self.routes])[self.route]

    @cached_property
    def class_entries(self) -> tuple[Ints, Ints]:
        """(option, class) positions, one entry for each class on an option's route."""
        index = self.facts.class_index
        member = [[index[c] for c in route.classes] for route in self.routes]
        lengths = ints([len(classes) for classes in member])
        flat = ints([c for classes in member for c in classes])
        first = np.cumsum(lengths) - lengths
        option, nth = spread(np.arange(len(self)), lengths[self.route])
        return option, flat[first[self.route[option]] + nth]
