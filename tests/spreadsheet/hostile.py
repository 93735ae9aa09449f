"""Workbooks that are made to harm, or not made well, and what is said of them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from random import Random

from matcher.spreadsheet.limits import LIMITS, Limits

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
TYPES, ROOT = "[Content_Types].xml", "_rels/.rels"
BOOK, RELS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"

TEXT = ' t="s"'
REFERENCE = '<c t="s"><v>0</v></c>'

Parts = dict[str, str | bytes]
ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row>'


def types(main: str = MAIN) -> str:
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{main}"/></Types>'
    )


def relations(*ways: tuple[str, str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="{name}" Type="{REL}/{kind}" Target="{target}"/>'
        for name, kind, target in ways
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inside}' + (
        "</Relationships>"
    )


def listed(*names: str) -> str:
    sheets = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, start=1)
    )
    return f'{HEAD}<workbook {SPACE} xmlns:r="{REL}"><sheets>{sheets}</sheets>' + (
        "</workbook>"
    )


def rows(text: str) -> str:
    return f"{HEAD}<worksheet {SPACE}><sheetData>{text}</sheetData></worksheet>"


def strings(*texts: str, doctype: str = "") -> str:
    inside = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return f"{HEAD}{doctype}<sst {SPACE}>{inside}</sst>"


def parts(sheet: str = ROW, name: str = "regions") -> Parts:
    """A small workbook that is fine."""
    return {
        TYPES: types(),
        ROOT: relations(("rId1", "officeDocument", "xl/workbook.xml")),
        BOOK: listed(name),
        RELS: relations(("rId1", "worksheet", "worksheets/sheet1.xml")),
        SHEET: rows(sheet),
    }


def zipped(
    given: Mapping[str, str] | Parts | Iterable[tuple[str, str | bytes]],
    method: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    out = io.BytesIO()
    pairs = given.items() if isinstance(given, Mapping) else given
    with zipfile.ZipFile(out, "w", method, compresslevel=6) as package:
        for name, content in pairs:
            package.writestr(zipfile.ZipInfo(name), content, method)
    return out.getvalue()


def changed(sheet: str = ROW, **given: str | bytes | None) -> bytes:
    """The fine workbook with parts replaced, added (by path) or left out."""
    names = {"types": TYPES, "book": BOOK, "rels": RELS, "strings": STRINGS}
    found = parts(sheet)
    for name, content in given.items():
        if content is None:
            del found[names.get(name, name)]
        else:
            found[names.get(name, name)] = content
    return zipped(found)


def with_part(path: str, content: str | bytes) -> bytes:
    return zipped(parts() | {path: content})


def cell(name: str, value: str = "<v>1</v>", more: str = "") -> str:
    return f'<c r="{name}"{more}>{value}</c>'


def at(name: str, row: object) -> bytes:
    return changed(f'<row r="{row}">{cell(name)}</row>')


def entity(declared: str) -> str:
    return strings("&a;", doctype=f"<!DOCTYPE sst [{declared}]>")


def laughs() -> str:
    more = "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">'
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    return entity(f'<!ENTITY a "ha">{more}').replace("&a;</t>", "&i;</t>")


def nested(size: int) -> bytes:
    """A package inside a package inside a package."""
    data = zipped(parts())
    for _ in range(size):
        data = with_part("r/r.zip", data)
    return data


def lying() -> bytes:
    """The list of contents says that a sheet is of eight bytes."""
    data = bytearray(changed(ROW + f"<!--{'x' * 50_000}-->"))
    place = 0
    while (place := data.find(b"PK\x01\x02", place + 1)) > 0:
        if data[place + 46 :].startswith(SHEET.encode()):
            struct.pack_into("<I", data, place + 24, 8)
    return bytes(data)


def locked() -> bytes:
    data = bytearray(zipped(parts()))
    place = -1
    while (place := data.find(b"PK\x01\x02", place + 1)) >= 0:
        data[place + 8] |= 1
    return bytes(data)


def twice() -> bytes:
    with_two = [*parts().items(), ("XL/worksheets/SHEET1.xml", rows(""))]
    return zipped(with_two)


def text_many_times(count: int) -> bytes:
    """Each text is short enough, but stands in very many cells."""
    refs = "".join(
        f'<row r="{n}">{cell(f"A{n}", "<v>0</v>", TEXT)}</row>'
        for n in range(1, count + 1)
    )
    return changed(refs, strings=strings("x" * 32_000))


def numbers(row: int) -> str:
    return "".join(f"<c><v>{row * column}</v></c>" for column in range(900))


def attributes(row: int) -> str:
    given = " ".join(f"a{k}='{row}'" for k in range(1_000))
    return f"<row {given}/>"


def many_rows(count: int) -> bytes:
    return changed("".join(f'<row r="{n}"/>' for n in range(1, count + 1)))


@dataclass(frozen=True)
class Hostile:
    """A workbook by its size, and the fault it gives.

    It is ``small`` in the tests, where ``limits`` may be lower, and ``full`` at its
    worst.
    """

    expected: str
    build: Callable[[int], bytes]
    small: int = 1
    full: int = 1
    limits: Limits = LIMITS


def _is(expected: str, build: Callable[[], bytes]) -> Hostile:
    return Hostile(expected, lambda _: build())


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600

HOSTILE: dict[str, Hostile] = {
    # no workbook
    "empty file": _is("filled_file", lambda: b""),
    "csv renamed": _is("workbook", lambda: b"id;name\r\n1;x\r\n"),
    "encrypted": _is(
        "open_workbook", lambda: OLE + "EncryptedPackage".encode("utf-16")
    ),
    "old xls": _is("open_workbook", lambda: OLE + "Workbook".encode("utf-16")),
    "locked zip": _is("open_workbook", locked),
    "truncated": _is("whole_workbook", lambda: zipped(parts())[:-200]),
    "a zip of something": _is("workbook", lambda: zipped({"a.txt": "a"})),
    "xlsb inside": _is(
        "workbook", lambda: zipped({TYPES: types(), "xl/workbook.bin": ""})
    ),
    "ods renamed": _is("workbook", lambda: zipped({"content.xml": "<office/>"})),
    "another compression": _is(
        "whole_workbook", lambda: zipped(parts(), zipfile.ZIP_LZMA)
    ),
    # a package that is not what it says
    "wrong content types": _is("workbook", lambda: changed(types=types("text/html"))),
    "macros by type": _is(
        "no_macros",
        lambda: changed(
            types=types("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
        ),
    ),
    "macros by part": _is("no_macros", lambda: with_part("xl/vbaProject.bin", OLE)),
    "file inside": _is(
        "no_files_inside", lambda: with_part("xl/embeddings/o.bin", OLE)
    ),
    "nested zips": Hostile("no_files_inside", nested, 3, 60),
    "missing sheet part": _is(
        "whole_workbook",
        lambda: zipped({name: text for name, text in parts().items() if name != SHEET}),
    ),
    "missing relationships": _is("workbook", lambda: changed(rels=None)),
    "sheet outside the package": _is(
        "whole_workbook",
        lambda: changed(rels=relations(("rId1", "worksheet", "../../../etc/passwd"))),
    ),
    "one part for two sheets": _is(
        "whole_workbook",
        lambda: changed(
            book=listed("regions", "zones"),
            rels=relations(
                ("rId1", "worksheet", "worksheets/sheet1.xml"),
                ("rId2", "worksheet", "worksheets/sheet1.xml"),
            ),
        ),
    ),
    "sheets of one name": _is(
        "whole_workbook",
        lambda: zipped(
            parts()
            | {
                BOOK: listed("regions", "REGIONS"),
                RELS: relations(
                    ("rId1", "worksheet", "worksheets/sheet1.xml"),
                    ("rId2", "worksheet", "worksheets/sheet2.xml"),
                ),
                "xl/worksheets/sheet2.xml": rows(ROW),
            }
        ),
    ),
    "part named twice": _is("whole_workbook", twice),
    "path traversal": _is(
        "whole_workbook", lambda: with_part("../../evil.xml", "<a/>")
    ),
    "absolute path": _is("whole_workbook", lambda: with_part("/etc/evil.xml", "<a/>")),
    # too much
    "zip bomb": Hostile(
        "small_unpacked", lambda size: changed(" " * size), 2_000_000, 60_000_000
    ),
    "bomb in a picture": Hostile(
        "small_unpacked",
        lambda size: with_part("xl/media/a.png", bytes(size)),
        2_000_000,
        60_000_000,
    ),
    "bomb in many parts": Hostile(
        "small_unpacked",
        lambda size: zipped(
            [
                *parts().items(),
                *((f"xl/m/{n}.bin", bytes(990_000)) for n in range(size)),
            ]
        ),
        70,
        900,
    ),
    "lying list of contents": _is("whole_workbook", lying),
    "large file": Hostile(
        "small_file",
        lambda size: with_part("xl/media/a.png", Random(0).randbytes(size)),
        20_000,
        33_000_000,
        Limits(packed=20_000),
    ),
    "many parts": Hostile(
        "few_parts",
        lambda size: zipped([*parts().items(), *((f"x/{n}", "") for n in range(size))]),
        1_001,
        100_000,
    ),
    "many sheets": Hostile(
        "few_sheets",
        lambda size: changed(book=listed(*(f"s{n}" for n in range(size)))),
        201,
        100_000,
    ),
    "many cells": Hostile(
        "few_cells",
        lambda size: changed(
            "".join(f'<row r="{n}">{numbers(n)}</row>' for n in range(1, size + 1))
        ),
        3,
        340,
        Limits(cells=1_000),
    ),
    "many references to a text": Hostile(
        "small_unpacked",
        lambda size: changed(
            "".join(f'<row r="{n}">{REFERENCE * 500}</row>' for n in range(1, size)),
            strings=strings("x"),
        ),
        200,
        20_000,
    ),
    "a text many times": Hostile("small_unpacked", text_many_times, 1_001, 100_000),
    "many blank rows": Hostile(
        "few_elements", many_rows, 600, 1_000_000, Limits(elements=500)
    ),
    "many elements": Hostile(
        "few_elements",
        lambda size: changed("".join(f"<x a='{n}'/>" for n in range(size))),
        1_001,
        3_000_000,
        Limits(elements=1_000),
    ),
    "many attributes": Hostile(
        "few_elements",
        lambda size: changed("".join(attributes(n) for n in range(size))),
        2,
        3_100,
        Limits(attributes=1_000),
    ),
    "many attributes of one element": Hostile(
        "few_elements",
        lambda size: changed(
            "<row " + " ".join(f"a{n}=''" for n in range(size)) + "/>"
        ),
        150_000,
        2_900_000,
    ),
    "deep elements": Hostile(
        "few_elements",
        lambda size: changed("<a>" * size + "</a>" * size),
        61,
        100_000,
    ),
    "huge tag": Hostile(
        "few_elements",
        lambda size: changed(f'<row r="{Random(0).randbytes(size).hex()}"/>'),
        1_000_000,
        15_000_000,
    ),
    "huge text in a cell": Hostile(
        "short_cell",
        lambda size: changed(
            ROW + f'<row r="2"><c r="A2" t="inlineStr"><is><t>'
            f"{'abcdefghijklmnopqrstuvw ' * size}</t></is></c></row>"
        ),
        1_400,
        40_000,
    ),
    # entities
    "billion laughs": _is("no_entities", lambda: changed(strings=laughs())),
    "external entity": _is(
        "no_entities",
        lambda: changed(strings=entity('<!ENTITY a SYSTEM "file:///etc/passwd">')),
    ),
    "external type": _is(
        "no_entities",
        lambda: changed(strings=strings(doctype='<!DOCTYPE sst SYSTEM "http://x/y">')),
    ),
    "entity in UTF-16": _is(
        "no_entities",
        lambda: changed(
            strings=entity('<!ENTITY a "b">')
            .replace("UTF-8", "UTF-16")
            .encode("utf-16")
        ),
    ),
    "entity in UTF-16 undeclared": _is(
        "no_entities",
        lambda: changed(
            strings=entity('<!ENTITY a "b">').replace(HEAD, "").encode("utf-16-be")
        ),
    ),
    "entity where nobody reads": _is(
        "no_entities", lambda: with_part("docProps/app.xml", laughs())
    ),
    "UTF-16": _is(
        "whole_workbook",
        lambda: changed(
            strings=strings("x").replace("UTF-8", "UTF-16").encode("utf-16")
        ),
    ),
    # cells that cannot be
    "far cell": _is("near_cells", lambda: at("XFD1048576", 1_048_576)),
    "far row": _is("near_cells", lambda: at("A1048576", 1_048_576)),
    "far column": _is("near_cells", lambda: at("XFD1", 1)),
    "wide and tall": _is(
        "near_cells",
        lambda: changed(
            f'<row r="1">{cell("ALL1")}</row><row r="190000">{cell("A190000")}</row>'
        ),
    ),
    "wide and tall in many sheets": Hostile(
        "near_cells",
        lambda size: zipped(
            parts()
            | {
                BOOK: listed(*(f"s{n}" for n in range(1, size + 1))),
                RELS: relations(
                    *((f"rId{n}", "worksheet", f"{n}.xml") for n in range(1, size + 1))
                ),
            }
            | {
                f"xl/{n}.xml": rows(f'<row r="900">{cell("ALL900")}</row>')
                for n in range(1, size + 1)
            }
        ),
        5,
        200,
    ),
    "negative row": _is("whole_workbook", lambda: at("A1", -1)),
    "cell A0": _is("whole_workbook", lambda: at("A0", 0)),
    "cell of another row": _is("whole_workbook", lambda: at("A7", 3)),
    "cell without a row": _is("whole_workbook", lambda: changed(cell("A1"))),
    "cell in a cell": _is(
        "whole_workbook",
        lambda: changed(f'<row r="1">{cell("A1", cell("B1"))}</row>'),
    ),
    "rows out of order": _is(
        "whole_workbook",
        lambda: changed(f'<row r="2">{cell("A2")}</row><row r="1">{cell("A1")}</row>'),
    ),
    "cells out of order": _is(
        "whole_workbook",
        lambda: changed(f'<row r="1">{cell("B1")}{cell("A1")}</row>'),
    ),
    "text beyond the last": _is(
        "whole_workbook",
        lambda: changed(
            f'<row r="1">{cell("A1", "<v>7</v>", TEXT)}</row>',
            strings=strings("x"),
        ),
    ),
    "no xml": _is("whole_workbook", lambda: changed("<row")),
}
