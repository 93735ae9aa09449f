"""The parts of a workbook that say what the sheets are and what they look up."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

from matcher.spreadsheet.limits import Refused
from matcher.spreadsheet.xml_parts import Budget, XmlPart

_PERCENT = {"9", "10"}  # formats that every spreadsheet knows by number
_SPOKEN = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')  # of a format: only shown


class ContentTypes(XmlPart):
    """What kind of file the package is, by the type of its workbook."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.workbook = ""

    def start(self, tag: str, given: dict[str, str]) -> None:
        name = given.get("PartName", "").casefold()
        if tag == "Override" and name == "/xl/workbook.xml":
            self.workbook = given.get("ContentType", "")


class Relations(XmlPart):
    """Where the sheets of a workbook stand, by the ids it calls them by."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.sheets: dict[str, str] = {}
        self.others: set[str] = set()

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag != "Relationship":
            return
        name, kind = given.get("Id", ""), given.get("Type", "")
        if kind.endswith("/worksheet") and given.get("TargetMode") != "External":
            target = posixpath.join("/xl", given.get("Target", ""))
            self.sheets[name] = posixpath.normpath(target).lstrip("/")
        else:
            self.others.add(name)


@dataclass(frozen=True)
class Listed:
    """A sheet as the workbook lists it."""

    name: str
    relation: str


class Workbook(XmlPart):
    """The list of sheets, in the order of their tabs."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.sheets: list[Listed] = []

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag == "sheet":
            relation = next(
                (value for key, value in given.items() if key.endswith(":id")), ""
            )
            self.sheets.append(Listed(given.get("name", ""), relation))
            if len(self.sheets) > self._budget.limits.sheets:
                raise Refused("few_sheets", most=self._budget.limits.sheets)


class Styles(XmlPart):
    """Which styles of cells show a number as percent."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.percent: set[str] = set()
        self._formats = set(_PERCENT)
        self._inside, self._count = False, 0

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag == "numFmt":
            if "%" in _SPOKEN.sub("", given.get("formatCode", "")):
                self._formats.add(given.get("numFmtId", ""))
        elif tag == "cellXfs":
            self._inside = True
        elif tag == "xf" and self._inside:
            if given.get("numFmtId", "0") in self._formats:
                self.percent.add(str(self._count))
            self._count += 1

    def end(self, tag: str) -> None:
        if tag == "cellXfs":
            self._inside = False


class Strings(XmlPart):
    """How long each of the shared texts is."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.lengths: list[int] = []

    def start(self, tag: str, given: dict[str, str]) -> None:  # noqa: ARG002
        if tag == "si":
            self.lengths.append(0)

    def text(self, text: str) -> None:
        if self.lengths:
            self.lengths[-1] += len(text)
