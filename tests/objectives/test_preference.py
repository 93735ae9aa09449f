"""People get what they ranked high."""

from __future__ import annotations

from fractions import Fraction

import pytest
from pydantic import ValidationError

from matcher.domain import Matching, Problem
from matcher.engine import solve
from matcher.objectives import Placed, Preference
from matcher.policy import Policy, default_policy
from matcher.program import Linear, Objective
from support.build import a_candidate, a_matching, a_problem, a_slot
from support.oracle import every_plan
from support.rows import options_of
from support.tiny import tiny_problem

SUM = Preference()
PROFILE = Preference(kind="rank_profile")
GENEROUS = Preference(kind="generous")
WORST = Preference(kind="worst_rank")


def ranked() -> Problem:
    """c1 ranks s1 and s2 first, s3 second, any job third; c2 only s3, first."""
    people = [
        a_candidate("c1", interests=(("s1", "s2"), ("s3",)), any_job=True),
        a_candidate("c2", interests=(("s3",),), any_other=True),
    ]
    slots = [
        a_slot("s1"),
        a_slot("s2", company="mill"),
        a_slot("s3", company="kitchen", trade="cook", places=2),
        a_slot("job", kind="job"),
        a_slot("course", kind="other_qualification", trade=None),
    ]
    return a_problem(people, slots)


def points(objective: Preference) -> dict[str, list[int]]:
    """Points of c1's and then c2's options, slots in order, by tier."""
    problem = ranked()
    tiers = objective.tiers(problem, options_of(problem))
    linear = [tier for tier in tiers if isinstance(tier, Linear)]
    assert len(linear) == len(tiers)
    assert [(t.name, t.sense) for t in linear] == list(objective.names(problem))
    return {tier.name: tier.points.tolist() for tier in linear}


def test_the_default_is_the_sum_of_ranks_as_small_as_possible() -> None:
    assert SUM.names(ranked()) == [("rank_sum", "least")]


def test_each_option_costs_its_rank() -> None:
    assert points(SUM) == {"rank_sum": [1, 1, 2, 3, 5, 5, 5, 1, 5, 3]}


def test_ranks_add_up_and_a_tie_group_shares_one() -> None:
    assert SUM.value(ranked(), a_matching(c1="s3", c2="s3")) == (Fraction(3),)
    assert SUM.value(ranked(), a_matching(c1="job", c2="course")) == (Fraction(6),)
    assert SUM.value(ranked(), a_matching(c1="s1")) == (Fraction(1),)
    assert SUM.value(ranked(), a_matching(c1="s2")) == (Fraction(1),)
    assert SUM.value(ranked(), a_matching()) == (Fraction(0),)


def test_what_she_never_asked_for_ranks_after_all_that_anybody_can_ask_for() -> None:
    assert SUM.value(ranked(), a_matching(c2="s1")) == (Fraction(5),)
    assert SUM.value(ranked(), a_matching(c1="course", c2="job")) == (Fraction(10),)


def counts(objective: Preference, matching: Matching) -> list[int]:
    """Values that are numbers of people."""
    return [int(value) for value in objective.value(ranked(), matching)]


ASKED = a_matching(c1="s3", c2="s3")
BY_KIND = a_matching(c1="job", c2="course")
NEVER_ASKED = a_matching(c1="s1", c2="job")


def test_a_profile_has_a_tier_for_each_rank_and_one_for_never_asked() -> None:
    assert PROFILE.names(ranked()) == [
        ("rank_1", "most"), ("rank_2", "most"), ("rank_3", "most"), ("rank_4", "most"),
        ("rank_5", "most"),
    ]  # fmt: skip
    assert len(PROFILE.names(a_problem())) == 3


