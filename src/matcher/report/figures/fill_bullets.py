"""How full slots are, with the fewest and the most they may take."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.report.figures.drawing import (
    PHONE,
    bar,
    beside,
    figure,
    fitted,
    legend,
    nothing,
    tick,
    width_of,
    write,
)
from matcher.report.figures.figure import Figure
from matcher.report.figures.fill_rows import FillRow, summed
from matcher.report.figures.svg import Mark
from matcher.report.figures.words import summary
from matcher.texts import Language, word

_KEY = "fill"
_EACH, _SHOWN, _PARTS = 30, 24, 12
_ROW, _BAR = 20, 10
_LEFT = 44.0
_HEADS = ("slot", "placed", "open", "reserved", "least")


def fill_bullets(rows: Sequence[FillRow], language: Language) -> Figure:
    """A bar for each row: people placed, against the places.

    Of more than 30 slots at most 24 are shown, those with the most places left and then
    those with a fewest number; the others are summed by part.

    Examples
    --------
    >>> row = FillRow("verdal-weld", "Innherred", placed=3, open=5, reserved=1)
    >>> fill_bullets([row], "en").rows
    (('verdal-weld', '3', '5', '1', '–'),)
    """
    title = word("figure_fill", language)
    heads = [word(f"figure_fill_{one}", language) for one in _HEADS]
    if not rows:
        return nothing(_KEY, title, heads, language)
    single, rest = _chosen(rows, language)
    drawn = [*single, *rest]
    key, y = legend(_KEY, _signs(drawn, language))
    marks = [key, *_bullets(single, y, language)]
    y += _ROW * len(single)
    if rest:
        marks.append(write(word("figure_fill_rest", language), 0, y + 20, "strong"))
        marks += _bullets(rest, y + 26, language)
        y += 26 + _ROW * len(rest)
    everything = summed(word("sum", language), "", drawn)
    table = [heads, *map(_cells, drawn)]
    if len(drawn) > 1:
        table.append(_cells(everything))
    said = summary(_seen(rows, everything, language), language)
    return figure(_KEY, title, said, y, marks, table)


def _chosen(
    rows: Sequence[FillRow], language: Language
) -> tuple[list[FillRow], list[FillRow]]:
    """The rows to show one by one, and the others summed."""
    if len(rows) <= _EACH:
        return list(rows), []
    order = sorted(range(len(rows)), key=lambda nth: (-_left(rows[nth]), nth))
    room = [nth for nth in order if _left(rows[nth]) > 0]
    bound = [nth for nth in order if _left(rows[nth]) <= 0 and rows[nth].least]
    shown = [*room, *bound][:_SHOWN]
    parts: dict[str, list[FillRow]] = {}
    for nth, row in enumerate(rows):
        if nth not in shown:
            parts.setdefault(row.part, []).append(row)
    if len(parts) > _PARTS:
        parts = {"": [row for some in parts.values() for row in some]}
    everybody = word("figure_fill_others", language)
    rest = [summed(part or everybody, part, some) for part, some in parts.items()]
    rest.sort(key=lambda one: -one.slots)
    return [rows[nth] for nth in shown], rest


def _left(row: FillRow) -> int:
    return row.open - row.placed


def _bullets(rows: Sequence[FillRow], y: float, language: Language) -> list[Mark]:
    """Bars on one scale: the most places of any of them."""
    most = max((_places(one) for one in rows), default=0)
    said = [
        word("figure_fill_of", language).format(placed=row.placed, open=row.open)
        for row in rows
    ]
    right = 100 - beside(said)
    marks: list[Mark] = []
    for nth, row in enumerate(rows):
        down = y + nth * _ROW
        marks.append(write(_name(row), _LEFT - 2, down + 12, "end"))
        marks.append(write(said[nth], 100, down + 12, "end"))
        marks += _bullet(row, max(1, most), right, down + 3)
    return marks


def _places(row: FillRow) -> int:
    return row.open + row.reserved


def _name(row: FillRow) -> str:
    count = f" ({row.slots})" if row.slots > 1 else ""
    room = PHONE * _LEFT / 100 - 8
    return fitted(row.name, room - width_of(count)) + count


def _bullet(row: FillRow, most: int, right: float, y: float) -> list[Mark]:
    def across(places: int) -> float:
        return _LEFT + (right - _LEFT) * places / most

    end = across(row.open)
    marks = []
    if row.open:
        marks.append(bar(_LEFT, end, y, _BAR, "track"))
    if row.open and row.placed:
        marks.append(bar(_LEFT, across(min(row.placed, row.open)), y, _BAR, "good"))
    if row.reserved:
        marks.append(bar(end, across(row.open + row.reserved), y, _BAR, "reserved"))
    if row.least:
        marks.append(tick(across(min(row.least, most)), y - 2, _BAR + 4))
    return marks


def _signs(rows: Sequence[FillRow], language: Language) -> list[tuple[str, str]]:
    signs = [("good", "placed"), ("track", "left")]
    signs += [("reserved", "reserved")] if any(one.reserved for one in rows) else []
    signs += [("tick", "least")] if any(one.least for one in rows) else []
    return [(looks, word(f"figure_fill_{key}", language)) for looks, key in signs]


def _cells(row: FillRow) -> list[str]:
    least = str(row.least) if row.least else "–"
    return [row.name, str(row.placed), str(row.open), str(row.reserved), least]


def _seen(rows: Sequence[FillRow], everything: FillRow, language: Language) -> str:
    offering = [one for one in rows if one.open]
    return word("figure_fill_all", language).format(
        placed=everything.placed,
        open=everything.open,
        slots=len(offering),
        full=sum(one.placed == one.open for one in offering),
        empty=sum(one.placed == 0 for one in offering),
    )
