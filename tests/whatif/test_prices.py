"""The price of a place is what solving with one place more, or less, finds."""

from __future__ import annotations

import pytest

from matcher.domain import Problem
from matcher.engine import solve
from matcher.objectives import Placed, Preference, TravelTime, WorstRegion
from matcher.policy import Policy, default_policy
from matcher.whatif import Price, prices
from support.build import a_candidate, a_problem, a_slot

POLICY = Policy(rules=default_policy().rules, tiers=(Placed(), Preference()))

WISHES = (("near", "far", "third"), ("near", "third", "far"), ("far", "near", "third"))


def a_county(places: int = 1, room: int = 1) -> Problem:
    """Four people, two slots of the yard, which has little room, and one elsewhere."""
    people = [
        a_candidate(f"c{nth}", interests=tuple((slot,) for slot in wishes))
        for nth, wishes in enumerate((*WISHES, ("third",)))
    ]
    slots = [
        a_slot("near", places=places),
        a_slot("far"),
        a_slot("third", company="kitchen"),
    ]
    problem = a_problem(people, slots)
    companies = tuple(
        one.model_copy(update={"max_apprentices": room}) if one.id == "yard" else one
        for one in problem.companies
    )
    return problem.model_copy(update={"companies": companies})


def changed(problem: Problem, more: Problem) -> tuple[int, ...]:
    """How the values change from one problem to another."""
    before, after = solve(problem, POLICY).values, solve(more, POLICY).values
    return tuple(int(after[name] - before[name]) for name in before)


def price(found: tuple[Price, ...], of: str, id: str) -> Price:
    return next(one for one in found if (one.of, one.id) == (of, id))


@pytest.mark.parametrize("places", [1, 2])
@pytest.mark.parametrize("room", [1, 2, 3])
def test_price_of_a_place_is_what_solving_again_finds(places: int, room: int) -> None:
    problem = a_county(places, room)
    found = prices(problem, solve(problem, POLICY))
    slot, company = price(found, "slot", "near"), price(found, "company", "yard")
    assert slot.tiers == ("placed", "rank_sum")
    assert slot.more == changed(problem, a_county(places + 1, room))
    assert company.more == changed(problem, a_county(places, room + 1))
    assert company.less == changed(problem, a_county(places, room - 1))
    if places > 1:
        assert slot.less == changed(problem, a_county(places - 1, room))


def test_somewhere_a_place_is_worth_something() -> None:
    problem = a_county()
    found = prices(problem, solve(problem, POLICY))
    assert [(one.of, one.id) for one in found] == [
        ("company", "yard"),
        ("slot", "far"),
        ("slot", "near"),
        ("slot", "third"),
    ]
    assert price(found, "company", "yard").more == (1, 1)
    assert price(found, "slot", "near").more == (0, 0)


def test_plan_that_is_not_proven_has_no_prices() -> None:
    problem = a_county()
    result = solve(problem, POLICY).model_copy(update={"status": "feasible"})
    with pytest.raises(ValueError, match="proven optimum"):
        prices(problem, result)


def test_tiers_between_those_named_count_as_in_a_solve() -> None:
    """She travels as soon as there is a place she wants more: ranks count first."""
    wishes = (("third",), ("near",))
    person = a_candidate("c1", interests=wishes, max_travel_minutes=150)
    problem = a_problem([person], ["near", a_slot("third", company="mill", places=0)])
    policy = POLICY.model_copy(update={"tiers": (Placed(), Preference(), TravelTime())})
    third = price(
        prices(problem, solve(problem, policy), tiers=("travel", "placed")),
        "slot",
        "third",
    )
    assert (third.by, third.tiers) == ("flow", ("placed", "travel"))
    assert third.more == (0, 150)


def test_rate_behind_all_that_is_priced_is_not_held() -> None:
    """With one place less the rate falls; nobody asked for its price."""
    policy = POLICY.model_copy(update={"tiers": (Placed(), WorstRegion())})
    problem = a_problem(["c1", "c2"], [a_slot("near", places=2)])
    near = price(prices(problem, solve(problem, policy)), "slot", "near")
    assert (near.tiers, near.less) == (("placed",), (-1,))


@pytest.mark.parametrize("named", [(), ("placed", "nothing"), ("worst_region",)])
def test_tiers_that_have_no_price_are_refused(named: tuple[str, ...]) -> None:
    problem = a_county()
    with pytest.raises(ValueError, match=r"no tier to price|no linear tiers"):
        prices(problem, solve(problem, POLICY), tiers=named)
