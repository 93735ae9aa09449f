"""Which slots each candidate may go to, and how much room there is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from matcher.compile import allowed_options
from matcher.domain import Problem
from matcher.policy import Policy
from matcher.program import FactArrays, Options

Node = tuple[str, str]
"""A candidate, slot, company or training office: which of these, and its id."""


@dataclass(frozen=True)
class Reach:
    """Which slots each candidate may go to, what a slot leads to, how much room is.

    A pinned candidate may go only where she is pinned.
    """

    problem: Problem
    slots: Mapping[str, Sequence[str]]
    after: Mapping[Node, Node | None]
    room: Mapping[Node, int]

    @property
    def people(self) -> list[str]:
        """Everybody who may go anywhere."""
        return list(self.slots)

    @classmethod
    def of(cls, problem: Problem, policy: Policy) -> Reach:
        options = allowed_options(problem, policy)
        in_force = {rule.rule for rule in policy.hard}
        slots = _slots_in_reach(problem, options)
        if "commitments" in in_force:
            for pin in problem.pins:
                slots[pin.candidate] = [pin.slot]
        room = dict(_rooms(problem, options.facts, in_force))
        after: dict[Node, Node | None] = {}
        for slot in problem.slots:
            way = problem.counts_in(slot.id)
            after |= dict(zip(way, [*way[1:], None], strict=True))
        return cls(problem, dict(sorted(slots.items())), after, room)


def _slots_in_reach(problem: Problem, options: Options) -> dict[str, list[str]]:
    pair = options.candidate * max(1, len(problem.slots)) + options.slot
    slots: dict[str, list[str]] = {}
    for each in np.unique(pair).tolist():
        person, slot = divmod(each, max(1, len(problem.slots)))
        slots.setdefault(problem.candidates[person].id, []).append(
            problem.slots[slot].id
        )
    return slots


def _rooms(problem: Problem, facts: FactArrays, in_force: set[str]) -> dict[Node, int]:
    """Room for newcomers of everything that a rule in force limits."""
    kept = "non_displacement" in in_force
    room: dict[Node, int] = {}
    if "places" in in_force:
        free = facts.slot_open if kept else facts.slot_free
        for slot, places in zip(problem.slots, free.tolist(), strict=True):
            room["slot", slot.id] = places
    if "apprentices_at_once" in in_force:
        free = facts.company_free - (facts.company_kept if kept else 0)
        for company, places in zip(problem.companies, free.tolist(), strict=True):
            if company.max_apprentices is not None:
                room["company", company.id] = max(0, places)
    if "training_offices" in in_force:
        free = facts.office_free - (facts.office_kept if kept else 0)
        for office, places in zip(problem.training_offices, free.tolist(), strict=True):
            room["training_office", office.id] = max(0, places)
    return room
