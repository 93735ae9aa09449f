from __future__ import annotations

from matcher.report.figures import region_balance

from .drawn import BALANCE, a_table, bars, summed, texts


def test_regions_are_ordered_by_their_share_and_the_lowest_is_marked() -> None:
    cells = summed([[5, 5], [9, 1], [0, 0]])
    figure = region_balance(a_table(BALANCE, cells), "en")
    assert bars(figure, "good") == [(0, 90)]
    assert bars(figure, "worst") == [(0, 50)]
    assert "Row 0 · lowest" in texts(figure)
    assert "everybody: 70%" in texts(figure)
    assert figure.summary == (
        "14 of 20 have a place (70%). Highest is Row 1 with 90%, lowest Row 0 with 50%."
    )
    assert [row[-1] for row in figure.rows] == ["50%", "90%", "–", "70%"]
    assert "Row 2" not in texts(figure)


def test_no_region_is_lowest_where_all_are_equal() -> None:
    figure = region_balance(a_table(BALANCE, summed([[5, 5], [10, 10]])), "en")
    assert bars(figure, "worst") == []
    assert figure.summary == "15 of 30 have a place (50%)."


def test_lowest_of_those_shown_is_said_to_be_that() -> None:
    cells: list[list[int | None]] = [
        [8, 8, 16],
        [9, 7, 16],
        [None, None, 9],
        [None, None, 9],
        [40, 10, 50],
    ]
    figure = region_balance(a_table(BALANCE, cells), "en")
    assert "Row 0 · lowest shown" in texts(figure)
    assert texts(figure).count("not shown") == 3
    assert "Of the regions shown, Row 1 is highest" in figure.summary
    assert figure.rows[2] == ("Row 2", ":", ":", "9", "–")


def test_hidden_sum_leaves_no_mark_of_everybody() -> None:
    cells: list[list[int | None]] = [[8, None, None], [9, 7, 16], [None, None, None]]
    figure = region_balance(a_table(BALANCE, cells), "en")
    assert not any("everybody" in said for said in texts(figure))
    assert "have a place" not in figure.summary
