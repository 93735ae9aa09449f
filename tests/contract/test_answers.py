"""Answers refuse what is not the problem's: plans, and people or places asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import matcher
from matcher import Matching, Problem, Result
from matcher.report import company_page
from support.build import a_matching, a_problem

PROBLEM = a_problem(["c1", "c2"], ["s1"])
RESULT = matcher.solve(PROBLEM)
PLAN = RESULT.matching or Matching()

Asked = Callable[[Problem, Result], object]
ANSWERS: dict[str, Asked] = {
    "advise": lambda problem, result: matcher.advise(problem, result, places=1),
    "advise_measures": lambda problem, result: matcher.advise_measures(
        problem, result, budget=0
    ),
    "certificate": matcher.certificate,
    "explain": lambda problem, result: matcher.explain(problem, result, slot="s1"),
    "prices": matcher.prices,
    "reserve_lists": matcher.reserve_lists,
    "unlocks": matcher.unlocks,
}


@pytest.mark.parametrize("name", ANSWERS)
def test_its_own_plan_is_taken(name: str) -> None:
    ANSWERS[name](PROBLEM, RESULT)


@pytest.mark.parametrize("name", [*ANSWERS, "tier_costs"])
def test_result_of_another_problem_is_refused(name: str) -> None:
    ask = ANSWERS.get(name, matcher.tier_costs)
    with pytest.raises(ValueError, match="another problem"):
        ask(a_problem(["c1", "c3"], ["s1"]), RESULT)


@pytest.mark.parametrize("name", ANSWERS)
def test_plan_that_was_changed_is_refused(name: str) -> None:
    (other,) = {"c1", "c2"} - PLAN.by_candidate.keys()
    changed = RESULT.model_copy(update={"matching": a_matching(**{other: "s1"})})
    with pytest.raises(ValueError, match="its plan was changed"):
        ANSWERS[name](PROBLEM, changed)


@pytest.mark.parametrize("name", ANSWERS)
def test_result_without_a_plan_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="no plan"):
        ANSWERS[name](PROBLEM, RESULT.model_copy(update={"matching": None}))


STRANGERS: dict[str, Callable[[str], object]] = {
    "advise, trade": lambda it: matcher.advise(PROBLEM, RESULT, 1, trades=(it,)),
    "advise, location": lambda it: matcher.advise(PROBLEM, RESULT, 1, locations=(it,)),
    "bottleneck": lambda it: matcher.bottleneck(PROBLEM, candidates=[it]),
    "company_page": lambda it: company_page(PROBLEM, RESULT, it),
    "explain, candidate": lambda it: matcher.explain(PROBLEM, RESULT, candidate=it),
    "explain, slot": lambda it: matcher.explain(PROBLEM, RESULT, slot=it),
    "reserve_lists": lambda it: matcher.reserve_lists(PROBLEM, RESULT, slots=[it]),
    "unlocks": lambda it: matcher.unlocks(PROBLEM, RESULT, [it]),
}


@pytest.mark.parametrize("name", STRANGERS)
def test_question_about_what_is_not_there_is_refused(name: str) -> None:
    with pytest.raises(KeyError, match="no such id") as caught:
        STRANGERS[name]("stranger")
    assert "stranger" not in str(caught.value)
