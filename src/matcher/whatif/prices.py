"""What one place more, and one less, is worth everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from itertools import takewhile

import numpy as np

from matcher.compile import compile_problem
from matcher.domain import Problem
from matcher.domain.employers import Of
from matcher.engine import Result, check_time_limit, own_plan
from matcher.engine.taken import taken_by
from matcher.policy import Policy
from matcher.program import Floats, Linear, Program, WorstRate
from matcher.solvers import network_of
from matcher.solvers import prices as prices_of
from matcher.whatif.again import Again, asked, up_to
from matcher.whatif.capacity import CompanyCapacity, OfficeCapacity, Places
from matcher.whatif.price import Price
from matcher.whatif.resolved_prices import resolved_prices
from matcher.whatif.room import Cap
from matcher.whatif.scenario import apply

_OF_RULE: dict[str, Of] = {
    "places": "slot",
    "apprentices_at_once": "company",
    "training_offices": "training_office",
}


def prices(
    problem: Problem,
    result: Result,
    *,
    tiers: Sequence[str] | None = None,
    time_limit: float = 60.0,
    executor: Executor | None = None,
) -> tuple[Price, ...]:
    """Exact prices of all that somebody could go to, each with how it is known.

    One place is added at each slot, company, training office and class alone; all else,
    places kept for others included, stays.

    Where the rows are a flow, all prices come from the residual of the plan, those of
    one place less for newcomers too. Worst rates and highest ranks of tiers above the
    last one priced are held at their values.

    Elsewhere, wherever months have only so much of a resource, and where a policy has
    ``leximin_groups``, each changed problem is solved again up to the last tier priced.
    A slot with room for everybody who could go there needs no solve.

    Parameters
    ----------
    problem, result
        Facts, and the proven optimum that ``solve`` made of them.
    tiers
        Names of the linear tiers to price; those between count as they do in a solve.
        By default all before the first draw where rows are a flow, and the first two of
        the policy elsewhere.
    time_limit
        Seconds for each problem that is solved again.
    executor
        Where they are solved; here, one by one, if not given.

    Returns
    -------
    tuple of Price
        In the order of kind and id.

    Raises
    ------
    ValueError
        If the result has no plan or is of another problem, or the tiers to be priced
        are not proven, not linear, or do not fit in 64 bits.
    """
    check_time_limit(time_limit)
    plan = own_plan(problem, result)
    compiled = compile_problem(problem, result.policy)
    network = network_of(compiled.program)
    months = "resources" in compiled.program.rows.rules
    if network is None or months or _has_next_rates(compiled.program):
        names = asked(compiled.program.tiers, tiers)
        _check_proven(result, names)
        again = Again.of(problem, result, names, time_limit)
        return resolved_prices(again, executor)
    if result.status != "optimal":
        raise ValueError("only a proven optimum has prices")
    x = np.zeros(len(compiled.options))
    x[list(taken_by(compiled.options, plan).values())] = 1.0
    names = _before_a_draw(compiled.program) if tiers is None else tuple(tiers)
    names = asked(compiled.program.tiers, names)
    program = up_to(compiled.program, names)
    every = [tier.name for tier in program.tiers if isinstance(tier, Linear)]
    found = prices_of(program, network_of(program) or network, x, every)
    told = [every.index(name) for name in names]
    used_up = _used_up(problem, result.policy, compiled.program)
    priced = []
    for nth, (row, subject) in enumerate(
        zip(found.row.tolist(), found.subject, strict=True)
    ):
        of = _kind(problem, compiled.program.rows.rules[row], subject)
        if of is not None:
            more, less = _whole(found.more[nth, told]), _whole(found.less[nth, told])
            if Cap(of, subject) in used_up:
                more = (0,) * len(names)
            price = Price(
                of=of, id=subject, tiers=names, more=more, less=less, by="flow"
            )
            priced.append(price)
    return tuple(sorted(priced, key=lambda price: (price.of, price.id)))


def _has_next_rates(program: Program) -> bool:
    """Whether rates beyond the worst one count, which one place more may redistribute.

    No single flow holds them.
    """
    return any(isinstance(tier, WorstRate) and tier.beyond for tier in program.tiers)


def _before_a_draw(program: Program) -> tuple[str, ...]:
    """The linear tiers before the first draw."""
    linear = [tier for tier in program.tiers if isinstance(tier, Linear)]
    first = takewhile(lambda tier: not tier.draw, linear)
    return tuple(tier.name for tier in first)


def _check_proven(result: Result, names: Sequence[str]) -> None:
    standing = {one.name: one.standing for one in result.tiers}
    if any(standing[name] != "proven" for name in names):
        raise ValueError("only a proven optimum has prices")


def _used_up(problem: Problem, policy: Policy, program: Program) -> frozenset[Cap]:
    """Where so much is in use or kept that one place more is none for newcomers."""
    everywhere = (Places(add=1), CompanyCapacity(add=1), OfficeCapacity(add=1))
    more = compile_problem(apply(problem, everywhere), policy).program.rows
    rows = program.rows
    kept = np.flatnonzero(np.isfinite(rows.upper) & (more.upper <= rows.upper))
    named = ((rows.rules[row], rows.subjects[row]) for row in kept.tolist())
    caps = ((_kind(problem, rule, subject), subject) for rule, subject in named)
    return frozenset(Cap(of, subject) for of, subject in caps if of is not None)


def _kind(problem: Problem, rule: str, subject: str) -> Of | None:
    """What a row's subject is, as far as its places have a price here."""
    of = _OF_RULE.get(rule)
    if of is not None or rule != "non_displacement":
        return of
    if subject in problem.slot:
        return "slot"
    if subject in problem.company:
        return "company"
    return "training_office" if subject in problem.training_office else None


def _whole(change: Floats) -> tuple[int, ...] | None:
    if np.isnan(change).any():
        return None
    return tuple(round(one) for one in change.tolist())
