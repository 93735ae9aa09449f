"""What each hard rule bars, asked of every rule alone: nothing hides another's no."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.compile import with_routes
from matcher.domain import Matching, Problem, Violation
from matcher.policy import Policy
from matcher.program import Bools, FactArrays, Ints, Options, Pairs, Rule, ints


@dataclass(frozen=True)
class Barriers:
    """Every route of some pairs, and which rules bar it.

    Attributes
    ----------
    problem
        The facts.
    options
        Each pair once for each route of its slot, lawful or not.
    rules
        The hard rules of the policy, in order.
    barred
        Whether each rule bars each option, shape (rules, options).
    """

    problem: Problem
    options: Options
    rules: tuple[Rule, ...]
    barred: Bools

    @cached_property
    def count(self) -> Ints:
        """How many rules bar each option, shape (options,)."""
        return ints(self.barred.sum(axis=0))

    @cached_property
    def nearest(self) -> Ints:
        """Options from the nearest to a placement to the farthest.

        Fewest rules in the way, then best rank (what she never asked for comes last),
        then fewest minutes, then the cheapest measures.
        """
        options = self.options
        keys = (options.measure_cost, options.minutes, options.rank, options.rank == 0)
        return ints(np.lexsort((*keys, self.count)))

    @cached_property
    def alone(self) -> Bools:
        """Whether each rule is the only one that bars each option."""
        only: Bools = self.barred & (self.count == 1)
        return only

    def of(self, person: int) -> Barriers:
        """Those of one person, by her position."""
        return self.take(self.options.candidate == person)

    def take(self, which: Bools | Ints) -> Barriers:
        """Only some of the options."""
        return Barriers(
            self.problem,
            self.options.take(which),
            self.rules,
            self.barred[:, which],
        )

    def told(self, rule: int, option: int) -> Violation | None:
        """What a rule that bars an option says of it, with its facts."""
        plan = Matching(placements=(self.options.placement(option),))
        found = list(self.rules[rule].violations(self.problem, plan))
        return found[0] if found else None


def barriers(problem: Problem, policy: Policy, pairs: Pairs) -> Barriers:
    """Ask every hard rule about every route of these pairs."""
    options = with_routes(problem, pairs)
    barred = np.zeros((len(policy.hard), len(options)), bool)
    for nth, rule in enumerate(policy.hard):
        for allowed in (
            rule.eligible(problem, options),
            rule.eligible_routes(problem, options),
        ):
            if allowed is not None:
                barred[nth] |= ~allowed
    return Barriers(problem, options, policy.hard, barred)


def pairs_with(facts: FactArrays, people: Iterable[int], slots: Iterable[int]) -> Pairs:
    """Every one of some people with every one of some slots, by position."""
    who, where = ints(list(people)), ints(list(slots))
    return Pairs(facts, np.repeat(who, len(where)), np.tile(where, len(who)))
