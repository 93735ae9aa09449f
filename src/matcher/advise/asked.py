"""Places that could be asked for, and a problem that has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Annotated

from pydantic import Field

from matcher.domain import Company, Fact, Problem, Slot
from matcher.domain.fact import Count, Id, Ids, Month
from matcher.engine.asked import check_known


class Approach(Fact):
    """A company that trains in the trade there and has room for one more.

    ``declined`` is how many of the people meant for the places it has said no to, or
    they to it, and ``room`` how many apprentices more it may have beside those of the
    plan; ``None``: no limit is known.
    """

    company: Id
    public: bool
    declined: Count
    room: Count | None


class AskedPlaces(Fact):
    """Equal places to ask for: apprenticeships in a trade, somewhere, from some month.

    Attributes
    ----------
    public
        Whether to ask a public employer; ``None``: either, and they count as private.
    people
        Whom the plan sends there.
    approach
        Companies there, the first to ask first; empty where a new one must be found.

    Examples
    --------
    >>> AskedPlaces(trade="weld", location="verdal", start=0, places=2).places
    2
    """

    trade: Id
    location: Id
    start: Month
    places: Annotated[int, Field(ge=1, le=1_000_000)]
    public: bool | None = None
    people: Ids = ()
    approach: tuple[Approach, ...] = ()


def every_ask(
    problem: Problem,
    places: int,
    *,
    trades: Sequence[str] = (),
    locations: Sequence[str] = (),
    starts: Sequence[int] = (),
    public: bool | None = None,
) -> tuple[AskedPlaces, ...]:
    """All that could be asked for, each ``places`` times.

    Trades open to the scheme, at every location, from every month in which some
    apprenticeship of the problem starts; only those named, where any are.

    Raises
    ------
    KeyError
        If there is no such trade or location.
    """
    check_known(trades, problem.trade)
    check_known(locations, problem.location)
    months = {
        month
        for one in problem.slots
        if one.kind == "apprenticeship"
        for month in one.start_months
    }
    wanted = [one.id for one in problem.trades if one.open_to_scheme]
    everywhere = [one.id for one in problem.locations]
    return tuple(
        AskedPlaces(
            trade=trade, location=where, start=start, places=places, public=public
        )
        for trade, where, start in product(
            [one for one in wanted if one in (trades or wanted)],
            [one for one in everywhere if one in (locations or everywhere)],
            sorted(starts or months),
        )
    )


def with_places(problem: Problem, asked: Iterable[AskedPlaces]) -> Problem:
    """The problem with these places, each group of them at a new employer of its own.

    The employer is approved for the trade, at no training office and without a limit of
    its own. The places require what every other place of the trade requires, and are
    kept for nobody.

    Examples
    --------
    >>> problem = Problem(
    ...     first_month="2022-08",
    ...     trades=[{"id": "weld", "family": "metal"}],
    ...     regions=[{"id": "inn"}],
    ...     zones=[{"id": "north"}],
    ...     locations=[{"id": "verdal", "region": "inn", "zone": "north"}],
    ... )
    >>> asked = AskedPlaces(trade="weld", location="verdal", start=0, places=2)
    >>> [slot.places for slot in with_places(problem, [asked]).slots]
    [2]
    """
    asked = tuple(asked)
    names = asked_ids(problem, len(asked))
    required = required_of_trades(problem)
    companies = [
        Company(id=f"{name}-at", location=one.location, public=bool(one.public))
        for name, one in zip(names, asked, strict=True)
    ]
    slots = [
        Slot(
            id=name,
            company=f"{name}-at",
            trade=one.trade,
            places=one.places,
            start_months=(one.start,),
            required_qualifications=required.get(one.trade, ()),
        )
        for name, one in zip(names, asked, strict=True)
    ]
    return problem.model_copy(
        update={
            "companies": (*problem.companies, *companies),
            "slots": (*problem.slots, *slots),
        }
    )


def asked_ids(problem: Problem, count: int) -> tuple[str, ...]:
    """Slot ids for so many groups of places, unlike any id there is."""
    taken = [name.lower() for name in (*problem.company, *problem.slot, *problem.trade)]
    stem = "asked"
    while any(one.startswith(f"{stem}-") for one in taken):
        stem += "-new"
    return tuple(f"{stem}-{nth}" for nth in range(count))


def required_of_trades(problem: Problem) -> dict[str, tuple[str, ...]]:
    """What every apprenticeship of a trade requires."""
    required: dict[str, set[str]] = {}
    for slot in problem.slots:
        if slot.kind == "apprenticeship" and slot.trade is not None:
            tags = set(slot.required_qualifications)
            required[slot.trade] = required.get(slot.trade, tags) & tags
    return {trade: tuple(sorted(tags)) for trade, tags in required.items()}
