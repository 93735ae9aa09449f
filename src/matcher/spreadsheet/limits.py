"""How much a workbook may hold before it is no workbook of a planner."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.errors import Fault


@dataclass(frozen=True)
class Limits:
    """Ceilings for one workbook.

    Attributes
    ----------
    packed, unpacked
        Bytes of the file, and of all its parts together as measured while unpacking.
    ratio
        How many times larger a part beyond 1 MB may be than it is packed.
    parts, sheets
        Files inside the file, and sheets.
    elements, attributes, depth
        XML elements and attributes of all parts together, and elements one inside
        another.
    cells, text
        Cells of all sheets together, and characters in them, a shared text counted
        wherever it stands.
    rows, columns, area
        How far down and to the right something may stand on a sheet, and the two
        multiplied, of all sheets together: a reader keeps room for every cell up to
        there.
    """

    packed: int = 32_000_000
    unpacked: int = 64_000_000
    ratio: int = 200
    parts: int = 1_000
    sheets: int = 200
    elements: int = 900_000
    attributes: int = 3_000_000
    depth: int = 60
    cells: int = 300_000
    text: int = 32_000_000
    rows: int = 200_000
    columns: int = 1_000
    area: int = 2_000_000


LIMITS = Limits()


class Refused(Exception):  # noqa: N818
    """Raised inside the preflight, to leave at once; never leaves the package."""

    def __init__(
        self,
        expected: str,
        sheet: str | None = None,
        row: int | None = None,
        **details: str | int,
    ) -> None:
        super().__init__(expected)
        self.fault = Fault(
            expected, row=row, details=tuple(details.items()), sheet=sheet
        )
