"""Lists with ties: three kinds of stability, and stable matchings of different sizes.

Sources: R. W. Irving, Stable marriage and indifference, Discrete Applied Mathematics
48, 1994 (weak, strong and super-stable); D. F. Manlove, R. W. Irving, K. Iwama, S.
Miyazaki & Y. Morita, Hard variants of stable marriage, Theoretical Computer Science
276, 2002 (weakly stable matchings may have different sizes); R. W. Irving, D. F.
Manlove & S. Scott, SWAT 2000 and STACS 2003 (hospitals). The instance with one tie on
each side stands in Wikipedia, Stable marriage with indifference. The others are the
smallest of their kind, and were put together here; their answers are found by trying.
"""

from __future__ import annotations

import matcher
from literature.asked import accepted, all_stable, largest, same, solved, status
from literature.printed import as_printed, plan
from matcher import Problem


def two_sizes() -> Problem:
    """One hospital that does not care, and one person who has another offer."""
    return as_printed({"r1": "h1", "r2": "h1 > h2"}, {"h1": "r1 = r2", "h2": "r2"})


def one_tie_on_each_side() -> Problem:
    return as_printed(
        {"m1": "w2 > w1 > w3", "m2": "w3 = w1 > w2", "m3": "w1 > w2 > w3"},
        {"w1": "m3 > m2 > m1", "w2": "m1 = m2 > m3", "w3": "m2 > m3 > m1"},
    )


def same_first_choice() -> Problem:
    """Both men want the first woman, who does not care which."""
    return as_printed(
        {"m1": "w1 > w2", "m2": "w1 > w2"}, {"w1": "m1 = m2", "w2": "m1 > m2"}
    )


def nobody_cares() -> Problem:
    return as_printed(
        {"m1": "w1 = w2", "m2": "w1 = w2"}, {"w1": "m1 = m2", "w2": "m1 = m2"}
    )


def test_weakly_stable_matchings_have_different_sizes() -> None:
    assert same(all_stable(two_sizes()), "r2-h1", "r1-h1 r2-h2")


def test_the_rule_finds_the_largest_of_them() -> None:
    assert solved(two_sizes(), largest()) == plan("r1-h1 r2-h2")


def test_deferred_acceptance_finds_one_of_them_by_lot() -> None:
    found = [tuple(sorted(_accepted(two_sizes(), seed).items())) for seed in range(12)]
    sizes = {len(one) for one in found}
    assert sizes == {1, 2}
    again = [tuple(sorted(_accepted(two_sizes(), seed).items())) for seed in range(12)]
    assert again == found


def test_no_matching_of_two_sizes_is_strongly_stable() -> None:
    assert all_stable(two_sizes(), "strong") == []
    assert status(two_sizes(), largest("strong")) == "infeasible"


def test_one_matching_may_be_stable_in_all_three_senses() -> None:
    only = "m1-w2 m2-w3 m3-w1"
    problem = one_tie_on_each_side()
    for kind in ("weak", "strong", "super"):
        assert same(all_stable(problem, kind), only)
        assert solved(problem, largest(kind)) == plan(only)
    assert accepted(problem) == plan(only)


def test_a_common_first_choice_without_an_opinion_leaves_no_strong_matching() -> None:
    problem = same_first_choice()
    assert same(all_stable(problem), "m1-w1 m2-w2", "m1-w2 m2-w1")
    assert all_stable(problem, "strong") == []
    assert status(problem, largest("strong")) == "infeasible"
    assert len(solved(problem, largest("weak"))) == 2


def test_where_nobody_cares_all_is_strongly_and_nothing_super_stable() -> None:
    problem = nobody_cares()
    assert same(all_stable(problem, "strong"), "m1-w1 m2-w2", "m1-w2 m2-w1")
    assert len(solved(problem, largest("strong"))) == 2
    assert all_stable(problem, "super") == []
    assert status(problem, largest("super")) == "infeasible"


def _accepted(problem: Problem, seed: int) -> dict[str, str]:
    result = matcher.stable(problem, seed=seed)
    assert result.matching is not None
    return {one.candidate: one.slot for one in result.matching.placements}
