from __future__ import annotations

from fractions import Fraction
from itertools import combinations_with_replacement

import pytest

from advise.towns import POLICY, a_town, together
from matcher import advise, solve, with_places
from matcher.advise import Advice, AskedPlaces
from matcher.advise.asked import every_ask
from matcher.domain import Company, Decline, Problem
from matcher.objectives import Placed, Preference, WorstRegion
from matcher.policy import Policy
from matcher.program import Broken
from support.build import a_candidate, a_problem, a_slot

Values = tuple[Fraction, ...]


def advised(problem: Problem, places: int, **asked: object) -> Advice:
    return advise(problem, solve(problem, POLICY), places, **asked)  # type: ignore[arg-type]


def after(advice: Advice) -> Values:
    return tuple(tier.after for tier in advice.tiers)


def gained(advice: Advice) -> list[int]:
    return [int(tier.gain) for tier in advice.tiers]


def values(problem: Problem, policy: Policy = POLICY) -> Values:
    return tuple(solve(problem, policy).values.values())


def single_asks(problem: Problem) -> tuple[AskedPlaces, ...]:
    return every_ask(problem, 1)


def one_at_a_time(problem: Problem, places: int) -> Values:
    """The peer: the place that gains most now, then the next, as long as one gains."""
    best = values(problem)
    for _ in range(places):
        tries = [with_places(problem, [ask]) for ask in single_asks(problem)]
        problem = max(tries, key=values, default=problem)
        best = max(best, values(problem))
    return best


def test_place_is_asked_for_where_somebody_waits() -> None:
    problem = a_problem(["c1", a_candidate("c2", home="namsos")], ["s1"])
    advice = advised(problem, 5)
    [asked] = advice.asked
    assert (asked.trade, asked.location, asked.start) == ("weld", "namsos", 0)
    assert (asked.places, asked.people) == (1, ("c2",))
    assert gained(advice) == [1, 1]
    assert advice.standing == "proven"


def test_no_place_is_asked_for_where_none_would_gain() -> None:
    advice = advised(a_problem(["c1"], ["s1"]), 5)
    assert advice.asked == ()
    assert gained(advice) == [0, 0]
    assert [point.places for point in advice.curve] == [0]


def test_what_is_asked_for_requires_what_all_places_of_the_trade_do() -> None:
    slots = [
        a_slot("s1", places=0, required_qualifications=("licence_b", "first_aid")),
        a_slot("s2", places=0, required_qualifications=("licence_b",)),
    ]
    drives = a_candidate("c1", qualifications=("licence_b",))
    advice = advised(a_problem([drives, "c2"], slots), 5)
    assert [one.people for one in advice.asked] == [("c1",)]


def test_gated_trade_is_never_asked_for() -> None:
    problem = a_problem(["c1"], [a_slot("s1", places=0)])
    gated = [one.model_copy(update={"open_to_scheme": False}) for one in problem.trades]
    assert advised(problem.model_copy(update={"trades": tuple(gated)}), 5).asked == ()


def test_only_what_is_named_is_asked_for() -> None:
    people = [a_candidate("c1"), a_candidate("c2", interests=(("mech",),))]
    problem = a_problem(people, [a_slot("s1", places=0, start_months=(0, 2))])
    advice = advised(problem, 5, trades=("mech",), locations=("verdal",), starts=(2,))
    assert [(one.trade, one.start) for one in advice.asked] == [("mech", 2)]


def test_no_more_than_each_at_once() -> None:
    problem = a_problem(["c1", "c2", "c3"], [a_slot("s1", places=0)])
    advice = advised(problem, 5, each=2, locations=("verdal",))
    assert [one.places for one in advice.asked] == [2]


COMPANIES = (
    Company(id="yard", location="verdal", approved_trades=("weld",)),
    Company(id="dock", location="verdal", approved_trades=("weld",), public=True),
    Company(id="shed", location="verdal", approved_trades=("weld",), max_apprentices=0),
    Company(id="kitchen", location="verdal", approved_trades=("cook",)),
    Company(id="mill", location="namsos", approved_trades=("weld",)),
)


def test_company_that_declined_nobody_is_approached_first() -> None:
    slots = [a_slot("s1", places=0)]
    said_no = (Decline(candidate="c1", company="dock"),)
    plain = a_problem(["c1"], slots, companies=COMPANIES)
    [asked] = advised(plain, 1).asked
    assert [one.company for one in asked.approach] == ["dock", "yard"]
    assert [one.public for one in asked.approach] == [True, False]
    declined = a_problem(["c1"], slots, companies=COMPANIES, declines=said_no)
    [asked] = advised(declined, 1).asked
    assert [one.company for one in asked.approach] == ["yard", "dock"]


