"""Cells come as the text that a CSV file would have."""

from __future__ import annotations

import datetime as dt
import io
import sys
from typing import Any

import openpyxl
import pytest
from openpyxl.chart import BarChart

from matcher.errors import Fault
from matcher.spreadsheet import Book, TextSheet, Unreadable, preflight, read_book
from matcher.spreadsheet import reading as reading_module
from matcher.spreadsheet.limits import Limits
from spreadsheet.hostile import (
    RELS,
    STRINGS,
    cell,
    changed,
    listed,
    parts,
    relations,
    rows,
    strings,
    zipped,
)


def sheets(data: bytes) -> tuple[TextSheet, ...]:
    found = read_book(data)
    assert not isinstance(found, Fault), found
    return found


def only(data: bytes) -> tuple[tuple[str, ...], ...]:
    (sheet,) = sheets(data)
    return sheet.rows


def typed(value: Any, number_format: str = "General") -> str:
    """The text of a cell as a spreadsheet would save it."""
    book = openpyxl.Workbook()
    found = book.active["A1"]
    found.value, found.number_format = value, number_format
    return only(saved(book))[0][0]


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        ("0012", "@", "0012"),
        (" a\nb ", "General", " a\nb "),
        (7, "General", "7"),
        (7.0, "0.00", "7"),
        (-3, "General", "-3"),
        (60.5, "General", "60.5"),
        (17017012345, "General", "17017012345"),
        (1e300, "General", "1e+300"),
        (True, "General", "true"),
        (False, "General", "false"),
        (dt.date(2022, 8, 1), "dd.mm.yyyy", "2022-08-01"),
        (dt.datetime(2022, 8, 1, 9, 30), "yyyy-mm-dd hh:mm", "2022-08-01 09:30:00"),
        (dt.time(9, 30), "hh:mm", "09:30:00"),
    ],
)
def test_a_value_is_text_as_in_csv(value: Any, number_format: str, text: str) -> None:
    assert typed(value, number_format) == text


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (0.8, "0 %", "80%"),
        (0.8, "0.0%", "80%"),
        (0.07, "0 %", "7%"),
        (1, "0%", "100%"),
        (0.805, "0.0%", "80.5%"),
        (0.8, '0.0" %"', "0.8"),
        (0.8, "General", "0.8"),
        (80, "0", "80"),
        ("80 %", "0 %", "80 %"),
    ],
)
def test_a_share_shown_as_percent_says_so(
    value: Any, number_format: str, text: str
) -> None:
    assert typed(value, number_format) == text


def test_what_is_no_number_is_no_percent() -> None:
    style = '<cellXfs><xf numFmtId="9"/></cellXfs>'
    given = parts(f'<row r="1">{cell("A1", "<v>1e</v>")}</row>')
    given["xl/styles.xml"] = f"<styleSheet>{style}</styleSheet>"
    assert only(zipped(given)) == (("1e",),)


def test_rows_and_columns_stand_where_the_spreadsheet_has_them() -> None:
    book = openpyxl.Workbook()
    book.active["C4"] = "x"
    book.active["B7"] = "y"
    book.active.row_dimensions[7].hidden = True
    assert only(saved(book)) == ((), (), (), ("", "", "x"), (), (), ("", "y"))


def test_sheets_come_in_the_order_of_their_tabs_and_hidden_ones_too() -> None:
    book = openpyxl.Workbook()
    for name in ("b", "a"):
        book.create_sheet(name)
    book["b"].sheet_state = "veryHidden"
    assert [one.name for one in sheets(saved(book))] == ["Sheet", "b", "a"]


def test_a_formula_is_the_value_saved_with_it() -> None:
    kept = cell("A1", "<f>1+1</f><v>2</v>") + cell(
        "B1", "<f>&quot;a&quot;</f><v>a</v>", ' t="str"'
    )
    blank = cell("C1", "<f>&quot;&quot;</f><v></v>", ' t="str"')
    assert only(changed(f'<row r="1">{kept}{blank}</row>')) == (("2", "a"),)


@pytest.mark.parametrize(
    ("inside", "more", "expected"),
    [
        ("<f>1+1</f>", "", "computed"),
        ("<f>1+1</f><v></v>", "", "computed"),
        ("<f>1/0</f><v>#DIV/0!</v>", ' t="e"', "no_error"),
        ("<v>#REF!</v>", ' t="e"', "no_error"),
    ],
)
def test_a_cell_that_states_nothing_says_why(
    inside: str, more: str, expected: str
) -> None:
    sheet = f'<row r="1">{cell("A1")}</row><row r="3">{cell("B3", inside, more)}</row>'
    found = only(changed(sheet))
    assert [len(row) for row in found] == [1, 0, 2]
    assert isinstance(found[2][1], Unreadable)
    assert found[2][1].expected == expected
    assert not isinstance(found[0][0], Unreadable)


