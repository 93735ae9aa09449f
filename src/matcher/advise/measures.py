"""Which courses, travel support and school seats to pay for."""

from __future__ import annotations

from matcher.advise.bought import (
    Course,
    ExtraSeats,
    KindGain,
    MeasureAdvice,
    TravelSupport,
)
from matcher.advise.budget import Budget, LeastSpent
from matcher.advise.gain import better, gains_of, standing_of
from matcher.advise.head import aimed, head_of, leading
from matcher.advise.price_list import PriceList, default_price_list
from matcher.advise.sale import Sale
from matcher.domain import Matching, Problem
from matcher.engine import Result, own_plan, solve
from matcher.policy import Policy
from matcher.whatif import apply


def advise_measures(
    problem: Problem,
    result: Result,
    budget: int,
    prices: PriceList | None = None,
    *,
    kinds: bool = False,
    time_limit: float = 60.0,
) -> MeasureAdvice:
    """Choose the measures within a budget that gain most people, all at once.

    A course gives one person a qualification, and she starts nowhere before it ends,
    counted from when she is available. What the problem's own ``measure_budget`` pays
    for is not counted: the budget here is for more. Travel support lets one person
    travel further; a seat makes every group of a class larger; a class that has more
    people by now than seats is sold none. Gains are told in the first tiers of the
    result's policy, through the last that counts people; among choices that gain as
    much, the cheapest is taken. The problem with exactly these measures is solved again
    by itself before anything is claimed.

    Parameters
    ----------
    problem, result
        Facts, and what ``solve`` made of them.
    budget
        Kroner to spend at most.
    prices
        What each measure costs. If not given, round figures that are assumed, with the
        problem's own measures in place of courses that grant the same.
    kinds
        Whether to tell what each kind of measure gains alone.
    time_limit
        Seconds for each solve.

    Raises
    ------
    ValueError
        If the result has no plan or is of another problem, no tier counts people, or
        the budget is below 0.
    VerificationError
        If a proven gain does not hold when it is solved again, as where an outside rule
        forbids something to people because they hold more.

    Examples
    --------
    >>> problem = Problem(first_month="2022-08")
    >>> advise_measures(problem, solve(problem), budget=100_000).spent
    0
    """
    own_plan(problem, result)
    head_of(result.policy)
    if budget < 0:
        raise ValueError("the budget is a number of kroner, 0 or more")
    if prices is None:
        prices = default_price_list().with_measures_of(problem)
    sale = Sale.of(problem, result.policy, prices)
    names = leading(problem, result.policy)
    best = _best(sale, result.policy, budget, time_limit)
    kept = better(names, result, best)
    advice = _bought(
        sale, kept.matching or Matching(), budget, result.audit.problem_hash
    )
    again = solve(
        apply(problem, advice.changes), aimed(result.policy), time_limit=time_limit
    )
    alone = [
        _kind(
            kind, advise_measures(problem, result, budget, only, time_limit=time_limit)
        )
        for kind, only in (prices.alone() if kinds else ())
    ]
    return advice.model_copy(
        update={
            "tiers": gains_of(names, result, best, kept, again),
            "standing": standing_of(names, result, kept, again),
            "kinds": tuple(alone),
        }
    )


def _kind(kind: str, advice: MeasureAdvice) -> KindGain:
    return KindGain(
        kind=kind,
        spent=advice.spent,
        gains=tuple(tier.gain for tier in advice.tiers),
        standing=advice.standing,
    )


def _best(sale: Sale, policy: Policy, budget: int, time_limit: float) -> Result:
    """The best plan that the budget pays for, and the cheapest of them.

    Classes mostly have seats enough. So seats are free at first, which rules out no
    plan; those that are used have their price in the next solve, until a best plan
    uses no free seat. It is the best of all: no other had to pay more.
    """
    charged: frozenset[str] = frozenset()
    while True:
        some = sale.charging(charged)
        rule, least = Budget(sale=some, kroner=budget), LeastSpent(sale=some)
        aim = aimed(policy, [rule], [least])
        best = solve(some.everything, aim, time_limit=time_limit)
        used = sale.seats(best.matching or Matching()).keys()
        if charged.issuperset(used):
            return best
        charged = charged.union(used)


def _bought(
    sale: Sale, plan: Matching, budget: int, problem_hash: str
) -> MeasureAdvice:
    """What a plan needs, before it is known what it gains."""
    needs = [(one.candidate, sale.need(one)) for one in plan.placements]
    classes = sale.before.training_class
    return MeasureAdvice(
        budget=budget,
        spent=sale.spent(plan),
        courses=tuple(
            Course(candidate=who, grants=c.grants, kroner=c.kroner, months=c.months)
            for who, need in needs
            if need is not None
            for c in need.courses
        ),
        travel=tuple(
            TravelSupport(
                candidate=who, minutes=need.travel.minutes, kroner=need.travel.kroner
            )
            for who, need in needs
            if need is not None and need.travel is not None
        ),
        seats=tuple(
            ExtraSeats(
                training_class=name,
                seats=more,
                kroner=more * sale.seat_price(classes[name]),
            )
            for name, more in sorted(sale.seats(plan).items())
        ),
        tiers=(),
        standing="conditional",
        prices=sale.prices,
        problem_hash=problem_hash,
    )
