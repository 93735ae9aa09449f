"""What lies on the adviser's desk before the first person comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.baseline.limits import Limits, limits_of
from matcher.baseline.lists import Lists, lists_of
from matcher.baseline.parties import Party, parties_of
from matcher.compile import compile_problem
from matcher.domain import Matching, Problem
from matcher.policy import Policy
from matcher.program import Options


@dataclass(frozen=True)
class Desk:
    """The same for every order of people.

    Attributes
    ----------
    options
        Everything that is possible by itself.
    parties
        Who has a turn together.
    lists
        Everybody's list, best first.
    limits
        What binds several people.
    pins
        The options of each party that are decided already.
    """

    options: Options
    parties: tuple[Party, ...]
    lists: Lists
    limits: Limits
    pins: dict[Party, list[int]]

    def matching(self, options: Sequence[int]) -> Matching:
        """The plan that takes these options."""
        return Matching(
            placements=tuple(self.options.placement(option) for option in options)
        )


def desk_of(problem: Problem, policy: Policy) -> Desk:
    """Lay out a problem. Only hard rules bind; what soft ones cost is seen later."""
    hard = policy.model_copy(update={"rules": policy.hard, "tiers": ()})
    compiled = compile_problem(problem, hard)
    options = compiled.options
    parties = parties_of(problem, policy, options)
    company = options.facts.slot_company[options.slot]
    limits = limits_of(compiled.program, company)
    party_of = {member: party for party in parties for member in party.members}
    pins: dict[Party, list[int]] = {}
    for option in limits.pins:
        pins.setdefault(party_of[int(options.candidate[option])], []).append(option)
    return Desk(options, parties, lists_of(options), limits, pins)
