from __future__ import annotations

from matcher.domain import Commitment
from matcher.report.figures import FillRow, fill_bullets, fill_rows
from support.build import a_matching, a_placement, a_problem, a_slot

from .drawn import SVG, bars, parsed, texts


def many(slots: int = 60) -> list[FillRow]:
    """Every tenth of them has room; the last but one has a fewest number."""
    rows = [
        FillRow(f"s{nth}", f"part {nth % 2}", 2, 3 if nth % 10 == 0 else 2, 1)
        for nth in range(slots)
    ]
    rows[-2] = FillRow(f"s{slots - 2}", "part 0", 2, 2, 1, least=2)
    return rows


def test_rows_are_slots_with_what_is_left_beside_incumbents_and_reserved() -> None:
    problem = a_problem(
        ["c1", "c2"],
        [
            a_slot("s1", places=5, reserved=1, min_cohort=2),
            a_slot("s2", kind="job", places=2),
        ],
        commitments=(Commitment(kind="incumbent", placement=a_placement("c2", "s1")),),
    )
    plan = a_matching(c1="s1")
    one, two = fill_rows(problem, plan)
    assert one == FillRow("s1", "inn", placed=1, open=3, reserved=1, least=2)
    assert (two.placed, two.open) == (0, 2)


def test_bar_is_places_filled_with_marks_of_fewest_and_most() -> None:
    row = FillRow("s1", "", placed=3, open=5, reserved=1, least=2)
    figure = fill_bullets([row], "en")
    ((left, filled),) = bars(figure, "good")
    ((_, open_),) = bars(figure, "track")
    ((end, kept),) = bars(figure, "reserved")
    scale = (open_ + kept) / 6
    assert [round(one / scale) for one in (filled, open_, kept)] == [3, 5, 1]
    (tick,) = (
        float(one.attrib["x1"][:-1]) for one in parsed(figure).iter(f"{SVG}line")
    )
    assert round((tick - left) / scale) == 2
    assert round((end - left) / scale) == 5
    assert "3 of 5" in texts(figure)


def test_of_many_slots_those_with_room_or_a_fewest_number_are_shown_alone() -> None:
    figure = fill_bullets(many(), "en")
    names = [row[0] for row in figure.rows]
    alone = [f"s{nth}" for nth in range(0, 60, 10)]
    assert names == [*alone, "s58", "part 1", "part 0", "Sum"]
    assert figure.rows[-1][1:3] == ("120", "126")
    assert figure.summary == (
        "120 of 126 open places are filled."
        " Slots with open places: 60; full: 54, empty: 0."
    )


def test_parts_of_many_names_are_one_rest() -> None:
    rows = [FillRow(f"s{nth}", f"part {nth}", 1, 1, 0) for nth in range(40)]
    figure = fill_bullets(rows, "en")
    assert [row[0] for row in figure.rows] == ["all"]
    assert figure.rows[0][1] == "40"
