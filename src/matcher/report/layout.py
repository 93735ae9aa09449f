"""How numbers and tables look in the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from textwrap import wrap

from matcher.domain import Pathway, Problem, Trade
from matcher.engine import Result
from matcher.outcomes.hiding import Number
from matcher.texts import Language, word

WIDTH = 100
"""Columns of the terminal that a report is written for."""

NOTHING = "–"
"""A cell with nothing to count."""

HIDDEN = ":"
"""A number that is not published, as Statistics Norway marks it."""

_HEAD = 13
_GLUE = "\N{NO-BREAK SPACE}"

Heads = Sequence[tuple[str, str]]
"""(key, label) of each row or column of a table."""


def number(value: Fraction, language: Language) -> str:
    """A whole number as it is; a rate as a fraction with its percentage."""
    if value.denominator == 1:
        return str(value)
    percent = decimal(f"{float(100 * value):.1f}", language)
    return f"{value.numerator}/{value.denominator} ({percent} %)"


def decimal(text: str, language: Language) -> str:
    """A decimal number with the language's mark."""
    return text.replace(".", ",") if language == "nb" else text


def trade_name(trade: Trade, language: Language) -> str:
    """The name of a trade, or its id where it has none."""
    return (trade.name_nb if language == "nb" else trade.name_en) or trade.id


def pathway_name(pathway: Pathway, language: Language) -> str:
    """The name of a pathway, or its id where it has none."""
    return (pathway.name_nb if language == "nb" else pathway.name_en) or pathway.id


def how_it_ended(result: Result, language: Language) -> str:
    """How a solve ended; a plan may be unproven though the time was not over."""
    early = result.status != "feasible" or result.audit.stopped != "no"
    return word(result.status if early else "feasible_open", language)


def choice(problem: Problem, candidate: str, slot: str, language: Language) -> str:
    """Which of her choices a slot is; in words where it is none on her list."""
    rank = problem.rank(candidate, slot)
    if rank is None:
        return NOTHING
    if rank > len(problem.candidate[candidate].interests):
        return word("not_on_list", language)
    return str(rank)


def region_names(problem: Problem) -> dict[str, str]:
    """The name of each region, or its id where it has none, in the problem's order."""
    return {one.id: one.name or one.id for one in problem.regions}


def count(people: int) -> str:
    """A number of people; a dash for nobody."""
    return str(people) if people else NOTHING


def told(number: Number) -> str:
    """A number that may be hidden."""
    return HIDDEN if number is None else str(number)


def span(fewest: int, most: int) -> str:
    """``31–32``, or one number where both are the same."""
    return count(most) if fewest == most else f"{fewest}–{most}"


def aligned(table: Sequence[Sequence[str]], left: int = 1) -> str:
    """Lines with the first ``left`` columns to the left and the others to the right."""
    widths = [max(len(row[k]) for row in table) for k in range(len(table[0]))]
    lines = []
    for row in table:
        cells = [
            cell.ljust(width) if k < left else cell.rjust(width)
            for k, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  " + "  ".join(cells).rstrip())
    return "\n".join(lines)


def stacked(heads: Sequence[str]) -> list[list[str]]:
    """Heads of a table as rows of it, each long head broken between words."""
    lines = [wrap(head, _HEAD, break_long_words=False) or [""] for head in heads]
    deepest = max(len(one) for one in lines)
    filled = [[""] * (deepest - len(one)) + one for one in lines]
    return [list(row) for row in zip(*filled, strict=True)]


def crossed(
    corner: str, rows: Heads, columns: Heads, cell: Callable[[str, str], str]
) -> str:
    """A table of ``cell(row, column)``; one too wide is continued below itself."""
    first = [corner, *(label for _, label in rows)]
    blocks, used = [[first]], _width(first)
    for key, head in columns:
        column = [head, *(cell(row, key) for row, _ in rows)]
        if len(blocks[-1]) > 1 and used + _width(column) > WIDTH:
            blocks.append([first])
            used = _width(first)
        blocks[-1].append(column)
        used += _width(column)
    return "\n\n".join(aligned(list(zip(*block, strict=True))) for block in blocks)


def region_columns(problem: Problem, language: Language) -> Heads:
    """A column for each region, headed by its id, and one of sums.

    With a single region the sums say all.
    """
    sums = ("", word("sum", language))
    if len(problem.regions) < 2:
        return [sums]
    return [*((region.id, region.id) for region in problem.regions), sums]


def region_label(problem: Problem, region: str, language: Language) -> str:
    """Id and name of a region, so that the table explains the heads of the others."""
    if not region:
        return word("sum", language)
    names = {one.id: one.name for one in problem.regions}
    widest = max(len(one) for one in names)
    return f"{region.ljust(widest)}  {names[region]}".rstrip()


def shortened(entries: Sequence[str], most: int, language: Language) -> list[str]:
    """The first ``most`` entries, and how many more there are."""
    shown = list(entries[:most])
    if len(entries) > most:
        shown.append(word("and_more", language).format(count=len(entries) - most))
    return shown


def listed(title: str, entries: Sequence[str], most: int, language: Language) -> str:
    """A list after its title, in lines; only the first ``most`` of a long one.

    A line ends after an entry, or after a comma inside one.
    """
    shown = shortened(entries, most, language)
    glued = [entry.replace(" ", _GLUE).replace(f",{_GLUE}", ", ") for entry in shown]
    return paragraph(f"{title}: {'; '.join(glued)}")


def paragraph(text: str) -> str:
    """Indented lines that fit the terminal, with ids in one piece."""
    lines = wrap(
        text,
        width=WIDTH,
        initial_indent="  ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines).replace(_GLUE, " ")


def _width(column: Iterable[str]) -> int:
    """Columns of the terminal that a column of a table takes, with its margin."""
    return 2 + max(len(cell) for cell in column)
