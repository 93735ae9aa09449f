"""Why somebody does not keep what she had: each answer is tried before it is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np

from matcher.compile import allowed_options, with_routes
from matcher.domain import Matching, Placement, Problem
from matcher.engine.senses import first_worse, senses_of
from matcher.policy import Policy
from matcher.program import FactArrays, Options, Pairs, ints
from matcher.replan.person import PersonChange, Why
from matcher.verify import tier_values

_ABOUT_PLACES = {"places", "kept_slot"}
"""Violations that fewer places at a slot may cause."""


@dataclass(frozen=True)
class Causes:
    """Finds the reasons of one repair.

    Attributes
    ----------
    places
        Of each slot as it was when the last plan was made, by id.
    problem, matching, policy
        Facts as they are, the new plan, and what it was made under.
    """

    places: Mapping[str, int]
    problem: Problem
    matching: Matching
    policy: Policy

    def of(self, change: PersonChange) -> PersonChange:
        """The change with its reason, where it needs one."""
        had = change.before
        if had is None or change.became == "kept":
            return change
        why, by = self._why(had, whole=change.became == "rerouted")
        return change.model_copy(update={"why": why, "by": by})

    def _why(self, had: Placement, *, whole: bool) -> tuple[Why, str]:
        problem = self.problem
        if had.candidate not in problem.candidate:
            return "withdrawn", ""
        if had.candidate in problem.incumbents:
            return "begun", ""
        if had.slot not in problem.slot or had.pathway not in problem.pathway:
            return "gone", ""
        back = self._ways_back(had)
        if whole:
            back = [one for one in back if one == had]
        if not back:
            rule = self._refusing(had)
            return ("gone", "") if rule is None else ("refused", rule)
        tried = [self._put_back(one) for one in back]
        return next((one for one in tried if one[0] in ("worse", "as_good")), tried[0])

    def _ways_back(self, had: Placement) -> list[Placement]:
        """What no rule refuses her at the slot she had, what she had first."""
        options, facts = self._options, self._options.facts
        here = np.flatnonzero(
            (options.candidate == facts.candidate_index[had.candidate])
            & (options.slot == facts.slot_index[had.slot])
        )
        ways = options.take(ints(here)).placements()
        return sorted(ways, key=lambda one: one != had)

    @cached_property
    def _options(self) -> Options:
        return allowed_options(self.problem, self.policy)

    def _put_back(self, had: Placement) -> tuple[Why, str]:
        """What the new plan would be with her where she was."""
        plan = self.matching.with_placement(had)
        for rule in self.policy.hard:
            broken = {
                violation.code for violation in rule.violations(self.problem, plan)
            }
            if broken:
                fewer = broken & _ABOUT_PLACES and self._has_fewer_places(had.slot)
                return "fewer_places" if fewer else "no_room", rule.rule
        values = tier_values(self.problem, plan, self.policy)
        worse = first_worse(senses_of(self.problem, self.policy), self._values, values)
        return ("as_good", "") if worse is None else ("worse", worse)

    def _has_fewer_places(self, slot: str) -> bool:
        now = self.problem.slot[slot].places
        return now < self.places.get(slot, now)

    @cached_property
    def _values(self) -> dict[str, Fraction]:
        return tier_values(self.problem, self.matching, self.policy)

    def _refusing(self, had: Placement) -> str | None:
        """The rule that refuses what she had, ``None`` where no route is like that."""
        facts = FactArrays(self.problem)
        who, where = facts.candidate_index[had.candidate], facts.slot_index[had.slot]
        pair = Pairs(facts, ints([who]), ints([where]))
        for rule in self.policy.hard:
            eligible = rule.eligible(self.problem, pair)
            if eligible is not None and not eligible.all():
                return rule.rule
        options = with_routes(self.problem, pair)
        if not _offers(options, had):
            return None
        for rule in self.policy.hard:
            eligible = rule.eligible_routes(self.problem, options)
            options = options if eligible is None else options.take(eligible)
            if not _offers(options, had):
                return rule.rule
        return None


def _offers(options: Options, had: Placement) -> bool:
    return had in options.placements()
