from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain, product
from math import prod

import pytest

from advise.test_budget import PRICES, SLOTS, a_market
from advise.towns import POLICY
from matcher import advise_measures, solve, what_if
from matcher.advise import MeasureAdvice, PriceList, TravelPrice, default_price_list
from matcher.advise.price_list import CoursePrice
from matcher.domain import Measure, Problem
from matcher.policy import Policy
from matcher.rules.qualifications import Qualifications
from matcher.whatif import Available, ClassSeats, Qualified, TravelMinutes, apply
from matcher.whatif.change import Change
from support.build import a_candidate, a_class, a_problem, a_slot

Values = tuple[Fraction, ...]
Bought = tuple[int, tuple[Change, ...]]

FREE = [a_slot("s1", places=3)]
DRIVERS = [a_slot("s1", places=3, required_qualifications=("licence_b",))]


def advised(
    problem: Problem, budget: int, prices: PriceList | None = PRICES
) -> MeasureAdvice:
    return advise_measures(problem, solve(problem, POLICY), budget, prices)


def after(advice: MeasureAdvice) -> Values:
    return tuple(tier.after for tier in advice.tiers)


def gained(advice: MeasureAdvice) -> int:
    return int(advice.tiers[-1].gain)


def values(problem: Problem) -> Values:
    return tuple(solve(problem, POLICY).values.values())


def for_one(name: str) -> list[Bought]:
    """Everything one may be given, and what it costs."""
    courses: list[list[Bought]] = [
        [
            (0, ()),
            *(
                (
                    one.kroner,
                    (
                        Qualified(candidates=(name,), grants=one.grants),
                        Available(candidates=(name,), add=one.months),
                    ),
                )
                for one in PRICES.courses
                if one.grants == tag
            ),
        ]
        for tag in ("licence_b", "norwegian_b1")
    ]
    travel: list[Bought] = [
        (0, ()),
        *(
            (one.kroner, (TravelMinutes(candidates=(name,), add=one.minutes),))
            for one in PRICES.travel
        ),
    ]
    return [together(some) for some in product(*courses, travel)]


def together(some: Iterable[Bought]) -> Bought:
    """Several things bought, and what they cost together."""
    costs, changes = zip(*some, strict=True)
    return sum(costs), tuple(chain.from_iterable(changes))


def everything_affordable(problem: Problem, budget: int) -> Iterator[Problem]:
    """The problem after every choice of measures that the budget pays for."""
    choices = [for_one(one.id) for one in problem.new_candidates]
    for one in problem.training_classes:
        seat = ClassSeats(training_classes=(one.id,), add=1)
        choices.append([(0, ()), (6000 * one.parallel, (seat,))])
    assert prod(map(len, choices)) < 10_000
    for some in product(*choices):
        cost, changes = together(some)
        if cost <= budget:
            yield apply(problem, changes)


@pytest.mark.parametrize("seed", range(8))
def test_no_measures_the_budget_pays_for_gain_more(seed: int) -> None:
    draw = random.Random(f"market {seed}")
    problem = a_market(draw)
    people = problem.candidates[:2]
    problem = apply(problem, []).model_copy(
        update={"candidates": people, "commitments": ()}
    )
    budget = draw.choice((3000, 6000, 9000))
    advice = advised(problem, budget)
    assert advice.standing == "proven"
    assert advice.spent <= budget
    assert after(advice) == max(map(values, everything_affordable(problem, budget)))
    assert after(advice) == values(apply(problem, advice.changes))


def test_course_is_paid_for_whoever_lacks_it() -> None:
    drives = a_candidate("c1", qualifications=("licence_b",))
    advice = advised(a_problem([drives, "c2"], DRIVERS), 5000)
    [course] = advice.courses
    assert (course.candidate, course.grants, course.kroner) == ("c2", "licence_b", 5000)
    assert (gained(advice), advice.spent) == (1, 5000)


def test_cheapest_of_what_gains_as_much_is_paid_for() -> None:
    later = [a_slot("s1", required_qualifications=("licence_b",), start_months=(0, 2))]
    [course] = advised(a_problem(["c1"], later), 9000).courses
    assert (course.kroner, course.months) == (3000, 2)


def test_what_is_advised_is_a_what_if_as_it_stands() -> None:
    later = [a_slot("s1", required_qualifications=("licence_b",), start_months=(0, 2))]
    problem = a_problem(["c1"], later)
    changes = advised(problem, 9000).changes
    assert what_if(problem, changes, POLICY).after.gained == ("c1",)


def test_nothing_is_paid_for_beyond_the_budget() -> None:
    advice = advised(a_problem(["c1", "c2"], DRIVERS), 9999)
    assert (len(advice.courses), advice.spent) == (1, 5000)
    assert advised(a_problem(["c1", "c2"], DRIVERS), 4999).spent == 0


