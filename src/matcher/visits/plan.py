"""Plan company visits: who meets which company in which round."""

from __future__ import annotations

import time
from collections.abc import Iterable

import numpy as np

from matcher.errors import VerificationError
from matcher.program import Ints
from matcher.solvers import Deadline
from matcher.visits.arrays import NEVER, VisitArrays
from matcher.visits.arrays_of import arrays_of
from matcher.visits.bounds import bounds
from matcher.visits.by_days import by_days
from matcher.visits.colouring import equitable_rounds
from matcher.visits.exact import Exact, is_small, solve_small
from matcher.visits.found import Found
from matcher.visits.keep import kept_first
from matcher.visits.kinds import kind_of, leading
from matcher.visits.measure import (
    TIERS,
    Tier,
    checked_tiers,
    components,
    costs,
    name_of,
    sense_of,
    weights_of,
)
from matcher.visits.meeting import Meeting
from matcher.visits.problem import VisitProblem
from matcher.visits.result import (
    DAYS,
    FLOW,
    SEARCH,
    Kind,
    Proof,
    Route,
    VisitResult,
    VisitTier,
)
from matcher.visits.search import searched
from matcher.visits.tidy import tidied
from matcher.visits.violations import check_schedule


def plan_visits(
    problem: VisitProblem,
    *,
    tiers: Iterable[Tier] = TIERS,
    time_limit: float = 60.0,
    seed: int = 0,
) -> VisitResult:
    """The best schedule of company visits that is found, and how good it can be.

    How hard the facts are decides the way: where nothing tells one round from another
    (``U``), a flow says who meets whom and a colouring when, exactly; where rounds
    differ (``A``), the same flow bounds a search; where groups or whole days hang
    together (``F``), days are searched as well. Small problems of any kind are solved
    with proof.

    Parameters
    ----------
    problem
        The facts.
    tiers
        What counts, first things first: names of components, or several of them with
        whole weights, such as ``WEIGHTED``. See ``components``.
    time_limit
        Seconds after which nothing new is begun.
    seed
        For ties; the same problem and seed give the same schedule unless the time is
        over.

    Raises
    ------
    TypeError
        If the problem is no problem of visits.
    ValueError
        If the tiers, the time limit or the seed mean nothing.

    Examples
    --------
    >>> from matcher.scenarios import visit_scenario
    >>> result = plan_visits(visit_scenario("pilot30", "U"), tiers=TIERS[:4])
    >>> result.status, result.route, result.tier("visits_missing").value
    ('optimal', 'flow and colouring', 0)
    """
    if not isinstance(problem, VisitProblem):
        other = type(problem).__name__
        raise TypeError(f"problem is a VisitProblem (see visits_of), not {other}")
    order = checked_tiers(tiers)
    if not time_limit > 0:
        raise ValueError("time_limit is a number of seconds above 0")
    if type(seed) is not int or seed < 0:
        raise ValueError("seed is a whole number from 0")
    begun = time.monotonic()
    deadline = Deadline(time_limit)
    arrays = arrays_of(problem)
    kind, why = kind_of(arrays, order)
    found, route = None, SEARCH
    exact = Exact("infeasible", None) if arrays.impossible else None
    if exact is None:
        found, route = _found(arrays, kind, order, deadline, seed)
    if exact is None and is_small(arrays) and not _sure(arrays, order, found):
        known = None if found is None else found.when
        exact = solve_small(arrays, order, known, deadline)
        route = "mip"
        found = None if exact.when is None else Found(exact.when, exact.bounds)
    return _told(arrays, order, found, exact, (kind, why, route), begun)


