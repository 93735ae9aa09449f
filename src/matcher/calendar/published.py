"""What recipients of calendars have been told, to know what to tell them next."""

from __future__ import annotations

from datetime import date
from typing import Literal

from matcher.domain import Fact
from matcher.domain.fact import Count, Id
from matcher.visits.facts import LocalTime


class PublishedVisit(Fact):
    """A visit as its calendar entry was last sent; ``sequence`` counts its changes."""

    visitor: Id
    company: Id
    sequence: Count = 0
    on: date
    begins: LocalTime
    ends: LocalTime
    zone: Id
    cancelled: bool = False

    def same_as(self, other: PublishedVisit) -> bool:
        """Whether an entry sent for one says all that the other would."""
        return self == other.model_copy(update={"sequence": self.sequence})


class Published(Fact):
    """Every entry sent in a season, cancelled ones too.

    It holds the whole schedule: it is for the office that sends calendars, and no
    recipient's. ``season`` tells the entries of one season from those of the next.

    Examples
    --------
    >>> Published(season="spring-2026").visits
    ()
    """

    format: Literal["kullmatch.published"] = "kullmatch.published"
    version: Literal[1] = 1
    season: Id = "visits"
    visits: tuple[PublishedVisit, ...] = ()

    @property
    def by_pair(self) -> dict[tuple[Id, Id], PublishedVisit]:
        """What was last sent, by visitor and company; made anew each time."""
        return {(one.visitor, one.company): one for one in self.visits}
