"""People who must be kept apart share no slot, company or location."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Apart as Group
from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Ints, Options, Rows, Rule, count_rows, ints, stack_rows


class Apart(Rule):
    """People who must be kept apart share no slot, company or location.

    A place where an incumbent of the group is takes nobody else of it.

    Examples
    --------
    >>> Apart().rule
    'apart'
    """

    rule: Literal["apart"] = "apart"
    judges: ClassVar[tuple[str, ...]] = ("apart",)

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        if not problem.apart:
            return None
        theirs = options.of(one for group in problem.apart for one in group.candidates)
        return stack_rows(
            *(_group_rows(problem, options, theirs, group) for group in problem.apart)
        )

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for group in problem.apart:
            taken = {
                _place(problem, group, placement.slot)
                for candidate, placement in problem.incumbents.items()
                if candidate in group.candidates
            }
            held = Counter(
                _place(problem, group, placement.slot)
                for placement in matching.placements
                if placement.candidate in group.candidates
            )
            too_many = sum(
                count - int(place not in taken) for place, count in held.items()
            )
            if too_many:
                yield Violation(
                    "apart", apart=group.id, same=group.same, amount=too_many
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        group = next(one for one in problem.apart if one.id == subject)
        return Reason("apart", apart=group.id, same=group.same)


def _place(problem: Problem, group: Group, slot: str) -> str:
    return {
        "slot": slot,
        "company": problem.slot[slot].company,
        "location": problem.slot_location(slot).id,
    }[group.same]


def _group_rows(problem: Problem, options: Options, theirs: Ints, group: Group) -> Rows:
    """One row for each place: at most one of the group, counting incumbents.

    ``theirs`` are all options of anybody who must be kept apart from somebody.
    """
    facts = options.facts
    place_of_slot, places = {
        "slot": (np.arange(len(problem.slots)), facts.slot_index),
        "company": (facts.slot_company, facts.company_index),
        "location": (facts.slot_location, facts.location_index),
    }[group.same]
    members = ints([facts.candidate_index[one] for one in group.candidates])
    held = [p.slot for c, p in problem.incumbents.items() if c in group.candidates]
    taken = place_of_slot[ints([facts.slot_index[slot] for slot in held])]
    room = np.ones(len(places))
    room[taken] = 0
    option = theirs[np.isin(options.candidate[theirs], members)]
    place = place_of_slot[options.slot[option]]
    subjects = [group.id] * len(room)
    return count_rows(place, subjects, -float("inf"), room, option=option)
