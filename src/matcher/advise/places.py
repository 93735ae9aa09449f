"""Which places to go and ask for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal

from matcher.advise.approach import Employers
from matcher.advise.asked import AskedPlaces, asked_ids, every_ask, with_places
from matcher.advise.curve import CurvePoint, Offer, curve_of
from matcher.advise.gain import (
    TierGain,
    better,
    gains_of,
    standing_of,
)
from matcher.advise.head import aimed, head_of
from matcher.advise.limit import BestAsked, FewestAsked
from matcher.advise.waiting import waiting_for
from matcher.domain import Fact, Matching, Problem
from matcher.domain.fact import Count
from matcher.engine import Result, own_plan, solve
from matcher.engine.result import Standing
from matcher.whatif.change import MOST, changed


class Advice(Fact):
    """The places that gain most, all chosen at once.

    Attributes
    ----------
    places
        How many may be asked for.
    asked
        Which to ask for; fewer where more would gain nothing.
    tiers
        What is gained, in the tiers it is told in.
    curve
        The best values with 0, 1, ... places, up to those asked for; with more of them
        nothing more is gained. Empty where it was not wanted.
    standing
        ``proven`` when no other places gain more: every bound meets its value, before
        and after, and the problem with these places, solved by itself, has the same
        values.
    problem_hash
        Of the facts the advice is for.
    """

    format: Literal["kullmatch.advice"] = "kullmatch.advice"
    version: Literal[1] = 1
    places: Count
    asked: tuple[AskedPlaces, ...]
    tiers: tuple[TierGain, ...]
    curve: tuple[CurvePoint, ...]
    standing: Standing
    problem_hash: str


def advise(
    problem: Problem,
    result: Result,
    places: int = 20,
    *,
    each: int | None = None,
    trades: Sequence[str] = (),
    locations: Sequence[str] = (),
    starts: Sequence[int] = (),
    public: bool | None = None,
    curve: bool = True,
    time_limit: float = 60.0,
) -> Advice:
    """Choose the new apprenticeship places that gain most people, all at once.

    A place may be asked for in any trade open to the scheme, at any location, from any
    month in which apprenticeships start. Gains are told in the first tiers of the
    result's policy, through the last that counts people. Among choices that gain as
    much, the fewest places are asked for; then most where a company of that trade has
    room; then those that most of the people left without a place could take.

    Each place is thought of at a new employer, approved, without limits and at no
    training office; who might be asked is told for each. The problem with exactly these
    places is solved again by itself before anything is claimed.

    Parameters
    ----------
    problem, result
        Facts, and what ``solve`` made of them.
    places
        How many to ask for at most.
    each
        At most so many in one trade at one location from one month.
    trades, locations, starts
        Ask for these only; all if empty.
    public
        Ask public employers only, or private ones only; either if ``None``.
    curve
        Whether to tell what fewer places would gain; where gains are uneven, each point
        takes a solve of its own.
    time_limit
        Seconds for each solve.

    Raises
    ------
    KeyError
        If there is no such trade or location.
    ValueError
        If the result has no plan or is of another problem, no tier counts people,
        numbers of places are no hard rule, or there is no place to ask for.
    VerificationError
        If a proven gain does not hold when it is solved again.

    Examples
    --------
    >>> from matcher.engine import solve
    >>> problem = Problem(first_month="2022-08")
    >>> advise(problem, solve(problem)).asked
    ()
    """
    own_plan(problem, result)
    head_of(result.policy)
    if "places" not in {rule.rule for rule in result.policy.hard}:
        raise ValueError("the rule of places is not hard: there are always places")
    if places > MOST:
        raise ValueError(f"places are {MOST} at most")
    if places < 1 or (each is not None and each < 1):
        raise ValueError("places, and each, are whole numbers, 1 or more")
    at_once = places if each is None else min(each, places)
    asks = every_ask(
        problem,
        at_once,
        trades=trades,
        locations=locations,
        starts=starts,
        public=public,
    )
    slots = asked_ids(problem, len(asks))
    offer = Offer(with_places(problem, asks), result.policy, slots, time_limit)
    best = offer.solved(
        places,
        FewestAsked(slots=slots),
        BestAsked(slots=slots, points=_points(offer, asks, problem, result, places)),
    )
    kept = better(offer.names, result, best)
    asked = _used(dict(zip(slots, asks, strict=True)), kept)
    policy = aimed(result.policy)
    again = solve(with_places(problem, asked), policy, time_limit=time_limit)
    employers = Employers(problem, _beside(again.matching or result.matching, problem))
    return Advice(
        places=places,
        asked=tuple(changed(one, approach=employers.to_approach(one)) for one in asked),
        tiers=gains_of(offer.names, result, best, kept, again),
        curve=curve_of(offer, result, kept) if curve else (),
        standing=standing_of(offer.names, result, kept, again),
        problem_hash=result.audit.problem_hash,
    )


def _points(
    offer: Offer,
    asks: Sequence[AskedPlaces],
    problem: Problem,
    result: Result,
    places: int,
) -> tuple[int, ...]:
    """Points of one place of each ask: somebody to approach outweighs all waiting."""
    before = result.matching or Matching()
    employers = Employers(problem, before)
    waiting = waiting_for(offer.problem, offer.slots, before, offer.policy)
    known = 1 + places * max(waiting, default=0)
    return tuple(
        many + (known if employers.to_approach(one) else 0)
        for one, many in zip(asks, waiting, strict=True)
    )


def _used(asks: Mapping[str, AskedPlaces], best: Result) -> tuple[AskedPlaces, ...]:
    """What a plan uses of all that could be asked for, the most places first."""
    people = defaultdict[str, list[str]](list)
    for one in (best.matching or Matching()).placements:
        if one.slot in asks:
            people[one.slot].append(one.candidate)
    used = [
        changed(asks[slot], places=len(there), people=tuple(there))
        for slot, there in people.items()
    ]
    return tuple(sorted(used, key=lambda o: (-o.places, o.trade, o.location, o.start)))


def _beside(plan: Matching | None, problem: Problem) -> Matching:
    """What a plan does at the slots there are."""
    placements = () if plan is None else plan.placements
    return Matching(placements=tuple(p for p in placements if p.slot in problem.slot))
