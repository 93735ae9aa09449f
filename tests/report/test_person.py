"""One page for one person: what an adviser can read aloud."""

from __future__ import annotations

import pytest

import matcher
from matcher import Problem
from matcher.domain import Apart, Commitment, Location, Trade
from matcher.report import person_page
from matcher.texts import LANGUAGES, Language
from matcher.texts.page_words import PAGES
from support.build import a_candidate, a_placement, a_problem, a_slot


def page(problem: Problem, who: str = "c1", language: Language = "en") -> str:
    result = matcher.solve(problem)
    return person_page(
        problem, matcher.explain(problem, result, candidate=who), language
    )


NAMED = a_problem(
    ["c1", a_candidate("c2", need_level=2)],
    ["s1"],
    trades=(
        Trade(id="weld", family="metal", name_nb="Sveisefaget", name_en="Welding"),
    ),
    locations=(
        Location(id="verdal", region="inn", zone="north", name="Verdal"),
        Location(id="namsos", region="nam", zone="far"),
    ),
)


def test_answer_comes_first_in_full() -> None:
    assert page(NAMED).splitlines()[0] == (
        "c1 has no place: what is open in Welding in Verdal (1) went to others"
        " (tier 4)."
        " s1 is full: 1 of 1 open places are given out."
        " This would help: 1 more place at s1."
        " That was tried: a verified plan gives a place, and nobody loses one."
    )


def test_page_names_nobody_else() -> None:
    crowded = a_problem(
        ["c1", *(a_candidate(f"c{k}", need_level=2) for k in range(2, 6))], ["s1", "s2"]
    )
    for who in ("c1", "c2", "c3"):
        result = matcher.solve(crowded)
        told = person_page(crowded, matcher.explain(crowded, result, candidate=who))
        others = {c.id for c in crowded.candidates} - {who}
        assert not [other for other in sorted(others) if other in told]


def test_answer_is_in_the_language_asked_for() -> None:
    assert page(NAMED, language="nb").startswith(
        "c1 har ikke plass: det som er ledig i Sveisefaget i Verdal (1), gikk til andre"
    )


def test_steps_follow_and_say_nothing_twice() -> None:
    lines = page(NAMED).splitlines()
    assert lines[2] == "Step by step"
    assert all(line.startswith("  ") for line in lines[3:])
    assert sum("s1 is full" in line for line in lines) == 1


def test_ways_out_are_joined_in_one_sentence() -> None:
    high = [a_candidate(f"c{k}", need_level=2) for k in (2, 3)]
    told = page(a_problem(["c1", *high], ["s1", "s2"]))
    assert "1 more place at s1, or 1 more place at s2. Both were tried" in told


def test_changes_that_only_help_together_are_joined_by_and() -> None:
    driver = a_candidate("c1", home="namsos", has_car=True, max_travel_minutes=75)
    told = page(a_problem([driver, "c2"], ["s1"]))
    assert "15 minutes more travel and 1 more place at s1. That was tried" in told
    assert told.startswith("c1 has no place: no slot is lawful.")


def test_nothing_is_promised_where_nothing_was_found() -> None:
    told = page(a_problem([a_candidate("c1", home="namsos")], ["s1"]))
    assert "None of the small changes that were tried" in told


def test_lawful_slots_that_no_plan_can_use_are_counted() -> None:
    told = page(a_problem(["c1"], [a_slot("s1", places=3, min_cohort=2)]))
    assert told.startswith("c1 has no place; lawful slots: 1.")


def test_somebody_with_a_place_hears_where_and_when() -> None:
    assert page(NAMED, "c2").startswith("c2 is proposed for s1, start 2022-08.\n")


def test_incumbent_has_a_page_of_one_line() -> None:
    there = Commitment(kind="incumbent", placement=a_placement("c1", "s1"))
    told = page(a_problem(["c1"], ["s1"], commitments=(there,)))
    assert told == "c1 is already in a pathway, at s1.\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_gap_is_left_open(language: Language) -> None:
    for who in ("c1", "c2"):
        assert "{" not in page(NAMED, who, language)
    assert all(PAGES[code][language] for code in PAGES)


def test_what_nobody_took_is_not_said_to_have_gone_to_others() -> None:
    """There is a place free beside the other; a rule keeps the two apart."""
    apart = Apart(id="a1", candidates=("c1", "c2"), same="slot")
    told = page(
        a_problem(
            ["c1", a_candidate("c2", need_level=2)],
            [a_slot("s1", places=2)],
            apart=(apart,),
        )
    )
    assert "others (tier" not in told
    assert "went to" not in told
    assert "lawful slots: 1" in told


def test_places_that_incumbents_hold_are_not_counted_as_open() -> None:
    begun = Commitment(kind="incumbent", placement=a_placement("c3", "s1"))
    told = page(
        a_problem(
            ["c1", a_candidate("c2", need_level=2), "c3"],
            [a_slot("s1", places=2)],
            commitments=(begun,),
        )
    )
    assert "what is open in weld in verdal (1) went to others" in told
