"""A season of visits drawn from a seed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from math import exp
from statistics import NormalDist

import numpy as np

from matcher.domain import known_facts
from matcher.program import Bools, Floats, Ints
from matcher.scenarios.draws import Draws
from matcher.visits import (
    Host,
    Interest,
    RoomInRound,
    Round,
    VisitGroup,
    Visitor,
    VisitProblem,
    VisitZone,
    ZoneTravel,
)
from matcher.visits.result import Kind

ZONES = {
    "trondheim": (120, ("orkladal", "trondheim_sor", "vaernes")),
    "innherred": (86, ("vaernes", "namdal")),
    "orkladal": (60, ("trondheim", "trondheim_sor", "fosen")),
    "trondheim_sor": (60, ("trondheim", "orkladal")),
    "vaernes": (35, ("trondheim", "innherred")),
    "namdal": (25, ("innherred",)),
    "fosen": (22, ("orkladal",)),
}
"""Zone -> its weight in people and companies, and its neighbours."""

LEAST, MOST = 3, 4
LOAD = 0.85
THERE, OPEN = 0.85, 0.75
SPREAD = 0.8
AT_HOME = 2.0
GROUPS = 0.2
LEAST_IN_ROUND = 2
HOST_SHARE = 0.3
NEAR, FAR = 60, 180
LONGEST = 90
_FEW_HOSTS = 20
_MONDAY = date(2026, 3, 2)
_HOURS = ((time(9), time(11)), (time(12), time(14)))
_CHUNK = 1_000


@dataclass(frozen=True)
class VisitSize:
    """How many people, companies and rounds, and on how many companies each wishes."""

    visitors: int
    hosts: int
    rounds: int
    wishes: int


def season(size: VisitSize, kind: Kind, seed: int) -> VisitProblem:
    """A season of visits of a size and kind.

    Popularity of companies is log-normal, a company in the zone at home is twice as
    likely to be wished for, and all rooms together are as many as ``MOST`` visits of
    everybody at a load of 0.85.
    """
    draws = Draws(seed)
    names = ["trondheim", "vaernes"] if size.hosts < _FEW_HOSTS else list(ZONES)
    home = _zones(draws, names, size.visitors)
    where = _zones(draws, names, size.hosts)
    varies = kind != "U"
    there = _present(draws, (size.visitors, size.rounds), THERE, varies)
    opens = _present(draws, (size.hosts, size.rounds), OPEN, varies)
    near = np.array([[_near(one, other) for other in names] for one in names], bool)
    chosen, reach = _wishes(draws, size, near[home][:, where], home[:, None] == where)
    points = np.sort(20 + (81 * draws.table(*chosen.shape)).astype(np.int64), axis=1)
    rounds = _rounds(size.rounds)
    group = _groups(draws, size.visitors) if kind == "F" else ()
    for first, last in group:  # they come together, so they are there together
        there[first:last] = there[first]
        chosen[first:last], reach[first:last] = chosen[first], reach[first]
        home[first:last] = home[first]
        points[first:last] = points[first]
    people = [f"c{number + 1:05d}" for number in range(size.visitors)]
    return VisitProblem(
        rounds=rounds,
        zones=tuple(VisitZone(id=name) for name in names),
        travel=_travel(names),
        hosts=_hosts(draws, size, opens, [names[zone] for zone in where], varies),
        visitors=_visitors(
            people,
            [names[zone] for zone in home],
            (chosen, points[:, ::-1]),
            reach,
            [
                tuple(rounds[at].id for at in np.flatnonzero(~there[who]))
                for who in range(size.visitors)
            ],
        ),
        groups=tuple(
            VisitGroup(id=f"g{number + 1:04d}", visitors=tuple(people[first:last]))
            for number, (first, last) in enumerate(group)
        ),
        zone_a_day=kind == "F",
    )


def _near(one: str, other: str) -> bool:
    return one == other or other in ZONES[one][1]


def _zones(draws: Draws, names: list[str], count: int) -> Ints:
    """A zone for each of some people or companies, by the weights of the zones."""
    weights = np.array([ZONES[name][0] for name in names], float)
    marks = np.cumsum(weights / weights.sum())
    return np.minimum(np.searchsorted(marks, draws.table(count)), len(names) - 1)


def _present(draws: Draws, shape: tuple[int, int], odds: float, varies: bool) -> Bools:
    """Who is there in which round; everybody in at least one."""
    if not varies:
        return np.ones(shape, bool)
    there: Bools = draws.table(*shape) < odds
    never = np.flatnonzero(~there.any(axis=1))
    there[never, (draws.table(len(never)) * shape[1]).astype(np.int64)] = True
    return there


def _wishes(
    draws: Draws, size: VisitSize, near: Bools, at_home: Bools
) -> tuple[Ints, Bools]:
    """Companies each person wishes to meet, best first, and whether all are near.

    Who has too few companies near wishes from all of them. Drawing without replacement,
    by the largest keys log(u) / weight (Efraimidis and Spirakis 2006).
    """
    normal = NormalDist().inv_cdf
    popular = np.array(
        [exp(SPREAD * normal(max(mark, 1e-9))) for mark in draws.table(size.hosts)]
    )
    enough = near.sum(axis=1) >= size.wishes
    weight: Floats = popular * np.where(at_home, AT_HOME, 1.0)
    weight = np.where(near | ~enough[:, None], weight, 1e-300)
    chosen = np.zeros((size.visitors, size.wishes), np.int64)
    for first in range(0, size.visitors, _CHUNK):
        part = weight[first : first + _CHUNK]
        keys = -np.log(np.maximum(draws.table(*part.shape), 1e-300)) / part
        order = np.argsort(keys, axis=1, kind="stable")
        chosen[first : first + _CHUNK] = order[:, : size.wishes]
    return chosen, enough


def _groups(draws: Draws, visitors: int) -> tuple[tuple[int, int], ...]:
    """First member and one past the last of each group; every fifth mover is one."""
    found, at = [], 0
    while at < visitors:
        members = draws.between(2, 4) if draws.chance(GROUPS) else 1
        if 1 < members <= visitors - at:
            found.append((at, at + members))
        at += members
    return tuple(found)


def _hosts(
    draws: Draws, size: VisitSize, opens: Bools, zones: list[str], varies: bool
) -> tuple[Host, ...]:
    base = 2 + (7 * draws.table(size.hosts)).astype(np.int64)
    seats = size.visitors * MOST / LOAD
    rooms = np.rint(base * seats / (base[:, None] * opens).sum())
    room = np.maximum(LEAST_IN_ROUND, rooms).astype(np.int64)
    total = room * opens.sum(axis=1)
    least = np.minimum(total, np.maximum(2, (HOST_SHARE * total).astype(np.int64)))
    return tuple(
        Host(
            id=f"h{at + 1:04d}",
            zone=zones[at],
            room=int(room[at]),
            room_in=tuple(
                RoomInRound(round=f"r{when + 1}", room=0)
                for when in np.flatnonzero(~opens[at])
            ),
            least_in_round=LEAST_IN_ROUND if varies else 0,
            least=int(least[at]),
        )
        for at in range(size.hosts)
    )


def _visitors(
    people: list[str],
    homes: list[str],
    wishes: tuple[Ints, Ints],
    near: Bools,
    absent: list[tuple[str, ...]],
) -> tuple[Visitor, ...]:
    each = wishes[0].shape[1]
    entries = zip(*(one.ravel().tolist() for one in wishes), strict=True)
    facts = known_facts(
        Interest,
        ({"company": f"h{host + 1:04d}", "points": points} for host, points in entries),
    )
    return tuple(
        known_facts(
            Visitor,
            (
                {
                    "id": who,
                    "zone": homes[at],
                    "interests": tuple(facts[at * each : (at + 1) * each]),
                    "absent": absent[at],
                    "least": LEAST,
                    "most": MOST,
                    "max_travel_minutes": LONGEST if near[at] else 1440,
                }
                for at, who in enumerate(people)
            ),
        )
    )


def _rounds(count: int) -> tuple[Round, ...]:
    """Two rounds a day, on weekdays."""
    days = [_MONDAY + timedelta(days=k) for k in range(2 * count)]
    weekdays = [day for day in days if day.weekday() < 5]
    return tuple(
        Round(
            id=f"r{at + 1}",
            on=weekdays[at // 2],
            begins=_HOURS[at % 2][0],
            ends=_HOURS[at % 2][1],
        )
        for at in range(count)
    )


def _travel(names: list[str]) -> tuple[ZoneTravel, ...]:
    return tuple(
        ZoneTravel(
            origin=one, destination=other, minutes=NEAR if _near(one, other) else FAR
        )
        for at, one in enumerate(names)
        for other in names[at + 1 :]
    )
