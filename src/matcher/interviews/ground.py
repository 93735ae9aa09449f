"""Who may be interviewed where: lawful pairs that the person asked for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.compile import allowed_options
from matcher.domain import Problem
from matcher.policy import Policy
from matcher.program import Bools, Ints, Options, ints


@dataclass(frozen=True)
class Ground:
    """What a slate is chosen from.

    Attributes
    ----------
    pairs
        One lawful option of each pair that she asked for and that has an open place, by
        candidate, then slot.
    places
        Open places of each slot of the problem, shape (slots,).
    people
        Whether each candidate of the problem takes part: not an incumbent, not pinned.
    lawful
        How many slots she asked for may take each candidate, open or not, shape
        (candidates,).
    """

    pairs: Options
    places: Ints
    people: Bools
    lawful: Ints

    @property
    def ids(self) -> tuple[list[str], list[str]]:
        """Candidates and slots of the pairs by id."""
        problem = self.pairs.facts.problem
        return (
            [problem.candidates[who].id for who in self.pairs.candidate.tolist()],
            [problem.slots[where].id for where in self.pairs.slot.tolist()],
        )


def ground_of(problem: Problem, policy: Policy) -> Ground:
    """Pairs that a hard rule masks, in all their routes, are left out."""
    options = allowed_options(problem, policy)
    facts = options.facts
    people = facts.candidate_new.copy()
    people[[facts.candidate_index[pin.candidate] for pin in problem.pins]] = False
    options = options.take(people[options.candidate] & (options.rank > 0))
    key = options.candidate * len(problem.slots) + options.slot
    _, first = np.unique(key, return_index=True)
    pairs = options.take(ints(first))
    places = open_places(options)
    return Ground(
        pairs.take(places[pairs.slot] > 0),
        places,
        people,
        ints(np.bincount(pairs.candidate, minlength=len(people))),
    )


def open_places(options: Options) -> Ints:
    """Places a slot could fill by itself, shape (slots,).

    Those that are neither an incumbent's nor reserved nor pinned, and of an
    apprenticeship no more than its company and its training office have room for.
    """
    facts = options.facts
    places = facts.slot_open
    apprentices = facts.slot_kind == 0
    limited = apprentices & np.append(facts.company_limited, False)[facts.slot_company]
    with_office = apprentices & (facts.slot_office >= 0)
    pinned = ints([facts.slot_index[pin.slot] for pin in facts.problem.pins])
    taken = pinned[apprentices[pinned]]
    for held, where, room in (
        (limited, facts.slot_company, facts.company_free - facts.company_kept),
        (with_office, facts.slot_office, facts.office_free - facts.office_kept),
    ):
        used = where[taken]
        left = np.maximum(room - np.bincount(used[used >= 0], minlength=len(room)), 0)
        places = np.where(held, np.minimum(places, np.append(left, 0)[where]), places)
    at_slot = np.bincount(pinned, minlength=len(places))
    left_open: Ints = np.maximum(np.minimum(places, facts.slot_open - at_slot), 0)
    return left_open
