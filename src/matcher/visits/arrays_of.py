"""The arrays of a problem of visits, gathered from its facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from matcher.program import Bools, Ints
from matcher.visits.arrays import NEVER, VisitArrays
from matcher.visits.facts import Visit
from matcher.visits.problem import VisitProblem


def arrays_of(problem: VisitProblem) -> VisitArrays:
    """A problem of visits as arrays.

    Examples
    --------
    >>> from matcher.scenarios import visit_scenario
    >>> arrays = arrays_of(visit_scenario("pilot30", "U"))
    >>> arrays.visitors, arrays.hosts, arrays.rounds
    (30, 8, 4)
    """
    index = _Index.of(problem)
    pairs = _pairs(problem, index)
    present = _present(problem, index)
    room = _room(problem, index)
    floor = _ints(one.least_in_round for one in problem.hosts)
    group = np.full(len(problem.visitors), -1, np.int64)
    for number, one in enumerate(problem.groups):
        group[[index.visitor[who] for who in one.visitors]] = number
    opens = room >= np.maximum(floor, 1)[:, None]
    allowed = present[pairs.visitor] & opens[pairs.host] & pairs.reached[:, None]
    _ban(problem, index, pairs, allowed)
    _together(group, pairs, allowed)
    most = _ints(one.most for one in problem.visitors)
    unlimited = room.sum(axis=1)
    host_most = _ints(
        unlimited[at] if one.most is None else one.most
        for at, one in enumerate(problem.hosts)
    )
    _fill_open_rounds(floor, pairs, allowed)
    days = sorted({one.on for one in problem.rounds})
    day = _ints(days.index(one.on) for one in problem.rounds)
    keep = allowed.any(axis=1)
    arrays = VisitArrays(
        problem=problem,
        visitor=pairs.visitor[keep],
        host=pairs.host[keep],
        points=pairs.points[keep],
        top=pairs.top[keep],
        allowed=allowed[keep],
        pinned=np.zeros(0, np.int64),
        told=np.zeros(0, np.int64),
        lost=0,
        impossible=0,
        least=_ints(one.least for one in problem.visitors),
        most=np.minimum(most, present.sum(axis=1)),
        counted=np.array([bool(one.interests) for one in problem.visitors], bool),
        group=group,
        room=room,
        least_in_round=floor,
        host_least=_ints(one.least for one in problem.hosts),
        host_most=np.minimum(host_most, unlimited),
        zone=_ints(index.zone[one.zone] for one in problem.hosts),
        one_day=_one_day(problem),
        day=day,
        place=_places(problem, day),
    )
    told = problem.previous.visits if problem.previous else ()
    pins = _with_groups(problem)
    before, pinned = arrays.rounds_of(told), arrays.rounds_of(pins)
    return replace(
        arrays,
        pinned=pinned,
        told=before,
        lost=len(told) - int(np.count_nonzero(before != NEVER)),
        impossible=len(pins) - int(np.count_nonzero(pinned != NEVER)),
    )


@dataclass(frozen=True)
class _Index:
    """Position of everything by its id."""

    visitor: dict[str, int]
    host: dict[str, int]
    round: dict[str, int]
    zone: dict[str, int]

    @classmethod
    def of(cls, problem: VisitProblem) -> _Index:
        return cls(
            visitor={one.id: at for at, one in enumerate(problem.visitors)},
            host={one.id: at for at, one in enumerate(problem.hosts)},
            round={one.id: at for at, one in enumerate(problem.rounds)},
            zone={one.id: at for at, one in enumerate(problem.zones)},
        )


@dataclass(frozen=True)
class _Pairs:
    """Every stated interest, and whether the journey is short enough."""

    visitor: Ints
    host: Ints
    points: Ints
    top: Bools
    reached: Bools


def _pairs(problem: VisitProblem, index: _Index) -> _Pairs:
    visitors = problem.visitors
    lengths = [len(one.interests) for one in visitors]
    visitor = np.repeat(np.arange(len(visitors)), lengths).astype(np.int64)
    host = _ints(index.host[w.company] for one in visitors for w in one.interests)
    points = _ints(wish.points for one in visitors for wish in one.interests)
    tops = [problem.top(one.id) for one in visitors]
    top = [w.company in tops[at] for at, v in enumerate(visitors) for w in v.interests]
    minutes = _minutes(problem, index)
    zone = _ints(index.zone[one.zone] for one in problem.hosts)
    home = _ints(index.zone[one.zone] for one in visitors)
    limit = _ints(one.max_travel_minutes for one in visitors)
    reached = minutes[home[visitor], zone[host]] <= limit[visitor]
    return _Pairs(visitor, host, points, np.array(top, bool), reached)


_NO_WAY = 1 << 30


def _minutes(problem: VisitProblem, index: _Index) -> Ints:
    """Minutes one way between zones, shape (zones, zones)."""
    minutes = np.full((len(index.zone), len(index.zone)), _NO_WAY, np.int64)
    np.fill_diagonal(minutes, 0)
    for way in problem.travel:
        one, other = index.zone[way.origin], index.zone[way.destination]
        minutes[one, other] = minutes[other, one] = way.minutes
    return minutes


def _present(problem: VisitProblem, index: _Index) -> Bools:
    present = np.ones((len(problem.visitors), len(problem.rounds)), bool)
    for at, one in enumerate(problem.visitors):
        present[at, [index.round[when] for when in one.absent]] = False
    return present


def _room(problem: VisitProblem, index: _Index) -> Ints:
    room = np.zeros((len(problem.hosts), len(problem.rounds)), np.int64)
    for at, host in enumerate(problem.hosts):
        room[at] = host.room
        for one in host.room_in:
            room[at, index.round[one.round]] = one.room
    return np.minimum(room, len(problem.visitors))


def _ban(problem: VisitProblem, index: _Index, pairs: _Pairs, allowed: Bools) -> None:
    for one in problem.banned:
        who, host = index.visitor[one.visitor], index.host[one.company]
        pair = (pairs.visitor == who) & (pairs.host == host)
        rounds = slice(None) if one.round is None else index.round[one.round]
        allowed[pair, rounds] = False


def _together(group: Ints, pairs: _Pairs, allowed: Bools) -> None:
    """Members of a group may meet a host only where each of them may."""
    begins = np.searchsorted(pairs.visitor, np.arange(len(group) + 1))
    for number in range(int(group.max(initial=-1)) + 1):
        members = np.flatnonzero(group == number)
        own = [np.arange(begins[who], begins[who + 1]) for who in members]
        inside = np.concatenate(own)
        for host in np.unique(pairs.host[inside]):
            same = inside[pairs.host[inside] == host]
            everybody = len(same) == len(members)
            allowed[same] = allowed[same].all(axis=0) & everybody


def _fill_open_rounds(floor: Ints, pairs: _Pairs, allowed: Bools) -> None:
    """Nobody meets a host in a round in which too few people could do so."""
    for at in range(allowed.shape[1]):
        able = np.bincount(pairs.host[allowed[:, at]], minlength=len(floor))
        allowed[:, at] &= (able >= floor)[pairs.host]


def _one_day(problem: VisitProblem) -> Bools:
    zones = [one.id for one in problem.zones]
    return np.array(
        [[problem.one_day(one, other) for other in zones] for one in zones], bool
    ).reshape(len(zones), len(zones))


def _places(problem: VisitProblem, day: Ints) -> Ints:
    """Where each round comes in its day."""
    begins = [one.begins for one in problem.rounds]
    return _ints(
        sum(begins[k] < begins[at] for k in np.flatnonzero(day == day[at]))
        for at in range(len(begins))
    )


def _with_groups(problem: VisitProblem) -> list[Visit]:
    """Pinned visits, for everybody who moves along."""
    visits: dict[Visit, None] = {}
    for one in problem.pinned:
        for who in problem.moving_with(one.visitor):
            visits[one.model_copy(update={"visitor": who})] = None
    return list(visits)


def _ints(values: Iterable[int]) -> Ints:
    return np.fromiter(values, np.int64)
