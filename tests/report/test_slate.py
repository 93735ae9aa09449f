"""The page of a slate."""

from __future__ import annotations

import pytest

from interviews.made import crowd
from matcher import slate
from matcher.report import short_list_page, slate_page
from matcher.texts import LANGUAGES, Language
from support.build import a_candidate, a_problem, a_slot


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_tells_every_list_and_everybody_without(language: Language) -> None:
    far = a_candidate("c2", interests=(("mech",),))
    mover = a_candidate("c3", interests=(("mech",),), will_relocate=True)
    slots = [a_slot("s1"), a_slot("s2", trade="mech", company="mill")]
    problem = a_problem(["c1", far, mover], slots, travel_times=())
    page = slate_page(problem, slate(problem), language)
    assert "{" not in page
    for one in ("s1", "s2", "c1", "c2", "c3", "yard", "mill"):
        assert one in page


def test_page_says_why_in_the_words_of_the_rule_that_bars() -> None:
    problem = a_problem(["c1", a_candidate("c2", interests=(("cook",),))], ["s1"])
    page = slate_page(problem, slate(problem))
    assert page.splitlines()[-1].strip() == "c2 asked for nothing that is offered."


def test_list_tells_rank_journey_and_interviews_in_order() -> None:
    problem = crowd(2, slots=2, ties=False)
    [first, _] = slate(problem, yes=0.5, interviews=1, seed=1).lists
    assert short_list_page(problem, first).splitlines() == [
        "s0 at yard: 1 places, 1 interviews; 2 fewer than asked for",
        "  1. c0: choice no. 1, 0 minutes, interviews in all: 1.",
    ]


def test_long_page_says_how_much_it_leaves_out() -> None:
    problem = crowd(3, slots=4)
    page = slate_page(problem, slate(problem), most=1)
    assert "… and 3 more" in page
    assert "s1" not in page


@pytest.mark.parametrize(("language", "said"), [("en", "2.00"), ("nb", "2,00")])
def test_numbers_have_the_mark_of_the_language(language: Language, said: str) -> None:
    problem = crowd(2, slots=2, ties=False)
    assert said in slate_page(problem, slate(problem, chance=1.0), language)
