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
from matcher.program import Ints, Program, WorstRate, ints
from matcher.solvers import Deadline
from matcher.solvers.flow import flow
from matcher.solvers.flow.network import network_of
from matcher.solvers.flow.prices import Prices, prices
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

LONG = Deadline(1e6)


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
    """The program with few subjects beside people, so that some rows share one."""
    people, rows = len(set(program.candidate.tolist())), len(program.rows.subjects)
    names = tuple(
        f"person-{row}" if row < people else draw.choice("abc") for row in range(rows)
    )
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


def two_companies() -> Program:
    """Three people; a company of one place with two slots, and a slot beside it.

    Each person likes the slots in their order.
    """
    owners = [0, 0, 0, 1, 1, 1, 2, 2, 2]
    slots = [at_most(1, *range(nth, 9, 3)) for nth in range(3)]
    company = at_most(1, 0, 1, 3, 4, 6, 7)
    program = a_program(
        owners,
        [*one_each(owners), *slots, company],
        [most(*[1] * 9, name="placed"), least(*[1, 2, 3] * 3, name="ranks")],
    )
    names = ("ann", "bob", "cai", "first", "second", "beside", "company")
    return replace(program, rows=replace(program.rows, subjects=names))


def test_only_the_company_is_short_of_places() -> None:
    found = priced(two_companies())
    assert found.tiers == ("placed", "ranks")
    more = dict(zip(found.subject, found.more.tolist(), strict=True))
    less = dict(zip(found.subject, found.less.tolist(), strict=True))
    assert more == {
        "first": [0, 0],
        "second": [0, 0],
        "beside": [1, 3],
        "company": [1, 2],
    }
    assert less == {
        "first": [0, 1],
        "second": [0, 0],
        "beside": [-1, -3],
        "company": [-1, -1],
    }


def test_prices_of_one_tier_leave_out_the_others() -> None:
    program = two_companies()
    network = network_of(program)
    assert network is not None
    x = flow.solve(program, network, LONG).x
    assert x is not None
    assert prices(program, network, x, ["placed"]).more.tolist() == [[1], [1], [0], [0]]


def test_plan_that_is_not_optimal_has_no_prices() -> None:
    program = two_companies()
    network = network_of(program)
    assert network is not None
    with pytest.raises(SolverError, match="not optimal"):
        prices(program, network, np.zeros(9))


def test_tiers_that_do_not_fit_in_64_bits_are_refused() -> None:
    program = two_companies()
    huge = (most(*[2**40] * 9), least(*[2**40, 1, 1] * 3))
    with pytest.raises(ValueError, match="name fewer"):
        priced(replace(program, tiers=huge))


def test_group_keeps_its_worst_rate_when_a_place_goes() -> None:
    owners = [0, 0, 1]
    slot = at_most(1, 0, 2)
    rate = WorstRate("rate", ("inn",), (1,), ints([-1, -1, 0]))
    program = a_program(
        owners, [*one_each(owners), slot, at_most(1, 1)], [rate, most(3, 1, 1)]
    )
    found = priced(program)
    last = found.row.tolist().index(2)
    assert found.more[last].tolist() == [2]
    assert np.isnan(found.less[last]).all()
