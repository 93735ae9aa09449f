"""Problem and policy become a program; nothing here knows a particular rule."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

import numpy as np

from matcher.compile.routes import routes_of_slots
from matcher.domain import Problem
from matcher.policy import Policy
from matcher.program import (
    FactArrays,
    Ints,
    Options,
    Pairs,
    Program,
    Route,
    Rows,
    Tier,
    assemble,
    elastic_rows,
    ints,
    spread,
)

_TOGETHER = 100_000
"""Pairs whose routes are judged at a time: most routes of a pair are masked."""


@dataclass(frozen=True)
class Compiled:
    """A program and the options its first columns stand for."""

    program: Program
    options: Options


def compile_problem(problem: Problem, policy: Policy) -> Compiled:
    """Turn facts into options, rows and tiers.

    Pairs come from the smallest join a rule in force offers, so no table of candidates
    x slots is ever made while one of them does.
    """
    options = allowed_options(problem, policy)
    rows: list[tuple[str, Rows]] = []
    cuts: list[tuple[str, Rows]] = []
    hard = {rule.rule for rule in policy.hard}
    for rule in policy.rules:
        block = rule.rows(problem, options)
        if block is not None:
            soft = rule.broken is not None
            kept = elastic_rows(rule.rule, block) if soft else block
            rows.append((rule.rule, kept))
        for cut in rule.cuts(problem, options):
            if hard.issuperset(cut.rests_on):
                cuts.append((rule.rule, cut.rows))
    tiers: list[Tier] = []
    for objective in policy.objectives:
        tiers.extend(objective.tiers(problem, options))
    program = assemble(options.candidate, options.slot, rows, cuts, tiers)
    return Compiled(program, options)


def allowed_options(problem: Problem, policy: Policy) -> Options:
    """Every option that no hard rule in force masks, by candidate, then slot."""
    pairs, routes = allowed_pairs(problem, policy), SlotRoutes.of(problem)
    parts = []
    for at in range(0, max(1, len(pairs)), _TOGETHER):
        options = routes.of_pairs(pairs.take(slice(at, at + _TOGETHER)))
        for rule in policy.hard:
            eligible = rule.eligible_routes(problem, options)
            if eligible is not None and not eligible.all():
                options = options.take(eligible)
        parts.append(options)
    return parts[0] if len(parts) == 1 else Options.joined(parts)


def allowed_pairs(problem: Problem, policy: Policy) -> Pairs:
    """Every pair that no hard rule in force masks."""
    pairs = candidate_pairs(problem, policy, FactArrays(problem))
    for rule in policy.hard:
        eligible = rule.eligible(problem, pairs)
        if eligible is not None and not eligible.all():
            pairs = pairs.take(eligible)
    return pairs


def candidate_pairs(problem: Problem, policy: Policy, facts: FactArrays) -> Pairs:
    """The smallest set of pairs that a hard rule in force says is enough."""
    joins = [rule.join(problem, facts) for rule in policy.hard]
    offered = [pairs for pairs in joins if pairs is not None]
    if offered:
        return min(offered, key=len)
    people, slots = len(problem.candidates), len(problem.slots)
    return Pairs(
        facts,
        np.repeat(np.arange(people, dtype=np.int64), slots),
        np.tile(np.arange(slots, dtype=np.int64), people),
    )


@dataclass(frozen=True)
class SlotRoutes:
    """The routes of each slot, as positions in ``routes``, slot after slot."""

    lengths: Ints
    flat: Ints
    routes: tuple[Route, ...]

    @classmethod
    def of(cls, problem: Problem) -> SlotRoutes:
        """Those of a problem."""
        number: dict[Route, int] = {}
        per_slot = [
            [number.setdefault(route, len(number)) for route in routes]
            for routes in routes_of_slots(problem)
        ]
        lengths = ints([len(routes) for routes in per_slot])
        return cls(lengths, ints(list(chain.from_iterable(per_slot))), tuple(number))

    def of_pairs(self, pairs: Pairs) -> Options:
        """Each pair once for each route of its slot."""
        first = np.cumsum(self.lengths) - self.lengths
        pair, nth = spread(np.arange(len(pairs)), self.lengths[pairs.slot])
        slot = pairs.slot[pair]
        return Options(
            pairs.facts,
            pairs.candidate[pair],
            slot,
            self.flat[first[slot] + nth],
            self.routes,
            ranked=None if pairs.ranked is None else pairs.ranked[pair],
        )


def with_routes(problem: Problem, pairs: Pairs) -> Options:
    """Each pair once for each route of its slot."""
    return SlotRoutes.of(problem).of_pairs(pairs)
