"""The share of each region's people that get a place."""

from __future__ import annotations

from functools import cached_property

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
    tick,
    width_of,
    write,
)
from matcher.report.figures.figure import Figure
from matcher.report.figures.shares import percentage, share
from matcher.report.figures.svg import Mark
from matcher.report.figures.words import summary
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
    balance = _Balance(counts)
    table = _table(balance, language)
    if not balance.order:
        return nothing(_KEY, title, table[0], language)
    key, top = legend(_KEY, _signs(balance, language))
    marks = [hatch(_KEY), key]
    for place, nth in enumerate(balance.order):
        marks += _region(balance, nth, top + place * _ROW, language)
    said = summary(_seen(balance, language), language, hides=counts.hides)
    height = top + len(balance.order) * _ROW
    return figure(_KEY, title, said, height, marks, table)


class _Balance:
    """Shares of regions, in the order they are drawn."""

    def __init__(self, counts: Counts) -> None:
        self.counts = counts
        self.rates = [share(cells[0], cells[-1]) for cells in counts.cells]
        """Percent of each region, and of everybody; ``None`` is not shown."""
        self.mean = self.rates[-1]

    @cached_property
    def order(self) -> list[int]:
        """Regions with people, the highest share first, those not shown last."""
        rows = range(len(self.counts.rows))
        shown = [nth for nth in rows if self.counts.cells[nth][-1] != 0]
        known = [nth for nth in shown if self.rates[nth] is not None]
        known.sort(key=lambda nth: -(self.rates[nth] or 0.0))
        return known + [nth for nth in shown if self.rates[nth] is None]

    @property
    def some(self) -> str:
        """``"_shown"`` where the share of some region is not."""
        return "_shown" if any(self.rates[nth] is None for nth in self.order) else ""

    @cached_property
    def ends(self) -> tuple[int, int] | None:
        """The regions of the highest and the lowest share, where these differ."""
        known = [nth for nth in self.order if self.rates[nth] is not None]
        if not known or self.rates[known[0]] == self.rates[known[-1]]:
            return None
        return known[0], known[-1]


def _signs(balance: _Balance, language: Language) -> list[tuple[str, str]]:
    signs = [("good", word("figure_region_share", language))]
    if balance.mean is not None:
        mean = percentage(balance.mean, language)
        said = word("figure_region_mean", language).format(share=mean)
        signs.append(("tick", said))
    if balance.some:
        signs.append(("hidden", word("figure_hidden", language)))
    return signs


def _region(balance: _Balance, nth: int, y: float, language: Language) -> list[Mark]:
    name, cells = balance.counts.rows[nth], balance.counts.cells[nth]
    rate = balance.rates[nth]
    if rate is None:
        said, lowest, looks = word("figure_hidden", language), "", "name"
        drawn = [hatched(_KEY, 0, 100, y + 20, _BAR)]
    else:
        said = word("figure_region_part", language).format(
            share=percentage(rate, language), placed=cells[0], all=cells[-1]
        )
        worst = balance.ends is not None and rate == balance.rates[balance.ends[1]]
        told = word(f"figure_region_lowest{balance.some}", language)
        lowest, looks = (f" · {told}", "name worst-text") if worst else ("", "name")
        colour = "worst" if worst else "good"
        drawn = [bar(0, 100, y + 20, _BAR, "track"), bar(0, rate, y + 20, _BAR, colour)]
        if balance.mean is not None:
            drawn.append(tick(balance.mean, y + 17, _BAR + 6))
    room = PHONE - width_of(said) - width_of(lowest, 13) - 12
    return [
        write(fitted(name, room, 13) + lowest, 0, y + 13, looks),
        write(said, 100, y + 13, "end"),
        *drawn,
    ]


def _table(balance: _Balance, language: Language) -> list[list[str]]:
    heads, *rows = table_of(balance.counts, word("sum", language))
    told = ["–" if one is None else percentage(one, language) for one in balance.rates]
    filled = [[*row, cell] for row, cell in zip(rows, told, strict=True)]
    return [[*heads, word("figure_share", language)], *filled]


def _seen(balance: _Balance, language: Language) -> str:
    sentences = []
    if balance.mean is not None:
        placed, *_, everybody = balance.counts.cells[-1]
        sentences.append(
            word("figure_regions_all", language).format(
                placed=placed, all=everybody, share=percentage(balance.mean, language)
            )
        )
    if balance.ends is not None:
        best, worst = balance.ends
        sentences.append(
            word(f"figure_regions_span{balance.some}", language).format(
                best=balance.counts.rows[best],
                high=percentage(balance.rates[best] or 0.0, language),
                worst=balance.counts.rows[worst],
                low=percentage(balance.rates[worst] or 0.0, language),
            )
        )
    return " ".join(sentences)
