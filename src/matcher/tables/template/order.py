"""In which order a planner meets the tables, and what their sheets are called."""

from __future__ import annotations

from matcher.tables.definition import HEAD, TABLES, Table
from matcher.texts import Language, word

LAST_ROW = 5_000
"""The last row with drop-downs; more rows may be filled all the same."""

_FIRST = (
    *("candidates", "companies", "slots", "trades"),
    *("locations", "travel_times", "regions", "zones"),
    *("declines", "commitments", "training_offices", "training_classes"),
)
_BY_NAME = {table.name: table for table in TABLES}

ORDER: tuple[Table, ...] = (
    HEAD,
    *(_BY_NAME[name] for name in _FIRST),
    *(table for table in TABLES if table.name not in _FIRST),
)
"""The tables that have a sheet. The last plan has none: its sheet, even an empty one,
says that there is a last plan."""


def sheet_name(table: Table, language: Language) -> str:
    """The sheet of a table.

    Examples
    --------
    >>> sheet_name(ORDER[1], "nb")
    'kandidater'
    """
    return table.file(language).removesuffix(".csv")


def beside(name: str, language: Language) -> str:
    """A sheet that is no table; reading passes over those that begin with ``_``."""
    return f"_{word(f'template_{name}', language)}"
