"""One visitor's own visits: when, where, how far, and why there."""

from __future__ import annotations

from datetime import date, time
from typing import Literal

from pydantic import BaseModel, ConfigDict

from matcher.domain.fact import Id
from matcher.engine.asked import check_known
from matcher.report.layout import aligned, paragraph
from matcher.texts import Language, say, word
from matcher.visits import Visit, VisitProblem, VisitSchedule

Why = Literal["pinned", "top_three", "wished"]


class ItineraryVisit(BaseModel):
    """One visit. ``minutes`` is her journey one way, ``points`` her own interest.

    ``why``: the visit was pinned, the company is one of her top three, or she wished to
    meet it.
    """

    model_config = ConfigDict(frozen=True)

    round: Id
    on: date
    begins: time
    ends: time
    company: Id
    zone: Id
    place: str
    minutes: int | None
    points: int
    why: Why


def itinerary(
    problem: VisitProblem, schedule: VisitSchedule, visitor: Id
) -> tuple[ItineraryVisit, ...]:
    """A visitor's visits in the order of time; nothing of anybody else.

    Raises
    ------
    KeyError
        If there is no such visitor.

    Examples
    --------
    >>> from matcher.scenarios.visits import visit_scenario
    >>> from matcher.visits import VisitSchedule
    >>> itinerary(visit_scenario("pilot30"), VisitSchedule(), "c00001")
    ()
    """
    check_known([visitor], problem.visitor)
    visits = [one for one in schedule.visits if one.visitor == visitor]
    found = [_visit(problem, one) for one in visits]
    return tuple(sorted(found, key=lambda one: (one.on, one.begins, one.company)))


def itinerary_page(
    problem: VisitProblem,
    schedule: VisitSchedule,
    visitor: Id,
    language: Language = "en",
) -> str:
    """A page for one visitor."""
    visits = itinerary(problem, schedule, visitor)
    details: dict[str, str | int] = {"visitor": visitor, "visits": len(visits)}
    lead = say("Page", "lead_itinerary", details, language)
    rows = [
        [
            one.on.isoformat(),
            f"{one.begins:%H:%M}–{one.ends:%H:%M}",
            one.company,
            one.place,
            "" if one.minutes is None else f"{one.minutes} min",
            word(f"visit_why_{one.why}", language).format(points=one.points),
        ]
        for one in visits
    ]
    changes = paragraph(say("Page", "visits_may_change", {}, language))
    return "\n".join([lead, *([aligned(rows, left=4)] if rows else []), changes]) + "\n"


def _visit(problem: VisitProblem, one: Visit) -> ItineraryVisit:
    when, zone = problem.round[one.round], problem.host[one.company].zone
    names = {each.id: each.name for each in problem.zones}
    why: Why = "wished"
    if one in problem.pinned:
        why = "pinned"
    elif one.company in problem.top(one.visitor):
        why = "top_three"
    return ItineraryVisit(
        round=one.round,
        on=when.on,
        begins=when.begins,
        ends=when.ends,
        company=one.company,
        zone=zone,
        place=names.get(zone) or zone,
        minutes=problem.minutes(problem.visitor[one.visitor].zone, zone),
        points=problem.points(one.visitor, one.company) or 0,
        why=why,
    )
