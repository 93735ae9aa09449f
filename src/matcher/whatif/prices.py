"""What one place more, and one less, is worth everywhere, without solving again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np

from matcher.compile import Compiled, compile_problem
from matcher.domain import Fact, Matching, Problem
from matcher.engine import Result
from matcher.program import Floats, ints
from matcher.solvers import network_of
from matcher.solvers import prices as prices_of

Of = Literal["slot", "company", "training_office"]

_OF_RULE: dict[str, Of] = {
    "places": "slot",
    "apprentices_at_once": "company",
    "training_offices": "training_office",
}


class Price(Fact):
    """How the best values change with the places of one slot, company or office.

    ``more`` and ``less`` are changes of the tiers' values with one place more and one
    place less than it has for newcomers; ``less`` is ``None`` where no lawful plan is
    left.
    """

    of: Of
    id: str
    tiers: tuple[str, ...]
    more: tuple[int, ...]
    less: tuple[int, ...] | None


def prices(
    problem: Problem, result: Result, *, tiers: Sequence[str] | None = None
) -> tuple[Price, ...]:
    """Exact prices of every slot, company and training office somebody could go to.

    One place is added or taken away at each of them alone; all else, kept places of
    others included, stays. Worst rates are held at their values.

    Parameters
    ----------
    problem, result
        Facts, and the proven optimum that ``solve`` made of them.
    tiers
        Names of the linear tiers to price; by default all before the first draw.

    Returns
    -------
    tuple of Price
        In the order of kind and id.

    Raises
    ------
    ValueError
        If the result is not proven optimal, the problem is no network, or the tiers do
        not fit in 64 bits.
    """
    if result.status != "optimal" or result.matching is None:
        raise ValueError("only a proven optimum has prices")
    compiled = compile_problem(problem, result.policy)
    network = network_of(compiled.program)
    if network is None:
        raise ValueError("only a problem whose caps are nested has exact prices")
    x = _plan(compiled, result.matching)
    found = prices_of(compiled.program, network, x, tiers)
    priced = []
    for nth, (row, subject) in enumerate(
        zip(found.row.tolist(), found.subject, strict=True)
    ):
        of = _kind(problem, compiled.program.rows.rules[row], subject)
        if of is not None:
            more, less = _whole(found.more[nth]), _whole(found.less[nth])
            priced.append(
                Price(of=of, id=subject, tiers=found.tiers, more=more or (), less=less)
            )
    return tuple(sorted(priced, key=lambda price: (price.of, price.id)))


def _kind(problem: Problem, rule: str, subject: str) -> Of | None:
    """What a row's subject is, as far as its places have a price here."""
    of = _OF_RULE.get(rule)
    if of is not None or rule != "non_displacement":
        return of
    if subject in problem.slot:
        return "slot"
    if subject in problem.company:
        return "company"
    offices = {office.id for office in problem.training_offices}
    return "training_office" if subject in offices else None


def _whole(change: Floats) -> tuple[int, ...] | None:
    if np.isnan(change).any():
        return None
    return tuple(round(one) for one in change.tolist())


def _plan(compiled: Compiled, matching: Matching) -> Floats:
    """The options a matching takes."""
    options = compiled.options
    facts, slots = options.facts, len(options.facts.problem.slots)
    pairs = [
        facts.candidate_index[one.candidate] * slots + facts.slot_index[one.slot]
        for one in matching.placements
    ]
    taken = set(matching.placements)
    here = np.flatnonzero(
        np.isin(options.candidate * slots + options.slot, ints(pairs))
    )
    x = np.zeros(len(options))
    x[[option for option in here.tolist() if options.placement(option) in taken]] = 1.0
    return x
