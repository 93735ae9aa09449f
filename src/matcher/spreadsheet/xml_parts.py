"""XML of a workbook, and never more of it than a workbook has."""

from __future__ import annotations

import re
from xml.parsers import expat

from matcher.spreadsheet.limits import Limits, Refused

_LONG = re.compile(rb"<[^<]{1000000}")  # a tag, or the text behind it
_UTF8 = ("utf-8", "utf8", "us-ascii")


class Budget:
    """What is left for the rest of a workbook."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.elements = limits.elements
        self.attributes = limits.attributes
        self.cells = limits.cells
        self.text = limits.text
        self.area = limits.area


class XmlPart:
    """A part being read; a kind of part overrides what it wants to see."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._depth = 0
        self._utf8 = True

    def start(self, tag: str, given: dict[str, str]) -> None:
        """An element begins; its name is without prefix."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text of an element, maybe only some of it."""

    def read(self, content: bytes) -> None:
        """Read the whole part.

        Raises
        ------
        Refused
            It is not well formed or not UTF-8, declares a type or entities, or goes
            beyond the limits.
        """
        # counting marks takes next to no time, reading what they stand for does
        self._budget.elements -= content.count(b"<") - content.count(b"</")
        self._budget.attributes -= content.count(b"=")
        beyond = min(self._budget.elements, self._budget.attributes) < 0
        if beyond or _LONG.search(content):
            raise Refused("few_elements")
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        if type(self).text is not XmlPart.text:
            parser.CharacterDataHandler = self.text
        parser.StartDoctypeDeclHandler = _no_doctype
        parser.EntityDeclHandler = _no_doctype
        parser.XmlDeclHandler = self._declared
        try:
            parser.Parse(content, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise Refused("whole_workbook") from error
        if not self._utf8 or b"\0" in content[:4]:
            raise Refused("whole_workbook")

    def _declared(self, _version: str, encoding: str | None, _alone: int) -> None:
        self._utf8 &= encoding is None or encoding.lower() in _UTF8

    def _start(self, tag: str, given: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > self._budget.limits.depth:
            raise Refused("few_elements")
        self.start(tag.rpartition(":")[2] if ":" in tag else tag, given)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        self.end(tag.rpartition(":")[2] if ":" in tag else tag)


def _no_doctype(*_: object) -> None:
    raise Refused("no_entities")
