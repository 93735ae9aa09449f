"""Stable marriage: one place each, strict lists.

Sources: D. Gale & L. S. Shapley, College admissions and the stability of marriage,
American Mathematical Monthly 69, 1962; the examples of the library ``algmatch``
(``examples.ipynb``) and of the library ``matching`` (``README.md``; Wilde, Knight &
Gillard, Journal of Open Source Software 5, 2020).
"""

from __future__ import annotations

from literature.asked import accepted, all_stable, largest, none_blocks, same, solved
from literature.printed import as_printed, plan
from matcher import Problem

FIRST_CHOICES = "alpha-A beta-B gamma-C"
SECOND_CHOICES = "alpha-B beta-C gamma-A"
THIRD_CHOICES = "alpha-C beta-A gamma-B"


def example_1() -> Problem:
    """Gale & Shapley, Example 1: a ranking matrix of three men and three women."""
    return as_printed(
        {"alpha": "A > B > C", "beta": "B > C > A", "gamma": "C > A > B"},
        {
            "A": "beta > gamma > alpha",
            "B": "gamma > alpha > beta",
            "C": "alpha > beta > gamma",
        },
    )


def example_2() -> Problem:
    """Gale & Shapley, Example 2: four of each, read off the ranking matrix."""
    return as_printed(
        {
            "alpha": "A > B > C > D",
            "beta": "A > D > C > B",
            "gamma": "B > A > C > D",
            "delta": "D > B > C > A",
        },
        {
            "A": "delta > gamma > alpha > beta",
            "B": "beta > delta > alpha > gamma",
            "C": "delta > alpha > beta > gamma",
            "D": "gamma > beta > alpha > delta",
        },
    )


def algmatch_marriage() -> Problem:
    return as_printed(
        {
            "m1": "w2 > w4 > w1 > w3",
            "m2": "w3 > w1 > w4 > w2",
            "m3": "w2 > w3 > w1 > w4",
            "m4": "w4 > w1 > w3 > w2",
        },
        {
            "w1": "m2 > m1 > m4 > m3",
            "w2": "m4 > m3 > m1 > m2",
            "w3": "m1 > m4 > m3 > m2",
            "w4": "m2 > m1 > m4 > m3",
        },
    )


def test_of_six_matchings_three_are_stable_as_gale_and_shapley_print() -> None:
    found = all_stable(example_1())
    assert same(found, FIRST_CHOICES, SECOND_CHOICES, THIRD_CHOICES)
    others = ("alpha-A beta-C gamma-B", "alpha-C beta-B gamma-A")
    assert not any(none_blocks(example_1(), one) for one in others)


def test_each_side_gets_its_first_choices_when_it_proposes() -> None:
    assert accepted(example_1()) == plan(FIRST_CHOICES)
    assert accepted(example_1(), "companies") == plan(THIRD_CHOICES)
    assert solved(example_1(), largest()) in map(
        plan, (FIRST_CHOICES, SECOND_CHOICES, THIRD_CHOICES)
    )


def test_the_only_stable_matching_gives_nobody_a_first_choice() -> None:
    only = "alpha-C beta-D gamma-A delta-B"
    problem = example_2()
    assert same(all_stable(problem), only)
    assert accepted(problem) == accepted(problem, "companies") == plan(only)
    assert solved(problem, largest()) == plan(only)
    firsts = {one.id: one.interests[0] for one in problem.candidates}
    assert not any((slot,) == firsts[who] for who, slot in plan(only).items())


def test_algmatch_prints_both_sides_of_a_marriage() -> None:
    men, women = "m1-w4 m2-w3 m3-w2 m4-w1", "m1-w4 m2-w1 m3-w2 m4-w3"
    assert accepted(algmatch_marriage()) == plan(men)
    assert accepted(algmatch_marriage(), "companies") == plan(women)
    assert same(all_stable(algmatch_marriage()), men, women)


def test_matching_prints_the_suitors_best() -> None:
    problem = as_printed(
        {"A": "D > E > F", "B": "D > F > E", "C": "F > D > E"},
        {"D": "B > C > A", "E": "A > C > B", "F": "C > B > A"},
    )
    assert accepted(problem) == plan("A-E B-D C-F")