def test_a_text_longer_than_a_cell_may_be_is_unreadable() -> None:
    texts = strings("x" * 32_767, "x" * 32_768)
    refs = "".join(cell(f"A{n}", f"<v>{n - 1}</v>", ' t="s"') for n in (1,))
    refs = f'<row r="1">{refs}</row><row r="2">{cell("A2", "<v>1</v>", TEXT)}</row>'
    (first,), (second,) = only(changed(refs, strings=texts))
    assert not isinstance(first, Unreadable)
    assert isinstance(second, Unreadable)
    assert second.expected == "short_cell"


TEXT = ' t="s"'


def test_cells_without_names_stand_side_by_side() -> None:
    sheet = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    assert only(changed(sheet)) == (("1", "2"), ("3",))


def test_prefixes_and_upper_case_names_of_parts_are_understood() -> None:
    given = parts('<row r="1">' + cell("A1", "<v>0</v>", TEXT) + "</row>")
    for name in list(given):
        text = str(given[name]).replace("<", "<p:").replace("<p:/", "</p:")
        text = text.replace("<p:?", "<?").replace("xmlns=", "xmlns:p=")
        given[name] = text
    given["xl/SharedStrings.xml"] = strings("x")
    assert only(zipped(given)) == (("x",),)


def test_pictures_charts_links_and_far_blank_cells_are_passed_over() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "x"
    book.active["A1"].hyperlink = "https://example.org"
    book.active.add_chart(BarChart(), "C3")
    book.create_chartsheet("Picture").add_chart(BarChart())
    book.active.cell(1_048_576, 3).number_format = "@"
    assert sheets(saved(book)) == (TextSheet("Sheet", (("x",),)),)


def test_links_to_other_workbooks_are_never_followed() -> None:
    kept = f'<row r="1">{cell("A1", "<f>[1]Ark1!A1</f><v>5</v>")}</row>'
    link = relations(("rId1", "externalLinkPath", "file:///etc/passwd"))
    given = parts(kept) | {
        RELS: relations(
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId9", "externalLink", "externalLinks/externalLink1.xml"),
        ),
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": link,
        "xl/connections.xml": "<connections/>",
    }
    assert only(zipped(given)) == (("5",),)


def test_the_library_sees_only_parts_that_were_judged() -> None:
    given = parts() | {"xl/media/a.png": b"x", "docProps/app.xml": "<a/>"}
    judged = preflight(zipped(given))
    assert not isinstance(judged, Fault)
    assert b"app.xml" not in judged.data
    assert b"a.png" not in judged.data
    assert b"sheet1.xml" in judged.data


def test_a_panic_of_the_library_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    class Panic(BaseException):
        pass

    def panics(_: bytes) -> None:
        raise Panic("canary")

    monkeypatch.setattr(reading_module, "_opened", panics)
    assert read_book(zipped(parts()), "a.xlsx") == Fault("whole_workbook", "a.xlsx")


def test_a_user_who_interrupts_is_not_told_of_damage(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupts(_: bytes) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(reading_module, "_opened", interrupts)
    with pytest.raises(KeyboardInterrupt):
        read_book(zipped(parts()))


def test_limits_are_of_the_whole_workbook_not_of_a_sheet() -> None:
    names = ("a", "b", "c")
    given = parts() | {
        "xl/workbook.xml": listed(*names),
        RELS: relations(
            *((f"rId{n}", "worksheet", f"worksheets/{n}.xml") for n in (1, 2, 3))
        ),
    }
    line = "<row>" + "<c><v>1</v></c>" * 40 + "</row>"
    given |= {f"xl/worksheets/{n}.xml": rows(line) for n in (1, 2, 3)}
    del given["xl/worksheets/sheet1.xml"]
    data = zipped(given)
    assert len(sheets(data)) == 3
    found = read_book(data, limits=Limits(cells=100))
    assert found == Fault("few_cells", details=(("most", 100),))


@pytest.mark.parametrize(
    "text", ["a\rb", "a\r\nb", "\x01\x0b", "_x0041_", " a ", "ø€😀"]
)
def test_text_comes_back_as_it_was_written(text: str) -> None:
    book = Book()
    book.page("a", widths=[10]).text(0, 0, text)
    assert only(book.content()) == ((text,),)


def test_shared_text_of_several_runs_is_one_text() -> None:
    runs = strings("x").replace("<t>x</t>", "<r><t>a</t></r><r><t>b</t></r>")
    sheet = f'<row r="1">{cell("A1", "<v>0</v>", TEXT)}</row>'
    assert only(zipped(parts(sheet) | {STRINGS: runs})) == (("ab",),)


def test_without_the_extra_its_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(ImportError, match=r"kullmatch\[excel\]"):
        read_book(zipped(parts()))
