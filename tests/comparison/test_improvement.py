"""Improvable means that some lawful plan is better for some and worse for none."""

from __future__ import annotations

from comparison.tiny_plans import POLICY, a_case, any_plan, is_better, some_plans
from matcher.comparison.exchanges import Exchange
from matcher.comparison.improvement import Improvement, improvement
from matcher.domain import Matching, Problem
from matcher.policy import default_policy
from support.build import a_candidate, a_matching, a_problem, a_slot


def swapped() -> Problem:
    """Two people who each want the other's place most."""
    people = [
        a_candidate("c1", interests=(("s1",), ("s2",))),
        a_candidate("c2", interests=(("s2",), ("s1",))),
        a_candidate("c3", interests=(("s1",), ("s2",), ("s3",))),
    ]
    return a_problem(people, ["s1", "s2", "s3"])


def asked(problem: Problem, plan: Matching) -> Improvement:
    return improvement(problem, plan, POLICY)


def told(exchange: Exchange) -> list[tuple[str, str | None, str]]:
    return [(one.candidate, one.from_slot, one.to_slot) for one in exchange.moves]


def test_answer_is_that_of_trying_every_plan() -> None:
    answers = set()
    for seed in range(60):
        problem, plans = a_case(seed)
        for plan in (*some_plans(seed, 3), any_plan(seed)):
            better = any(is_better(problem, one, plan) for one in plans)
            found = asked(problem, plan)
            assert found.answer == ("yes" if better else "no"), (seed, plan)
            assert bool(found.better) == bool(found.exchanges) == better
            answers.add(found.answer)
    assert answers == {"yes", "no"}


def test_two_who_want_each_others_place_are_a_cycle() -> None:
    found = asked(swapped(), a_matching(c1="s2", c2="s1", c3="s3"))
    assert (found.answer, found.better) == ("yes", ("c1", "c2"))
    (exchange,) = found.exchanges
    assert exchange.kind == "cycle"
    assert told(exchange) == [("c1", "s2", "s1"), ("c2", "s1", "s2")]
    assert [(one.before, one.after) for one in exchange.moves] == [(2, 1), (2, 1)]


def test_a_place_nobody_has_ends_a_chain() -> None:
    found = asked(swapped(), a_matching(c1="s2", c3="s3"))
    assert found.better == ("c1", "c2")
    (exchange,) = found.exchanges
    assert exchange.kind == "chain"
    assert told(exchange) == [("c2", None, "s2"), ("c1", "s2", "s1")]


def test_first_choices_for_all_cannot_be_improved() -> None:
    found = asked(swapped(), a_matching(c1="s1", c2="s2", c3="s3"))
    assert found == Improvement(answer="no")


def test_what_an_improvement_costs_is_told() -> None:
    people = [a_candidate("c1", interests=(("j1",), ("s1",)))]
    job = a_slot("j1", kind="job")
    problem = a_problem(people, ["s1", job])
    found = asked(problem, a_matching(c1="s1"))
    assert (found.answer, found.costs) == ("yes", "placed_on_pathway")


def test_without_time_the_answer_is_unknown() -> None:
    problem = swapped()
    plan = a_matching(c1="s2", c2="s1", c3="s3")
    found = improvement(problem, plan, default_policy(), time_limit=0)
    assert found.answer in ("unknown", "yes")
