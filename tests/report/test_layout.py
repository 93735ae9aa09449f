from fractions import Fraction

from matcher.domain import Problem, Region
from matcher.report.layout import (
    WIDTH,
    aligned,
    crossed,
    listed,
    number,
    region_columns,
    region_label,
    span,
    stacked,
)
from support.build import a_problem

LETTERS = [(one, one * 12) for one in "abcdefghij"]


def test_rates_are_shown_as_fractions_with_a_percentage() -> None:
    assert number(Fraction(12, 19), "en") == "12/19 (63.2 %)"
    assert number(Fraction(12, 19), "nb") == "12/19 (63,2 %)"
    assert number(Fraction(7), "nb") == "7"


def test_span_of_two_equal_numbers_is_one_of_them() -> None:
    assert [span(2, 3), span(2, 2), span(0, 0)] == ["2–3", "2", "–"]


def test_columns_line_up_with_the_first_to_the_left() -> None:
    assert aligned([["a", "bb"], ["ccc", "d"]]) == "  a    bb\n  ccc   d"


def test_as_many_columns_as_asked_line_up_to_the_left() -> None:
    assert aligned([["a", "bb"], ["ccc", "d"]], left=2) == "  a    bb\n  ccc  d"


def test_long_heads_are_broken_between_words_and_stand_on_the_table() -> None:
    assert stacked(["Region", "Other qualification", ""]) == [
        ["", "Other", ""],
        ["Region", "qualification", ""],
    ]


def test_table_that_fits_is_one_block() -> None:
    table = crossed(
        "x", [("r", "row")], [("c", "one"), ("d", "two")], lambda r, c: r + c
    )
    assert table == "  x    one  two\n  row   rc   rd"


def test_table_too_wide_is_continued_below_itself() -> None:
    table = crossed("x", [("r", "row")], LETTERS, lambda row, column: row + column)
    first, second = table.split("\n\n")
    assert max(len(line) for line in table.splitlines()) <= WIDTH
    assert first.split() == [
        "x",
        *(label for _, label in LETTERS[:6]),
        "row",
        *(f"r{key}" for key, _ in LETTERS[:6]),
    ]
    assert second.split()[:2] == ["x", "g" * 12]
    assert second.split()[-1] == "rj"


def test_column_wider_than_the_terminal_still_stands() -> None:
    wide = "y" * 120
    assert wide in crossed("x", [("r", "row")], [("c", wide)], lambda r, c: r + c)


def test_regions_are_headed_by_their_ids_and_told_by_their_names() -> None:
    problem = a_problem(regions=(Region(id="inn", name="Innherred"), Region(id="nam")))
    assert region_columns(problem, "nb") == [
        ("inn", "inn"),
        ("nam", "nam"),
        ("", "Sum"),
    ]
    assert region_label(problem, "inn", "en") == "inn  Innherred"
    assert region_label(problem, "nam", "en") == "nam"
    assert region_label(problem, "", "en") == "Sum"


def test_single_region_needs_no_column_beside_the_sums() -> None:
    problem = Problem(first_month="2022-08", regions=(Region(id="inn"),))
    assert region_columns(problem, "en") == [("", "Sum")]


def test_long_list_is_cut_and_says_how_much_is_left() -> None:
    assert listed("Open", ["a (1)", "b (2)"], 2, "en") == "  Open: a (1); b (2)"
    assert listed("Open", ["a", "b", "c"], 1, "en") == "  Open: a; and 2 more"
    assert listed("Open", ["a", "b", "c"], 1, "nb") == "  Open: a; og 2 til"


def test_list_is_broken_between_entries_only() -> None:
    entries = [f"class-{k} → other-{k} ({k})" for k in range(10, 20)]
    lines = listed("Merged", entries, 10, "en").splitlines()
    assert len(lines) > 1
    assert all(len(line) <= WIDTH for line in lines)
    assert all(line.endswith(";") for line in lines[:-1])
