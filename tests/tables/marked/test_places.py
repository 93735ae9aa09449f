"""The cells a fault is about."""

from __future__ import annotations

import pytest

from matcher.errors import Fault
from matcher.tables.marked.places import cells_of
from matcher.tables.marked.sheets import Original

SHEET = Original(
    "slots",
    "slots",
    (("# a remark",), (), ("id", "places", "id"), ("s1", "1", "s2", "", "x"), ("s2",)),
)


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault("filled", row=4, column="places"), [(3, 1)]),
        (Fault("id", row=4, column="id"), [(3, 0)]),
        (Fault("column_once", row=3, column="id"), [(2, 2)]),
        (Fault("headed", row=4, column="E"), [(3, 4)]),
        (Fault("headed", row=4, column="AB"), [(3, 27)]),
        (Fault("column", row=3, column="company"), []),
        (Fault("table"), []),
        (Fault("unique_pair", row=5), [(4, 0), (4, 1), (4, 2)]),
        (Fault("cells", row=4), [(3, at) for at in range(5)]),
        (Fault("closed_quotes", row=9), [(8, 0), (8, 1), (8, 2)]),
    ],
)
def test_fault_is_about_a_cell_a_row_or_none(
    fault: Fault, expected: list[tuple[int, int]]
) -> None:
    assert cells_of(fault, SHEET) == expected


def test_headers_stand_in_the_first_row_that_is_no_remark() -> None:
    assert SHEET.header == 2
    assert Original("x", "x", ()).header is None


def test_header_that_hides_a_number_is_found_by_what_faults_call_it() -> None:
    sheet = Original("x", "x", (("id", "01017012345"), ("a", "b")))
    assert cells_of(Fault("known_column", row=1, column="?"), sheet) == [(0, 1)]
