"""What each exporter makes of a result, and what an independent reader finds in it."""

from __future__ import annotations

import csv
import io
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

import openpyxl
from openpyxl.utils.escape import unescape

from matcher.domain import Problem
from matcher.engine import Result
from matcher.report import html_report, plan_workbook
from matcher.tables import write_result
from matcher.texts import Language


@dataclass(frozen=True)
class Read:
    """The texts of an export, and what in it would run."""

    texts: tuple[str, ...]
    live: tuple[str, ...]

    def shows(self, text: str) -> bool:
        """Whether a text is there as it is."""
        return any(text in one for one in self.texts)


Exporter = Callable[[Problem, Result, Language], Read]

_SEPARATOR = {"nb": ";", "en": ","}
_STARTS = re.compile(r"[\s\ufeff\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")


def tables(problem: Problem, result: Result, language: Language) -> Read:
    """``write_result``."""
    return read_tables(csv_files(problem, result, language), language)


def read_tables(files: Mapping[str, bytes], language: Language) -> Read:
    """Cells of CSV files as they are, and as another separator would cut them."""
    texts: list[str] = []
    live: list[str] = []
    for data in files.values():
        own = _SEPARATOR[language]
        text = data.decode("utf-8-sig")
        texts += [cell.replace("'", "") for cell in _cells(text, own)]
        live += [
            cell
            for separator in (own, *{";", ",", "\t"} - {own})
            for cell in _cells(text, separator)
            if _STARTS.match(cell)
        ]
        live += [c for c in text.replace('"', "").split("\n") if _STARTS.match(c)]
    return Read(tuple(texts), tuple(live))


def csv_files(problem: Problem, result: Result, language: Language) -> dict[str, bytes]:
    """The CSV files of a result."""
    with tempfile.TemporaryDirectory() as folder:
        files = write_result(problem, result, folder, language)
        tables = [one for one in files if one.suffix == ".csv"]
        return {one.name: one.read_bytes() for one in tables}


def _cells(text: str, separator: str) -> Iterator[str]:
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
        yield from row


def workbook(problem: Problem, result: Result, language: Language) -> Read:
    """``plan_workbook``."""
    return read_workbook(plan_workbook(problem, result, language))


def read_workbook(data: bytes) -> Read:
    """Cells of a workbook by openpyxl, and what its raw parts hold beside them."""
    live: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            xml = parts.read(name).decode()
            live += re.findall(r"<(?:\w+:)?(?:f|ddeLink|oleLink)[ >/]", xml)
            live += re.findall(r'TargetMode="External"', xml)
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [c for page in book for row in page.iter_rows() for c in row]
    live += [str(c.value) for c in cells if c.data_type not in ("s", "n")]
    texts = [unescape(str(c.value)) for c in cells if c.data_type == "s"]
    return Read(tuple(texts), tuple(live))


def page(problem: Problem, result: Result, language: Language) -> Read:
    """``html_report``, for planners and published."""
    read = [
        read_page(html_report(problem, result, language, published=published))
        for published in (False, True)
    ]
    return Read(read[0].texts + read[1].texts, read[0].live + read[1].live)


def read_page(text: str) -> Read:
    """Texts and attributes of a page, and what a browser would run or fetch in it."""
    parser = _Page()
    parser.feed(text)
    parser.close()
    return Read(tuple(parser.texts), tuple(parser.live))


class _Page(HTMLParser):
    _RUNS = frozenset(
        (
            "script",
            "iframe",
            "object",
            "embed",
            "img",
            "link",
            "base",
            "form",
            "foreignobject",
        )
    )

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.live: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._RUNS:
            self.live.append(tag)
        for name, value in attrs:
            leads_out = name in ("href", "src", "xlink:href") and value
            if name.startswith("on") or (leads_out and not str(value).startswith("#")):
                self.live.append(f"{tag} {name}={value}")
            self.texts.append(value or "")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


EXPORTERS: dict[str, Exporter] = {"csv": tables, "workbook": workbook, "page": page}
SHOWN: dict[str, frozenset[str]] = {
    "csv": frozenset(
        {"location", "trade_nb", "trade_en", "pathway_nb", "pathway_en", "ids"}
    ),
    "workbook": frozenset(
        {"region", "zone", "location", "trade_nb", "trade_en", "pathway_nb"}
        | {"pathway_en", "ids"}
    ),
    "page": frozenset(
        {"region", "zone", "trade_nb", "trade_en", "pathway_nb", "pathway_en", "ids"}
    ),
}
"""The fields whose text each exporter shows in one language or the other."""


def as_shown(exporter: str, text: str) -> str:
    """How a text reads in an export.

    The reader of tables drops every apostrophe; a page has no control characters.
    """
    if exporter == "csv":
        return text.replace("'", "")
    return text.replace("\r", "\ufffd") if exporter == "page" else text
