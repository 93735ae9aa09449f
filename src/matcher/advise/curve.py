"""People gained against places asked for: each point an optimum of its own.

With a price on every place asked for, one solve bounds all points at once: if no plan
has more than B of *value less price times places*, none with n places has more than B
plus n prices. The price is the mean gain of a place. Where gains are even, plans of
fewer places, made by taking people away from the best plan, meet that line; every other
point is solved. Nothing is taken to be concave.

References
----------
Everett (1963), Generalized Lagrange multiplier method, Operations Research 11(3).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from matcher.advise.gain import proven
from matcher.advise.head import COUNTS_PEOPLE, aimed, head_of, leading
from matcher.advise.limit import AskedAtMost, held_at
from matcher.advise.priced import Priced
from matcher.domain import Fact, Matching, Problem
from matcher.domain.fact import Count, Ids
from matcher.engine import Result, solve
from matcher.engine.result import Standing
from matcher.policy import Policy
from matcher.program import Objective
from matcher.verify import tier_values, verify
from matcher.whatif.change import changed

Values = tuple[Fraction, ...]


class CurvePoint(Fact):
    """The best values with so many places asked for, in the order of the tiers."""

    places: Count
    values: Values
    standing: Standing


@dataclass(frozen=True)
class Offer:
    """A problem with every place that could be asked for, at these slots."""

    problem: Problem
    policy: Policy
    slots: Ids
    time_limit: float

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the tiers a gain is told in."""
        return leading(self.problem, self.policy)

    def solved(self, places: int, *tiers: Objective) -> Result:
        """The best plan with at most so many places, then by more tiers."""
        limit = AskedAtMost(slots=self.slots, places=places)
        policy = aimed(self.policy, [limit], tiers)
        return solve(self.problem, policy, time_limit=self.time_limit)

    def values(self, plan: Matching) -> Values:
        """A plan's values in the leading tiers."""
        values = tier_values(self.problem, plan, aimed(self.policy))
        return tuple(values[name] for name in self.names)

    def point(self, places: int, result: Result) -> CurvePoint:
        """A result as a point of the curve."""
        return CurvePoint(
            places=places,
            values=tuple(result.value(name) for name in self.names),
            standing="proven" if proven(self.names, result) else "conditional",
        )


def curve_of(offer: Offer, before: Result, best: Result) -> tuple[CurvePoint, ...]:
    """The best values with 0, 1, ... places, up to what the best plan uses.

    Parameters
    ----------
    offer
        What can be asked for.
    before
        The result without any place asked for.
    best
        The result with as many places as there may be, of which it uses the fewest
        that its values need: more would win nothing.
    """
    most = 0 if best.matching is None else held_at(offer.slots, best.matching)
    first, last = offer.point(0, before), offer.point(most, best)
    if not most:
        return (first,)
    line = _Line(offer, first.values, last)
    points, plan = [last], best.matching
    for places in range(most - 1, 0, -1):
        if plan is not None and held_at(offer.slots, plan) <= places:
            points.append(changed(points[-1], places=places))
            continue
        plan = None if plan is None else _thinner(offer, plan)
        known = () if plan is None else offer.values(plan)
        if plan is not None and known == line.at(places):
            point = CurvePoint(places=places, values=known, standing="proven")
        else:
            result = offer.solved(places)
            point, plan = offer.point(places, result), result.matching
        points.append(point)
    return (first, *reversed(points))


class _Line:
    """A bound on the values of every point, from one solve with priced places."""

    def __init__(self, offer: Offer, first: Values, last: CurvePoint) -> None:
        ends = zip(offer.names, first, last.values, strict=True)
        self._price = _mean_gains(ends, last.places)
        limit = AskedAtMost(slots=offer.slots, places=last.places)
        tiers = [self._priced(one, offer.slots) for one in head_of(offer.policy)]
        policy = Policy(rules=(*offer.policy.rules, limit), tiers=tuple(tiers))
        result = solve(offer.problem, policy, time_limit=offer.time_limit)
        sure = proven(offer.names, result)
        self._best = {
            name: result.value(name) / self._price.get(name, Fraction(1)).denominator
            for name in offer.names
            if sure
        }

    def _priced(self, one: Objective, slots: Ids) -> Objective:
        if one.objective not in COUNTS_PEOPLE:
            return one
        return Priced(
            objective=one.objective,
            of=one,
            slots=slots,
            price=self._price[one.objective],
        )

    def at(self, places: int) -> Values:
        """What no plan with at most so many places can beat; empty if not known."""
        return tuple(
            best + self._price.get(name, 0) * places
            for name, best in self._best.items()
        )


def _mean_gains(
    ends: Iterable[tuple[str, Fraction, Fraction]], places: int
) -> dict[str, Fraction]:
    """People gained by a place, on average, in each tier that counts people.

    The first that is not 0 is positive: else more places would seem worth less, and the
    bound of a point would not hold for those before it.
    """
    prices: dict[str, Fraction] = {}
    for name, before, after in ends:
        if name in COUNTS_PEOPLE:
            mean = (after - before) / places
            prices[name] = mean if any(prices.values()) else max(mean, Fraction(0))
    return prices


def _thinner(offer: Offer, plan: Matching) -> Matching | None:
    """A lawful plan without one of the people at places asked for, if there is one."""
    asked = frozenset(offer.slots)
    there = [one for one in plan.placements if one.slot in asked]
    policy = aimed(offer.policy)
    fewer = (plan.without(one.candidate) for one in there)
    lawful = (one for one in fewer if not verify(offer.problem, one, policy))
    return next(lawful, None)
