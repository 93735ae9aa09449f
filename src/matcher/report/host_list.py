"""Who comes to one company in each round: ids, and nothing else about them."""

from __future__ import annotations

from datetime import date, time

from pydantic import BaseModel, ConfigDict

from matcher.domain.fact import Id
from matcher.engine.asked import check_known
from matcher.report.layout import aligned, paragraph
from matcher.texts import Language, say, word
from matcher.visits import VisitProblem, VisitSchedule


class HostRound(BaseModel):
    """A round at a company, with room for so many; nobody comes to a closed one."""

    model_config = ConfigDict(frozen=True)

    round: Id
    on: date
    begins: time
    ends: time
    room: int
    visitors: tuple[Id, ...]


def host_list(
    problem: VisitProblem, schedule: VisitSchedule, company: Id
) -> tuple[HostRound, ...]:
    """Every round in the order of time, with the company's visitors by id.

    Raises
    ------
    KeyError
        If there is no such company.

    Examples
    --------
    >>> from matcher.scenarios.visits import visit_scenario
    >>> from matcher.visits import VisitSchedule
    >>> season = visit_scenario("pilot30")
    >>> [one.visitors for one in host_list(season, VisitSchedule(), "h0001")]
    [(), (), (), ()]
    """
    check_known([company], problem.host)
    here: dict[Id, list[Id]] = {}
    for one in schedule.visits:
        if one.company == company:
            here.setdefault(one.round, []).append(one.visitor)
    return tuple(
        HostRound(
            round=when.id,
            on=when.on,
            begins=when.begins,
            ends=when.ends,
            room=problem.room(company, when.id),
            visitors=tuple(sorted(here.get(when.id, ()))),
        )
        for when in sorted(problem.rounds, key=lambda one: (one.on, one.begins))
    )


def host_page(
    problem: VisitProblem,
    schedule: VisitSchedule,
    company: Id,
    language: Language = "en",
) -> str:
    """A page for one company: the rounds in which it receives somebody."""
    rounds = [one for one in host_list(problem, schedule, company) if one.visitors]
    visits = sum(len(one.visitors) for one in rounds)
    details: dict[str, str | int] = {
        "company": company,
        "visits": visits,
        "rounds": len(rounds),
    }
    lead = say("Page", "lead_host_list", details, language)
    rows = [
        [
            one.on.isoformat(),
            f"{one.begins:%H:%M}–{one.ends:%H:%M}",
            word("visit_room", language).format(held=len(one.visitors), room=one.room),
            ", ".join(one.visitors),
        ]
        for one in rounds
    ]
    changes = paragraph(say("Page", "visits_may_change", {}, language))
    return "\n".join([lead, *([aligned(rows, left=4)] if rows else []), changes]) + "\n"
