"""Smallest cuts between people and places: who together wants more than there is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from matcher.diagnose.reach import Node, Reach
from matcher.domain import Fact
from matcher.domain.fact import Count, Id
from matcher.program import ints
from matcher.solvers import largest_flow


class Full(Fact):
    """A slot, company or training office, and how many newcomers it has room for."""

    of: Literal["slot", "company", "training_office"]
    id: Id
    room: Count


class Bottleneck(Fact):
    """People who together want more than there is.

    Attributes
    ----------
    lacks
        ``"places"``: the candidates may go to these slots only, all of which lead
        through what is ``full``. ``"people"``: the slots must take ``wanted``
        newcomers, and only these candidates may go there.
    wanted, room
        How many places, or people, are wanted together, and how many there are.
    """

    lacks: Literal["places", "people"]
    candidates: tuple[Id, ...]
    slots: tuple[Id, ...]
    wanted: Count
    room: Count
    full: tuple[Full, ...] = ()

    @property
    def short(self) -> int:
        """How many must do without."""
        return self.wanted - self.room


def short_of_places(reach: Reach, people: Sequence[str]) -> list[Bottleneck]:
    """The smallest cut nearest to some people, taken apart where it shares nothing."""
    things = list(reach.after)
    nodes: list[Node] = [*(("candidate", one) for one in people), *things]
    number = {node: nth + 2 for nth, node in enumerate(nodes)}
    ways = [(one, slot) for one in people for slot in reach.slots.get(one, ())]
    beyond = len(people) + 1
    tail = [
        *(0 for _ in people),
        *(number["candidate", one] for one, _ in ways),
        *(number[thing] for thing in things),
    ]
    head = [
        *(number["candidate", one] for one in people),
        *(number["slot", slot] for _, slot in ways),
        *(
            1 if (nxt := reach.after[thing]) is None else number[nxt]
            for thing in things
        ),
    ]
    most = [
        *(1 for _ in people),
        *(beyond for _ in ways),
        *(min(reach.room.get(thing, beyond), beyond) for thing in things),
    ]
    found = largest_flow(
        ints(tail), ints(head), ints(most), source=0, sink=1, nodes=len(nodes) + 2
    )
    inside = {node for node, nth in number.items() if found.inside[nth]}
    wanting = [one for one in people if ("candidate", one) in inside]
    stops = {
        one: frozenset(_stop(reach, inside, slot) for slot in reach.slots.get(one, ()))
        for one in wanting
    }
    return sorted(
        (_places(reach, group, full) for group, full in _apart(stops)),
        key=lambda one: (-one.short, one.candidates),
    )


def _stop(reach: Reach, inside: set[Node], slot: str) -> Node:
    """What is full on the way from a slot."""
    at: Node = ("slot", slot)
    while (following := reach.after[at]) is not None and following in inside:
        at = following
    return at


def _apart(
    stops: Mapping[str, frozenset[Node]],
) -> list[tuple[list[str], list[Node]]]:
    """People in groups that share nothing full, and what is full for each group."""
    groups: list[tuple[list[str], set[Node]]] = []
    for one, full in stops.items():
        mine, rest = ([one], set(full)), []
        for group in groups:
            if group[1] & mine[1]:
                mine = (group[0] + mine[0], group[1] | mine[1])
            else:
                rest.append(group)
        groups = [*rest, mine]
    return [(sorted(people), sorted(full)) for people, full in groups]


def _places(reach: Reach, people: Sequence[str], full: Sequence[Node]) -> Bottleneck:
    slots = sorted({slot for one in people for slot in reach.slots.get(one, ())})
    stops = [Full(of=of, id=name, room=reach.room[of, name]) for of, name in full]
    return Bottleneck(
        lacks="places",
        candidates=tuple(people),
        slots=tuple(slots),
        wanted=len(people),
        room=sum(one.room for one in stops),
        full=tuple(stops),
    )


def short_of_people(reach: Reach) -> list[Bottleneck]:
    """Slots that may not close, and the too few people who may go there."""
    needs = {
        slot.id: slot.min_cohort
        for slot in reach.problem.slots
        if slot.min_cohort and not slot.may_close
    }
    people: dict[str, list[str]] = {slot: [] for slot in needs}
    for one, slots in reach.slots.items():
        for slot in slots:
            if slot in needs:
                people[slot].append(one)
    slots, everybody = list(needs), reach.people
    who = {one: len(slots) + 2 + nth for nth, one in enumerate(everybody)}
    ways = [(nth, who[one]) for nth, slot in enumerate(slots) for one in people[slot]]
    beyond = sum(needs.values()) + 1
    found = largest_flow(
        ints([*(0 for _ in slots), *(nth + 2 for nth, _ in ways), *who.values()]),
        ints(
            [
                *(nth + 2 for nth in range(len(slots))),
                *(other for _, other in ways),
                *(1 for _ in who),
            ]
        ),
        ints([*needs.values(), *(beyond for _ in ways), *(1 for _ in who)]),
        source=0,
        sink=1,
        nodes=len(slots) + len(who) + 2,
    )
    wanting = [slot for nth, slot in enumerate(slots) if found.inside[nth + 2]]
    stops = {
        slot: frozenset(("candidate", one) for one in people[slot]) for slot in wanting
    }
    return sorted(
        (
            Bottleneck(
                lacks="people",
                candidates=tuple(name for _, name in some),
                slots=tuple(group),
                wanted=sum(needs[slot] for slot in group),
                room=len(some),
            )
            for group, some in _apart(stops)
        ),
        key=lambda one: (-one.short, one.slots),
    )
