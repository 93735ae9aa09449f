"""How full slots are, with the fewest and the most they may take."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.report.figures.counts import total, told
from matcher.report.figures.drawing import (
    PHONE,
    bar,
    figure,
    fitted,
    hatch,
    hatched,
    legend,
    nothing,
    tick,
    write,
)
from matcher.report.figures.figure import Figure
from matcher.report.figures.fill_rows import FillRow, summed
from matcher.report.figures.svg import Mark
from matcher.report.figures.words import hidden_note
from matcher.texts import Language, word

_KEY = "fill"
_EACH, _SHOWN, _PARTS = 30, 20, 12
_ROW, _BAR = 20, 10
_LEFT, _RIGHT = 44.0, 84.0


def fill_bullets(rows: Sequence[FillRow], language: Language) -> Figure:
    """A bar for each row: people placed, against the places.

    Of more than 30 slots the 20 with the most places left are shown, and the others
    are summed by part.

    Examples
    --------
    >>> row = FillRow("verdal-weld", "Innherred", placed=3, open=5, reserved=1)
    >>> fill_bullets([row], "en").rows
    (('verdal-weld', '3', '5', '1', '–'),)
    """
    title = word("figure_fill", language)
    heads = [
        word(f"figure_fill_{one}", language)
        for one in ("slot", "placed", "open", "reserved", "least")
    ]
    if not rows:
        return nothing(_KEY, title, heads, language)
    single, rest = _chosen(rows, language)
    drawn = [*single, *rest]
    key, top = legend(_KEY, _signs(drawn, language))
    marks, y = [hatch(_KEY), key], top
    for some in (single, rest):
        most = max(((one.open or 0) + one.reserved for one in some), default=0)
        for one in some:
            marks += _bullet(one, max(1, most), y, language)
            y += _ROW
        y += 10 if some is single and rest else 0
    hides = any(None in (one.placed, one.open) for one in drawn)
    everything = summed(word("sum", language), "", drawn)
    table = [
        heads,
        *(_cells(one) for one in (*drawn, *([everything] if len(drawn) > 1 else []))),
    ]
    summary = _summary(rows, everything, language) + hidden_note(hides, language)
    return figure(_KEY, title, summary, y, marks, table)


def _chosen(
    rows: Sequence[FillRow], language: Language
) -> tuple[list[FillRow], list[FillRow]]:
    if len(rows) <= _EACH:
        return list(rows), []
    order = sorted(range(len(rows)), key=lambda nth: (-_left(rows[nth]), nth))
    shown, others = order[:_SHOWN], sorted(order[_SHOWN:])
    parts: dict[str, list[FillRow]] = {}
    for nth in others:
        parts.setdefault(rows[nth].part, []).append(rows[nth])
    if len(parts) > _PARTS:
        parts = {"": [rows[nth] for nth in others]}
    rest = [
        summed(
            word("figure_fill_rest" if part else "figure_fill_others", language).format(
                part=part, slots=len(some)
            ),
            part,
            some,
        )
        for part, some in parts.items()
    ]
    return [rows[nth] for nth in shown], rest


def _left(row: FillRow) -> int:
    """Open places without anybody; none that are known where a number is hidden."""
    if row.placed is None or row.open is None:
        return -1
    return row.open - row.placed


def _bullet(row: FillRow, most: int, y: float, language: Language) -> list[Mark]:
    def across(places: int) -> float:
        return _LEFT + (_RIGHT - _LEFT) * places / most

    room = PHONE * _LEFT / 100 - 8
    marks = [write(fitted(row.name, room), 0, y + 12)]
    said = word("figure_fill_of", language)
    told_part = said.format(placed=told(row.placed), open=told(row.open))
    marks.append(write(told_part, 100, y + 12, "end"))
    down = y + 3
    if row.open is None:
        marks.append(hatched(_KEY, _LEFT, _RIGHT, down, _BAR))
        return marks
    end = across(row.open)
    if row.placed is None:
        marks.append(hatched(_KEY, _LEFT, end, down, _BAR))
    else:
        marks.append(bar(_LEFT, end, down, _BAR, "track"))
        if row.placed:
            marks.append(
                bar(_LEFT, across(min(row.placed, row.open)), down, _BAR, "good")
            )
    if row.reserved:
        marks.append(bar(end, across(row.open + row.reserved), down, _BAR, "reserved"))
    if row.least:
        marks.append(tick(across(min(row.least, most)), y + 1, _BAR + 4))
    return marks


def _signs(rows: Sequence[FillRow], language: Language) -> list[tuple[str, str]]:
    signs = [("good", "placed"), ("track", "left")]
    signs += [("reserved", "reserved")] if any(one.reserved for one in rows) else []
    signs += [("tick", "least")] if any(one.least for one in rows) else []
    named = [(looks, word(f"figure_fill_{key}", language)) for looks, key in signs]
    if any(None in (one.placed, one.open) for one in rows):
        named.append(("hidden", word("figure_hidden", language)))
    return named


def _cells(row: FillRow) -> list[str]:
    least = str(row.least) if row.least else "–"
    return [row.name, told(row.placed), told(row.open), str(row.reserved), least]


def _summary(rows: Sequence[FillRow], everything: FillRow, language: Language) -> str:
    slots = sum(one.slots for one in rows)
    if everything.placed is None or everything.open is None:
        return word("figure_fill_some", language).format(slots=slots)
    return word("figure_fill_all", language).format(
        placed=everything.placed,
        open=everything.open,
        slots=slots,
        full=sum(one.placed == one.open for one in rows),
        empty=sum(one.placed == 0 for one in rows),
    )
