"""A column in words: what it means, what it holds and what a blank stands for."""

from __future__ import annotations

from matcher.domain.check import WANTED
from matcher.tables.cells import (
    Choices,
    Context,
    Each,
    FirstMonth,
    IdCell,
    Kind,
    MonthCell,
    Number,
    Percent,
    Text,
    Ties,
    Whole,
    Word,
    YesNo,
)
from matcher.tables.definition import TABLES, Column, Table
from matcher.tables.described.limits import limits
from matcher.tables.described.references import REFERENCES
from matcher.texts import Language, word
from matcher.texts.column_words import BLANK_WORDS

_CODES: dict[type, str] = {
    Text: "text",
    IdCell: "id",
    Ties: "tie_groups",
    Choices: "choices",
    MonthCell: "month",
    FirstMonth: "month",
    Whole: "whole_number",
    Number: "number",
    Percent: "percent",
    YesNo: "yes_no",
    Word: "word",
}


def kind_code(table: Table, column: Column) -> str:
    """The kind of its cells as a code: ``"id"``, ``"months"``, ``"tags"`` ..."""
    kind = column.kind
    many = isinstance(kind, Each)
    inner: Kind = kind.kind if isinstance(kind, Each) else kind
    code = _CODES[type(inner)]
    pattern = limits(table, column).pattern
    if code == "id" and pattern is not None and ":" in pattern:
        code = "tag"
    return f"{code}s" if many else code


def kind_words(table: Table, column: Column, language: Language) -> str:
    """What to write in a cell, for example ``"a whole number from 0 to 1440"``."""
    code, found = kind_code(table, column), limits(table, column)
    if code == "whole_number" and found.most is not None:
        code = "whole_number_between"
    of = source_words(table, column, language)
    if code in ("id", "ids", "tie_groups") and of is not None:
        code = f"{code}_of"
    return word(f"cell_{code}", language).format(
        least=found.least,
        most=found.most if found.longest is None else found.longest,
        allowed=", ".join(allowed(column, language)),
        of=of,
    )


def source_words(table: Table, column: Column, language: Language) -> str | None:
    """Where the ids of a column stand: the tables in a language, or in words."""
    of = REFERENCES.get(f"{table.name}.{column.field}")
    names = {one.name: one.title(language) for one in TABLES}
    if of == "pathways":
        return word("ids_of_pathways", language)
    if of == "families":
        return word("ids_of_families", language).format(trades=names["trades"])
    if of == "wanted":
        return ", ".join(names[one] for one in WANTED)
    return None if of is None else names[of]


def allowed(column: Column, language: Language) -> tuple[str, ...]:
    """The words a cell may hold; none where it may hold anything else."""
    context = Context(None, language)
    if isinstance(column.kind, YesNo):
        return tuple(column.kind.write(one, context) for one in (True, False))
    if isinstance(column.kind, Word):
        return tuple(column.kind.write(one, context) for one in column.kind.values)
    return ()


def table_meaning(table: Table, language: Language) -> str:
    """What a table holds."""
    return word(f"holds_{table.name}", language)


def meaning(table: Table, column: Column, language: Language) -> str:
    """What a column means.

    Examples
    --------
    >>> from matcher.tables.definition import HEAD
    >>> meaning(HEAD, HEAD.columns[3], "en")
    'What the measures of all placements may cost together, in kroner.'
    """
    return word(f"means_{table.name}.{column.field}", language)


def described(table: Table, column: Column, language: Language) -> tuple[str, ...]:
    """Whether it must be filled, what it holds, what it means, what a blank is."""
    filled = limits(table, column).filled
    return (
        word(f"template_required_{'yes' if filled else 'no'}", language),
        kind_words(table, column, language),
        meaning(table, column, language),
        blank(table, column, language) or "",
    )


def blank(table: Table, column: Column, language: Language) -> str | None:
    """What a blank cell stands for; ``None`` where it must be filled."""
    key, found = f"{table.name}.{column.field}", limits(table, column)
    if found.filled:
        return None
    if key in BLANK_WORDS:
        return word(f"blank_{key}", language)
    return column.kind.write(found.default, Context(None, language))
