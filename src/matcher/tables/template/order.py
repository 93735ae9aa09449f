"""In which order a planner meets the tables."""

from __future__ import annotations

from matcher.tables.assembly import REQUIRED
from matcher.tables.definition import HEAD, TABLES, Table
from matcher.tables.described.limits import limits
from matcher.tables.described.references import REFERENCES

LAST_ROW = 5_000
"""The last row with drop-downs; more rows may be filled all the same."""

_FIRST = (
    *("candidates", "companies", "slots", "trades"),
    *("locations", "travel_times", "regions", "zones"),
    *("declines", "scores", "commitments", "training_offices", "training_classes"),
)
_BY_NAME = {table.name: table for table in TABLES}

ORDER: tuple[Table, ...] = (
    HEAD,
    *(_BY_NAME[name] for name in _FIRST),
    *(table for table in TABLES if table.name not in _FIRST),
)
"""The tables that have a sheet. The last plan has none: its sheet, even an empty one,
says that there is a last plan."""


def _needed() -> tuple[Table, ...]:
    """Tables nobody can do without, and those their rows cannot do without."""
    names = {HEAD.name, *REQUIRED}
    names |= {
        REFERENCES.get(f"{table.name}.{column.field}", "")
        for table in TABLES
        for column in table.columns
        if table.name in REQUIRED and limits(table, column).filled
    }
    return tuple(table for table in ORDER if table.name in names)


NEEDED = _needed()
"""The sheets that every planner fills in."""
