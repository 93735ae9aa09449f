"""What it costs to remove a barrier: dated data with its source, not code."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib import resources
from typing import Annotated, Self

from pydantic import Field

from matcher.domain import Fact, Problem
from matcher.domain.fact import Count, Id, Kroner, Months, Tag

Sum = Annotated[int, Field(ge=0, le=1_000_000_000_000)]
"""Kroner in all: of a budget, or of much that is bought together."""


class CoursePrice(Fact):
    """A course for one person: what it grants, its price, and the months it takes.

    Whoever takes it begins when she is available, takes several one after the other,
    and starts nowhere before they end.
    """

    grants: Tag
    kroner: Kroner
    months: Months = 0


class TravelPrice(Fact):
    """Support with which one person travels so many minutes more one way."""

    minutes: Annotated[int, Field(ge=1, le=1440)]
    kroner: Kroner


class SeatPrice(Fact):
    """A seat more in each group that a class may run: its price a group's seat.

    At most ``most`` seats more in a group.
    """

    kroner: Kroner
    most: Count


class PriceList(Fact):
    """Prices of courses, travel support and school seats.

    ``source`` says where they come from; ``assumed`` that nobody has quoted them.
    """

    id: Id
    valid_from: date
    source: str
    assumed: bool = False
    courses: tuple[CoursePrice, ...] = ()
    travel: tuple[TravelPrice, ...] = ()
    seat: SeatPrice | None = None

    def with_measures_of(self, problem: Problem) -> Self:
        """The problem's own measures in place of courses that grant the same."""
        granted = {one.grants for one in problem.measures}
        own = tuple(
            CoursePrice(grants=one.grants, kroner=one.cost, months=one.delay)
            for one in problem.measures
        )
        others = tuple(one for one in self.courses if one.grants not in granted)
        return self.model_copy(update={"courses": own + others})

    def alone(self) -> tuple[tuple[str, Self], ...]:
        """Each kind of measure by its name, with a list that has nothing else."""
        tags = sorted({one.grants for one in self.courses})
        only: dict[str, dict[str, object]] = {
            tag: {"courses": tuple(c for c in self.courses if c.grants == tag)}
            for tag in tags
        }
        only |= {"travel": {"travel": self.travel}} if self.travel else {}
        only |= {"seats": {"seat": self.seat}} if self.seat else {}
        nothing = {"courses": (), "travel": (), "seat": None}
        return tuple(
            (name, self.model_copy(update=nothing | some))
            for name, some in only.items()
        )


@cache
def default_price_list() -> PriceList:
    """The list this library ships: round figures that are assumed, and say so.

    Examples
    --------
    >>> default_price_list().assumed
    True
    """
    folder = resources.files("matcher.advise") / "price_lists"
    text = (folder / "assumed-2022.json").read_text(encoding="utf-8")
    return PriceList.model_validate_json(text)
