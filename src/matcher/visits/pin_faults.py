"""Every pinned visit that no lawful schedule could hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from matcher.errors import Fault
from matcher.visits.facts import Visit

if TYPE_CHECKING:
    from matcher.visits.problem import VisitProblem


def pin_faults(problem: VisitProblem) -> list[Fault]:
    """What contradicts each pinned visit; all ids are known to exist."""
    pins = problem.pinned
    together = _Together(problem)
    found = []
    for position, one in enumerate(pins):
        codes = [*_alone(problem, one), *together.broken_by(one)]
        found += [Fault(code, column=f"pinned[{position}]") for code in codes]
    found += _not_on_one_day(problem) if problem.zone_a_day else []
    return found


def _alone(problem: VisitProblem, visit: Visit) -> Iterator[str]:
    """What is wrong with a pinned visit by itself."""
    if problem.room(visit.company, visit.round) == 0:
        yield "pin_in_open_round"
    for who in problem.moving_with(visit.visitor):
        if visit.round in problem.visitor[who].absent:
            yield "pin_when_present"
        if problem.points(who, visit.company) is None:
            yield "pin_where_interested"
        if not problem.reaches(who, visit.company):
            yield "pin_within_reach"
        if problem.is_banned(who, visit.company, visit.round):
            yield "pin_not_banned"


class _Together:
    """How often pinned visits, with all members of a group, meet in one place."""

    def __init__(self, problem: VisitProblem) -> None:
        self.problem = problem
        moves = {
            (who, one.company, one.round)
            for one in problem.pinned
            for who in problem.moving_with(one.visitor)
        }
        self.in_round = Counter((who, when) for who, _, when in moves)
        self.at_host = Counter((who, host) for who, host, _ in moves)
        self.of_visitor = Counter(who for who, _, _ in moves)
        self.in_room = Counter((host, when) for _, host, when in moves)
        self.of_host = Counter(host for _, host, _ in moves)

    def broken_by(self, visit: Visit) -> Iterator[str]:
        """What is wrong with a pinned visit beside the others."""
        host = self.problem.host[visit.company]
        room = self.problem.room(host.id, visit.round)
        movers = self.problem.moving_with(visit.visitor)
        if any(self.in_round[who, visit.round] > 1 for who in movers):
            yield "pin_once_a_round"
        if any(self.at_host[who, host.id] > 1 for who in movers):
            yield "pin_once_a_company"
        if any(self.of_visitor[w] > self.problem.visitor[w].most for w in movers):
            yield "pin_at_most"
        if 0 < room < self.in_room[host.id, visit.round]:
            yield "pin_within_room"
        if host.most is not None and self.of_host[host.id] > host.most:
            yield "pin_host_at_most"


def _not_on_one_day(problem: VisitProblem) -> list[Fault]:
    """Pinned visits of people who move together, on one day in zones far apart."""
    days: dict[tuple[str, date], list[int]] = {}
    for position, one in enumerate(problem.pinned):
        mover = problem.moving_with(one.visitor)[0]
        days.setdefault((mover, problem.round[one.round].on), []).append(position)
    zones = [problem.host[one.company].zone for one in problem.pinned]
    return [
        Fault("pin_zone_a_day", None, None, f"pinned[{second}]", (("other", first),))
        for positions in days.values()
        for first, second in combinations(positions, 2)
        if not problem.one_day(zones[first], zones[second])
    ]
