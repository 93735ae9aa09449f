"""The same stable plans as other libraries find, on both sides.

Random strict markets of hospitals and residents, and of students, projects and
lecturers. Needs the packages ``matching`` and ``algmatch``. Prints how many instances
were compared with each, how many differ, and how often a library gave up. Run with::

    python tests/acceptance/campaign_peers.py 2000
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any, Literal

import matcher
from matcher.domain import Problem
from support.two_sided import a_market

Plan = dict[str, str]
Side = Literal["candidates", "companies"]


class Drawn:
    """A random strict market, some of whose slots share an employer with a limit."""

    def __init__(self, seed: int, *, projects: bool) -> None:
        draw = random.Random(seed)
        self.people = [str(n) for n in range(1, draw.randint(3, 12) + 1)]
        self.slots = [str(n) for n in range(1, draw.randint(2, 7) + 1)]
        owners = draw.randint(1, len(self.slots)) if projects else len(self.slots)
        first = list(range(1, owners + 1))
        more = [draw.randint(1, owners) for _ in self.slots[owners:]]
        self.owner = dict(zip(self.slots, map(str, first + more), strict=True))
        self.places = {slot: draw.randint(1, 3) for slot in self.slots}
        self.most = {}
        for owner in sorted(set(self.owner.values())):
            room = [self.places[s] for s in self.slots if self.owner[s] == owner]
            self.most[owner] = draw.randint(max(room), sum(room))
        self.wishes = {
            who: draw.sample(self.slots, draw.randint(1, len(self.slots)))
            for who in self.people
        }
        self.lists: dict[str, list[str]] = {owner: [] for owner in self.most}
        for owner, listed in self.lists.items():
            listed += [
                who
                for who in self.people
                if any(self.owner[slot] == owner for slot in self.wishes[who])
            ]
            draw.shuffle(listed)

    @property
    def all_wanted(self) -> bool:
        """Whether every slot is wanted, which some libraries take for granted."""
        return set(self.slots) == {s for some in self.wishes.values() for s in some}

    def problem(self) -> Problem:
        """The same as facts."""
        return a_market(
            {f"c{who}": names(some, "s") for who, some in self.wishes.items()},
            {f"s{slot}": "" for slot in self.slots},
            places={f"s{slot}": room for slot, room in self.places.items()},
            company={f"s{slot}": f"e{owner}" for slot, owner in self.owner.items()},
            lists={f"e{owner}": names(some, "c") for owner, some in self.lists.items()},
            most={f"e{owner}": most for owner, most in self.most.items()},
        )

    def of_slots(self) -> dict[str, list[str]]:
        """The list of each slot: those of its owner's who want it."""
        return {
            slot: [w for w in self.lists[self.owner[slot]] if slot in self.wishes[w]]
            for slot in self.slots
        }


def names(some: list[str], letter: str) -> str:
    return " > ".join(f"{letter}{one}" for one in some)


def ours(drawn: Drawn, side: Side) -> Plan:
    found = matcher.stable(drawn.problem(), side)
    if found.audit.route != "deferred_acceptance" or found.matching is None:
        raise AssertionError("deferred acceptance is exact here")
    return {one.candidate[1:]: one.slot[1:] for one in found.matching.placements}


def hospitals(drawn: Drawn, side: Side) -> Iterator[tuple[str, Plan]]:
    from algmatch import HospitalResidentsProblem
    from matching.games import HospitalResident

    game = HospitalResident.create_from_dictionaries(
        drawn.wishes, drawn.of_slots(), drawn.places
    )
    yield (
        "matching",
        _from_game(
            game.solve(optimal="resident" if side == "candidates" else "hospital")
        ),
    )
    problem = HospitalResidentsProblem(
        dictionary={
            "residents": _whole(drawn.wishes),
            "hospitals": {
                int(slot): {
                    "capacity": drawn.places[slot],
                    "preferences": [*map(int, some)],
                }
                for slot, some in drawn.of_slots().items()
            },
        },
        optimised_side="residents" if side == "candidates" else "hospitals",
    )
    yield "algmatch", _of_people(problem.get_stable_matching()["resident_sided"])


def projects(drawn: Drawn, side: Side) -> Iterator[tuple[str, Plan]]:
    from algmatch import StudentProjectAllocation
    from matching.games import StudentAllocation

    game = StudentAllocation.create_from_dictionaries(
        drawn.wishes, drawn.lists, drawn.owner, drawn.places, drawn.most
    )
    optimal = "student" if side == "candidates" else "supervisor"
    try:
        yield "matching", _from_game(game.solve(optimal=optimal))
    except TypeError:  # its supervisor side fails where a list runs out
        yield "matching gave up", {}
    problem = StudentProjectAllocation(
        dictionary={
            "students": _whole(drawn.wishes),
            "projects": {
                int(slot): {
                    "capacity": drawn.places[slot],
                    "lecturer": int(drawn.owner[slot]),
                }
                for slot in drawn.slots
            },
            "lecturers": {
                int(owner): {
                    "capacity": drawn.most[owner],
                    "preferences": [*map(int, listed)],
                }
                for owner, listed in drawn.lists.items()
            },
        },
        optimised_side="students" if side == "candidates" else "lecturers",
    )
    yield "algmatch", _of_people(problem.get_stable_matching()["student_sided"])


def _whole(lists: dict[str, list[str]]) -> dict[int, list[int]]:
    return {int(one): [*map(int, some)] for one, some in lists.items()}


def _from_game(found: Any) -> Plan:
    return {who.name: slot.name for slot, some in found.items() for who in some}


def _of_people(found: dict[str, str]) -> Plan:
    return {who[1:]: slot[1:] for who, slot in found.items() if slot}


def main() -> None:
    """Print what was compared, and every instance that differs."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    compared, seed, done = Counter[str](), 0, 0
    while done < wanted:
        seed += 1
        drawn = Drawn(seed, projects=seed % 2 == 0)
        if not drawn.all_wanted:
            continue
        done += 1
        sides: tuple[Side, ...] = ("candidates", "companies")
        for side in sides:
            mine = ours(drawn, side)
            peers = (hospitals, projects)[seed % 2 == 0]
            for peer, plan in peers(drawn, side):
                kind = f"{peers.__name__}, {side}, {peer}"
                compared[kind] += 1
                if plan != mine and "gave up" not in peer:
                    compared["DIFFERENT"] += 1
                    print(seed, kind, mine, plan)
    print(done, "instances;", "different:", compared.pop("DIFFERENT", 0))
    for kind, count in sorted(compared.items()):
        print(count, kind)


if __name__ == "__main__":
    main()
