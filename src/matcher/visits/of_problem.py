"""A season of visits for the people and companies of a matching problem."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from matcher.domain import Candidate, Problem
from matcher.visits.facts import (
    Host,
    Interest,
    Round,
    Visitor,
    VisitZone,
    ZoneTravel,
)
from matcher.visits.problem import VisitProblem

FIRST, STEP, LAST = 100, 10, 10
"""Points of the first wish, how many fewer each later one has, and the fewest."""
_ANYWHERE = 1440


def visits_of(
    problem: Problem,
    rounds: Iterable[Round],
    *,
    room: int | Mapping[str, int] = 4,
    least_in_round: int = 0,
    host_least: int = 0,
    least: int = 3,
    most: int = 4,
    wishes: int = 12,
    one_day_minutes: int = 45,
) -> VisitProblem:
    """Who could meet whom before a match: people, companies, wishes and ways.

    * Visitors are the candidates who are not in a pathway yet; hosts are the companies
      that offer a slot with a place for them.
    * A wish for a company is the best rank of any of its slots: 100 points for the
      first tie group, ten fewer for each one ahead, never under 10. What somebody and
      a company declined is left out.
    * Only companies within her own longest journey are wished for, wherever she would
      not move house: that is settled here, person by person. Of more than ``wishes``
      companies those with most points stay, the nearest first.
    * Zones are those of the locations; the way between two of them is the quickest one
      by car from any location to any other. Zones that near may share a day.

    Parameters
    ----------
    room
        Visitors a company receives in a round; one number, or by company (4 where it
        is not named).
    least_in_round, host_least
        Fewest in a round that is open, and over all rounds, at every company.
    least, most
        Visits of each person; ``least`` is no more than she has companies.
    wishes
        Most companies for one person.
    one_day_minutes
        Zones within so many minutes may be visited on one day.
    """
    if wishes < 0:
        raise ValueError("wishes is a number of companies, 0 or more")
    travel = _travel(problem, one_day_minutes)
    hosts = _hosts(problem)
    rooms = room if isinstance(room, Mapping) else dict.fromkeys(hosts, room)
    zone = {one.id: one.zone for one in problem.locations}
    near = {(way.origin, way.destination) for way in travel}
    near |= {(b, a) for a, b in near} | {(one.id, one.id) for one in problem.zones}
    visitors = []
    for person in problem.new_candidates:
        mine = [
            wish
            for wish in _wishes(problem, person, hosts)
            if (zone[person.home], zone[problem.company[wish.company].location]) in near
        ][:wishes]
        visitors.append(
            Visitor(
                id=person.id,
                zone=zone[person.home],
                interests=tuple(mine),
                least=min(least, len(mine), most),
                most=most,
                max_travel_minutes=_ANYWHERE,
            )
        )
    return VisitProblem(
        rounds=tuple(rounds),
        zones=tuple(VisitZone(id=one.id, name=one.name) for one in problem.zones),
        travel=travel,
        hosts=tuple(
            Host(
                id=one.id,
                zone=zone[one.location],
                room=rooms.get(one.id, 4),
                least_in_round=min(least_in_round, rooms.get(one.id, 4)),
                least=host_least,
            )
            for one in problem.companies
            if one.id in hosts
        ),
        visitors=tuple(visitors),
    )


def _hosts(problem: Problem) -> dict[str, list[str]]:
    """Slots with a place that is not reserved, by company."""
    found: dict[str, list[str]] = {}
    for slot in problem.slots:
        if slot.places > slot.reserved:
            found.setdefault(slot.company, []).append(slot.id)
    return found


def _wishes(
    problem: Problem, person: Candidate, hosts: Mapping[str, list[str]]
) -> list[Interest]:
    """Companies in reach that somebody wishes for: the best first, then the nearest."""
    found = []
    for company, slots in hosts.items():
        where = problem.company[company].location
        minutes = problem.minutes(person.home, where, person.has_car)
        reached = minutes is not None and minutes <= person.max_travel_minutes
        if not reached and not person.will_relocate:
            continue
        ranks = [
            rank
            for slot in slots
            if not problem.declined & {(person.id, slot), (person.id, company)}
            and (rank := problem.rank(person.id, slot)) is not None
        ]
        if ranks:
            points = max(LAST, FIRST - STEP * (min(ranks) - 1))
            far = minutes if minutes is not None else _ANYWHERE
            found.append((-points, far, company))
    return [Interest(company=one, points=-less) for less, _, one in sorted(found)]


def _travel(problem: Problem, one_day_minutes: int) -> tuple[ZoneTravel, ...]:
    """The quickest way by car between each two zones that have one."""
    quickest: dict[tuple[str, str], int] = {}
    zone = {one.id: one.zone for one in problem.locations}
    for way in problem.travel_times:
        ends = sorted((zone[way.origin], zone[way.destination]))
        if way.by_car is not None and ends[0] != ends[1]:
            pair = ends[0], ends[1]
            quickest[pair] = min(way.by_car, quickest.get(pair, way.by_car))
    zones = sorted(one.id for one in problem.zones)
    return tuple(
        ZoneTravel(
            origin=one,
            destination=other,
            minutes=quickest[one, other],
            one_day=quickest[one, other] <= one_day_minutes,
        )
        for one, other in combinations(zones, 2)
        if (one, other) in quickest
    )
