"""Who is proposed to each company, and how many places are left."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from matcher.program import FactArrays
from matcher.report.book.sheet import Cell, Column, Line, Sheet
from matcher.report.book.view import View
from matcher.tables.placed import PlacedRow


def company_sheet(view: View) -> Sheet:
    """By company, slot and candidate, with a line of sums for each company.

    Of a candidate a company is told the id, the slot, the trade, the pathway, the start
    and the classes: what it takes to invite her and to plan her training. Her home,
    age, need level, income, benefit, measures, wishes and journey are not its business
    before she tells it herself, and nothing is said of people proposed elsewhere.
    """
    heads = (
        *("company_id", "location", "slot", "trade", "candidate", "pathway"),
        *("start", "classes", "for_scheme", "held", "left"),
    )
    return Sheet(
        "companies",
        tuple(Column(view.word(head), 40) for head in heads),
        tuple(_lines(view)),
    )


def _lines(view: View) -> Iterator[Line]:
    problem = view.problem
    people = defaultdict[str, list[PlacedRow]](list)
    for row in view.placed.values():
        people[row.company].append(row)
    room = Counter[str]()
    for slot, places in zip(problem.slots, FactArrays(problem).slot_open, strict=True):
        room[slot.company] += int(places)
    for company in sorted(problem.companies, key=lambda one: one.id):
        where = view.location(company.location)
        theirs = sorted(people[company.id], key=lambda row: (row.slot, row.candidate))
        for row in theirs:
            yield Line.of(
                company.id,
                where,
                row.slot,
                view.trade(row.trade, row.kind),
                row.candidate,
                view.pathway(row.pathway),
                problem.month_name(row.start),
                " ".join(row.classes),
            )
        left = room[company.id] - len(theirs)
        yield Line.of(
            view.word("sum_of").format(name=company.id),
            where,
            *[""] * 6,
            room[company.id],
            len(theirs),
            Cell(left, "warn" if left else "sum"),
            sums=True,
        )
