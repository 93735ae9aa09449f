"""Fields shaded by how much is used of what there is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from matcher.report.figures.drawing import PHONE, bar, width_of, write
from matcher.report.figures.heat_lines import HeatLine
from matcher.report.figures.svg import Mark

SHADES = ("heat0", "heat1", "heat2", "heat3", "heat4", "over")
"""Classes of marks: nothing used, up to half, four fifths, less than all, all, more."""

Cell = tuple[int, int]
"""What is used, and what there is."""

_HIGH = 20
_HALF, _MUCH = 0.5, 0.8
_DARK = frozenset({"heat3", "heat4", "over"})


def fields(
    line: HeatLine, left: float, wide: float, y: float, *, merge: bool
) -> Iterator[Mark]:
    """The fields of a line from ``left`` on, each column ``wide`` percent.

    ``merge``: equal columns beside one another are one field.
    """
    cells = zip(line.used, line.capacity, strict=True)
    at = 0
    for (used, most), run in groupby(cells):
        length = len(list(run))
        parts = (
            [(at, at + length)] if merge else list(pairwise(range(at, at + length + 1)))
        )
        for first, last in parts:
            begins, ends = left + wide * first, left + wide * last
            if used or most:
                yield from _field(used, most, begins, ends, y)
        at += length


def _field(
    used: int, most: int, begins: float, ends: float, y: float
) -> Iterator[Mark]:
    looks = shade(used, most)
    yield bar(begins, ends, y, _HIGH, looks)
    said = cell_text((used, most))
    if used and PHONE * (ends - begins) / 100 > width_of(said):
        on = "mid on" if looks in _DARK else "mid"
        yield write(said, (begins + ends) / 2, y + 14, on)


def shade(used: int, most: int) -> str:
    """How much is used of what there is, as a class of marks."""
    if used > most:
        return "over"
    if used == 0:
        return "heat0"
    if used == most:
        return "heat4"
    part = used / most
    return "heat1" if part <= _HALF else "heat2" if part <= _MUCH else "heat3"


def cell_text(cell: Cell) -> str:
    """What is used of what there is; an exclamation mark where that is too much."""
    used, most = cell
    return f"{used}/{most}" + ("!" if used > most else "")
