from __future__ import annotations

from matcher.report.figures import flow_sankey
from matcher.report.figures.folding import folded

from .drawn import FLOWS, SVG, a_table, parsed, summed, texts


def test_each_flow_is_a_band_of_the_colour_of_its_outcome() -> None:
    figure = flow_sankey(
        a_table(FLOWS, summed([[4, 0, 2, 0, 0], [0, 0, 0, 0, 6]])), "en"
    )
    looks = [one.get("class") for one in parsed(figure).iter(f"{SVG}path")]
    assert looks == ["flow pathway", "flow work", "flow unplaced"]
    assert [said for said in texts(figure) if said.startswith("Column")] == [
        "Column 0 4",
        "Column 2 2",
        "Column 4 6",
    ]
    assert figure.summary == "The largest flow: Row 1 → Column 4 (6)."


def test_bands_are_as_high_as_their_people_on_both_sides() -> None:
    figure = flow_sankey(a_table(FLOWS, summed([[40, 20, 0, 0, 0]])), "en")
    highs = [float(one.attrib["height"]) for one in parsed(figure).iter(f"{SVG}rect")]
    assert highs[0] == highs[1] + highs[2]
    assert abs(highs[1] - 2 * highs[2]) <= 0.2


def test_hidden_flows_are_equally_thin_lines() -> None:
    cells: list[list[int | None]] = [
        [None, None, 5, 5, 5, 19],
        [None, None, 5, 5, 5, 19],
        [9, 9, 10, 10, 10, 48],
    ]
    figure = flow_sankey(a_table(FLOWS, cells), "en")
    lines = [
        one
        for one in parsed(figure).iter(f"{SVG}path")
        if one.get("class") == "unknown"
    ]
    assert len(lines) == 4
    assert all("z" not in one.attrib["d"] for one in lines)


def test_many_regions_and_trades_are_drawn_together() -> None:
    looks = ("pathway",) * 30 + ("work", "other", "unplaced")
    cells = summed([[nth + 1] * 33 for nth in range(40)])
    counts = folded(a_table(looks, cells), 12, 16, "{count} others")
    assert (len(counts.rows), len(counts.columns)) == (12, 16)
    assert counts.rows[:2] == ("Row 29", "Row 30")
    assert counts.rows[-1] == "29 others"
    assert counts.looks == ("pathway",) * 13 + ("work", "other", "unplaced")
    assert counts.columns[-4:] == ("18 others", "Column 30", "Column 31", "Column 32")
    assert [sum(row[:-1]) for row in summed_again(counts.cells)] == [
        row[-1] for row in counts.cells
    ]
    assert counts.cells[-1][-1] == cells[-1][-1]


def summed_again(cells: tuple[tuple[int | None, ...], ...]) -> list[list[int]]:
    return [[cell or 0 for cell in row] for row in cells]


def test_folding_what_is_hidden_is_hidden() -> None:
    counts = a_table(("pathway",), [[None, 2], [3, 3], [9, 9], [14, 14]])
    assert folded(counts, 2, 9, "{count} others").cells[1] == (None, 5)


def test_few_rows_and_columns_stay_as_they_are() -> None:
    counts = a_table(FLOWS, summed([[4, 0, 2, 0, 0]]))
    assert folded(counts, 12, 16, "{count} others") == counts


def test_region_and_trade_of_nobody_are_in_the_table_alone() -> None:
    cells = summed([[4, 0, 2, 0, 0], [0, 0, 0, 0, 0]])
    figure = flow_sankey(a_table(FLOWS, cells), "en")
    assert not any(said.startswith(("Row 1", "Column 1")) for said in texts(figure))
    assert figure.rows[1] == ("Row 1", "0", "0", "0", "0", "0", "0")
