"""The data dictionary: a page with every table and column."""

from __future__ import annotations

from matcher.tables.assembly import REQUIRED
from matcher.tables.definition import HEAD, PREVIOUS, TABLES, Column, Table
from matcher.tables.described.examples import example_cells
from matcher.tables.described.words import described, table_meaning
from matcher.texts import Language, word


def data_dictionary(language: Language) -> str:
    """The page as Markdown, in a language.

    Examples
    --------
    >>> print(data_dictionary("en").splitlines()[0])
    # Data dictionary
    """
    lines = [f"# {word('dictionary_title', language)}", ""]
    lines += [word("dictionary_lead", language), ""]
    lines += [word("dictionary_blank", language)]
    for table in (HEAD, *TABLES, PREVIOUS):
        lines += ["", *_section(table, language)]
    return "\n".join(lines) + "\n"


def _section(table: Table, language: Language) -> list[str]:
    titles = (table.name, table.nb) if language == "en" else (table.nb, table.name)
    needed = table is HEAD or table.name in REQUIRED
    code = "dictionary_required" if needed else "dictionary_optional"
    path = word("dictionary_path", language).format(path=_path(table, language))
    title = " / ".join(f"`{name}`" for name in dict.fromkeys(titles))
    lines = [f"## {title}", ""]
    lines += [f"{table_meaning(table, language)} {word(code, language)} {path}", ""]
    heads = [
        word("dictionary_english", language),
        word("dictionary_norwegian", language),
        *(
            word(f"template_{head}", language)
            for head in ("required_head", "kind_head", "meaning_head", "blank_head")
        ),
        word("template_example_head", language),
    ]
    lines += [_row(heads), _row(["---"] * len(heads))]
    examples = example_cells(table, language)
    for column in table.columns:
        names = (f"`{column.en}`{_inside(column)}", f"`{column.nb}`")
        example = f"`{examples[column.field]}`" if examples[column.field] else ""
        lines.append(_row([*names, *described(table, column, language), example]))
    return lines


def _inside(column: Column) -> str:
    """The way to a field that JSON holds inside another."""
    return "" if column.field == column.en else f" (`{column.field}`)"


def _path(table: Table, language: Language) -> str:
    if table is HEAD:
        return word("dictionary_top", language)
    return "`previous.placements[]`" if table is PREVIOUS else f"`{table.name}[]`"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
