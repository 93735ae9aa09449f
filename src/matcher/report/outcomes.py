"""What has become of people, as tables in the look of the county's slide."""

from __future__ import annotations

from matcher.domain import Problem
from matcher.domain.fact import Id
from matcher.outcomes import OutcomeTable, State
from matcher.outcomes.hiding import FEWEST
from matcher.report.layout import (
    HIDDEN,
    NOTHING,
    aligned,
    crossed,
    region_columns,
    region_label,
    stacked,
    told,
)
from matcher.texts import Language, label, word


def outcome_text(
    problem: Problem, table: OutcomeTable, language: Language = "en"
) -> str:
    """A row for each region, as on the slide; for tables of few states."""
    states = _states(table)
    heads = [word("region", language)]
    heads += [label("state", state, language) for state in states]
    rows = stacked([*heads, word("sum", language)])
    for region in (*table.regions, None):
        cells = [_cell(table, region, state) for state in states]
        name = region_label(problem, region or "", language)
        rows.append([name, *cells, told(table.sum(region))])
    return _page(table, aligned(rows), language)


def states_text(
    problem: Problem, table: OutcomeTable, language: Language = "en"
) -> str:
    """A row for each state and a column for each region; for tables of every state."""
    rows = [(state, label("state", state, language)) for state in _states(table)]

    def cell(state: str, region: str) -> str:
        known: State | None = next(
            (one for one in _states(table) if one == state), None
        )
        if known is None:
            return told(table.sum(region or None))
        return _cell(table, region or None, known)

    body = crossed(
        word("state", language),
        [*rows, ("", word("sum", language))],
        region_columns(problem, language),
        cell,
    )
    return _page(table, body, language)


def _page(table: OutcomeTable, body: str, language: Language) -> str:
    title = word(f"outcomes_{table.by}", language).format(on=table.on.isoformat())
    notes = []
    if any(column.incumbents for column in table.columns):
        notes.append(word("outcomes_incumbents", language))
    if any(cell is None for row in table.cells for cell in row):
        note = word("outcomes_hidden", language)
        notes.append(note.format(mark=HIDDEN, fewest=FEWEST))
    return "\n".join([title, body, *(f"  {note}" for note in notes)])


def _states(table: OutcomeTable) -> list[State]:
    return list(dict.fromkeys(column.state for column in table.columns))


def _cell(table: OutcomeTable, region: Id | None, state: State) -> str:
    """New people, and incumbents in brackets."""
    shown = []
    for column in table.columns:
        if column.state == state:
            number = table.cell(region, state, incumbents=column.incumbents)
            if not column.incumbents:
                shown.append(told(number))
            elif number != 0:
                shown.append(f"({told(number)})")
    return " ".join(shown) or NOTHING
