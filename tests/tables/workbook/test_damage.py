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


def answer(data: bytes) -> Problem | InputError:
    try:
        return problem_from_workbook(data, file="p.xlsx")
    except InputError as error:
        return error


@pytest.mark.parametrize("seed", range(100))
def test_a_damaged_workbook_is_read_or_refused(seed: int) -> None:
    found = answer(damaged(good(seed % 4), seed))
    if isinstance(found, InputError):
        assert found.faults
        assert all(fault.file == "p.xlsx" for fault in found.faults)
        assert str(found)
    else:
        assert Problem.model_validate(found.model_dump()) == found


def test_damage_is_noticed_but_not_all_of_it_does_harm() -> None:
    answers = [answer(damaged(good(0), seed)) for seed in range(60)]
    refused = sum(isinstance(one, InputError) for one in answers)
    assert 30 < refused < 60
