"""A workbook from a stranger, judged with the standard library alone.

The library that reads cells keeps room for every cell up to the last one, unpacks what
it is given, and is written in another language, where running out of memory ends the
process. So it never sees the file: it is given a package of only the parts that were
unpacked and judged here.

Refused: what is no .xlsx, damaged, locked, with macros, files inside or entities, or
larger than ``limits.LIMITS``. Passed over, because nothing of it is ever read or
followed: pictures, charts, links to other workbooks, connections. Formulas are never
computed: the value that was saved with them counts.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from matcher.errors import Fault
from matcher.spreadsheet.book_parts import (
    ContentTypes,
    Relations,
    Strings,
    Styles,
    Workbook,
)
from matcher.spreadsheet.limits import LIMITS, Limits, Refused
from matcher.spreadsheet.parts import Parts
from matcher.spreadsheet.sheet_part import Note, SheetPart
from matcher.spreadsheet.xml_parts import Budget, XmlPart

_TYPES, _ROOT = "[Content_Types].xml", "_rels/.rels"
_BOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_STYLES, _STRINGS = "xl/styles.xml", "xl/sharedStrings.xml"
_MAIN = "spreadsheetml.sheet.main+xml"
_Part = TypeVar("_Part", bound=XmlPart)


@dataclass(frozen=True)
class JudgedSheet:
    """A sheet of cells: its name, and notes on some by row and column from 1."""

    name: str
    notes: Mapping[tuple[int, int], Note]


@dataclass(frozen=True)
class Judged:
    """What may be given to the library, and the sheets in it, in order."""

    data: bytes
    sheets: tuple[JudgedSheet, ...]


def preflight(
    data: bytes, file: str | None = None, *, limits: Limits = LIMITS
) -> Judged | Fault:
    """Judge the bytes of an ``.xlsx`` file.

    Memory stays within a small multiple of ``limits``, and so does time.

    Examples
    --------
    >>> preflight(b"id;name", "county.xlsx").expected
    'workbook'
    """
    try:
        return _Preflight(Parts(data, limits), limits).judged()
    except Refused as refused:
        return replace(refused.fault, file=file)


class _Preflight:
    def __init__(self, parts: Parts, limits: Limits) -> None:
        self._parts, self._budget = parts, Budget(limits)
        self._copy = io.BytesIO()
        self._package = zipfile.ZipFile(self._copy, "w", zipfile.ZIP_STORED)
        self._unread = dict.fromkeys(parts.names)

    def judged(self) -> Judged:
        if any(name.endswith("vbaproject.bin") for name in self._unread):
            raise Refused("no_macros")
        if not all(map(self._has, (_TYPES, _ROOT, _BOOK, _RELATIONS))):
            raise Refused("workbook")
        budget = self._budget
        kind = self._read(_TYPES, ContentTypes(budget)).workbook
        if "macroEnabled" in kind:
            raise Refused("no_macros")
        if not kind.endswith(_MAIN):
            raise Refused("workbook")
        self._read(_ROOT, XmlPart(budget))
        listed = self._read(_BOOK, Workbook(budget)).sheets
        relations = self._read(_RELATIONS, Relations(budget))
        styles, strings = Styles(budget), Strings(budget)
        if self._has(_STYLES):
            self._read(_STYLES, styles)
        if self._has(_STRINGS):
            self._read(_STRINGS, strings)
        sheets = []
        for one in listed:
            if one.relation in relations.others:  # a chart
                continue
            target = relations.sheets.get(one.relation, "")
            if not self._has(target):
                raise Refused("whole_workbook", one.name)
            part = SheetPart(budget, one.name, strings.lengths, styles.percent)
            self._read(target, part)
            sheets.append(JudgedSheet(one.name, part.notes))
        if len({one.name.casefold() for one in sheets}) < len(sheets):
            raise Refused("whole_workbook")
        for name in list(self._unread):
            self._pass_over(name)
        self._package.close()
        return Judged(self._copy.getvalue(), tuple(sheets))

    def _has(self, name: str) -> bool:
        return name.casefold() in self._unread

    def _read(self, name: str, part: _Part) -> _Part:
        """Judge a part and copy it into the package that the library is given."""
        del self._unread[name.casefold()]
        content = self._parts.unpacked(name)
        part.read(content)
        self._package.writestr(zipfile.ZipInfo(name), content)
        return part

    def _pass_over(self, name: str) -> None:
        """Measure a part that nobody reads; XML has no entities there either."""
        content = self._parts.unpacked(name)
        if name.endswith((".xml", ".rels")):
            XmlPart(self._budget).read(content)