def test_public_places_are_asked_of_public_employers() -> None:
    problem = a_problem(["c1"], [a_slot("s1", places=0)], companies=COMPANIES)
    [asked] = advised(problem, 1, public=True).asked
    assert [one.company for one in asked.approach] == ["dock"]
    assert with_places(problem, [asked]).companies[-1].public


def test_places_are_asked_for_where_there_is_somebody_to_ask() -> None:
    anywhere = a_candidate("c1", max_travel_minutes=150)
    slots = [a_slot("s1", company="mill", places=0)]
    problem = a_problem([anywhere], slots, companies=COMPANIES[4:])
    [asked] = advised(problem, 1).asked
    assert asked.location == "namsos"


@pytest.mark.parametrize("least", [3, 4, 5, 6, 7])
def test_places_that_only_help_together_beat_one_at_a_time(least: int) -> None:
    problem = together(least)
    advice = advised(problem, least - 1)
    greedy = one_at_a_time(problem, least - 1)
    assert advice.standing == "proven"
    assert [int(value) for value in after(advice)] == [least, least]
    assert greedy < after(advice)


@pytest.mark.parametrize("seed", range(20))
def test_advice_is_never_below_one_at_a_time(seed: int) -> None:
    problem = a_town(seed)
    advice = advised(problem, 3)
    assert advice.standing == "proven"
    assert after(advice) >= one_at_a_time(problem, 3)
    assert after(advice) == values(with_places(problem, advice.asked))


BALANCE_FIRST = Policy(rules=POLICY.rules, tiers=(WorstRegion(), Placed()))


@pytest.mark.parametrize("policy", [POLICY, BALANCE_FIRST], ids=["people", "balance"])
@pytest.mark.parametrize("seed", range(6))
def test_every_point_of_the_curve_is_the_best_of_all_choices(
    seed: int, policy: Policy
) -> None:
    problem = a_town(seed)
    curve = advise(problem, solve(problem, policy), 2).curve
    asks = single_asks(problem)
    for point in curve:
        tried = combinations_with_replacement(asks, point.places)
        best = max(values(with_places(problem, chosen), policy) for chosen in tried)
        assert point.values == best
        assert point.standing == "proven"


def test_no_time_is_no_proof() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    advice = advised(problem, 5, time_limit=0)
    assert advice.standing == "conditional"
    assert all(tier.after >= tier.before for tier in advice.tiers)


def test_what_cannot_be_asked_for_is_refused() -> None:
    problem = a_problem(["c1"], ["s1"])
    with pytest.raises(ValueError, match="1 or more"):
        advised(problem, 0)
    with pytest.raises(ValueError, match="1 or more"):
        advised(problem, 1, each=0)


def test_gain_is_told_in_tiers_that_count_people() -> None:
    problem = a_problem(["c1"], ["s1"])
    policy = Policy(rules=POLICY.rules, tiers=(Preference(),))
    with pytest.raises(ValueError, match="placed"):
        advise(problem, solve(problem, policy))


def test_tiers_above_and_soft_rules_keep_their_place() -> None:
    soft = tuple(
        one.model_copy(update={"broken": Broken(tier=1)})
        if one.rule == "travel"
        else one
        for one in POLICY.rules
    )
    policy = Policy(rules=soft, tiers=(WorstRegion(), Placed(), Preference()))
    problem = a_problem(["c1", "c2", a_candidate("c3", home="namsos")], ["s1"])
    advice = advise(problem, solve(problem, policy), 1)
    assert [tier.name for tier in advice.tiers] == [
        "broken_travel",
        "worst_region",
        "placed",
    ]
    assert advice.standing == "proven"
    assert gained(advice) == [0, 0, 1]


def test_advice_survives_a_file() -> None:
    advice = advised(a_problem(["c1", "c2"], ["s1"], companies=COMPANIES), 2)
    assert advice.asked
    assert Advice.model_validate_json(advice.model_dump_json()) == advice


@pytest.mark.parametrize("soft", [True, False])
def test_places_that_need_not_hold_are_not_asked_for(soft: bool) -> None:
    """Where a place may take two people, one more place is worth nothing certain."""
    rules = tuple(
        rule.model_copy(update={"broken": Broken(tier=2)})
        if rule.rule == "places"
        else rule
        for rule in POLICY.rules
        if soft or rule.rule != "places"
    )
    policy = Policy(rules=rules, tiers=POLICY.tiers)
    problem = a_problem(["c1", "c2"], [a_slot("s1", trade="cook")])
    with pytest.raises(ValueError, match="rule of places"):
        advise(problem, solve(problem, policy), 1)


def test_many_places_may_be_asked_for() -> None:
    problem = a_problem(["c1", "c2", "c3"], ["s1"])
    assert gained(advised(problem, 1_000_000)) == [2, 2]
    with pytest.raises(ValueError, match="at most"):
        advised(problem, 1_000_001)
