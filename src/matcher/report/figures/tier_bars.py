"""How near each tier is to what is possible."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.report.figures.drawing import (
    PHONE,
    bar,
    figure,
    fitted,
    legend,
    nothing,
    tick,
    width_of,
    write,
)
from matcher.report.figures.figure import Figure
from matcher.report.figures.svg import Mark
from matcher.report.figures.tier_lines import TierLine
from matcher.report.figures.words import summary
from matcher.report.layout import number
from matcher.texts import Language, word

_KEY = "tiers"
_ROW, _BAR = 40, 10


def tier_bars(lines: Sequence[TierLine], language: Language) -> Figure:
    """A bar for each of ``tier_lines``: its value, with a mark at its bound.

    Each bar has a scale of its own. A value of 0 has no bar.

    Examples
    --------
    >>> from fractions import Fraction
    >>> line = TierLine("Most placed", "most", Fraction(9), Fraction(10), False)
    >>> tier_bars([line], "en").rows
    (('Most placed', '9', '10', 'conditional'),)
    """
    title = word("figure_tiers", language)
    heads = [word(one, language) for one in ("tier", "value", "bound", "standing")]
    if not lines:
        return nothing(_KEY, title, heads, language)
    signs = [("good", "proven")] if any(one.proven for one in lines) else []
    signs += [("second", "conditional")] if not all(one.proven for one in lines) else []
    signs.append(("tick", "bound"))
    named = [(looks, word(key, language).capitalize()) for looks, key in signs]
    key, top = legend(_KEY, named)
    marks, table = [key], [heads]
    for nth, line in enumerate(lines):
        marks += _tier(line, top + nth * _ROW, language)
        standing = word("proven" if line.proven else "conditional", language)
        cells = [number(one, language) for one in (line.value, line.bound)]
        table.append([line.name, *cells, standing])
    proven = sum(line.proven for line in lines)
    seen = word("figure_tiers_all", language).format(tiers=len(lines), proven=proven)
    said = summary(seen, language)
    return figure(_KEY, title, said, top + len(lines) * _ROW, marks, table)


def _tier(line: TierLine, y: float, language: Language) -> list[Mark]:
    said = number(line.value, language)
    if line.value != line.bound:
        bound = number(line.bound, language)
        said = word("figure_tier_bound", language).format(value=said, bound=bound)
    room = PHONE - width_of(said) - 12
    marks = [
        write(fitted(line.name, room, 13), 0, y + 13, "name"),
        write(said, 100, y + 13, "end"),
    ]
    most = max(line.value, line.bound)
    marks.append(bar(0, 100, y + 20, _BAR, "track"))
    if most > 0 and line.value > 0:
        looks = "good" if line.proven else "second"
        marks.append(bar(0, float(98 * line.value / most), y + 20, _BAR, looks))
    if most > 0:
        marks.append(tick(float(98 * line.bound / most), y + 17, _BAR + 6))
    return marks
