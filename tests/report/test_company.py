"""One page for one company: who is proposed, and why a place is not filled."""

from __future__ import annotations

import matcher
from matcher import Problem
from matcher.report import company_page
from matcher.texts import Language
from support.build import a_candidate, a_problem, a_slot

TOWN = a_problem(
    [a_candidate("c1", interests=(("s1",),)), a_candidate("c2", interests=(("s2",),))],
    [
        a_slot("s1", places=2),
        a_slot("s2", company="mill"),
        a_slot("s3", company="mill", trade="mech"),
    ],
)


def page(company: str, language: Language = "en", problem: Problem = TOWN) -> str:
    return company_page(problem, matcher.solve(problem), company, language)


def test_who_is_proposed_stands_under_the_slot() -> None:
    told = page("yard")
    assert told.startswith("yard: 1 of 2 places for the scheme are given out")
    assert "\nProposed\n  s1: c1, pathway “direct”, start 2022-08\n" in told


def test_place_that_is_not_filled_is_explained() -> None:
    told = page("mill")
    assert "Proposed\n" not in told
    assert "  s2 is empty; places for the scheme: 1.\n" in told
    assert "  1 fall away by the rule of travel limits; 0 are left.\n" in told
    assert "  s3 is empty" in told


def test_page_tells_a_company_nothing_of_people_who_are_not_proposed_to_it() -> None:
    for company in ("yard", "mill"):
        told = page(company)
        assert "c2" not in told
        assert ("c1" in told) == (company == "yard")


def test_full_company_needs_no_explanation() -> None:
    told = page("yard", problem=a_problem(["c1"], ["s1"]))
    assert "Not filled" not in told


def test_page_says_that_it_is_a_proposal_in_both_languages() -> None:
    assert "This is a proposal." in page("yard")
    assert "Dette er et forslag." in page("yard", "nb")


def test_company_without_slots_has_none() -> None:
    assert page("kitchen").startswith("kitchen: 0 of 0 places")
