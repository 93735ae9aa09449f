"""Companions go to the same slot, company or location, or none of them is placed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Companions as Group
from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import (
    Ints,
    Options,
    Rows,
    Rule,
    count_rows,
    ints,
    stack_rows,
)


class Companions(Rule):
    """Companions go to the same slot, company or location, or none of them is placed.

    Companions of an incumbent go where she already is, or nowhere.

    Examples
    --------
    >>> Companions().rule
    'companions'
    """

    rule: Literal["companions"] = "companions"
    judges: ClassVar[tuple[str, ...]] = ("companions",)

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        groups = problem.companions
        theirs = options.of(one for group in groups for one in group.candidates)
        blocks = [
            block
            for group in groups
            for block in _group_rows(problem, options, theirs, group)
        ]
        return stack_rows(*blocks) if blocks else None

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        slots = defaultdict[str, list[str]](list)
        for placement in matching.placements:
            slots[placement.candidate].append(placement.slot)
        for group in problem.companions:
            new = [
                Counter(_place(problem, group, slot) for slot in slots[candidate])
                for candidate in group.candidates
                if candidate not in problem.incumbents
            ]
            homes = [
                _place(problem, group, problem.incumbents[c].slot)
                for c in group.candidates
                if c in problem.incumbents
            ]
            torn = sum(_difference(one, other) for one, other in pairwise(new))
            away = sum(one.total() - one[home] for one in new for home in homes)
            if torn or away:
                yield Violation(
                    "companions",
                    companions=group.id,
                    same=group.same,
                    amount=torn + away,
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        group = next(g for g in problem.companions if g.id == subject)
        return Reason("companions", companions=group.id, same=group.same)


def _difference(one: Counter[str], other: Counter[str]) -> int:
    return ((one - other) + (other - one)).total()


def _place(problem: Problem, group: Group, slot: str) -> str:
    return {
        "slot": slot,
        "company": problem.slot[slot].company,
        "location": problem.slot_location(slot).id,
    }[group.same]


def _group_rows(
    problem: Problem, options: Options, theirs: Ints, group: Group
) -> Iterable[Rows]:
    """Rows of one group; ``theirs`` are all options of anybody with companions."""
    facts = options.facts
    slots = np.arange(len(problem.slots))
    place_of_slot = {
        "slot": slots,
        "company": facts.slot_company,
        "location": facts.slot_location,
    }[group.same]
    place, person = place_of_slot[options.slot[theirs]], options.candidate[theirs]
    index = facts.candidate_index
    mine = [
        np.flatnonzero(person == index[candidate])
        for candidate in group.candidates
        if candidate not in problem.incumbents
    ]
    for candidate in group.candidates:
        if candidate in problem.incumbents:
            slot = facts.slot_index[problem.incumbents[candidate].slot]
            elsewhere = [o[place[o] != place_of_slot[slot]] for o in mine]
            away = np.concatenate([ints([]), *elsewhere])
            yield count_rows(
                np.zeros(len(away), dtype=np.int64),
                [group.id],
                0,
                0,
                option=theirs[away],
            )
    for one, other in pairwise(mine):
        both = np.concatenate([one, other])
        _, where = np.unique(place[both], return_inverse=True)
        yield count_rows(
            where.astype(np.int64),
            [group.id] * len(both),
            0,
            0,
            option=theirs[both],
            value=np.repeat([1.0, -1.0], [len(one), len(other)]),
        )
