"""Who has a turn together: one person, or companions as one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.domain import Problem
from matcher.policy import Policy
from matcher.program import Options


@dataclass(frozen=True)
class Bond:
    """A member must be where an earlier member is.

    Attributes
    ----------
    earlier
        Position of the earlier member in the party.
    place
        The place each option leads to, by option: a slot, company or location.
    """

    earlier: int
    place: list[int]


@dataclass(frozen=True, eq=False)
class Party:
    """People who are handled in one turn and are all placed, or none of them.

    Attributes
    ----------
    id
        Id of the first member.
    members
        Positions of candidates, in the order of the problem.
    bonds
        What binds each member to earlier ones.
    """

    id: str
    members: tuple[int, ...]
    bonds: tuple[tuple[Bond, ...], ...]


def parties_of(problem: Problem, policy: Policy, options: Options) -> tuple[Party, ...]:
    """Everybody to place, in parties.

    People are companions only where a hard rule judges companions; an incumbent is
    nobody to place, and her companions are bound to her by that rule's own rows.
    """
    judged = any("companions" in rule.judges for rule in policy.hard)
    groups = problem.companions if judged else ()
    index = options.facts.candidate_index
    team = {index[one.id]: {index[one.id]} for one in problem.new_candidates}
    bound: list[tuple[list[int], list[int]]] = []
    for group in groups:
        new = sorted(index[one] for one in group.candidates if index[one] in team)
        joined = set[int]().union(*(team[one] for one in new))
        team.update(dict.fromkeys(joined, joined))
        bound.append((new, _places(options, group.same)))
    return tuple(
        _party(problem, sorted(members), bound)
        for first, members in team.items()
        if first == min(members)
    )


def _places(options: Options, same: str) -> list[int]:
    facts = options.facts
    of_slot = {
        "slot": np.arange(len(facts.slot_company)),
        "company": facts.slot_company,
        "location": facts.slot_location,
    }[same]
    places: list[int] = of_slot[options.slot].tolist()
    return places


def _party(
    problem: Problem, members: list[int], bound: list[tuple[list[int], list[int]]]
) -> Party:
    bonds: list[tuple[Bond, ...]] = []
    for member in members:
        theirs = [(new[0], place) for new, place in bound if member in new[1:]]
        bonds.append(
            tuple(Bond(members.index(first), place) for first, place in theirs)
        )
    return Party(problem.candidates[members[0]].id, tuple(members), tuple(bonds))
