"""Every placement one can write down for a person at a slot, from ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, product

from matcher.domain.employers import Slot
from matcher.domain.matching import Placement
from matcher.domain.people import Candidate
from matcher.domain.problem import Problem
from matcher.domain.training import Pathway


def ways(problem: Problem, candidate: str, slot: str) -> Iterator[Placement]:
    """Every placement one can write down for a person at a slot.

    Pathways to what the slot offers, its starts, classes that take people bound for it
    when such stages begin, and measures that give her what it requires. Whether one is
    allowed is for the rules to say.

    Examples
    --------
    >>> from matcher import read_problem
    >>> problem = read_problem("examples/innherred_pilot")
    >>> slot = problem.wanted(problem.candidates[0].id)[0]
    >>> next(ways(problem, problem.candidates[0].id, slot.id)).slot == slot.id
    True
    """
    return Ways(problem).of(candidate, slot)


@dataclass(frozen=True, eq=False)
class Ways:
    """The same for many pairs of one problem."""

    problem: Problem

    def of(self, candidate: str, slot: str) -> Iterator[Placement]:
        """Every placement of a person at a slot, one after the other."""
        person, place = self.problem.candidate[candidate], self.problem.slot[slot]
        for pathway in self.problem.rule_pack.pathways:
            offered = not pathway.by_offer or pathway.id in place.offers
            if pathway.outcome != place.kind or not offered:
                continue
            for start in sorted(place.start_months):
                for classes in self._classes(person, place, pathway, start):
                    for measures in self._measures(person, place):
                        yield Placement(
                            candidate=candidate,
                            slot=slot,
                            pathway=pathway.id,
                            start=start,
                            classes=classes,
                            measures=measures,
                        )

    def _classes(
        self, person: Candidate, slot: Slot, pathway: Pathway, start: int
    ) -> Iterator[tuple[str, ...]]:
        """A class for each stage taught in one, as her own credit needs them first."""
        if not any(stage.in_class for stage in pathway.stages):
            yield ()
            return
        known = set()
        for credit in (person.credit_months, *self._credits):
            stages = self.problem.timeline_of(pathway.id, start, credit)
            begins = tuple(one.begins for one in stages if one.stage.in_class)
            if begins in known:
                continue
            known.add(begins)
            open_to = self._classes_of(slot)
            for classes in product(*(open_to.get(month, ()) for month in begins)):
                if len(set(classes)) == len(classes):
                    yield classes

    def _measures(self, person: Candidate, slot: Slot) -> Iterator[tuple[str, ...]]:
        """For each qualification she lacks there, no measure or one that gives it."""
        lacking = set(slot.required_qualifications) - set(person.qualifications)
        given = [
            [(), *((one.id,) for one in self.problem.measures if one.grants == tag)]
            for tag in sorted(lacking)
        ]
        for some in product(*given):
            yield tuple(sorted(chain.from_iterable(some)))

    @cached_property
    def _credits(self) -> list[int]:
        return sorted({one.credit_months for one in self.problem.candidates})

    @cached_property
    def _by_family(self) -> dict[str, list[str]]:
        found = defaultdict[str, list[str]](list)
        for one in self.problem.training_classes:
            found[one.family].append(one.id)
        return found

    @cached_property
    def _known(self) -> dict[str, dict[int, list[str]]]:
        return {}

    def _classes_of(self, slot: Slot) -> dict[int, list[str]]:
        """Classes that take people bound for a slot, by the month they begin."""
        if slot.id not in self._known:
            family = self.problem.slot_family(slot.id)
            zone = self.problem.slot_location(slot.id).zone
            found = defaultdict[int, list[str]](list)
            for name in self._by_family.get(family or "", ()):
                one = self.problem.training_class[name]
                gathers = not one.zones or zone in one.zones
                if gathers and (not one.slots or slot.id in one.slots):
                    found[one.start].append(name)
            self._known[slot.id] = found
        return self._known[slot.id]
