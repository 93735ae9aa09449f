"""People get what they ranked high."""

from __future__ import annotations

from fractions import Fraction

from matcher.domain import Problem
from matcher.objectives import Preference
from matcher.program import Linear
from support.build import a_candidate, a_matching, a_problem, a_slot
from support.rows import options_of

SUM = Preference()
PROFILE = Preference(kind="rank_profile")


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
    assert points(SUM) == {"rank_sum": [1, 1, 2, 3, 0, 0, 0, 1, 0, 3]}


def test_ranks_add_up_and_a_tie_group_shares_one() -> None:
    assert SUM.value(ranked(), a_matching(c1="s3", c2="s3")) == (Fraction(3),)
    assert SUM.value(ranked(), a_matching(c1="job", c2="course")) == (Fraction(6),)
    assert SUM.value(ranked(), a_matching(c1="s1")) == (Fraction(1),)
    assert SUM.value(ranked(), a_matching(c1="s2")) == (Fraction(1),)
    assert SUM.value(ranked(), a_matching()) == (Fraction(0),)


def test_what_nobody_asked_for_costs_nothing() -> None:
    assert SUM.value(ranked(), a_matching(c2="s1")) == (Fraction(0),)


def test_a_profile_has_a_tier_for_each_rank_anybody_can_have() -> None:
    assert PROFILE.names(ranked()) == [
        ("rank_1", "most"), ("rank_2", "most"), ("rank_3", "most"), ("rank_4", "most"),
    ]  # fmt: skip
    assert PROFILE.names(a_problem()) == [("rank_1", "most"), ("rank_2", "most")]


def test_a_profile_counts_first_choices_then_second_choices() -> None:
    assert points(PROFILE) == {
        "rank_1": [1, 1, 0, 0, 0, 0, 0, 1, 0, 0],
        "rank_2": [0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
        "rank_3": [0, 0, 0, 1, 0, 0, 0, 0, 0, 1],
        "rank_4": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    }
    both = a_matching(c1="s3", c2="s3")
    assert PROFILE.value(ranked(), both) == tuple(map(Fraction, (1, 1, 0, 0)))
    last = a_matching(c1="job", c2="course")
    assert PROFILE.value(ranked(), last) == tuple(map(Fraction, (0, 0, 2, 0)))


def test_a_profile_reaches_any_other_qualification_of_the_longest_list() -> None:
    person = a_candidate("c1", any_other=True)
    problem = a_problem(
        [person], [a_slot("s1", kind="other_qualification", trade=None)]
    )
    assert PROFILE.value(problem, a_matching(c1="s1")) == tuple(
        map(Fraction, (0, 0, 1))
    )
