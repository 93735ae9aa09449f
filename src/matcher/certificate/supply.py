"""Ordinary applicants as a flow: trade and region, slot, company, training office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from matcher.certificate.evidence import Full, Limit, Served
from matcher.certificate.rooms import Thing, in_order
from matcher.domain import Problem
from matcher.program import Ints, ints
from matcher.solvers import LargestFlow, largest_flow

_SOURCE, _SINK = 0, 1

Group = tuple[str, str]
"""A trade and a region."""


@dataclass(frozen=True)
class Flow:
    """Applicants served, group by group, and the smallest cut nearest to them."""

    total: int
    served: tuple[Served, ...]
    limit: Limit

    def of(self, group: Group) -> int:
        """How many of a group are served."""
        return sum(
            one.people for one in self.served if (one.trade, one.region) == group
        )


class Supply:
    """Where ordinary applicants may go: slots of their trade in their region.

    Everybody at a slot counts at its company and, if that has one, its training office.
    """

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        demand: dict[Group, int] = {}
        for one in problem.ordinary_demand:
            group = (one.trade, one.region)
            demand[group] = demand.get(group, 0) + one.applicants
        self.demand = dict(sorted(demand.items()))
        """Applicants of each group, in the order in which ties are settled."""

    @cached_property
    def _slots(self) -> dict[Group, list[str]]:
        """The slots each group may go to."""
        slots: dict[Group, list[str]] = {group: [] for group in self.demand}
        for slot in sorted(self._problem.slots, key=lambda slot: slot.id):
            group = (slot.trade or "", self._problem.slot_location(slot.id).region)
            if slot.kind == "apprenticeship" and group in slots:
                slots[group].append(slot.id)
        return slots

    @cached_property
    def _things(self) -> dict[Thing, Thing | None]:
        """Everything applicants pass, and what they pass next; ``None``: no more."""
        after: dict[Thing, Thing | None] = {}
        for slots in self._slots.values():
            for slot in slots:
                passed = self._problem.counts_in(slot)
                after |= dict(zip(passed, [*passed[1:], None], strict=True))
        return {thing: after[thing] for thing in in_order(after)}

    @cached_property
    def _arcs(self) -> tuple[list[tuple[Group, str]], Ints, Ints, int]:
        """The ways from groups to slots; tail and head of every arc; how many nodes.

        Arcs are one for each group, one for each way, one for each thing.
        """
        number = {key: 2 + n for n, key in enumerate((*self._slots, *self._things))}
        ways = [(group, slot) for group, slots in self._slots.items() for slot in slots]
        tail = [
            *(_SOURCE for _ in self._slots),
            *(number[group] for group, _ in ways),
            *(number[thing] for thing in self._things),
        ]
        head = [
            *(number[group] for group in self._slots),
            *(number["slot", slot] for _, slot in ways),
            *(
                _SINK if after is None else number[after]
                for after in self._things.values()
            ),
        ]
        return ways, ints(tail), ints(head), len(number) + 2

    def largest(self, demand: Mapping[Group, int], room: Mapping[Thing, int]) -> Flow:
        """A largest flow of so many of each group through so much room.

        What has no room stated has no limit.
        """
        ways, tail, head, nodes = self._arcs
        beyond = 1 + sum(demand.values())
        capacity = [
            *(demand.get(group, 0) for group in self._slots),
            *(beyond for _ in ways),
            *(_between(room.get(thing, beyond), beyond) for thing in self._things),
        ]
        found = largest_flow(
            tail, head, ints(capacity), source=_SOURCE, sink=_SINK, nodes=nodes
        )
        groups = len(self._slots)
        taken = found.flow[groups : groups + len(ways)].tolist()
        served = tuple(
            Served(trade=trade, region=region, slot=slot, people=people)
            for ((trade, region), slot), people in zip(ways, taken, strict=True)
            if people
        )
        return Flow(found.total, served, self._limit(found, capacity, tail, head))

    def _limit(
        self, found: LargestFlow, capacity: Sequence[int], tail: Ints, head: Ints
    ) -> Limit:
        """The cut in ids: groups that want more, and everything full on their ways."""
        groups = len(self._slots)
        wanting = found.inside[2 : 2 + groups]
        leaves = found.inside[tail] & ~found.inside[head]
        first = len(tail) - len(self._things)
        full = [
            Full(of=of, id=name, room=capacity[first + nth])
            for nth, (of, name) in enumerate(self._things)
            if leaves[first + nth]
        ]
        cells = [g for g, more in zip(self._slots, wanting, strict=True) if more]
        return Limit(cells=tuple(cells), full=tuple(full))

    def first_come(
        self, room: Mapping[Thing, int]
    ) -> tuple[dict[Group, int], dict[Group, Limit]]:
        """As many as possible of each group in turn, those before it held.

        That is a largest flow in all, too: what sets of people can be served together
        is a matroid (a gammoid), on which the greedy choice is a largest one.

        Returns
        -------
        tuple
            People of each group, and the limit of each that lacks places.
        """
        everybody = self.largest(self.demand, room)
        if everybody.total == sum(self.demand.values()):
            return dict(self.demand), {}
        held: dict[Group, int] = {}
        limits: dict[Group, Limit] = {}
        before = 0
        for group, applicants in self.demand.items():
            found = self.largest({**held, group: applicants}, room)
            held[group] = found.total - before
            before = found.total
            if held[group] < applicants:
                limits[group] = found.limit
        return held, limits


def _between(room: int, most: int) -> int:
    """No room below nothing, and none beyond what anybody could use."""
    return min(max(0, room), most)
