"""What is new, moved, lost and kept since the last plan."""

from __future__ import annotations

from matcher.report.book.sheet import Cell, Column, Line, Sheet
from matcher.report.book.view import View
from matcher.report.change_list import Became, ChangeRow, change_list
from matcher.spreadsheet.writing import Look
from matcher.texts import label

_LOOKS: dict[Became, Look] = {
    "no_longer_placed": "bad",
    "moved": "warn",
    "rerouted": "warn",
    "new": "good",
    "begun": "muted",
    "kept": "plain",
}
_ORDER = tuple(_LOOKS)


def changes_sheet(view: View) -> Sheet:
    """Who lost a place first, who kept all last."""
    heads = (
        *("candidate", "home_region", "change", "slot_before", "slot_now"),
        *("pathway_before", "pathway_now", "start_before", "start_now"),
    )
    rows = sorted(
        change_list(view.problem, view.plan),
        key=lambda row: (_ORDER.index(row.became), row.candidate),
    )
    return Sheet(
        "changes",
        tuple(Column(view.word(head), 40) for head in heads),
        tuple(_line(view, row) for row in rows),
    )


def _line(view: View, row: ChangeRow) -> Line:
    problem = view.problem
    both = (row.before, row.now)
    return Line.of(
        row.candidate,
        view.regions[problem.home_region(row.candidate)],
        Cell(label("became", row.became, view.language), _LOOKS[row.became]),
        *("" if one is None else one.slot for one in both),
        *("" if one is None else view.pathway(one.pathway) for one in both),
        *("" if one is None else problem.month_name(one.start) for one in both),
    )
