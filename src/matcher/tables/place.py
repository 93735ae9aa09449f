"""Where a table stands, as its owner sees it."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.errors import Fault


@dataclass(frozen=True)
class Place:
    """A file of its own, or a sheet of a workbook.

    Examples
    --------
    >>> print(Place("slots.csv").fault("filled", 3, "company"))
    slots.csv, row 3, column company: something must stand here.
    >>> Place("county.xlsx", "slots").name
    'slots'
    """

    file: str | None
    sheet: str | None = None

    @property
    def name(self) -> str:
        """What other places call it."""
        return self.sheet or self.file or ""

    def fault(
        self,
        expected: str,
        row: int | None = None,
        column: str | None = None,
        details: tuple[tuple[str, str | int], ...] = (),
        value: str | None = None,
    ) -> Fault:
        """A mistake here."""
        return Fault(expected, self.file, row, column, details, value, self.sheet)
