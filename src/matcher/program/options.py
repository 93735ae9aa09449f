"""Options: candidate x slot x route, one 0/1 column each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import numpy as np

from matcher.domain import Placement
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
    """(candidate, slot) pairs as positions, aligned, each of shape (pairs,)."""

    facts: FactArrays
    candidate: Ints
    slot: Ints

    def __len__(self) -> int:
        return len(self.candidate)

    def take(self, which: Bools | Ints) -> Self:
        """Only some of them."""
        return replace(self, candidate=self.candidate[which], slot=self.slot[which])

    @cached_property
    def minutes(self) -> Ints:
        """Minutes of travel one way."""
        return self.facts.minutes(self.candidate, self.slot)

    @cached_property
    def rank(self) -> Ints:
        """Rank for the candidate, 1 is best, 0 where she never asked."""
        return self.facts.ranks(self.candidate, self.slot)

    @cached_property
    def kind(self) -> Ints:
        """Position of the slot's kind in ``fact_arrays.KINDS``."""
        return self.facts.slot_kind[self.slot]


@dataclass(frozen=True)
class Options(Pairs):
    """Pairs with a route each, as a position in ``routes``."""

    route: Ints
    routes: tuple[Route, ...]

    def take(self, which: Bools | Ints) -> Self:
        """Only some of them."""
        return replace(super().take(which), route=self.route[which])

    def placement(self, option: int) -> Placement:
        """The placement an option stands for."""
        route = self.routes[self.route[option]]
        return Placement(
            candidate=self.facts.problem.candidates[self.candidate[option]].id,
            slot=self.facts.problem.slots[self.slot[option]].id,
            pathway=route.pathway,
            start=route.start,
            classes=route.classes,
            measures=route.measures,
        )

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
