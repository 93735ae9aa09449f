"""Which rows form a network once auxiliary columns are held."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.solvers.base.face import whole_face
from matcher.solvers.large.nest import all_nested
from solvers.programs import INFINITE, Row, a_program, at_least, at_most, one_each
from support.large import closed_or_full, every_side

CANDIDATES = [0, 0, 1, 1]
OPEN = 4


def nested(*rows: Row) -> bool:
    """Whether these rows and one option each do; there is one auxiliary column."""
    program = a_program(CANDIDATES, [*one_each(CANDIDATES), *rows], auxiliary=[(0, 1)])
    return all_nested(whole_face(program, np.zeros(5)))


def test_slots_that_are_open_or_closed_are_nested() -> None:
    room: Row = ({0: 1.0, 2: 1.0, OPEN: -1.0}, -INFINITE, 0.0)
    fewest: Row = ({0: 1.0, 2: 1.0, OPEN: -2.0}, 0.0, INFINITE)
    assert nested(room, fewest, at_most(1, 1, 3), at_most(1, 0, 1, 2, 3))


@pytest.mark.parametrize(
    "row",
    [
        at_most(1, 1, 2),
        at_least(1, 1, 2),
        ({0: 1.0, 3: -1.0}, 0.0, 0.0),
        ({0: 2.0, 2: 1.0}, -INFINITE, 2.0),
        ({0: 2.0, 2: 2.0}, -INFINITE, 3.0),
        ({1: 1.0, 2: 1.0, OPEN: -1.0}, 0.0, 0.0),
    ],
)
def test_row_that_crosses_or_weighs_is_not(row: Row) -> None:
    assert not nested(at_most(1, 0, 2), at_most(1, 0, 2, 3), row)


def test_only_what_can_be_broken_counts() -> None:
    assert nested(at_most(1, 0, 2), at_most(2, 1, 2))


def test_large_programs_are_told_apart() -> None:
    for build, expected in ((closed_or_full, True), (every_side, False)):
        program = build(60, 1)
        face = whole_face(program, np.zeros(program.columns))
        assert all_nested(face) == expected
