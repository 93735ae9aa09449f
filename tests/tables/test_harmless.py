from __future__ import annotations

import pytest

from matcher.tables.harmless import harmless

BLANKS = ("", " ", "\u00a0", "\ufeff", "\u200b", '"', '""', " \t")


@pytest.mark.parametrize("start", "=+-@\uff1d\uff0b\uff0d\uff20")
@pytest.mark.parametrize("before", BLANKS)
def test_what_could_begin_a_formula_begins_with_an_apostrophe(
    start: str, before: str
) -> None:
    assert harmless(f"{before}{start}1+1").startswith("'")


@pytest.mark.parametrize("text", ["\tx", "\rx", "\nx", "\t=1", "\r=1", "\n=1"])
def test_tabs_and_line_breaks_do_not_begin_a_cell(text: str) -> None:
    assert harmless(text).startswith("'")


@pytest.mark.parametrize("separator", [";", ",", "\t", "\n", "\r", "\r\n"])
@pytest.mark.parametrize("before", BLANKS)
def test_nor_does_a_formula_begin_behind_a_separator_inside_it(
    separator: str, before: str
) -> None:
    made = harmless(f"Verdal{separator}{before}=1+1")
    for cell in made.replace("\r", "\n").replace(";", "\n").split("\n"):
        for part in cell.replace("\t", "\n").replace(",", "\n").split("\n"):
            assert not part.strip(' "\u00a0\ufeff\u200b').startswith("=")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "C0001",
        "2022-08",
        "trondheim-1-IMK",
        "Værnes–Malvik",
        "Nærmest er s4; bare én regel står i veien: løp.",
        "<script>",
        "a=b",
        "e@post",
        "1-2, 3-4",
    ],
)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_harmless_text_is_made_no_different_again_in_its_beginning() -> None:
    once = harmless("=1+1")
    assert once == "'=1+1"
    assert harmless(once)[1:] == once
