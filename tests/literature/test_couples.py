"""People who decide together.

Sources: A. E. Roth, The evolution of the labor market for medical interns and
residents, Journal of Political Economy 92, 1984 (with couples there may be no stable
matching); B. Klaus & F. Klijn, Stable matchings and preferences of couples, Journal of
Economic Theory 121, 2005, and P. Biró & F. Klijn, Matching with couples: a
multidisciplinary survey, International Game Theory Review 15, 2013, whose small market
of one couple, one single and two hospitals is stated here from memory; B. Aldershof &
O. M. Carducci, Stable matchings with couples, Discrete Applied Mathematics 68, 1996
(different sizes); blocking as E. McDermid & D. F. Manlove, Keeping partners together,
Journal of Combinatorial Optimization 19, 2010, and P. Biró, D. F. Manlove & I. McBride,
The hospitals/residents problem with couples, SEA 2014. The lists of two couples and
three hospitals stand in the documentation of the library ``scarf`` (D. Tang); their
answer, and the other instances, were worked out here by trying every plan.
"""

from __future__ import annotations

import pytest

import matcher
from literature.asked import all_stable, largest, same, solved, status
from literature.printed import as_printed, market, plan
from matcher import Problem, stable_policy
from matcher.domain import Companions
from matcher.domain.two_sided import Stability, blocking
from matcher.objectives import Lottery, Placed
from support.two_sided import a_joint_list, a_market


def one_couple_one_single() -> Problem:
    """The couple wants both hospitals or nothing; each hospital wants one of them."""
    return as_printed(
        {"c1": "h1", "c2": "h2", "s": "h1 > h2"},
        {"h1": "c1 > s", "h2": "s > c2"},
        joint_lists=(a_joint_list("c", "c1", "c2", "h1 h2"),),
    )


def two_sizes() -> Problem:
    """The couple would rather have one good place than two others."""
    return as_printed(
        {"a": "h1 > h3", "b": "h2", "c": "h2 > h1"},
        {"h1": "c > a", "h2": "b > c", "h3": "a"},
        joint_lists=(a_joint_list("ab", "a", "b", "h1 -", "h3 h2"),),
    )


def scarf_documentation(more_at_h1: int = 0) -> Problem:
    """All hospitals have one list: s0, c01, s1, c10, c00, c11."""
    everybody = "s0 > c01 > s1 > c10 > c00 > c11"
    return a_market(
        {
            "s0": "h0 > h1 > h2",
            "s1": "h1 > h0",
            "c00": "h0 > h1 > h2",
            "c01": "h0 > h1 > h2",
            "c10": "h1 > h2",
            "c11": "h1 > h2",
        },
        {"h0": everybody, "h1": everybody, "h2": everybody},
        places={"h0": 2, "h1": 3 + more_at_h1, "h2": 1},
        joint_lists=(
            a_joint_list(
                "c0", "c00", "c01", "h0 h0", "h1 h1", "h1 h0", "h0 h1", "h2 h2"
            ),
            a_joint_list("c1", "c10", "c11", "h1 h1", "h2 h2", "h1 -"),
        ),
    )


def test_a_couple_and_a_single_leave_no_stable_matching() -> None:
    problem = one_couple_one_single()
    assert all_stable(problem) == []
    assert status(problem, stable_policy()) == "infeasible"


def test_then_the_fewest_that_block_is_one() -> None:
    problem = one_couple_one_single()
    policy = stable_policy(at_most_blocking=1)
    result = matcher.solve(problem, policy)
    assert result.status == "optimal"
    assert result.matching is not None
    assert len(blocking(market(problem), result.matching)) == 1


def test_deferred_acceptance_says_no_rather_than_something_unstable() -> None:
    result = matcher.stable(one_couple_one_single())
    assert result.matching is None
    assert result.status == "infeasible"


def test_couples_make_stable_matchings_of_different_sizes() -> None:
    found = all_stable(two_sizes())
    assert same(found, "a-h1 c-h2", "a-h3 b-h2 c-h1")
    assert solved(two_sizes(), largest()) == plan("a-h3 b-h2 c-h1")


def test_two_couples_at_three_hospitals_need_a_place_more() -> None:
    """Why that library changes places by a few until a stable matching exists."""
    assert all_stable(scarf_documentation()) == []
    assert status(scarf_documentation(), largest()) == "infeasible"
    with_one_more = scarf_documentation(more_at_h1=1)
    only = "s0-h0 s1-h1 c00-h1 c01-h1 c10-h1"
    assert same(all_stable(with_one_more), only)
    assert solved(with_one_more, largest()) == plan(only)


def test_companions_want_the_nearest_pair_of_places_together() -> None:
    """Worked out here: two at one company, by the sum of their ranks."""
    problem = a_market(
        {"a": "s1 > s2 > s3", "b": "s2 > s3 > s1", "c": "s1"},
        {"s1": "c > a > b", "s2": "", "s3": ""},
        company={"s1": "yard", "s2": "yard", "s3": "mill"},
        places={"s1": 1, "s2": 2, "s3": 2},
        companions=(Companions(id="g", candidates=("a", "b"), same="company"),),
    )
    assert same(all_stable(problem), "a-s2 b-s2 c-s1")
    assert solved(problem, largest()) == plan("a-s2 b-s2 c-s1")


@pytest.mark.parametrize("kind", ["strong", "super"])
def test_couples_are_a_fault_of_the_other_kinds(kind: Stability) -> None:
    with pytest.raises(matcher.ProblemError, match="choose together"):
        matcher.solve(one_couple_one_single(), stable_policy(kind=kind))


def test_a_couple_is_placed_as_listed_or_not_at_all_in_the_default_policy() -> None:
    problem = two_sizes()
    policy = matcher.default_policy()
    only_size = policy.model_copy(update={"tiers": (Placed(), Lottery())})
    assert solved(problem, only_size) == plan("a-h3 b-h2 c-h1")
    swapped = matcher.Matching(
        placements=tuple(
            one
            for one in (
                matcher.solve(problem, only_size).matching or matcher.Matching()
            ).placements
            if one.candidate != "b"
        )
    )
    assert [one.code for one in matcher.verify(problem, swapped)] == ["joint_lists"]
