"""What holds for every figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.report.figures import (
    STYLE,
    Figure,
    flow_sankey,
    rank_bars,
    region_balance,
)
from matcher.report.figures.drawing import PHONE, width_of
from matcher.texts import LANGUAGES, Language

from .drawn import (
    BALANCE,
    FLOWS,
    RANKS,
    SVG,
    Numbers,
    a_table,
    every_figure,
    parsed,
    percent,
    summed,
    texts,
    whole_numbers,
)

PAYLOAD = "<script>x</script>\"'&"
LONG = "Nordre og søndre regionråd for kompetanse, inkludering og WWWWWW"


def in_turn(*numbers: int | None) -> Numbers:
    turn = cycle(numbers)
    return lambda: next(turn)


def figures(language: Language = "en") -> Iterator[Figure]:
    """Ordinary numbers, some hidden, all hidden, none of anybody, many and long."""
    yield from every_figure(in_turn(3, 8, 5, 1), language)
    yield from every_figure(in_turn(3, None, 8, 5, None, 1), language)
    yield from every_figure(in_turn(None), language)
    yield from every_figure(in_turn(0), language)
    yield from every_figure(in_turn(7, 2, 5, None, 0), language, rows=40, name=LONG)
    yield from every_figure(in_turn(2, 5), language, rows=0)
    yield from every_figure(in_turn(2, 5), language, rows=1, name=PAYLOAD)


@pytest.mark.parametrize("language", LANGUAGES)
def test_picture_is_one_labelled_image_with_nothing_active(language: Language) -> None:
    for figure in figures(language):
        root = parsed(figure)
        assert root.tag == f"{SVG}svg"
        assert root.get("role") == "img"
        title = root.find(f"{SVG}title")
        assert title is not None
        assert title.text == figure.title
        assert title.get("id") == root.get("aria-labelledby")
        for one in root.iter():
            assert one.tag.removeprefix(SVG) in {
                *("svg", "title", "defs", "pattern", "path", "rect", "line", "text"),
            }
            for name, value in one.attrib.items():
                assert not re.match("style|on|.*href", name), name
                assert "url(" not in value or value.startswith(f"url(#fig-{figure.key}")
                assert name != "id" or value.startswith(f"fig-{figure.key}")


def test_every_class_has_its_style() -> None:
    for figure in figures():
        for one in parsed(figure).iter():
            for name in (one.get("class") or "").split():
                assert re.search(rf"\.fig\b(?:{{| \.{name}\b|.*?\.{name}\b)", STYLE), (
                    name
                )


def test_words_fit_a_narrow_phone() -> None:
    for figure in figures():
        for one in parsed(figure).iter(f"{SVG}text"):
            said = "".join(one.itertext())
            looks = one.get("class") or ""
            across = one.attrib["x"]
            at = PHONE * percent(across) / 100 if "%" in across else float(across)
            wide = width_of(said, 13 if "name" in looks else 12)
            begins = (
                at - wide if "end" in looks else at - wide / 2 if "mid" in looks else at
            )
            assert begins >= -1, said
            assert begins + wide <= PHONE + 1, said


def test_bars_stay_inside_the_picture() -> None:
    for figure in figures():
        height = float(parsed(figure).attrib["height"])
        for one in parsed(figure).iter(f"{SVG}rect"):
            if "%" in one.attrib.get("x", ""):
                ends = percent(one.attrib["x"]) + percent(one.attrib["width"])
                assert 0 <= percent(one.attrib["x"]) <= ends <= 100.1
                assert (
                    float(one.attrib["y"]) + float(one.attrib["height"]) <= height + 1
                )


def test_each_figure_has_a_title_words_and_a_square_table() -> None:
    for figure in figures():
        assert figure.title
        assert figure.summary.endswith(".")
        assert {len(row) for row in figure.rows} <= {len(figure.heads)}


def test_names_are_text_whatever_they_say() -> None:
    told = list(every_figure(in_turn(2, 5), "en", rows=1, name=PAYLOAD))
    assert all("<script" not in figure.svg for figure in told)
    assert any(PAYLOAD in said for figure in told for said in texts(figure))
    for figure in told:
        cells = [cell for row in (figure.heads, *figure.rows) for cell in row]
        assert f"{PAYLOAD} 0" in cells


def test_long_names_are_whole_in_the_table_alone() -> None:
    for figure in every_figure(in_turn(9, 8), "nb", rows=2, name=LONG):
        cells = [cell for row in (figure.heads, *figure.rows) for cell in row]
        assert f"{LONG} 1" in cells
        assert all(LONG not in said for said in texts(figure))


def test_same_numbers_give_the_same_figure() -> None:
    assert list(figures()) == list(figures())


HIDDEN_AND_SHOWN = st.lists(
    st.lists(st.one_of(st.integers(0, 4), st.integers(5, 60)), min_size=6, max_size=6),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(HIDDEN_AND_SHOWN)
def test_a_figure_tells_the_numbers_of_its_table_and_no_others(
    cells: list[list[int]],
) -> None:
    for looks, draw in (
        (RANKS, rank_bars),
        (FLOWS, flow_sankey),
        (BALANCE, region_balance),
    ):
        few = [row[: len(looks)] for row in cells]
        hidden = [[None if cell < 5 else cell for cell in row] for row in summed(few)]
        figure = draw(a_table(looks, hidden), "en")
        told = [
            [None if cell == ":" else int(cell) for cell in row[1 : len(looks) + 2]]
            for row in figure.rows
        ]
        assert told in (hidden, [])
        shown = {cell for row in told for cell in row if cell is not None}
        rates = {round(100 * a / b) for a in shown for b in shown if b}
        names = {*range(len(cells)), *range(len(looks)), 1, 2, 3, 4, 5}
        printed = whole_numbers(" ".join([figure.summary, *texts(figure)]))
        assert printed <= shown | rates | names


@settings(max_examples=40, deadline=None)
@given(HIDDEN_AND_SHOWN, st.data())
def test_figures_that_differ_in_hidden_numbers_alone_are_equal(
    cells: list[list[int]], data: st.DataObject
) -> None:
    def other(cell: int) -> int:
        return data.draw(st.integers(0, 4)) if cell < 5 else cell

    changed = [[other(cell) for cell in row] for row in cells]
    for language in LANGUAGES:
        one, two = (
            list(every_figure(_published(table), language, rows=2))
            for table in (cells, changed)
        )
        assert one == two


def _published(cells: list[list[int]]) -> Numbers:
    return in_turn(*(None if cell < 5 else cell for row in cells for cell in row))


def _light(colour: str) -> float:
    parts = [int(colour[nth : nth + 2], 16) / 255 for nth in (1, 3, 5)]
    red, green, blue = (
        one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4
        for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 defines it."""
    dark, light = sorted(
        _light(f"#{c * 2}"[:7] if len(c) == 3 else f"#{c}") for c in (one, other)
    )
    return (light + 0.05) / (dark + 0.05)


def test_colours_can_be_told_from_white() -> None:
    assert contrast("000", "fff") == 21
    marks = re.findall(
        r"^\.fig \.(?!flow|axis)[\w.,-]*(?:,\.fig \.[\w-]+)*\{(.*)\}$",
        STYLE,
        re.MULTILINE,
    )
    assert len(marks) > 20
    for rule in marks:
        colours = re.findall(r"(?:fill|stroke):#([0-9a-f]{3,6})", rule)
        if colours and colours != ["fff"] and "paint-order" not in rule:
            assert max(contrast(one, "ffffff") for one in colours) >= 3, rule
    for text in re.findall(r"(?:muted|worst-text)\{fill:#(\w+)", STYLE):
        assert contrast(text, "ffffff") >= 4.5
    for dark in ("0b4f80", "2f78b3", "1b8467", "b94700"):
        assert f"#{dark}" in STYLE
        assert contrast("ffffff", dark) >= 4.5