def _found(
    arrays: VisitArrays,
    kind: Kind,
    tiers: tuple[Tier, ...],
    deadline: Deadline,
    seed: int,
) -> tuple[Found | None, Route]:
    """A lawful schedule by the way of its kind; ``None`` where none was found."""
    if arrays.problem.previous and "changes" in weights_of(tiers[0]):
        return _kept(arrays, kind, tiers, deadline, seed)
    if kind == "F":
        return by_days(arrays, tiers, deadline, seed), DAYS
    when: Ints | None
    if kind == "U":
        when, route = _by_flow(arrays, tiers), FLOW
    else:
        when, route = searched(arrays, tiers, deadline, seed), SEARCH
    if when is None:
        return None, route
    return Found(tidied(arrays, tiers, when, deadline), (None,) * len(tiers)), route


def _kept(
    arrays: VisitArrays,
    kind: Kind,
    tiers: tuple[Tier, ...],
    deadline: Deadline,
    seed: int,
) -> tuple[Found | None, Route]:
    """Around as much of the previous schedule as can stand."""

    def plan(held: VisitArrays) -> Ints | None:
        if kind == "F":
            found = by_days(held, tiers, deadline, seed)
            return None if found is None else found.when
        when = searched(held, tiers, deadline, seed)
        return None if when is None else tidied(held, tiers, when, deadline)

    when = kept_first(arrays, tiers, plan)
    route = DAYS if kind == "F" else SEARCH
    return (None if when is None else Found(when, (None,) * len(tiers))), route


def _by_flow(arrays: VisitArrays, tiers: tuple[Tier, ...]) -> Ints:
    """Who meets whom by a flow, and when by a colouring."""
    taken = Meeting.of(arrays).best(leading(tiers)).taken
    when = np.full(arrays.pairs, NEVER, np.int64)
    when[taken] = equitable_rounds(
        arrays.visitor[taken], arrays.host[taken], arrays.rounds
    )
    return when


def _sure(arrays: VisitArrays, tiers: tuple[Tier, ...], found: Found | None) -> bool:
    """Whether every tier meets its recomputed bound."""
    if found is None:
        return False
    values = components(arrays.problem, arrays.schedule(found.when))
    return bounds(arrays, tiers, values) == costs(tiers, values)


def _told(
    arrays: VisitArrays,
    tiers: tuple[Tier, ...],
    found: Found | None,
    exact: Exact | None,
    how: tuple[Kind, tuple[str, ...], Route],
    begun: float,
) -> VisitResult:
    """The result, its schedule judged from ids before it leaves."""
    kind, why, route = how
    if found is None:
        known = exact is not None and exact.status == "infeasible"
        return VisitResult(
            status="infeasible" if known else "not_found",
            schedule=None,
            kind=kind,
            why=why,
            route=route,
            tiers=(),
            components={},
            seconds=time.monotonic() - begun,
        )
    schedule = arrays.schedule(found.when)
    if check_schedule(arrays.problem, schedule):
        raise VerificationError("a schedule of visits is not lawful")
    values = components(arrays.problem, schedule)
    standing = _tiers(arrays, tiers, values, found, exact)
    done = all(one.standing == "proven" for one in standing)
    return VisitResult(
        status="optimal" if done else "feasible",
        schedule=schedule,
        kind=kind,
        why=why,
        route=route,
        tiers=standing,
        components=values,
        seconds=time.monotonic() - begun,
    )


def _tiers(
    arrays: VisitArrays,
    tiers: tuple[Tier, ...],
    values: dict[str, int],
    found: Found,
    exact: Exact | None,
) -> tuple[VisitTier, ...]:
    """Each tier with the better of two bounds, one of them recomputed here."""
    own, cost = bounds(arrays, tiers, values), costs(tiers, values)
    standing = []
    above = True
    for nth, tier in enumerate(tiers):
        least, told = own[nth], found.bounds[nth]
        proof: Proof = "flow"
        if told is not None and told > least:
            least, proof = told, "duals" if exact is None else "mip"
        above = above and cost[nth] == least
        sign = -1 if sense_of(tier) == "most" else 1
        standing.append(
            VisitTier(
                name=name_of(tier),
                sense=sense_of(tier),
                value=sign * cost[nth],
                bound=sign * least,
                standing="proven" if above else "conditional",
                proof=proof,
            )
        )
    return tuple(standing)
