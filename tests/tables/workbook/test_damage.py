"""Whatever is damaged in a workbook, reading answers with a problem or with faults."""

from __future__ import annotations

from functools import cache

import pytest

from matcher.domain import Problem
from matcher.errors import InputError
from matcher.tables import problem_from_workbook, problem_to_workbook
from support.tiny import tiny_problem
from tables.workbook.damage import damaged


@cache
def good(seed: int) -> bytes:
    return problem_to_workbook(tiny_problem(seed), "nb" if seed % 2 else "en")


@pytest.mark.parametrize("seed", range(100))
def test_a_damaged_workbook_is_read_or_refused(seed: int) -> None:
    try:
        found = problem_from_workbook(damaged(good(seed % 4), seed), file="p.xlsx")
    except InputError as error:
        assert error.faults
        assert all(fault.file == "p.xlsx" for fault in error.faults)
        assert str(error)
    else:
        assert isinstance(found, Problem)


def test_damage_is_noticed() -> None:
    refused = 0
    for seed in range(40):
        try:
            problem_from_workbook(damaged(good(0), seed))
        except InputError:
            refused += 1
    assert refused > 20
