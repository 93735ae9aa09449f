"""Every efficient balance of people placed and the worst region's rate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Literal

from matcher.domain import Fact, Matching, Problem
from matcher.domain.fact import Count, Id
from matcher.engine import Result, hash_of, solve
from matcher.engine.result import Standing
from matcher.frontier.floor import RateFloor, people_by_region
from matcher.objectives import Placed, WorstRegion
from matcher.policy import Policy, default_policy
from matcher.program import Objective, Rule


class RegionRate(Fact):
    """How many of a region's new candidates a plan places."""

    region: Id
    people: Count
    placed: Count


class FrontierPoint(Fact):
    """A balance that no plan betters on one side without losing on the other.

    Attributes
    ----------
    placed, worst_rate
        People placed, and the smallest rate of any region, exactly.
    regions
        The plan's rates, in the order of their ids.
    standing
        ``proven``, or ``conditional`` where time was too short.
    plan_hash
        Of the plan.
    """

    placed: Count
    worst_rate: Fraction
    regions: tuple[RegionRate, ...]
    standing: Standing
    plan_hash: str


class Frontier(Fact):
    """The efficient points, from most people placed to the best worst rate.

    ``complete`` when every point is proven and no other is efficient.
    """

    format: Literal["kullmatch.frontier"] = "kullmatch.frontier"
    version: Literal[1] = 1
    points: tuple[FrontierPoint, ...]
    complete: bool
    problem_hash: str

    def to_columns(self) -> dict[str, list[float]]:
        """What to plot: ``placed`` and ``worst_rate``, one entry for each point."""
        return {
            "placed": [float(point.placed) for point in self.points],
            "worst_rate": [float(point.worst_rate) for point in self.points],
        }


def frontier(
    problem: Problem, policy: Policy | None = None, *, time_limit: float = 60.0
) -> Frontier:
    """Find every efficient balance of people placed and the worst region's rate.

    First the largest number of people, and with it the best worst rate. Then, with no
    region below the next larger rate that any region can have, k / n for a region of n
    people, the same again; up to the largest worst rate there is, which is found first.
    The rates are finitely many and exact, so no efficient point is stepped over.

    Parameters
    ----------
    problem
        All facts.
    policy
        Its rules are in force, soft ones as if they were hard, and its tiers play no
        part; the default policy if not given.
    time_limit
        Seconds for each point.

    Returns
    -------
    Frontier
        Without points where no plan is lawful.

    References
    ----------
    Haimes, Lasdon and Wismer (1971), On a bicriterion formulation of the problems of
    integrated system identification and system optimization, IEEE Transactions on
    Systems, Man, and Cybernetics 1(3): the epsilon-constraint method.

    Examples
    --------
    >>> frontier(Problem(first_month="2022-08")).to_columns()
    {'placed': [0.0], 'worst_rate': [1.0]}
    """
    rules = tuple(
        rule.model_copy(update={"broken": None})
        for rule in (policy or default_policy()).rules
    )
    results = tuple(_results(problem, rules, time_limit))
    found = [_point(problem, one, one.matching) for one in results if one.matching]
    return Frontier(
        points=_efficient(found),
        complete=all(one.status in ("optimal", "infeasible") for one in results),
        problem_hash=hash_of(problem),
    )


def _results(
    problem: Problem, rules: tuple[Rule, ...], time_limit: float
) -> Iterator[Result]:
    """The plan of each efficient point in order; the last may be told of twice."""

    def best(tiers: tuple[Objective, ...], *floor: Rule) -> Result:
        policy = Policy(rules=(*rules, *floor), tiers=tiers)
        return solve(problem, policy, time_limit=time_limit)

    people, balance = Placed(), WorstRegion()
    here, last = best((people, balance)), best((balance, people))
    yield here
    rates = _rates(problem)
    while here.matching is not None and last.matching is not None:
        reached, highest = here.value("worst_region"), last.value("worst_region")
        higher = [rate for rate in rates if reached < rate < highest]
        if not higher:
            break
        here = best((people, balance), RateFloor(rate=higher[0]))
        yield here
    yield last


def _efficient(found: Iterable[FrontierPoint]) -> tuple[FrontierPoint, ...]:
    """Each balance once, most people first, as long as the worst rate rises.

    That leaves out what another point betters, as where time was too short.
    """
    points: list[FrontierPoint] = []
    for one in sorted(found, key=lambda one: (-one.placed, -one.worst_rate)):
        if not points or one.worst_rate > points[-1].worst_rate:
            points.append(one)
    return tuple(points)


def _rates(problem: Problem) -> list[Fraction]:
    """Every rate a region can have, from 0 to 1."""
    living, _ = people_by_region(problem, Matching())
    sizes = set(living.values())
    return sorted({Fraction(k, n) for n in sizes for k in range(n + 1)})


def _point(problem: Problem, result: Result, matching: Matching) -> FrontierPoint:
    living, placed = people_by_region(problem, matching)
    sure = all(tier.standing == "proven" for tier in result.tiers)
    return FrontierPoint(
        placed=int(result.value("placed")),
        worst_rate=result.value("worst_region"),
        regions=tuple(
            RegionRate(region=region, people=people, placed=placed[region])
            for region, people in living.items()
        ),
        standing="proven" if sure else "conditional",
        plan_hash=result.audit.plan_hash,
    )
