"""Prices are what solving again with one place more, or one less, finds."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import takewhile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import SolverError
from matcher.program import Ints, Linear, Program, WorstRate
from matcher.solvers import Deadline, flow
from matcher.solvers.network import network_of
from matcher.solvers.prices import Prices, prices
from solvers.programs import (
    STEADY,
    a_program,
    at_most,
    best_of,
    least,
    most,
    one_each,
    random_network,
)

LONG = Deadline(1000.0)


def priced(program: Program) -> Prices:
    """The prices at the plan of the flow route."""
    network = network_of(program)
    assert network is not None
    answer = flow.solve(program, network, LONG)
    assert answer.x is not None
    return prices(program, network, answer.x)


def with_places(program: Program, rows: Ints, more: int) -> Program:
    """The program with so many places more in some rows."""
    upper = program.rows.upper.copy()
    upper[rows] += more
    return replace(program, rows=replace(program.rows, upper=upper))


def changes(program: Program, rows: Ints, more: int) -> list[float]:
    """What trying every plan says of the change of each linear tier."""
    before, after = best_of(program), best_of(with_places(program, rows, more))
    assert before is not None
    if after is None:
        return [np.nan for _ in program.tiers]
    pairs = zip(after.values, before.values, strict=True)
    return [float(new - old) for new, old in pairs]


def named(draw: random.Random, program: Program) -> Program:
    """The program with few subjects, so that some rows share one."""
    names = tuple(draw.choice("abc") for _ in program.rows.subjects)
    return replace(program, rows=replace(program.rows, subjects=names))


def members(program: Program, row: int) -> list[int]:
    matrix = program.rows.matrix
    return sorted(matrix.column[matrix.row == row].tolist())


def alike(program: Program, row: int) -> Ints:
    """Rows with the same options and subject."""
    subjects = program.rows.subjects
    return np.array(
        [
            other
            for other in range(len(subjects))
            if subjects[other] == subjects[row]
            and members(program, other) == members(program, row)
        ]
    )


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_every_price_is_what_solving_again_finds(draw: random.Random) -> None:
    program = named(draw, random_network(draw))
    if best_of(program) is None:
        return
    found = priced(program)
    before_draws = tuple(takewhile(lambda tier: not tier.draw, program.tiers))
    priced_by = replace(program, tiers=before_draws)
    assert len(set(found.row.tolist())) == len(found.row)
    for nth, row in enumerate(found.row.tolist()):
        rows = alike(program, row)
        assert found.subject[nth] == program.rows.subjects[row]
        for stated, step in ((found.more, 1), (found.less, -1)):
            np.testing.assert_array_equal(stated[nth], changes(priced_by, rows, step))
