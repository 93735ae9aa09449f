"""A column is judged as its field is, each distinct value once."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from matcher.domain import Candidate, Commitment, JointChoice, JointList, Placement
from matcher.domain.column_values import (
    as_list,
    fact_inside,
    holds_several,
    holds_tie_groups,
    is_column,
    judge,
    judge_entries,
)


def test_wrong_values_are_told_by_position_and_stay_as_they_are() -> None:
    judged = judge(["2000", 1, 2001, 1, "x"], Candidate, "birth_year")
    assert judged.values == [2000, 1, 2001, 1, "x"]
    assert {nth: [code for code, _ in told] for nth, told in judged.wrong.items()} == {
        1: ["at_least"], 3: ["at_least"], 4: ["whole_number"],
    }  # fmt: skip
    assert judged.wrong[1] == [("at_least", (("least", 1900),))]


def test_sound_values_have_nothing_wrong() -> None:
    judged = judge([("licence_b",), (), ["licence_b"]], Candidate, "qualifications")
    assert judged.values == [("licence_b",), (), ("licence_b",)]
    assert not judged.wrong
    assert judge([], Candidate, "home").values == []


def test_ids_of_tie_groups_are_judged_one_by_one() -> None:
    judged = judge_entries(["weld", "not an id", "weld"], Candidate, "interests")
    assert list(judged.wrong) == [1]


@pytest.mark.parametrize(
    ("kind", "field", "several", "grouped", "inside"),
    [
        (Candidate, "home", False, False, None),
        (Candidate, "schooling_trade", False, False, None),
        (Candidate, "qualifications", True, False, None),
        (Candidate, "interests", True, True, None),
        (Commitment, "placement", False, False, Placement),
        (JointList, "choices", True, False, JointChoice),
    ],
)
def test_form_of_a_field_is_known(
    kind: Any, field: str, several: bool, grouped: bool, inside: Any
) -> None:
    assert holds_several(kind, field) is several
    assert holds_tie_groups(kind, field) is grouped
    assert fact_inside(kind, field) is inside


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ([1], True),
        ((1, 2), True),
        (np.array([1]), True),
        (np.int64(1), False),
        ("text", False),
        (None, False),
        (3, False),
    ],
)
def test_single_value_is_no_column(given: Any, answer: bool) -> None:
    assert is_column(given) is answer


def test_entries_of_an_array_are_plain() -> None:
    assert [type(one) for one in as_list(np.array([1, 2]))] == [int, int]
    assert as_list(("a", "b")) == ["a", "b"]