def test_two_for_one_price_beat_the_dearest() -> None:
    """One journey of 60 minutes, or two of 15: all at once, not one after another."""
    people = [
        a_candidate("far", home="namsos", has_car=True, max_travel_minutes=40),
        *(
            a_candidate(name, home="namsos", has_car=True, max_travel_minutes=80)
            for name in ("near1", "near2")
        ),
    ]
    prices = PRICES.model_copy(
        update={
            "travel": (
                TravelPrice(minutes=15, kroner=2000),
                TravelPrice(minutes=60, kroner=4000),
            )
        }
    )
    advice = advised(a_problem(people, [a_slot("s1", places=3)]), 4000, prices)
    assert [one.candidate for one in advice.travel] == ["near1", "near2"]
    assert gained(advice) == 2


def test_seats_are_paid_for_where_a_class_is_full() -> None:
    people = [a_candidate(f"c{k}", schooling="none") for k in range(3)]
    problem = a_problem(people, SLOTS, training_classes=(a_class("k1", min=2, max=2),))
    advice = advised(problem, 6000)
    assert [(one.training_class, one.seats) for one in advice.seats] == [("k1", 1)]
    assert advice.changes == (ClassSeats(training_classes=("k1",), add=1),)
    assert (gained(advice), advice.standing) == (1, "proven")


def test_nothing_is_paid_for_that_no_rule_asks() -> None:
    rules = tuple(one for one in POLICY.rules if not isinstance(one, Qualifications))
    policy = Policy(rules=rules, tiers=POLICY.tiers)
    problem = a_problem(["c1"], DRIVERS)
    advice = advise_measures(problem, solve(problem, policy), 9000, PRICES)
    assert advice.spent == 0
    assert after(advice) == values(problem.model_copy(update={"slots": FREE}))


def test_measures_of_the_problem_take_the_place_of_assumed_prices() -> None:
    own = Measure(id="m1", grants="licence_b", cost=7000)
    problem = a_problem(["c1"], DRIVERS, measures=[own])
    advice = advised(problem, 7000, None)
    assert [one.kroner for one in advice.courses] == [7000]
    assert advised(a_problem(["c1"], DRIVERS), 7000, None).spent == 0


def test_prices_that_nobody_quoted_say_so() -> None:
    assert default_price_list().assumed
    assert advised(a_problem(), 0, None).prices.assumed
    assert not advised(a_problem(), 0).prices.assumed


def test_each_kind_of_measure_is_told_alone() -> None:
    person = a_candidate("c2", home="namsos", has_car=True, max_travel_minutes=80)
    problem = a_problem(["c1", person], [*DRIVERS, a_slot("s2")])
    result = solve(problem, POLICY)
    advice = advise_measures(problem, result, 9000, PRICES, kinds=True)
    told = {one.kind: (one.spent, int(one.gains[-1])) for one in advice.kinds}
    assert told == {
        "licence_b": (0, 0),
        "norwegian_b1": (0, 0),
        "travel": (0, 0),
        "seats": (0, 0),
    }
    assert gained(advice) == 1
    assert (len(advice.courses), len(advice.travel)) == (1, 1)


def test_no_time_is_no_proof() -> None:
    problem = a_problem(["c1"], DRIVERS)
    result = solve(problem, POLICY)
    advice = advise_measures(problem, result, 9000, PRICES, time_limit=0)
    assert advice.standing == "conditional"
    assert all(tier.after >= tier.before for tier in advice.tiers)


def test_advice_survives_a_file() -> None:
    advice = advised(a_problem(["c1"], DRIVERS), 9000)
    assert advice.courses
    assert MeasureAdvice.model_validate_json(advice.model_dump_json()) == advice


def test_budget_of_a_county_is_millions() -> None:
    problem = a_problem(["c1"], DRIVERS)
    result = solve(problem, POLICY)
    advice = advise_measures(problem, result, budget=50_000_000)
    assert advice.budget == 50_000_000
    assert MeasureAdvice.model_validate_json(advice.model_dump_json()) == advice
    with pytest.raises(ValueError, match="0 or more"):
        advise_measures(problem, result, budget=-1)


def test_budget_of_the_problem_pays_for_its_own_measures_first() -> None:
    """What is advised comes on top: one course is paid for already, one is new."""
    own = Measure(id="m1", grants="licence_b", cost=5000)
    problem = a_problem(["c1", "c2"], DRIVERS, measures=[own], measure_budget=5000)
    assert solve(problem, POLICY).value("placed") == 1
    advice = advised(problem, 5000, None)
    assert (gained(advice), advice.spent, len(advice.courses)) == (1, 5000, 1)
    assert advice.standing == "proven"
    assert after(advice) == values(apply(problem, advice.changes))


def test_courses_of_one_person_take_one_after_the_other() -> None:
    both = ("licence_b", "norwegian_b1")
    slot = a_slot("s1", required_qualifications=both, start_months=(2, 3))
    prices = PRICES.model_copy(
        update={
            "courses": (
                CoursePrice(grants="licence_b", kroner=3000, months=2),
                CoursePrice(grants="norwegian_b1", kroner=2000, months=1),
            )
        }
    )
    problem = a_problem(["c1"], [slot])
    advice = advised(problem, 5000, prices)
    assert gained(advice) == 1
    assert Available(candidates=("c1",), add=3) in advice.changes
    early = problem.model_copy(
        update={"slots": (slot.model_copy(update={"start_months": (2,)}),)}
    )
    assert advised(early, 5000, prices).spent == 0
