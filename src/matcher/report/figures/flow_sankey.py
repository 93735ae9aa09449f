"""People flowing from their regions to trades and outcomes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher.outcomes.hiding import Number
from matcher.report.figures.counts import Counts, table_of
from matcher.report.figures.drawing import bar, figure, fitted, nothing, write
from matcher.report.figures.figure import Figure
from matcher.report.figures.folding import folded
from matcher.report.figures.svg import Mark, decimal_of, mark
from matcher.report.figures.words import summary
from matcher.report.layout import told
from matcher.texts import Language, word

_KEY = "flows"
_ROWS, _COLUMNS = 12, 16
_HEIGHT, _EACH, _MOST = 360.0, 32.0, 12.0
_GAP, _LEAST, _THIN = 5.0, 15.0, 2.0
_NODE = 1.5
_ROOM = 126

Sizes = Sequence[Sequence[float]]
"""Pixels of the band of each row (first) and column."""


def flow_sankey(counts: Counts, language: Language) -> Figure:
    """Bands from each row to each column of ``flow_counts``, in their order.

    Beyond 12 rows or 16 columns those of the fewest people are drawn together. A hidden
    number is a dotted line, as thin as any other.

    Examples
    --------
    >>> counts = Counts(
    ...     "Region", ("Fosen",), ("Cook",), ("pathway",), ((7, 7), (7, 7))
    ... )
    >>> flow_sankey(counts, "en").rows
    (('Fosen', '7', '7'), ('Sum', '7', '7'))
    """
    title = word("figure_flows", language)
    rest = word("figure_others", language)
    counts = folded(counts, _ROWS, _COLUMNS, rest)
    table = table_of(counts, word("sum", language))
    sizes = _sizes(counts)
    if not any(map(any, sizes)):
        return nothing(_KEY, title, table[0], language)
    ends = list(zip(*sizes, strict=True))
    height = max(_room(sizes), _room(ends))
    left, right = _nodes(sizes, height), _nodes(ends, height)
    marks = [_bands(counts, sizes, left, right, height)]
    sums = [cells[-1] for cells in counts.cells]
    for name, number, node in zip(counts.rows, sums, left, strict=False):
        if node.size:
            marks.append(bar(0, _NODE, node.top, node.size, "third"))
            marks.append(_name(name, number, 3, node, ""))
    for name, look, number, node in zip(
        counts.columns, counts.looks, counts.cells[-1], right, strict=False
    ):
        if node.size:
            marks.append(bar(100 - _NODE, 100, node.top, node.size, look))
            marks.append(_name(name, number, 97, node, " end"))
    said = summary(_seen(counts, language), language, hides=counts.hides)
    return figure(_KEY, title, said, height + 2, marks, table)


class _Node(NamedTuple):
    """Where a region or outcome stands: its mark, and the middle of its name."""

    top: float
    size: float
    middle: float


def _sizes(counts: Counts) -> list[list[float]]:
    cells = [row[:-1] for row in counts.cells[:-1]]
    known = sum(cell or 0 for row in cells for cell in row)
    nodes = max(len(cells), len(counts.columns))
    scale = min(_MOST, min(_HEIGHT, _EACH * nodes) / max(1, known))
    return [[_THIN if one is None else scale * one for one in row] for row in cells]


def _room(sizes: Sizes) -> float:
    """The pixels that nodes need below one another, each with room for its name."""
    nodes = [max(_LEAST, sum(one)) for one in sizes if sum(one)]
    return sum(nodes) + _GAP * (len(nodes) - 1)


def _nodes(sizes: Sizes, height: float) -> list[_Node]:
    several = sum(1 for one in sizes if sum(one)) - 1
    spare = height - _room(sizes)
    gap = _GAP + (spare / several if several else 0)
    y = 1.0 if several else 1 + spare / 2
    nodes = []
    for one in sizes:
        size = sum(one)
        room = max(_LEAST, size) if size else 0.0
        nodes.append(_Node(y + (room - size) / 2, size, y + room / 2))
        y += room + gap if size else 0
    return nodes


def _bands(
    counts: Counts, sizes: Sizes, left: list[_Node], right: list[_Node], height: float
) -> Mark:
    """All bands, stretched to the width of the picture."""
    begins = [node.top for node in left]
    ends = [node.top for node in right]
    paths = []
    for row, line in enumerate(sizes):
        for column, size in enumerate(line):
            if size:
                hidden = counts.cells[row][column] is None
                look = "unknown" if hidden else f"flow {counts.looks[column]}"
                course = _course(begins[row], ends[column], 0 if hidden else size)
                paths.append(mark("path", d=course, class_=look))
            begins[row] += size
            ends[column] += size
    return mark(
        "svg", *paths, width="100%", height=height + 2,
        viewBox=f"0 0 100 {decimal_of(height + 2)}", preserveAspectRatio="none",
    )  # fmt: skip


def _course(begins: float, ends: float, size: float) -> str:
    one, other = decimal_of(begins), decimal_of(ends)
    x = decimal_of(100 - _NODE)
    there = f"M{_NODE} {one}C50 {one} 50 {other} {x} {other}"
    if not size:
        return there
    one, other, down = (
        decimal_of(begins + size), decimal_of(ends + size), decimal_of(size),
    )  # fmt: skip
    return f"{there}v{down}C50 {other} 50 {one} {_NODE} {one}z"


def _name(name: str, number: Number, across: float, node: _Node, end: str) -> Mark:
    said = f"{fitted(name, _ROOM)} {told(number)}"
    return write(said, across, node.middle + 4, f"halo{end}")


def _seen(counts: Counts, language: Language) -> str:
    flows = [
        (cell, row, column)
        for row, cells in enumerate(counts.cells[:-1])
        for column, cell in enumerate(cells[:-1])
        if cell
    ]
    if not flows:
        return ""
    people, row, column = max(flows, key=lambda one: (one[0], -one[1], -one[2]))
    return word("figure_flows_most", language).format(
        people=people, region=counts.rows[row], outcome=counts.columns[column]
    )
