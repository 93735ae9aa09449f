"""Many rows and columns, the smallest of them as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matcher.outcomes.hiding import Number, added
from matcher.report.figures.counts import Counts


def folded(counts: Counts, rows: int, columns: int, rest: str) -> Counts:
    """At most so many rows and columns; the last of them has all that were folded.

    Those of the most people stay, in their order. Columns that do not
    look like the first always stay. ``rest`` names the folded, with their number.

    Examples
    --------
    >>> counts = Counts(
    ...     "Region",
    ...     ("A", "B", "C"),
    ...     ("Cook",),
    ...     ("pathway",),
    ...     ((7, 7), (1, 1), (2, 2), (10, 10)),
    ... )
    >>> folded(counts, 2, 9, "{count} others").rows
    ('A', '2 others')
    """
    few = _fewer(counts, rows, rest, range(len(counts.rows)))
    first = counts.looks[0] if counts.looks else ""
    turned = _turned(few)
    alike = [nth for nth, look in enumerate(counts.looks) if look == first]
    kept = _fewer(turned, columns, rest, alike)
    back = _turned(kept)
    if len(back.columns) == len(counts.columns):
        return replace(back, looks=counts.looks)
    others = [look for look in counts.looks if look != first]
    same = len(back.columns) - len(others)
    return replace(back, looks=(*[first] * same, *others))


def _fewer(counts: Counts, most: int, rest: str, may: Sequence[int]) -> Counts:
    """Fold rows that may be, where there are more than ``most``."""
    excess = len(counts.rows) - most
    if excess <= 0 or len(may) <= excess:
        return counts
    order = sorted(may, key=lambda nth: (counts.cells[nth][-1] or 0, -nth))
    gone = sorted(order[: excess + 1])
    place = max(may) - len(gone) + 1
    stay = [nth for nth in range(len(counts.rows)) if nth not in gone]
    one = tuple(
        added(counts.cells[nth][column] for nth in gone)
        for column in range(len(counts.cells[0]))
    )
    names = [counts.rows[nth] for nth in stay]
    cells: list[tuple[Number, ...]] = [counts.cells[nth] for nth in stay]
    names.insert(place, rest.format(count=len(gone)))
    cells.insert(place, one)
    return replace(counts, rows=tuple(names), cells=(*cells, counts.cells[-1]))


def _turned(counts: Counts) -> Counts:
    cells = tuple(zip(*counts.cells, strict=True))
    return replace(counts, rows=counts.columns, columns=counts.rows, cells=cells)
