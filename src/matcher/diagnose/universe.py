"""Every option there could be if no rule forbade any, and which a rule forbids."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from matcher.compile import candidate_pairs, with_routes
from matcher.diagnose.member import forbids
from matcher.domain import Matching, Placement, Problem
from matcher.policy import Policy
from matcher.program import Bools, FactArrays, Options, Route, Rule, ints

_MOST_PAIRS = 5_000_000
"""Candidates times slots up to which all pairs are listed."""


@dataclass(frozen=True)
class Universe:
    """Everybody at every slot on each of its routes, and every pin as it stands.

    Where that would be too many pairs, those that the smallest join of a rule in force
    offers, mostly where people asked to go: then that is taken for granted.

    Attributes
    ----------
    options
        All of them; those of ``strange`` come last.
    strange
        Pins that no route leads to, such as one that starts in a month the slot does
        not offer.
    """

    problem: Problem
    options: Options
    strange: tuple[Placement, ...]
    _known: dict[str, Bools] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, problem: Problem, policy: Policy) -> Universe:
        """That of a problem under a policy."""
        every = policy.model_copy(update={"rules": ()})
        few = len(problem.candidates) * len(problem.slots) <= _MOST_PAIRS
        pairs = candidate_pairs(problem, every if few else policy, FactArrays(problem))
        options = with_routes(problem, pairs)
        strange = _without_route(problem, options)
        return cls(problem, _with(options, strange), strange)

    def forbidden(self, rule: Rule) -> Bools:
        """Whether a rule forbids each option by itself.

        Masks know nothing of a pin without a route: from ids its violations are asked.
        """
        if rule.rule in self._known:
            return self._known[rule.rule]
        refused = np.zeros(len(self.options), bool)
        for allowed in (
            rule.eligible(self.problem, self.options),
            rule.eligible_routes(self.problem, self.options),
        ):
            if allowed is not None:
                refused |= ~allowed
        first = len(self.options) - len(self.strange)
        for nth, pin in enumerate(self.strange):
            found = rule.violations(self.problem, Matching(placements=(pin,)))
            refused[first + nth] |= any(forbids(one) for one in found)
        self._known[rule.rule] = refused
        return refused


def _without_route(problem: Problem, options: Options) -> tuple[Placement, ...]:
    number = {route: nth for nth, route in enumerate(options.routes)}
    facts, strange = options.facts, []
    for pin in problem.pins:
        route = number.get(_route(pin), -1)
        here = (
            (options.candidate == facts.candidate_index[pin.candidate])
            & (options.slot == facts.slot_index[pin.slot])
            & (options.route == route)
        )
        if not here.any():
            strange.append(pin)
    return tuple(strange)


def _with(options: Options, strange: tuple[Placement, ...]) -> Options:
    """The options, and one for each of some placements."""
    if not strange:
        return options
    facts = options.facts
    people = ints([facts.candidate_index[pin.candidate] for pin in strange])
    slots = ints([facts.slot_index[pin.slot] for pin in strange])
    routes = len(options.routes) + np.arange(len(strange), dtype=np.int64)
    return replace(
        options,
        candidate=np.concatenate([options.candidate, people]),
        slot=np.concatenate([options.slot, slots]),
        route=np.concatenate([options.route, routes]),
        routes=(*options.routes, *map(_route, strange)),
        ranked=None,
    )


def _route(pin: Placement) -> Route:
    return Route(pin.pathway, pin.start, pin.classes, pin.measures)
