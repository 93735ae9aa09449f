"""All facts of one season of visits, and look-ups in them."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, Self

from pydantic import model_validator

from matcher.domain.fact import Id, Ids, Whole
from matcher.errors import ProblemError
from matcher.visits.facts import (
    Ban,
    Host,
    Round,
    Visit,
    VisitGroup,
    Visitor,
    VisitSchedule,
    VisitZone,
    ZoneTravel,
)
from matcher.visits.faults import faults_of

TOP = 3
"""How many of her companies are meant by somebody's top."""


class VisitProblem(Whole):
    """All facts of one season of visits.

    ``zone_a_day``: on one day a visitor stays in one zone, or in zones whose travel
    says ``one_day``. ``previous`` is the schedule that people have been told.

    Raises
    ------
    ProblemError
        With everything in which the facts contradict one another, at once.

    Examples
    --------
    >>> problem = VisitProblem.model_validate(
    ...     {
    ...         "rounds": [
    ...             {"id": "r1", "on": "2026-03-02", "begins": "09:00", "ends": "10:30"}
    ...         ],
    ...         "zones": [{"id": "verdal"}],
    ...         "hosts": [{"id": "yard", "zone": "verdal", "room": 2}],
    ...         "visitors": [
    ...             {
    ...                 "id": "c1",
    ...                 "zone": "verdal",
    ...                 "interests": [{"company": "yard", "points": 80}],
    ...                 "least": 1,
    ...             }
    ...         ],
    ...     }
    ... )
    >>> problem.top("c1"), problem.room("yard", "r1")
    (frozenset({'yard'}), 2)
    """

    format: Literal["kullmatch.visits"] = "kullmatch.visits"
    version: Literal[1] = 1
    rounds: tuple[Round, ...]
    zones: tuple[VisitZone, ...]
    travel: tuple[ZoneTravel, ...] = ()
    hosts: tuple[Host, ...]
    visitors: tuple[Visitor, ...]
    groups: tuple[VisitGroup, ...] = ()
    zone_a_day: bool = False
    pinned: tuple[Visit, ...] = ()
    banned: tuple[Ban, ...] = ()
    previous: VisitSchedule | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        faults = faults_of(self)
        if faults:
            raise ProblemError(faults)
        return self

    @cached_property
    def round(self) -> dict[Id, Round]:
        """Rounds by id."""
        return {one.id: one for one in self.rounds}

    @cached_property
    def host(self) -> dict[Id, Host]:
        """Hosts by id."""
        return {one.id: one for one in self.hosts}

    @cached_property
    def visitor(self) -> dict[Id, Visitor]:
        """Visitors by id."""
        return {one.id: one for one in self.visitors}

    @cached_property
    def _rooms(self) -> dict[tuple[Id, Id], int]:
        return {(h.id, one.round): one.room for h in self.hosts for one in h.room_in}

    def room(self, host: Id, round: Id) -> int:  # noqa: A002
        """How many visitors a host receives in a round at most."""
        return self._rooms.get((host, round), self.host[host].room)

    @cached_property
    def _ways(self) -> dict[tuple[Id, Id], ZoneTravel]:
        given = {(one.origin, one.destination): one for one in self.travel}
        return {(b, a): one for (a, b), one in given.items()} | given

    def minutes(self, origin: Id, destination: Id) -> int | None:
        """Minutes one way between two zones; ``None`` when there is no way."""
        way = self._ways.get((origin, destination))
        if way is None:
            return 0 if origin == destination else None
        return way.minutes

    def one_day(self, zone: Id, other: Id) -> bool:
        """Whether two zones may be visited on one day where a day keeps to a zone."""
        way = self._ways.get((zone, other))
        return zone == other or (way is not None and way.one_day)

    def reaches(self, visitor: Id, host: Id) -> bool:
        """Whether a visitor's longest journey reaches a host."""
        person = self.visitor[visitor]
        minutes = self.minutes(person.zone, self.host[host].zone)
        return minutes is not None and minutes <= person.max_travel_minutes

    @cached_property
    def _points(self) -> dict[Id, dict[Id, int]]:
        return {
            one.id: {wish.company: wish.points for wish in one.interests}
            for one in self.visitors
        }

    def points(self, visitor: Id, host: Id) -> int | None:
        """A visitor's interest in a host; ``None`` where she stated none."""
        return self._points[visitor].get(host)

    def top(self, visitor: Id) -> frozenset[Id]:
        """A visitor's top three: fewer than three companies have more points.

        Companies tied for the third place are all among them, so there may be more than
        three. Nobody is left out because she cannot be reached or has no room.
        """
        points = self._points[visitor]
        third = sorted(points.values(), reverse=True)[:TOP][-1:]
        return frozenset(host for host, each in points.items() if each >= min(third))

    @cached_property
    def group_of(self) -> dict[Id, VisitGroup]:
        """The group a visitor is in, by visitor; nobody is in two."""
        return {one: group for group in self.groups for one in group.visitors}

    def moving_with(self, visitor: Id) -> Ids:
        """Everybody who moves where a visitor does, herself among them."""
        group = self.group_of.get(visitor)
        return group.visitors if group else (visitor,)

    @cached_property
    def banned_visits(self) -> frozenset[tuple[Id, Id, Id | None]]:
        """Bans as (visitor, company, round); the round is ``None`` for any round."""
        return frozenset((one.visitor, one.company, one.round) for one in self.banned)

    def is_banned(self, visitor: Id, host: Id, round: Id) -> bool:  # noqa: A002
        """Whether a visit is banned, in its round or in any."""
        bans = self.banned_visits
        return (visitor, host, None) in bans or (visitor, host, round) in bans
