"""Classes and cohorts that open, gather in another one or stay closed."""

from __future__ import annotations

from matcher.report.book.sheet import Cell, Column, Line, Sheet
from matcher.report.book.view import View
from matcher.report.cohorts import CohortRow, cohorts_table
from matcher.report.layout import span
from matcher.spreadsheet.writing import Look

_LOOKS: dict[str, Look] = {"opened": "good", "merged": "warn", "closed": "muted"}
_STATES = tuple(_LOOKS)


def cohorts_sheet(view: View) -> Sheet:
    """Those that open, then those to merge, then those that stay closed."""
    heads = (
        *("cohort", "of", "family", "start", "standing", "size", "least", "most"),
        *("groups", "to_do"),
    )
    rows = sorted(
        cohorts_table(view.problem, view.plan),
        key=lambda row: (_STATES.index(row.state), row.of, row.family, row.id),
    )
    return Sheet(
        "cohorts",
        tuple(Column(view.word(head), 60 if head == "to_do" else 40) for head in heads),
        tuple(_line(view, row) for row in rows),
    )


def _line(view: View, row: CohortRow) -> Line:
    problem = view.problem
    if row.of == "class":
        one = problem.training_class[row.id]
        start, least, most = problem.month_name(one.start), one.min, one.max
    else:
        slot = problem.slot[row.id]
        start = " ".join(problem.month_name(month) for month in slot.start_months)
        begun = sum(one.slot == slot.id for one in problem.incumbents.values())
        least = slot.min_cohort
        most = max(0, slot.places - slot.reserved - begun)
    return Line.of(
        row.id,
        view.word("class" if row.of == "class" else "slot_cohort"),
        row.family,
        start,
        Cell(view.word(f"state_{row.state}"), _LOOKS[row.state]),
        row.people,
        least,
        most,
        _groups(row),
        _to_do(view, row),
    )


def _groups(row: CohortRow) -> int | str:
    if row.fewest_groups == row.most_groups:
        return row.most_groups
    return span(row.fewest_groups, row.most_groups)


def _to_do(view: View, row: CohortRow) -> str:
    if row.merged:
        into = ", ".join(f"{other} ({people})" for other, people in row.merged)
        return view.word("gather").format(into=into)
    if not row.people:
        return view.word("keep_closed")
    if row.most_groups == 1:
        return view.word("open_group")
    groups = span(row.fewest_groups, row.most_groups)
    return view.word("open_groups").format(groups=groups)
