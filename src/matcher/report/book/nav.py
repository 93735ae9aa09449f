"""The candidates of each municipality's NAV office, and what should happen next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from matcher.domain import Candidate
from matcher.report.book.sheet import Cell, Column, Line, Sheet, Value
from matcher.report.book.view import View
from matcher.report.next_action import next_action
from matcher.spreadsheet.writing import Look
from matcher.tables.placed import PlacedRow

_LOOKS: dict[str, Look] = {
    "has_place": "good",
    "has_none": "bad",
    "in_pathway": "muted",
}


def nav_sheet(view: View) -> Sheet:
    """By region, home and candidate, with a line of sums for each home.

    A NAV office is that of a municipality: the location somebody lives in. It follows
    her up and decides on measures, so it is told these, and why she has no place.
    """
    heads = (
        *("home_region", "home", "candidate", "standing", "company_id", "location"),
        *("trade", "pathway", "start", "classes"),
        *(("measures",) if view.problem.measures else ()),
        *("next", "people", "held", "incumbents", "waiting"),
    )
    return Sheet(
        "nav_offices",
        tuple(Column(view.word(one), 60 if one == "next" else 40) for one in heads),
        tuple(_lines(view)),
    )


def _lines(view: View) -> Iterator[Line]:
    order = {region: nth for nth, region in enumerate(view.regions)}
    for home in sorted(
        view.problem.locations,
        key=lambda one: (order[one.region], view.location(one.id), one.id),
    ):
        people = [one for one in view.problem.candidates if one.home == home.id]
        if not people:
            continue
        region, name = view.regions[home.region], view.location(home.id)
        standing = Counter[str]()
        for person in sorted(people, key=lambda one: one.id):
            how = _standing(view, person)
            standing[how] += 1
            yield Line.of(region, name, person.id, *_told(view, person, how))
        yield Line.of(
            region,
            view.word("sum_of").format(name=name),
            *[""] * (10 if view.problem.measures else 9),
            len(people),
            standing["has_place"],
            standing["in_pathway"],
            standing["has_none"],
            sums=True,
        )


def _standing(view: View, person: Candidate) -> str:
    if person.id in view.problem.incumbents:
        return "in_pathway"
    return "has_place" if person.id in view.placed else "has_none"


def _told(view: View, person: Candidate, how: str) -> Iterator[Value]:
    row = view.placed.get(person.id) or view.incumbents.get(person.id)
    yield Cell(view.word(how), _LOOKS[how])
    blank = 7 if view.problem.measures else 6
    yield from [""] * blank if row is None else _where(view, row)
    if row is None:
        reason = view.reasons[person.id]
        yield next_action(view.problem, person.id, reason, view.language)
    elif how == "in_pathway":
        yield view.word("follow")
    else:
        yield view.word("measures_next" if row.measures else "ask_both")


def _where(view: View, row: PlacedRow) -> Iterator[Value]:
    yield row.company
    yield view.location(row.location)
    yield view.trade(row.trade, row.kind)
    yield view.pathway(row.pathway)
    yield view.problem.month_name(row.start)
    yield " ".join(row.classes)
    if view.problem.measures:
        yield " ".join(row.measures)
