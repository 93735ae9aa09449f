"""Libraries of stable matching. They answer another question; only speed compares.

Both sides need strict lists: people's are their own, and a lot breaks ties on those of
slots.
"""

from __future__ import annotations

import sys

import numpy as np

from bench.benchmark import UnansweredError
from peers.instance import Choice, Instance, Peer

_DEEP = 1_000_000


def with_matching(given: Instance, seconds: float) -> Choice:
    """The package ``matching``, its recursion given all the room it asks for."""
    del seconds  # it cannot be stopped
    from matching.games import HospitalResident

    sys.setrecursionlimit(_DEEP)
    people, slots = _lists(given)
    room = dict(enumerate(given.places.tolist()))
    game = HospitalResident.create_from_dictionaries(people, slots, room)
    choice = np.full(given.candidates, -1, np.int64)
    for slot, residents in game.solve().items():
        for person in residents:
            choice[person.name] = slot.name
    return choice


def with_algmatch(given: Instance, seconds: float) -> Choice:
    """The package ``algmatch``."""
    del seconds  # it cannot be stopped
    from algmatch import HospitalResidentsProblem

    people, slots = _lists(given)
    room = given.places.tolist()
    game = HospitalResidentsProblem(
        dictionary={
            "residents": people,
            "hospitals": {
                slot: {"capacity": room[slot], "preferences": wanted}
                for slot, wanted in slots.items()
            },
        }
    )
    found = game.get_stable_matching()
    if found is None:
        raise UnansweredError("no plan: not stable")
    choice = np.full(given.candidates, -1, np.int64)
    for person, slot in found["resident_sided"].items():
        if slot:
            choice[int(person[1:])] = int(slot[1:])
    return choice


def _lists(given: Instance) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """Whom everybody wants, best first: people's slots, slots' people."""
    lot = np.random.Generator(np.random.PCG64(0)).random(len(given.slot))
    people: dict[int, list[int]] = {one: [] for one in range(given.candidates)}
    slots: dict[int, list[int]] = {one: [] for one in range(given.slots)}
    for option in np.lexsort((given.rank, given.candidate)).tolist():
        people[int(given.candidate[option])].append(int(given.slot[option]))
    for option in np.lexsort((lot, given.ahead, given.slot)).tolist():
        slots[int(given.slot[option])].append(int(given.candidate[option]))
    wanted = {slot: whom for slot, whom in slots.items() if whom}
    return people, wanted


MATCHING = Peer(with_matching, needs="matching.games")
ALGMATCH = Peer(with_algmatch, needs="algmatch")
