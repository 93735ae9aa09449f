"""Hospitals and residents: several places each, strict lists, some incomplete.

Sources: the libraries ``matching`` (documentation, discussion of the hospital-resident
problem) and ``algmatch`` (``examples.ipynb``); B. Klaus, D. F. Manlove & F. Rossi,
Matching under preferences, chapter 14 of the Handbook of Computational Social Choice,
2016, whose example stands in the tests of the library ``socialchoicekit``.
That every stable matching places the same people: A. E. Roth, On the allocation of
residents to rural hospitals, Econometrica 54, 1986; D. Gale & M. Sotomayor, Some
remarks on the stable matching problem, Discrete Applied Mathematics 11, 1985.
"""

from __future__ import annotations

import pytest

from literature.asked import accepted, all_stable, largest, none_blocks, same, solved
from literature.printed import as_printed, plan
from matcher import Problem


def matching_documentation() -> Problem:
    """Five residents (Ada, Sam, Dani, Jo, Luc); Mercy, City, General, two each."""
    return as_printed(
        {"A": "C", "S": "C > M", "D": "C > M > G", "J": "C > G > M", "L": "M > C > G"},
        {"M": "D > L > S > J", "C": "D > A > S > L > J", "G": "D > J > L"},
        places={"M": 2, "C": 2, "G": 2},
    )


def algmatch_hospitals() -> Problem:
    return as_printed(
        {"r1": "h1 > h2", "r2": "h2 > h1", "r3": "h1"},
        {"h1": "r3 > r2 > r1", "h2": "r1 > r2"},
        places={"h1": 2, "h2": 1},
    )


def handbook() -> Problem:
    return as_printed(
        {
            "r1": "h1 > h2",
            "r2": "h1 > h2 > h3",
            "r3": "h2 > h1 > h3",
            "r4": "h2 > h1",
        },
        {"h1": "r3 > r2 > r1 > r4", "h2": "r2 > r3 > r1 > r4", "h3": "r2 > r3"},
        places={"h1": 1, "h2": 2, "h3": 1},
    )


def test_matching_prints_one_matching_for_both_sides() -> None:
    printed = "A-C D-C S-M L-M J-G"
    problem = matching_documentation()
    assert accepted(problem) == accepted(problem, "companies") == plan(printed)
    assert same(all_stable(problem), printed)
    assert solved(problem, largest()) == plan(printed)


def test_luc_and_mercy_block_where_he_is_at_general() -> None:
    problem = matching_documentation()
    assert not none_blocks(problem, "A-C D-C S-M L-G J-G")


def test_algmatch_prints_both_sides_of_hospitals() -> None:
    residents, hospitals = "r1-h1 r2-h2 r3-h1", "r1-h2 r2-h1 r3-h1"
    assert accepted(algmatch_hospitals()) == plan(residents)
    assert accepted(algmatch_hospitals(), "companies") == plan(hospitals)
    assert same(all_stable(algmatch_hospitals()), residents, hospitals)


def test_the_handbook_leaves_the_last_on_every_list_out() -> None:
    printed = "r1-h2 r2-h1 r3-h2"
    assert accepted(handbook()) == accepted(handbook(), "companies") == plan(printed)
    assert solved(handbook(), largest()) == plan(printed)


@pytest.mark.parametrize(
    "problem", [matching_documentation(), algmatch_hospitals(), handbook()]
)
def test_every_stable_matching_places_the_same_people(problem: Problem) -> None:
    found = all_stable(problem)
    assert len({frozenset(one) for one in found}) == 1
    filled = {tuple(sorted(one.values())) for one in found}
    assert len(filled) == 1
