"""Which choice people got, a bar for each target group."""

from __future__ import annotations

from matcher.outcomes.hiding import Number
from matcher.report.figures.counts import Counts, table_of
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
from matcher.report.figures.shares import percentage, share
from matcher.report.figures.svg import Mark
from matcher.report.figures.words import summary
from matcher.report.layout import told
from matcher.texts import Language, word

_KEY = "ranks"
_ROW, _BAR = 48, 20
_ON_DARK = frozenset({"first", "second", "beyond"})


def rank_bars(counts: Counts, language: Language) -> Figure:
    """A bar of shares for each row of ``rank_counts``, and one for everybody.

    Of a row with hidden numbers the bar shows those that are not, as parts of the sum,
    and leaves the rest hatched; without a sum it is all hatched.

    Examples
    --------
    >>> from matcher.domain import Matching, Problem
    >>> from matcher.report.figures.counting import rank_counts
    >>> counts = rank_counts(Problem(first_month="2022-08"), Matching(), "en")
    >>> rank_bars(counts, "en").rows
    ()
    """
    title = word("figure_ranks", language)
    sums = word("figure_everybody", language)
    table = table_of(counts, word("sum", language))
    table[-1][0] = sums
    if not counts.rows:
        return nothing(_KEY, title, table[0], language)
    signs = list(zip(counts.looks, counts.columns, strict=True))
    if counts.hides:
        signs.append(("hidden", word("figure_hidden", language)))
    key, top = legend(_KEY, signs)
    marks = [hatch(_KEY), key]
    names = [*counts.rows, sums] if len(counts.rows) > 1 else list(counts.rows)
    for nth, name in enumerate(names):
        cells = counts.cells[-1 if nth == len(counts.rows) else nth]
        looks = "name strong" if nth == len(counts.rows) else "name"
        y = top + nth * _ROW
        people = told(cells[-1])
        room = PHONE - width_of(people, 13) - 12
        marks.append(write(fitted(name, room, 13), 0, y + 13, looks))
        marks.append(write(people, 100, y + 13, f"{looks} end"))
        marks += _parts(counts, cells, y + 19)
    said = summary(_seen(counts, language), language, hides=counts.hides)
    return figure(_KEY, title, said, top + len(names) * _ROW, marks, table)


def _parts(counts: Counts, cells: tuple[Number, ...], y: float) -> list[Mark]:
    *parts, whole = cells
    marks, at = [], 0.0
    for look, part in zip(counts.looks, parts, strict=True):
        width = share(part, whole) or 0
        if part and width:
            marks.append(bar(at, at + width, y, _BAR, look))
            if PHONE * width / 100 > width_of(str(part)) + 4:
                on = "mid on" if look in _ON_DARK else "mid"
                marks.append(write(str(part), at + width / 2, y + 14, on))
            at += width
    if None in parts and at < 100:
        marks.append(hatched(_KEY, at, 100, y, _BAR))
    return marks


def _seen(counts: Counts, language: Language) -> str:
    cells = counts.cells[-1]
    first, nobody, whole = cells[0], cells[-2], cells[-1]
    sentences = []
    for key, part in (("first", first), ("unplaced", nobody)):
        part_of = share(part, whole)
        if part_of is not None:
            sentence = word(f"figure_ranks_{key}", language)
            told_share = percentage(part_of, language)
            sentences.append(sentence.format(people=part, all=whole, share=told_share))
    return " ".join(sentences)