def test_a_profile_counts_first_choices_then_second_choices() -> None:
    assert points(PROFILE) == {
        "rank_1": [1, 1, 0, 0, 0, 0, 0, 1, 0, 0],
        "rank_2": [0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
        "rank_3": [0, 0, 0, 1, 0, 0, 0, 0, 0, 1],
        "rank_4": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        "rank_5": [0, 0, 0, 0, 1, 1, 1, 0, 1, 0],
    }
    assert counts(PROFILE, ASKED) == [1, 1, 0, 0, 0]
    assert counts(PROFILE, BY_KIND) == [0, 0, 2, 0, 0]
    assert counts(PROFILE, NEVER_ASKED) == [1, 0, 0, 0, 1]


def test_a_profile_reaches_any_other_qualification_of_the_longest_list() -> None:
    person = a_candidate("c1", any_other=True)
    problem = a_problem(
        [person], [a_slot("s1", kind="other_qualification", trade=None)]
    )
    assert PROFILE.value(problem, a_matching(c1="s1")) == tuple(
        map(Fraction, (0, 0, 1, 0))
    )


def test_a_generous_plan_has_a_tier_for_each_rank_but_the_first_last_rank_first() -> (
    None
):
    assert GENEROUS.names(ranked()) == [
        ("generous_5", "least"), ("generous_4", "least"), ("generous_3", "least"),
        ("generous_2", "least"),
    ]  # fmt: skip
    assert GENEROUS.names(a_problem()) == [
        ("generous_3", "least"),
        ("generous_2", "least"),
    ]


def test_a_generous_plan_counts_people_at_each_rank() -> None:
    profile = points(PROFILE)
    assert points(GENEROUS) == {
        f"generous_{rank}": profile[f"rank_{rank}"] for rank in (5, 4, 3, 2)
    }
    assert list(points(GENEROUS)) == [f"generous_{rank}" for rank in (5, 4, 3, 2)]
    assert counts(GENEROUS, ASKED) == [0, 0, 0, 1]
    assert counts(GENEROUS, BY_KIND) == [0, 0, 2, 0]
    assert counts(GENEROUS, NEVER_ASKED) == [1, 0, 0, 0]


def test_the_worst_rank_is_one_tier_as_small_as_possible() -> None:
    assert WORST.names(ranked()) == [("worst_rank", "least")]


def test_the_last_rank_of_any_list_is_the_worst_by_default() -> None:
    """The longest list has two tie groups, so that is the fourth rank."""
    longest = a_candidate(
        "c1", interests=(("s1",), ("s2",)), any_job=True, any_other=True
    )
    problem = a_problem(
        [longest, a_candidate("c2", interests=(("s1",),), any_other=True)],
        ["s1", a_slot("job", kind="job"), a_slot("course", kind="other_qualification"),
         "s2"],
    )  # fmt: skip
    [tier] = WORST.tiers(problem, options_of(problem))
    assert tier.points.tolist() == [0, 0, 1, 0, 0, 1, 0, 1]
    plan = a_matching(c1="course", c2="course")
    assert WORST.value(problem, plan) == (Fraction(1),)
    assert WORST.value(problem, a_matching(c1="job", c2="s2")) == (Fraction(1),)


def test_ranks_count_as_worst_from_the_one_stated() -> None:
    from_third = Preference(kind="worst_rank", worst=3)
    assert points(from_third) == {"worst_rank": [0, 0, 0, 1, 1, 1, 1, 0, 1, 1]}
    assert counts(from_third, BY_KIND) == [2]
    assert counts(from_third, ASKED) == [0]
    assert counts(Preference(kind="worst_rank", worst=2), ASKED) == [1]
    assert counts(from_third, NEVER_ASKED) == [1]


def test_a_first_choice_is_never_the_worst() -> None:
    with pytest.raises(ValidationError):
        Preference(kind="worst_rank", worst=1)


@pytest.mark.parametrize("kind", ["rank_sum", "rank_profile", "generous"])
def test_only_the_worst_rank_takes_a_worst(kind: str) -> None:
    with pytest.raises(ValidationError, match="worst_rank"):
        Preference.model_validate({"kind": kind, "worst": 2})


def test_it_judges_interests() -> None:
    assert Preference.judges == ("interests",)


def residents_and_hospitals() -> Problem:
    """Instance hr/0 of F. M. Cooper's matchingproblems (Zenodo, 2020).

    The optima below are those its brute force printed for the instance. Every hospital
    has to be used there, which plans for all six people do anyway.
    """
    lists = {
        "r1": (("h4",), ("h2",), ("h3",)),
        "r2": (("h4",), ("h3",), ("h2",)),
        "r3": (("h4",), ("h2",), ("h1",), ("h3",)),
        "r4": (("h4",), ("h1",), ("h2",), ("h3",)),
        "r5": (("h4",), ("h2",), ("h1",)),
        "r6": (("h4", "h2"), ("h1",)),
    }
    places = {"h1": 2, "h2": 2, "h3": 1, "h4": 1}
    return a_problem(
        [a_candidate(name, interests=groups) for name, groups in lists.items()],
        [a_slot(name, places=number) for name, number in places.items()],
    )


def profile_of(*tiers: Objective) -> tuple[int, ...]:
    """Number of people at each of the first four ranks in the best plan."""
    problem = residents_and_hospitals()
    result = solve(problem, Policy(rules=default_policy().rules, tiers=tiers))
    assert result.status == "optimal"
    assert result.matching is not None
    ranks = [problem.rank(p.candidate, p.slot) for p in result.matching.placements]
    return tuple(ranks.count(rank) for rank in (1, 2, 3, 4))


def test_published_rank_maximal_matching() -> None:
    assert profile_of(PROFILE) == (2, 3, 1, 0)


def test_published_greedy_maximum_matching() -> None:
    assert profile_of(Placed(), PROFILE) == (2, 3, 1, 0)


def test_published_generous_maximum_matching() -> None:
    assert profile_of(Placed(), GENEROUS) == (1, 5, 0, 0)


def test_published_least_cost_and_degree_of_a_maximum_matching() -> None:
    cheapest = profile_of(Placed(), SUM)
    assert sum(rank * people for rank, people in enumerate(cheapest, 1)) == 11
    third = Preference(kind="worst_rank", worst=3)
    assert profile_of(Placed(), third)[2:] == (0, 0)


def test_alone_a_generous_plan_leaves_all_but_first_choices_out() -> None:
    assert sum(profile_of(GENEROUS)[1:]) == 0


def test_leximin_asks_for_places_before_good_ones() -> None:
    names = [name for name, _ in Preference(kind="leximin").names(ranked())]
    assert names == ["leximin_placed", *(f"leximin_{rank}" for rank in range(5, 1, -1))]
    value = Preference(kind="leximin").value(ranked(), a_matching(c1="s3", c2="s3"))
    assert list(value) == [2, 0, 0, 0, 1]


@pytest.mark.parametrize("seed", range(30))
def test_leximin_is_the_best_of_all_plans_for_those_worst_off(seed: int) -> None:
    problem = tiny_problem(seed, simple=seed % 2 == 0)
    policy = Policy(rules=default_policy().rules, tiers=(Preference(kind="leximin"),))
    result = solve(problem, policy)
    fates = [fates_of(problem, plan) for plan in every_plan(problem, policy)]
    assert (result.matching is None) == (not fates)
    if result.matching is not None:
        assert fates_of(problem, result.matching) == min(fates)


def fates_of(problem: Problem, plan: Matching) -> list[float]:
    """What becomes of everybody, worst first: a rank, or no place at all."""
    fates = dict.fromkeys((person.id for person in problem.candidates), float("inf"))
    for one in plan.placements:
        fates[one.candidate] = problem.rank(one.candidate, one.slot) or 99
    return sorted(fates.values(), reverse=True)
