from __future__ import annotations

import pytest

from advise.test_budget import PRICES
from advise.test_measures import DRIVERS
from advise.towns import POLICY
from matcher import advise, advise_measures, solve
from matcher.advise import default_price_list
from matcher.domain import Company, Trade
from matcher.report import advice_page, measures_page
from matcher.texts import tier_label
from policy.soften import soft
from support.build import a_candidate, a_class, a_problem, a_slot

PROBLEM = a_problem(
    ["c1", "c2", "c3"],
    ["s1"],
    trades=(Trade(id="weld", name_nb="Sveising", name_en="Welding", family="metal"),),
    companies=[Company(id="yard", location="verdal")],
)
MEANT = {
    "en": [
        "Ask for 2 new places (of at most 5), chosen all at once:",
        "  2 x Welding, verdal, from 2022-08: ask yard first (private)",
        "Most on a pathway: 1 → 3",
        "Most placed: 1 → 3",
        "Proven: no other choice gains more. Solved again with it: the same values.",
        "With fewer places (Most on a pathway / Most placed): 0: 1/1; 1: 2/2",
    ],
    "nb": [
        "Spør etter 2 nye læreplasser (av høyst 5), valgt under ett:",
        "  2 x Sveising, verdal, fra 2022-08: spør yard først (privat)",
    ],
}


@pytest.mark.parametrize("language", ["en", "nb"])
def test_page_says_what_to_ask_for_and_whom_first(language: str) -> None:
    advice = advise(PROBLEM, solve(PROBLEM, POLICY), 5)
    page = advice_page(PROBLEM, advice, language)  # type: ignore[arg-type]
    assert page.splitlines()[: len(MEANT[language])] == MEANT[language]


def test_page_says_that_a_new_employer_must_be_found() -> None:
    far = a_candidate("c1", home="namsos")
    problem = a_problem([far], [a_slot("s1", places=0)], companies=PROBLEM.companies)
    page = advice_page(problem, advise(problem, solve(problem, POLICY), 1))
    assert "namsos, from 2022-08: no company there is known for the trade" in page


def test_page_without_time_claims_nothing() -> None:
    advice = advise(PROBLEM, solve(PROBLEM, POLICY), 5, time_limit=0)
    page = advice_page(PROBLEM, advice)
    assert "Not proven: time ran out." in page
    assert "Proven" not in page


def test_page_of_measures_sums_them_up_and_names_nobody() -> None:
    problem = a_problem(["c1", "c2"], DRIVERS)
    advice = advise_measures(problem, solve(problem, POLICY), 12_000, PRICES)
    page = measures_page(advice)
    assert page.splitlines()[:2] == [
        "Pay for 10000 of 12000 kroner, chosen all at once:",
        "  2 x course for licence_b: 10000 kr",
    ]
    assert "c1" not in page
    assert "assumed" not in page


def test_page_of_measures_says_that_prices_are_assumed() -> None:
    problem = a_problem()
    prices = default_price_list()
    advice = advise_measures(problem, solve(problem, POLICY), 0, prices)
    assert "The prices are assumed" in measures_page(advice)
    assert "antatt" in measures_page(advice, "nb")


def test_page_of_measures_has_journeys_and_seats() -> None:
    near = a_candidate("c9", home="namsos", has_car=True, max_travel_minutes=80)
    people = [a_candidate(f"c{k}", schooling="none") for k in range(3)]
    problem = a_problem(
        [near, *people],
        [a_slot("s1", places=4)],
        training_classes=(a_class("k1", min=2, max=2),),
    )
    advice = advise_measures(problem, solve(problem, POLICY), 7000, PRICES)
    page = measures_page(advice, "nb")
    assert "1 x støtte til 15 minutter lengre reisevei: 1000 kr" in page
    assert "1 elevplasser til i hver gruppe av k1: 6000 kr" in page


def test_page_tells_the_bound_of_what_is_not_proven() -> None:
    advice = advise(PROBLEM, solve(PROBLEM, POLICY), 1)
    open_tiers = [
        tier.model_copy(update={"bound": tier.after + 1}) for tier in advice.tiers
    ]
    late = advice.model_copy(
        update={"standing": "conditional", "tiers": tuple(open_tiers)}
    )
    page = advice_page(PROBLEM, late)
    assert "Not proven: time ran out. Most on a pathway can become 3 at most." in page


def test_page_tells_of_a_soft_rule_ahead_of_people_in_words() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    policy = soft(POLICY.tiers, travel=1)
    page = advice_page(problem, advise(problem, solve(problem, policy), places=1))
    assert tier_label("broken_travel", "en") in page
    assert "broken_travel" not in page
