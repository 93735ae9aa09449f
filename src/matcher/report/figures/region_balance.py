"""The share of each region's people that get a place."""

from __future__ import annotations

from matcher.report.figures.counts import (
    Counts,
    Number,
    guarded,
    table_of,
)
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
    width_of,
    write,
)
from matcher.report.figures.figure import Figure
from matcher.report.figures.shares import percentage, share
from matcher.report.figures.svg import Mark
from matcher.report.figures.words import hidden_note
from matcher.texts import Language, word

_KEY = "regions"
_ROW, _BAR = 40, 10


def region_balance(counts: Counts, language: Language) -> Figure:
    """A bar for each region of ``region_counts``, the highest share first.

    The share of everybody stands on each bar, and the lowest is marked. Regions without
    anybody are in the table only.

    Examples
    --------
    >>> counts = Counts(
    ...     "Region",
    ...     ("Fosen", "Namdal"),
    ...     ("Placed", "Without a place"),
    ...     ("good", "unplaced"),
    ...     ((20, 5, 25), (10, 15, 25), (30, 20, 50)),
    ... )
    >>> region_balance(counts, "en").rows[0]
    ('Fosen', '20', '5', '25', '80%')
    """
    title = word("figure_regions", language)
    counts = guarded(counts)
    shares = [share(cells[0], cells[-1]) for cells in counts.cells]
    table = _table(counts, shares, language)
    shown = [nth for nth in range(len(counts.rows)) if counts.cells[nth][-1] != 0]
    if not shown:
        return nothing(_KEY, title, table[0], language)
    shown.sort(key=lambda nth: -(shares[nth] if shares[nth] is not None else -1.0))
    mean = shares[-1]
    rates = [one for nth in shown if (one := shares[nth]) is not None]
    lowest = min(rates) if len(set(rates)) > 1 else None
    signs = [("good", word("figure_region_share", language))]
    if mean is not None:
        said = word("figure_region_mean", language)
        signs.append(("tick", said.format(share=percentage(mean, language))))
    if any(shares[nth] is None for nth in shown):
        signs.append(("hidden", word("figure_hidden", language)))
    key, top = legend(_KEY, signs)
    marks = [hatch(_KEY), key]
    for place, nth in enumerate(shown):
        rate = shares[nth]
        worst = rate is not None and rate == lowest
        y = top + place * _ROW
        marks += _region(counts.rows[nth], counts.cells[nth], rate, worst, y, language)
        if mean is not None:
            marks.append(tick(mean, y + 17, _BAR + 6))
    summary = _summary(counts, shares, shown, language)
    summary += hidden_note(counts.hides, language)
    return figure(_KEY, title, summary, top + len(shown) * _ROW, marks, table)


def _region(
    name: str,
    cells: tuple[Number, ...],
    rate: float | None,
    worst: bool,
    y: float,
    language: Language,
) -> list[Mark]:
    if rate is None:
        hidden = word("figure_hidden", language)
        room = PHONE - width_of(hidden) - 12
        return [
            write(fitted(name, room, 13), 0, y + 13, "name"),
            write(hidden, 100, y + 13, "end muted"),
            hatched(_KEY, 0, 100, y + 20, _BAR),
        ]
    lowest = word("figure_region_lowest", language) if worst else ""
    said = word("figure_region_part", language).format(
        share=percentage(rate, language), placed=cells[0], all=cells[-1]
    )
    ends = f"{lowest}  {said}" if worst else said
    room = PHONE - width_of(ends) - 12
    return [
        write(fitted(name, room, 13), 0, y + 13, "name"),
        write(ends, 100, y + 13, "end worst-text" if worst else "end"),
        bar(0, 100, y + 20, _BAR, "track"),
        bar(0, rate, y + 20, _BAR, "worst" if worst else "good"),
    ]


def _table(
    counts: Counts, shares: list[float | None], language: Language
) -> list[list[str]]:
    heads, *rows = table_of(counts, word("sum", language))
    cells = ["–" if one is None else percentage(one, language) for one in shares]
    told_rows = [[*row, cell] for row, cell in zip(rows, cells, strict=True)]
    return [[*heads, word("figure_share", language)], *told_rows]


def _summary(
    counts: Counts,
    shares: list[float | None],
    shown: list[int],
    language: Language,
) -> str:
    sentences = []
    if shares[-1] is not None:
        sentences.append(
            word("figure_regions_all", language).format(
                placed=counts.cells[-1][0],
                all=counts.cells[-1][-1],
                share=percentage(shares[-1], language),
            )
        )
    rated = [(rate, nth) for nth in shown if (rate := shares[nth]) is not None]
    if len({rate for rate, _ in rated}) > 1:
        (high, best), (low, worst) = rated[0], rated[-1]
        sentences.append(
            word("figure_regions_span", language).format(
                best=counts.rows[best],
                high=percentage(high, language),
                worst=counts.rows[worst],
                low=percentage(low, language),
            )
        )
    return " ".join(sentences)
