"""A schedule of visits as a table for people."""

from __future__ import annotations

from matcher.tables.plan import table_for_people
from matcher.texts import Language
from matcher.visits import VisitProblem, VisitSchedule

_HEADERS: dict[Language, list[str]] = {
    "en": ["visitor", "date", "begins", "ends", "company", "zone", "round"],
    "nb": ["besøkende", "dato", "fra", "til", "bedrift", "sone", "runde"],
}


def visit_table(
    problem: VisitProblem, schedule: VisitSchedule, language: Language = "en"
) -> bytes:
    """Every visit in a row, by visitor and time, as CSV.

    Examples
    --------
    >>> from matcher.scenarios import visit_scenario
    >>> visit_table(visit_scenario("pilot30"), VisitSchedule())[3:].decode().strip()
    'visitor,date,begins,ends,company,zone,round'
    """
    rows = []
    for one in schedule.visits:
        when, zone = problem.round[one.round], problem.host[one.company].zone
        times = [when.on.isoformat(), f"{when.begins:%H:%M}", f"{when.ends:%H:%M}"]
        rows.append([one.visitor, *times, one.company, zone, one.round])
    return table_for_people([_HEADERS[language], *sorted(rows)], language)
