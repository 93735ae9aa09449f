"""What is asked about a result of other facts is refused, and names nobody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import matcher
from matcher import Problem, Result, solve
from support.build import a_problem

FEWER, MORE = a_problem(["c1"], ["s1"]), a_problem(["c1", "c2"], ["s1"])
RESULT = solve(MORE)

Question = Callable[[Problem, Result], Any]

QUESTIONS: dict[str, Question] = {
    "explain a person": lambda p, r: matcher.explain(p, r, candidate="c1"),
    "explain a slot": lambda p, r: matcher.explain(p, r, slot="s1"),
    "unlocks": matcher.unlocks,
    "prices": matcher.prices,
    "tier costs": matcher.tier_costs,
    "reserve lists": matcher.reserve_lists,
    "certificate": matcher.certificate,
    "advise": matcher.advise,
    "measures": lambda p, r: matcher.advise_measures(p, r, budget=1),
}


@pytest.mark.parametrize("asked", QUESTIONS.values(), ids=QUESTIONS.keys())
def test_result_of_other_facts_is_refused(asked: Question) -> None:
    asked(MORE, RESULT)
    with pytest.raises(ValueError, match="of another problem"):
        asked(FEWER, RESULT)


TIMED: dict[str, Callable[[float], Any]] = {
    "explain": lambda t: matcher.explain(MORE, RESULT, candidate="c1", time_limit=t),
    "unlocks": lambda t: matcher.unlocks(MORE, RESULT, time_limit=t),
    "prices": lambda t: matcher.prices(MORE, RESULT, time_limit=t),
    "reserve lists": lambda t: matcher.reserve_lists(MORE, RESULT, time_limit=t),
    "diagnose": lambda t: matcher.diagnose(MORE, time_limit=t),
}


@pytest.mark.parametrize("time_limit", [-1.0, float("nan"), float("inf")])
@pytest.mark.parametrize("asked", TIMED.values(), ids=TIMED.keys())
def test_what_is_no_time_is_refused(
    asked: Callable[[float], Any], time_limit: float
) -> None:
    with pytest.raises(ValueError, match="number of seconds"):
        asked(time_limit)
