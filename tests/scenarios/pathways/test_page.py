"""The page about pathways: its snippets run, and print what its tables say."""

from __future__ import annotations

from matcher.scenarios.pathways.numbers import SIZES, VARIANTS
from support.pages import page, printed_by

PAGE = "docs/pathways.md"


def test_snippets_run_one_after_the_other_and_tell_what_the_page_says() -> None:
    printed = printed_by(PAGE)
    assert "optimal {'placed_on_pathway': '19', 'placed': '24'" in printed
    assert "column resources[0].capacity: pathways use the resource" in printed
    (row,) = (one for one in page(PAGE).splitlines() if one.startswith("| 30 people"))
    cells = [cell.strip() for cell in row.split("|")[2:-1]]
    curve = [line for line in printed.splitlines() if line.startswith("every ")]
    assert len(curve) == len(cells)
    for line, cell in zip(curve, cells, strict=True):
        on_pathway, placed = cell.split(" / ")
        assert f"optimal ['{on_pathway}', '{placed}'" in line


def test_every_size_and_variant_stands_on_the_page() -> None:
    text = page(PAGE)
    assert [name for name in (*SIZES, *VARIANTS) if f"`{name}`" not in text] == []
