"""Where little is left: shades of what is used of what there is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from matcher.report.figures.drawing import (
    PHONE,
    figure,
    fitted,
    legend,
    nothing,
    width_of,
    write,
)
from matcher.report.figures.figure import Figure
from matcher.report.figures.heat_lines import Heat, HeatLine
from matcher.report.figures.months import span_text
from matcher.report.figures.shades import SHADES, cell_text, fields, shade
from matcher.report.figures.svg import Mark
from matcher.report.figures.words import summary
from matcher.texts import Language, word

_KEY = "heat"


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
    key, y = legend(_KEY, _signs(heat, language))
    marks = [key]
    by_month = heat.of == "resources"
    left, pitch = (0.0, 46) if by_month else (30.0, 24)
    wide = (100 - left) / len(heat.columns)
    if not by_month:
        marks += _heads(heat.columns, left, wide, y)
        y += 20
    for line in heat.lines:
        if by_month:
            marks += _over_line(heat, line, y, language)
            marks += fields(line, left, wide, y + 19, merge=True)
        else:
            room = PHONE * left / 100 - 8
            marks.append(write(fitted(line.name, room), left - 2, y + 14, "end"))
            marks += fields(line, left, wide, y, merge=False)
        y += pitch
    if by_month:
        marks += _years(heat.columns, wide, y + 8)
        y += 14
    said = summary(_seen(heat, language), language)
    return figure(_KEY, title, said, y, marks, table)


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
            cell=cell_text(cells[nth]), month=heat.columns[nth]
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


def _signs(heat: Heat, language: Language) -> list[tuple[str, str]]:
    found = {
        shade(used, most)
        for line in heat.lines
        for used, most in zip(line.used, line.capacity, strict=True)
        if used or most
    }
    return [(one, word(f"figure_{one}", language)) for one in SHADES if one in found]


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
        return rows + [[name, *map(cell_text, column)] for name, column in named]
    for same, run in groupby(cells):
        length = len(list(run))
        name = span_text(heat.columns[at], heat.columns[at + length - 1])
        rows.append([name, *map(cell_text, same)])
        at += length
    return rows


def _seen(heat: Heat, language: Language) -> str:
    shades = [
        [
            shade(used, most)
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
