"""Facts of a round of company visits, before anybody is matched."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from matcher.domain import Fact
from matcher.domain.fact import Count, Id, Ids, Minutes, Name

Points = Annotated[int, Field(ge=0, le=100)]
"""How much somebody wishes to meet a company, 100 is most."""


def _without_zone(at: time) -> time:
    if at.tzinfo is not None:
        raise PydanticCustomError("local_time", "a local time is expected")
    return at


LocalTime = Annotated[time, AfterValidator(_without_zone)]
"""A time of day where the visits are."""


class Round(Fact):
    """A time in which companies receive people; no two overlap. Local time."""

    id: Id
    on: date
    begins: LocalTime
    ends: LocalTime


class Interest(Fact):
    """How much a visitor wishes to meet a company."""

    company: Id
    points: Points


class Visitor(Fact):
    """A candidate who is to get to know companies.

    ``least`` and ``most`` are visits over all rounds: fewer than ``least`` is a
    shortage, more than ``most`` is never planned. She meets only companies among her
    ``interests``. ``absent`` are rounds she cannot take part in. The journey from her
    ``zone`` takes at most ``max_travel_minutes`` one way.
    """

    id: Id
    zone: Id
    interests: tuple[Interest, ...] = ()
    absent: Ids = ()
    least: Count = 3
    most: Count = 4
    max_travel_minutes: Minutes = 1440


class RoomInRound(Fact):
    """The room of a host in one round, where it differs from the ordinary one."""

    round: Id
    room: Count


class Host(Fact):
    """A company that receives visitors.

    ``room`` is visitors in a round, ``room_in`` where a round has another room (0: it
    receives nobody then). A round is closed, or has at least ``least_in_round``
    visitors. Over all rounds it should have ``least`` visitors (fewer is a shortage)
    and has at most ``most``, where that is stated.
    """

    id: Id
    zone: Id
    room: Count
    room_in: tuple[RoomInRound, ...] = ()
    least_in_round: Count = 0
    least: Count = 0
    most: Count | None = None


class VisitGroup(Fact):
    """Visitors who move together: in each round all at one company, or all at none."""

    id: Id
    visitors: Annotated[Ids, Field(min_length=2)]


class VisitZone(Fact):
    """An area that visitors come from and companies lie in."""

    id: Id
    name: Name = ""


class ZoneTravel(Fact):
    """Minutes one way between two zones, the same both ways.

    A pair that is not stated has no way between; within a zone it is 0 unless stated.
    ``one_day``: both may be visited on one day where a day is kept to one zone.
    """

    origin: Id
    destination: Id
    minutes: Minutes
    one_day: bool = False


class Visit(Fact):
    """One visitor at one company in one round."""

    visitor: Id
    company: Id
    round: Id


class Ban(Fact):
    """A visitor does not meet a company: in one round, or in any (no round stated)."""

    visitor: Id
    company: Id
    round: Id | None = None


class VisitSchedule(Fact):
    """The visits of one plan, in the order of visitors and rounds as they are given."""

    format: Literal["kullmatch.schedule"] = "kullmatch.schedule"
    version: Literal[1] = 1
    visits: tuple[Visit, ...] = ()
