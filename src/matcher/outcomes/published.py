"""A table with its small numbers hidden, so that nobody can work them out."""

from __future__ import annotations

from matcher.outcomes.hiding import shown_cells
from matcher.outcomes.table import OutcomeTable


def published(table: OutcomeTable) -> OutcomeTable:
    """Hide every number below five, 0 too, and what would give one of them away.

    ``hidden_cells`` says which. Nobody can tell of a hidden number, or of several
    together, that it is below five.

    Examples
    --------
    >>> from datetime import date
    >>> from matcher.outcomes.table import OutcomeColumn
    >>> table = OutcomeTable(
    ...     on=date(2022, 11, 1),
    ...     by="home",
    ...     regions=("fos", "vam"),
    ...     columns=(
    ...         OutcomeColumn(state="adult_ed_applied"),
    ...         OutcomeColumn(state="ordinary_work"),
    ...     ),
    ...     cells=((15, 3, 18), (10, 24, 34), (25, 27, 52)),
    ... )
    >>> for row in published(table).cells:
    ...     print(row)
    (None, None, 18)
    (None, None, 34)
    (25, 27, 52)
    """
    cells = [[0 if cell is None else cell for cell in row] for row in table.cells]
    return table.model_copy(update={"cells": shown_cells(cells)})
