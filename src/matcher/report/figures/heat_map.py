"""Where little is left: shades of what is used of what there is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from matcher.report.figures.counts import Number, told
from matcher.report.figures.drawing import (
    PHONE,
    bar,
    figure,
    fitted,
    hatch,
    hatched,
    legend,
    nothing,
    width_of,
    write,
)
from matcher.report.figures.figure import Figure
from matcher.report.figures.heat_lines import Heat, HeatLine
from matcher.report.figures.months import span_text
from matcher.report.figures.svg import Mark
from matcher.report.figures.words import summary
from matcher.texts import Language, word

_KEY = "heat"
_CELL = 20
_HALF, _MUCH = 0.5, 0.8
_SHADES = ("heat0", "heat1", "heat2", "heat3", "heat4", "over")
_DARK = frozenset({"heat3", "heat4", "over"})

_Cell = tuple[Number, int]


def heat_map(heat: Heat, language: Language) -> Figure:
    """Shades for each of ``heat_lines``; equal months of a resource are one field.

    The shade says how much is used: nothing, up to half, up to four fifths, less than
    all, all; more than there is has a colour of its own and an exclamation mark.

    Examples
    --------
    >>> line = HeatLine("school seats", (3, 6), (6, 6))
    >>> heat = Heat("resources", ("Aug 2022", "Sep 2022"), (line,))
    >>> heat_map(heat, "en").rows
    (('Aug 2022', '3/6'), ('Sep 2022', '6/6'))
    """
    title = word(f"figure_heat_{heat.of}", language)
    table = _table(heat, language)
    if not heat.lines or not heat.columns:
        return nothing(_KEY, title, table[0], language)
    hides = any(None in line.used for line in heat.lines)
    key, y = legend(_KEY, _signs(heat, language))
    marks = [hatch(_KEY), key]
    by_month = heat.of == "resources"
    left, pitch = (0.0, 46) if by_month else (30.0, 24)
    wide = (100 - left) / len(heat.columns)
    if not by_month:
        marks += _heads(heat.columns, left, wide, y)
        y += 20
    for line in heat.lines:
        if by_month:
            marks += _over_line(heat, line, y, language)
            marks += _fields(line, left, wide, y + 19, merge=True)
        else:
            room = PHONE * left / 100 - 8
            marks.append(write(fitted(line.name, room), left - 2, y + 14, "end"))
            marks += _fields(line, left, wide, y, merge=False)
        y += pitch
    if by_month:
        marks += _years(heat.columns, wide, y + 8)
        y += 14
    said = summary("" if hides else _seen(heat, language), hides, language)
    return figure(_KEY, title, said, y, marks, table)


def _fields(
    line: HeatLine, left: float, wide: float, y: float, *, merge: bool
) -> Iterator[Mark]:
    cells = zip(line.used, line.capacity, strict=True)
    at = 0
    for (used, most), run in groupby(cells):
        length = len(list(run))
        fields = (
            [(at, at + length)] if merge else list(pairwise(range(at, at + length + 1)))
        )
        for first, last in fields:
            begins, ends = left + wide * first, left + wide * last
            if used is None:
                yield hatched(_KEY, begins, ends, y, _CELL)
            elif used or most:
                yield from _field(used, most, begins, ends, y)
        at += length


def _field(
    used: int, most: int, begins: float, ends: float, y: float
) -> Iterator[Mark]:
    shade = _shade(used, most)
    yield bar(begins, ends, y, _CELL, shade)
    said = _cell((used, most))
    if used and PHONE * (ends - begins) / 100 > width_of(said):
        on = "mid on" if shade in _DARK else "mid"
        yield write(said, (begins + ends) / 2, y + 14, on)


def _shade(used: int, most: int) -> str:
    if used > most:
        return "over"
    if used == 0:
        return "heat0"
    if used == most:
        return "heat4"
    part = used / most
    return "heat1" if part <= _HALF else "heat2" if part <= _MUCH else "heat3"


def _over_line(heat: Heat, line: HeatLine, y: float, language: Language) -> list[Mark]:
    """The name of a resource, and the month in which least is left."""
    cells = list(zip(line.used, line.capacity, strict=True))
    known = [
        (used / most if most else 2.0, -nth)
        for nth, (used, most) in enumerate(cells)
        if used
    ]
    said = ""
    if known:
        nth = -max(known)[1]
        said = word("figure_heat_peak", language).format(
            cell=_cell(cells[nth]), month=heat.columns[nth]
        )
    room = PHONE - width_of(said) - 12
    return [
        write(fitted(line.name, room, 13), 0, y + 13, "name"),
        write(said, 100, y + 13, "end muted"),
    ]


def _heads(columns: tuple[str, ...], left: float, wide: float, y: float) -> list[Mark]:
    room = PHONE * wide / 100 - 4
    return [
        write(fitted(name, room), left + wide * (nth + 0.5), y + 12, "mid muted")
        for nth, name in enumerate(columns)
    ]


def _years(columns: tuple[str, ...], wide: float, y: float) -> Iterator[Mark]:
    """The first month, and each year where it begins, as far as there is room."""
    last = -1.0
    for nth, name in enumerate(columns):
        year = name.rpartition(" ")[2]
        if nth and columns[nth - 1].endswith(year):
            continue
        said = year if nth else name
        if wide * nth > last and wide * nth < 92:
            yield write(said, wide * nth, y, "muted")
            last = wide * nth + 100 * width_of(said) / PHONE


def _cell(cell: _Cell) -> str:
    used, most = cell
    return f"{told(used)}/{most}" + ("!" if used is not None and used > most else "")


def _signs(heat: Heat, language: Language) -> list[tuple[str, str]]:
    found = {
        "hidden" if used is None else _shade(used, most)
        for line in heat.lines
        for used, most in zip(line.used, line.capacity, strict=True)
        if used is None or used or most
    }
    signs = [(one, word(f"figure_{one}", language)) for one in _SHADES if one in found]
    if "hidden" in found:
        signs.append(("hidden", word("figure_hidden", language)))
    return signs


def _table(heat: Heat, language: Language) -> list[list[str]]:
    """Columns below one another, those after each other with equal numbers as one."""
    corner = word(f"figure_heat_{heat.of}_corner", language)
    rows = [[corner, *(line.name for line in heat.lines)]]
    cells = [
        tuple((line.used[nth], line.capacity[nth]) for line in heat.lines)
        for nth in range(len(heat.columns))
    ]
    at = 0
    if heat.of == "classes":
        named = zip(heat.columns, cells, strict=True)
        return rows + [[name, *map(_cell, column)] for name, column in named]
    for same, run in groupby(cells):
        length = len(list(run))
        name = span_text(heat.columns[at], heat.columns[at + length - 1])
        rows.append([name, *map(_cell, same)])
        at += length
    return rows


def _seen(heat: Heat, language: Language) -> str:
    shades = [
        [
            _shade(used or 0, most)
            for used, most in zip(line.used, line.capacity, strict=True)
            if used or most
        ]
        for line in heat.lines
    ]
    if heat.of == "resources":
        return word("figure_heat_resources_all", language).format(
            lines=len(shades),
            full=sum("heat4" in one and "over" not in one for one in shades),
            over=sum("over" in one for one in shades),
        )
    every = [shade for one in shades for shade in one]
    return word("figure_heat_classes_all", language).format(
        fields=len(every),
        open=len(every) - every.count("heat0"),
        full=every.count("heat4"),
    )
