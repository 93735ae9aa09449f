"""Scores become tie groups by a rounding that is exact."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain import Problem, Score, tie_groups
from matcher.errors import InputError, ProblemError
from support.build import a_problem, a_slot


def scored(*scores: Score, **facts: Any) -> Problem:
    slots = ("s1", a_slot("s2", **facts))
    return a_problem(("c1", "c2", "c3"), slots, scores=scores)


def places(error: pytest.ExceptionInfo[InputError]) -> list[tuple[str | None, str]]:
    return [(one.column, one.expected) for one in error.value.faults]


def test_equal_scores_are_one_group_and_the_highest_is_first() -> None:
    assert tie_groups({"c": 2, "b": 5, "a": 2}) == (("b",), ("a", "c"))


def test_lowest_may_be_best() -> None:
    assert tie_groups({"a": 3, "b": 1}, best="lowest") == (("b",), ("a",))


@pytest.mark.parametrize(
    ("one", "other", "step"),
    [
        ("4.25", "4.5", "0.5"),
        (4.25, 4.74, 0.5),
        (0.1 + 0.2, "0.3", "0.1"),
        (2.5, 3, 1),
        (-2.5, -2, 1),
        (Fraction(1, 2), Decimal(1), 1),
    ],
)
def test_a_half_is_rounded_upwards(one: Any, other: Any, step: Any) -> None:
    assert tie_groups({"a": one, "b": other}, step=step) == (("a", "b"),)


@pytest.mark.parametrize(
    ("one", "other", "step"),
    [("4.24", "4.25", "0.5"), (2.4999, 2.5, 1), (0.15, 0.1499, 0.1), (-2.5, -2.51, 1)],
)
def test_what_is_below_a_half_is_not(one: Any, other: Any, step: Any) -> None:
    assert len(tie_groups({"a": one, "b": other}, step=step)) == 2


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.integers(-999, 999), min_size=1),
    st.integers(1, 50),
)
def test_rounding_keeps_the_order_and_groups_what_is_near(
    scores: dict[str, int], step: int
) -> None:
    groups = tie_groups(scores, step=step)
    assert sorted(one for group in groups for one in group) == sorted(scores)
    for group in groups:
        found = [scores[one] for one in group]
        assert max(found) - min(found) < step
    for better, worse in pairwise(groups):
        assert min(scores[c] for c in better) > max(scores[c] for c in worse)


@pytest.mark.parametrize(
    "wrong", ["x", "", float("nan"), float("inf"), True, None, "4,5", 1e300, "1" * 40]
)
def test_what_is_no_number_is_named_by_its_position_and_never_shown(
    wrong: Any,
) -> None:
    with pytest.raises(InputError) as error:
        tie_groups({"a": 1, "b": wrong}, step=0, best="middle")  # type: ignore[arg-type]
    assert places(error) == [
        ("scores[1]", "number"),
        ("step", "positive_number"),
        ("best", "one_of"),
    ]


def test_scores_are_the_priorities_of_their_slot_or_company() -> None:
    problem = scored(
        Score(slot="s1", candidate="c1", score=4, step=2),
        Score(slot="s1", candidate="c2", score=4.9, step=2),
        Score(company="yard", candidate="c3", score=1, best="lowest"),
        Score(company="yard", candidate="c1", score=2, best="lowest"),
    )
    assert problem.slot["s1"].priorities == (("c1", "c2"),)
    assert problem.slot["s2"].priorities == ()
    assert problem.company["yard"].priorities == (("c3",), ("c1",))
    assert problem.scores == ()


def test_problem_of_scores_is_that_of_the_priorities_they_make() -> None:
    priorities = (("c2",), ("c1",))
    plain = a_problem(("c1", "c2"), [a_slot("s1", priorities=priorities)])
    scores = tuple(Score(slot="s1", candidate=f"c{n}", score=n) for n in (1, 2))
    made = a_problem(("c1", "c2"), ["s1"], scores=scores)
    assert made == plain
    assert made.model_dump_json() == plain.model_dump_json()


def test_columns_of_scores_do_the_same() -> None:
    facts = {name: getattr(a_problem(["c1", "c2"], ["s1"]), name) for name in FIELDS}
    given = {"slot": "s1", "candidate": ["c1", "c2"], "score": [1.5, 2]}
    made = Problem.from_columns(**facts, scores=given)
    assert made.slot["s1"].priorities == (("c2",), ("c1",))
    with pytest.raises(ProblemError) as error:
        Problem.from_columns(**facts, scores={**given, "score": [1, float("nan")]})
    assert places(error) == [("scores[1].score", "number")]


FIELDS = [
    *("first_month", "rule_pack", "regions", "zones", "locations", "travel_times"),
    *("trades", "companies", "slots", "candidates"),
]


def test_every_contradiction_is_told_once_and_at_its_place() -> None:
    with pytest.raises(ProblemError) as error:
        scored(
            Score(candidate="c1", score=1),
            Score(slot="s1", company="yard", candidate="c1", score=1),
            Score(slot="s1", candidate="c1", score=1),
            Score(slot="s1", candidate="c1", score=2),
            Score(slot="s1", candidate="c2", score=2, step=1),
            Score(slot="s1", candidate="c3", score=2, best="lowest"),
            Score(slot="nowhere", candidate="nobody", score=2),
            Score(slot="s2", candidate="c1", score=1),
            priorities=(("c1",),),
        )
    assert places(error) == [
        ("scores[6].slot", "known_id"),
        ("scores[6].candidate", "known_id"),
        ("scores[0]", "company_or_slot"),
        ("scores[1]", "company_or_slot"),
        ("scores[3].candidate", "one_score"),
        ("scores[4].step", "one_rounding"),
        ("slots[1].priorities", "scores_or_priorities"),
    ]
