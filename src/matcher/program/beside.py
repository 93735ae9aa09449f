"""The hard rules that a rule judges beside, for rules that ask what is possible."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from matcher.domain import Matching, Placement, Problem
from matcher.domain.two_sided import Market
from matcher.program.statement import Rule

_MARKETS = 4
"""Markets kept of one problem: policies that are in use at the same time are few."""


@dataclass(frozen=True)
class Beside:
    """Hard rules in force; no part of what the rule that keeps them is.

    Any two are equal, so that a rule bound to others is still the same rule.
    """

    rules: tuple[Rule, ...] = field(default=(), compare=False)

    def market(self, problem: Problem) -> Market:
        """The two sides of a problem under these rules; made once."""
        known: deque[tuple[tuple[Rule, ...], Market]]
        known = problem.kept.setdefault("markets", deque(maxlen=_MARKETS))
        for rules, market in tuple(known):
            if rules == self.rules:
                return market
        market = Market(problem, Refusals(problem, self.rules))
        known.append((self.rules, market))
        return market


class Refusals:
    """Whether some rules refuse a placement, whatever else is planned.

    What rules say of a pair is asked once for all its routes, which come one after the
    other.
    """

    def __init__(self, problem: Problem, rules: Sequence[Rule]) -> None:
        self._problem = problem
        masking = [one for one in rules if _masks(one)]
        self._of_pairs = [one for one in masking if _of_pairs(one)]
        self._of_routes = [one for one in masking if not _of_pairs(one)]
        self._last: tuple[tuple[str, str] | None, bool] = None, False

    def __call__(self, placement: Placement) -> bool:
        """Whether some rule refuses it."""
        pair = placement.candidate, placement.slot
        plan = Matching(placements=(placement,))
        last, refused = self._last
        if pair != last:
            refused = self._some(self._of_pairs, placement, plan)
            self._last = pair, refused
        return refused or self._some(self._of_routes, placement, plan)

    def _some(
        self, rules: Sequence[Rule], placement: Placement, plan: Matching
    ) -> bool:
        """Whether some of the rules does; ``plan`` holds the placement alone."""
        return any(
            any(rule.violations(self._problem, plan))
            if type(rule).refuses is Rule.refuses
            else rule.refuses(self._problem, placement)
            for rule in rules
        )


def _masks(rule: Rule) -> bool:
    """Whether a rule can refuse a placement by itself."""
    own = type(rule)
    return own.refuses is not Rule.refuses or (
        own.eligible is not Rule.eligible
        or own.eligible_routes is not Rule.eligible_routes
    )


def _of_pairs(rule: Rule) -> bool:
    """Whether a rule masks pairs only, so that all routes of a pair fare alike."""
    own = type(rule)
    return (
        own.eligible is not Rule.eligible
        and own.eligible_routes is Rule.eligible_routes
    )
