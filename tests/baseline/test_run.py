"""Plans made one person at a time: lawful, seeded, and never better than the best."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from typing import Literal

import numpy as np
import pytest

from baseline.people import first_run, places, who_comes
from matcher.baseline import one_by_one
from matcher.domain import Matching, Problem, Reason, Violation
from matcher.engine import solve
from matcher.errors import PolicyError, VerificationError
from matcher.policy import Policy, default_policy
from matcher.program import Broken, Options, Rows, Rule, count_rows
from matcher.rules import Travel
from matcher.verify import tier_values, verify
from support.build import a_candidate, a_problem, a_slot
from support.tiny import tiny_problem

PROBLEMS = int(os.environ.get("KULLMATCH_TINY", "200"))


@pytest.mark.parametrize("seed", range(PROBLEMS))
def test_every_plan_is_lawful_and_none_beats_the_best(seed: int) -> None:
    problem = tiny_problem(seed, simple=seed % 3 == 0, pins=True)
    policy = default_policy()
    best = solve(problem, policy)
    for run in one_by_one(problem, policy, orders=4).runs:
        if best.matching is None:
            assert run.matching is None
        elif run.matching is not None:
            assert verify(problem, run.matching, policy) == ()
            values = tier_values(problem, run.matching, policy)
            assert tuple(values.items()) == run.tiers
            assert values["placed_on_pathway"] <= best.value("placed_on_pathway")


def test_a_lawful_plan_is_reached_wherever_there_is_one() -> None:
    """Not promised, but rare enough to miss that none of these problems shows it."""
    for seed in range(60):
        problem = tiny_problem(seed, pins=True)
        if solve(problem).matching is not None:
            assert first_run(problem).matching is not None


def test_same_seed_gives_the_same_plans() -> None:
    problem = tiny_problem(5)
    assert one_by_one(problem, seed=3) == one_by_one(problem, seed=3)


def test_orders_of_people_lead_to_different_plans() -> None:
    problem = a_problem([f"c{k}" for k in range(6)], ["s1"])
    runs = one_by_one(problem, orders=9).runs
    assert len({tuple(places(run)) for run in runs}) > 1
    other = one_by_one(problem, orders=9, seed=1).runs
    assert [places(run) for run in runs] != [places(run) for run in other]


def test_first_orders_do_not_depend_on_how_many_follow() -> None:
    problem = tiny_problem(7)
    assert one_by_one(problem, orders=6).runs[:2] == one_by_one(problem, orders=2).runs


def test_nobody_to_place_is_an_empty_plan() -> None:
    run = first_run(a_problem())
    assert run.matching == Matching()
    assert run.rounds == 1


def test_soft_rule_does_not_bind() -> None:
    problem = a_problem(["c1"], [a_slot("s1", company="mill")])
    rules = tuple(
        Travel(broken=Broken(tier=1)) if rule.rule == "travel" else rule
        for rule in default_policy().rules
    )
    policy = Policy(rules=rules, tiers=default_policy().tiers)
    assert places(first_run(problem)) == {}
    run = first_run(problem, policy)
    assert places(run) == {"c1": "s1"}
    assert run.figures["broken_travel"] == 1


class OnePerLetter(Rule):
    """Of people whose ids begin alike, at most one is placed.

    A faulty one forgets to say so in rows.
    """

    rule: Literal["one_per_letter"] = "one_per_letter"
    faulty: bool = False

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        if self.faulty:
            return None
        letters = sorted({person.id[0] for person in problem.candidates})
        of = np.array([letters.index(c.id[0]) for c in problem.candidates])
        return count_rows(of[options.candidate], letters, -np.inf, 1)

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        held = Counter(
            problem.candidate[p.candidate].id[0] for p in matching.placements
        )
        for letter, count in sorted(held.items()):
            if count > 1:
                yield Violation(self.rule, letter=letter, held=count)

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        letters = [p.candidate[0] for p in matching.placements] if matching else []
        taken = problem.candidate[subject].id[0] in letters
        return Reason(self.rule, candidate=subject) if taken else None


def test_cap_of_a_rule_from_outside_is_kept() -> None:
    default = default_policy()
    policy = Policy(rules=(*default.rules, OnePerLetter()), tiers=default.tiers)
    problem = a_problem(["a1", "a2", "b1"], [a_slot("s1", places=3)])
    first = next(one for one in who_comes(problem) if one[0] == "a")
    assert places(first_run(problem, policy)) == {first: "s1", "b1": "s1"}


def test_plan_that_verify_refuses_is_never_returned() -> None:
    default = default_policy()
    policy = Policy(
        rules=(*default.rules, OnePerLetter(faulty=True)), tiers=default.tiers
    )
    problem = a_problem(["a1", "a2"], [a_slot("s1", places=2)])
    with pytest.raises(VerificationError, match="one_per_letter"):
        first_run(problem, policy)


def test_place_without_any_interest_is_taken_last_where_interest_is_soft() -> None:
    rules = tuple(
        rule.model_copy(update={"broken": Broken(tier=1)})
        if rule.rule == "interest"
        else rule
        for rule in default_policy().rules
    )
    policy = Policy(rules=rules, tiers=default_policy().tiers)
    person = a_candidate("c1", interests=(("mech",), ("weld",)))
    problem = a_problem([person], [a_slot("s0", trade="cook"), "s1"])
    assert places(first_run(problem, policy)) == {"c1": "s1"}


def test_figures_over_the_orders() -> None:
    """Both want the only place; who comes first decides."""
    near = a_candidate("c1")
    far = a_candidate("c2", home="namsos", has_car=True, max_travel_minutes=90)
    one = one_by_one(a_problem([near, far], ["s1"]), orders=20)
    assert one.least("travel") == 0
    assert one.most("travel") == 90
    assert one.least("placed") == one.median("placed") == one.most("placed") == 1
    middle = one_by_one(a_problem([near, far], ["s1"]), orders=2)
    values = sorted(run.figures["travel"] for run in middle.runs)
    assert middle.median("travel") == sum(values) / 2


def test_without_a_plan_there_are_no_figures() -> None:
    must = a_slot("s1", places=2, min_cohort=2, may_close=False)
    one = one_by_one(a_problem(["c1"], [must]), orders=3)
    assert one.median("placed") is None
    assert one.least("placed") is None
    assert one.most("contacts") is None


def test_unknown_figure_is_an_error() -> None:
    with pytest.raises(KeyError):
        one_by_one(a_problem(["c1"], ["s1"]), orders=1).median("happiness")


@pytest.mark.parametrize("orders", [0, -1, 2.5])
def test_orders_are_a_whole_number(orders: object) -> None:
    with pytest.raises(ValueError, match="orders"):
        one_by_one(a_problem(), orders=orders)  # type: ignore[arg-type]


def test_policy_must_say_what_a_placement_is() -> None:
    with pytest.raises(PolicyError):
        one_by_one(a_problem(), Policy(rules=(), tiers=default_policy().tiers))
