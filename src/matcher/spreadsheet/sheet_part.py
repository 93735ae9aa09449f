"""One sheet of a workbook, judged cell by cell before a library sees it."""

from __future__ import annotations

import re
from typing import Literal

from matcher.spreadsheet.letters import column_of
from matcher.spreadsheet.limits import Refused
from matcher.spreadsheet.xml_parts import Budget, XmlPart

Note = Literal["no_error", "computed", "percent"]
"""What the library does not tell of a cell: an error, a formula never computed, a
number shown as percent."""

_NAME = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


class SheetPart(XmlPart):
    """Reads a sheet; afterwards ``notes`` holds what is to know of some cells.

    Rows and columns count from 1. ``lengths`` are those of the shared texts,
    ``percent`` the styles that show a number as percent.
    """

    def __init__(
        self, budget: Budget, name: str, lengths: list[int], percent: set[str]
    ) -> None:
        super().__init__(budget)
        self.notes: dict[tuple[int, int], Note] = {}
        self._name, self._lengths, self._percent = name, lengths, percent
        self._row = self._column = self._widest = self._area = 0
        self._cell: dict[str, str] | None = None
        self._formula = self._filled = self._inside = False
        self._value: list[str] = []

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag == "c":
            self._begin(given)
        elif self._cell is not None:
            if tag == "v":
                self._inside, self._value = True, []
            elif tag == "is":
                self._filled = True
            elif tag == "f":
                self._formula = True
        elif tag == "row":
            number = given.get("r", str(self._row + 1))
            row = int(number) if number.isdecimal() and len(number) < 8 else 0
            if row <= self._row:
                raise Refused("whole_workbook", self._name)
            self._row, self._column = row, 0

    def text(self, text: str) -> None:
        if self._inside:
            self._value.append(text)

    def end(self, tag: str) -> None:
        if self._cell is None:
            return
        if tag == "v":
            self._inside = False
            kind, value = self._cell.get("t", "n"), "".join(self._value)
            if kind == "s":
                self._look_up(value)
            # a formula may come to an empty text, but not to an empty number
            self._filled = bool(value) or kind == "str"
        elif tag == "c":
            self._finish(self._cell)
            self._cell = None

    def _begin(self, given: dict[str, str]) -> None:
        column, name = self._column + 1, given.get("r")
        if name is not None:
            match = _NAME.fullmatch(name)
            column = 0 if match is None else column_of(match[1]) + 1
            if match is None or int(match[2]) != self._row:
                column = 0
        if column <= self._column or self._row == 0 or self._cell is not None:
            raise Refused("whole_workbook", self._name)
        self._budget.cells -= 1
        if self._budget.cells < 0:
            raise Refused("few_cells", most=self._budget.limits.cells)
        self._column, self._cell = column, given
        self._formula = self._filled = False

    def _look_up(self, number: str) -> None:
        known = number.isdecimal() and len(number) < 10
        if not known or int(number) >= len(self._lengths):
            raise Refused("whole_workbook", self._name, self._row)
        self._budget.text -= self._lengths[int(number)]
        if self._budget.text < 0:
            megabytes = self._budget.limits.text // 1_000_000
            raise Refused("small_unpacked", megabytes=megabytes)

    def _finish(self, cell: dict[str, str]) -> None:
        if not self._filled and not self._formula:
            return
        kind, limits = cell.get("t", "n"), self._budget.limits
        self._widest = max(self._widest, self._column)
        area = self._row * self._widest
        self._budget.area -= area - self._area
        self._area = area
        if (
            self._row > limits.rows
            or self._column > limits.columns
            or self._budget.area < 0
        ):
            raise Refused("near_cells", self._name, self._row)
        if not self._filled:
            self.notes[self._row, self._column] = "computed"
        elif kind == "e":
            self.notes[self._row, self._column] = "no_error"
        elif kind == "n" and cell.get("s", "0") in self._percent:
            self.notes[self._row, self._column] = "percent"
