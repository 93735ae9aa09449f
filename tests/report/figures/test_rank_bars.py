from __future__ import annotations

import pytest

from matcher.report.figures import rank_bars

from .drawn import RANKS, SVG, a_table, bars, parsed, summed, texts


def test_bars_are_shares_of_each_row_in_the_order_of_choices() -> None:
    figure = rank_bars(a_table(RANKS, summed([[5, 3, 0, 0, 0, 2]])), "en")
    assert [bars(figure, looks) for looks in RANKS] == [
        [(0, 50)],
        [(50, 30)],
        [],
        [],
        [],
        [(80, 20)],
    ]
    assert figure.summary == (
        "5 of 10 new candidates (50%) get their first choice."
        " 2 (20%) are without a place."
    )


def test_everybody_has_a_bar_where_there_are_several_groups() -> None:
    cells = summed([[5, 3, 0, 0, 0, 2], [1, 0, 0, 0, 0, 9]])
    figure = rank_bars(a_table(RANKS, cells), "en")
    assert "Everybody" in texts(figure)
    assert [width for _, width in bars(figure, "first")] == [50, 10, 30]
    assert figure.rows[-1] == ("Everybody", "6", "3", "0", "0", "0", "11", "20")


def test_hidden_numbers_are_one_hatched_part_together() -> None:
    cells: list[list[int | None]] = [
        [50, None, 10, None, 10, 10, 90],
        [50, None, 10, None, 10, 10, 90],
        [100, 10, 20, 10, 20, 20, 180],
    ]
    figure = rank_bars(a_table(RANKS, cells), "en")
    hatched = [
        one.attrib["width"]
        for one in parsed(figure).iter(f"{SVG}rect")
        if one.get("fill") == "url(#fig-ranks-h)" and "%" in one.attrib["x"]
    ]
    assert hatched == ["11.1%", "11.1%"]
    assert figure.rows[0] == ("Row 0", "50", ":", "10", ":", "10", "10", "90")
    assert figure.summary.endswith("would give such one away.")


@pytest.mark.parametrize("cells", [[], [[0] * 6]])
def test_nobody_is_no_bar(cells: list[list[int]]) -> None:
    counts = a_table(RANKS, summed(cells) if cells else [[0] * 7])
    assert bars(rank_bars(counts, "en"), "first") == []


def test_bar_without_its_sum_is_all_hatched() -> None:
    counts = a_table(
        RANKS, [[50, None, 9, 8, 7, 6, None], [50, None, 9, 8, 7, 6, None]]
    )
    figure = rank_bars(counts, "en")
    assert [bars(figure, looks) for looks in RANKS] == [[]] * 6
    assert bars(figure, "hatched") == [(0, 100)]
    assert figure.summary.startswith("The numbers are in the table.")
