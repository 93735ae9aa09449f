"""A slot is closed, or at least its fewest newcomers go there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Problem, Reason, Slot, Violation
from matcher.program import (
    Column,
    Cut,
    Floats,
    Ints,
    Options,
    Rows,
    Rule,
    count_rows,
    distinct,
    ints,
    linked_rows,
    stack_rows,
)

_FREE = float("inf")


class SlotCohorts(Rule):
    """A slot is closed, or at least its fewest newcomers go there.

    Only a slot that may close can be closed. Newcomers of all its start months count,
    incumbents do not.

    Examples
    --------
    >>> SlotCohorts().rule
    'slot_cohorts'
    """

    rule: Literal["slot_cohorts"] = "slot_cohorts"
    judges: ClassVar[tuple[str, ...]] = ("min_cohort",)

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        cohorts = _cohorts(problem)
        if not cohorts:
            return None
        least = np.array([slot.min_cohort for slot in cohorts], float)
        option, cohort = _members(options, cohorts)
        supply = np.bincount(cohort, minlength=len(cohorts)).astype(float)
        return stack_rows(
            _linked(cohorts, option, cohort, 0.0, _FREE, -least),
            _linked(cohorts, option, cohort, -_FREE, 0.0, -supply),
        )

    def cuts(self, problem: Problem, options: Options) -> Iterable[Cut]:
        cohorts = _cohorts(problem)
        if not cohorts:
            return
        option, cohort = _members(options, cohorts)
        pair = cohort * len(problem.candidates) + options.candidate[option]
        members, number = distinct(pair)
        one = members // len(problem.candidates)
        ids = [cohorts[k].id for k in one.tolist()]
        people = np.bincount(one, minlength=len(cohorts)).astype(float)
        each = linked_rows(
            count_rows(number, ids, -_FREE, 0.0, option=option),
            _opens(cohorts),
            one,
            -np.ones(len(one)),
        )
        yield Cut(each, rests_on=(self.rule, "one_placement"))
        at, facts = _positions(options, cohorts), options.facts
        free, left = facts.slot_free[at], facts.slot_open[at]
        room = _linked(cohorts, option, cohort, -_FREE, 0.0, -np.minimum(people, free))
        yield Cut(room, rests_on=(self.rule, "one_placement", "places"))
        if (less := left < free).any():
            most = np.minimum(people, left)
            room = _linked(cohorts, option, cohort, -_FREE, 0.0, -most).take(less)
            rests_on = (self.rule, "one_placement", "places", "non_displacement")
            yield Cut(room, rests_on=rests_on)

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        held = Counter(placement.slot for placement in matching.placements)
        for slot in problem.slots:
            lacking = slot.min_cohort - held[slot.id]
            closed = slot.may_close and held[slot.id] == 0
            if lacking > 0 and not closed:
                yield Violation(
                    "slot_cohorts",
                    slot=slot.id,
                    held=held[slot.id],
                    min=slot.min_cohort,
                    amount=min(lacking, held[slot.id]) if slot.may_close else lacking,
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        if matching is None:  # facts alone close no slot
            return None
        return Reason("slot_closed", slot=subject, min=problem.slot[subject].min_cohort)


def _cohorts(problem: Problem) -> list[Slot]:
    """Slots that more than one must share, or that may not close."""
    return [s for s in problem.slots if s.min_cohort > int(s.may_close)]


def _opens(cohorts: list[Slot]) -> list[Column]:
    """Whether each slot is open; one that may not close always is."""
    return [Column(("open", s.id), 0 if s.may_close else 1, 1) for s in cohorts]


def _positions(options: Options, cohorts: list[Slot]) -> Ints:
    return ints([options.facts.slot_index[slot.id] for slot in cohorts])


def _members(options: Options, cohorts: list[Slot]) -> tuple[Ints, Ints]:
    """Options at these slots, and which of the slots each is at."""
    cohort_of = np.full(len(options.facts.slot_index), -1, dtype=np.int64)
    cohort_of[_positions(options, cohorts)] = np.arange(len(cohorts))
    cohort = cohort_of[options.slot]
    option = np.flatnonzero(cohort >= 0)
    return option, cohort[option]


def _linked(
    cohorts: list[Slot],
    option: Ints,
    cohort: Ints,
    lower: float,
    upper: float,
    if_open: Floats,
) -> Rows:
    """One row for each slot: people there, and so much if it is open."""
    ids = [slot.id for slot in cohorts]
    rows = count_rows(cohort, ids, lower, upper, option=option, every=True)
    return linked_rows(rows, _opens(cohorts), np.arange(len(cohorts)), if_open)
