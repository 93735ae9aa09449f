"""A training class is closed, or each of its groups holds min to max people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import (
    Matching,
    Placement,
    Problem,
    Reason,
    TrainingClass,
    Violation,
)
from matcher.program import (
    Bools,
    Column,
    Cut,
    Floats,
    Ints,
    Options,
    Rows,
    Rule,
    count_rows,
    ints,
    linked_rows,
    stack_rows,
)


class TrainingClasses(Rule):
    """A training class is closed, or each of its groups holds min to max people.

    A placement names a class for each stage taught in one, and the class accepts it.
    The number of groups is a whole number up to ``parallel``; incumbents use up seats
    and do not count towards the fewest.

    Examples
    --------
    >>> TrainingClasses().rule
    'training_classes'
    """

    rule: Literal["training_classes"] = "training_classes"
    facts: ClassVar[tuple[str, ...]] = ("training_classes", "incumbents")

    def eligible_routes(self, problem: Problem, options: Options) -> Bools:
        option, one = options.class_entries
        columns = options.columns
        regions = len(problem.regions)
        accepts = np.ones((len(problem.training_classes), regions), bool)
        for position, training_class in enumerate(problem.training_classes):
            if training_class.home_regions:
                accepts[position] = [
                    region.id in training_class.home_regions
                    for region in problem.regions
                ]
        refused = ~accepts[one, columns.candidate_region[options.candidate[option]]]
        allowed = np.ones(len(options), bool)
        allowed[option[refused]] = False
        return allowed

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        option, one = options.class_entries
        if not len(option):
            return None
        classes = problem.training_classes
        ids = [c.id for c in classes]
        fewest = np.array([float(c.min) for c in classes])
        most = np.array([float(c.max) for c in classes])
        seats = most * [c.parallel for c in classes] - _incumbents(problem)
        infinite = float("inf")
        at_least = count_rows(one, ids, 0.0, infinite, option=option)
        at_most = count_rows(one, ids, -infinite, 0.0, option=option)
        in_all = count_rows(one, ids, -infinite, np.maximum(seats, 0.0), option=option)
        present = np.unique(one)
        groups = [_groups(classes[k]) for k in present]
        each = np.arange(len(present))
        return stack_rows(
            linked_rows(at_least, groups, each, -fewest[present]),
            linked_rows(at_most, groups, each, -most[present]),
            in_all,
        )

    def cuts(self, problem: Problem, options: Options) -> Iterable[Cut]:
        option, one = options.class_entries
        if not len(option):
            return
        classes = problem.training_classes
        present = np.unique(one)
        groups = [_groups(classes[k]) for k in present]
        candidate, slot = options.candidate[option], options.slot[option]
        people = len(problem.candidates)
        of_person, person, person_class = _pairs(candidate, one, people)
        of_slot, place, place_class = _pairs(slot, one, len(problem.slots))
        free = options.columns.slot_free.astype(float)
        nothing = -float("inf")
        local = np.searchsorted(present, person_class)
        per_person = count_rows(
            of_person,
            [classes[k].id for k in person_class],
            nothing,
            0.0,
            option=option,
        )
        yield Cut(
            linked_rows(per_person, groups, local, np.full(len(person), -1.0)),
            rests_on=("training_classes", "one_placement"),
        )
        local = np.searchsorted(present, place_class)
        per_slot = count_rows(
            of_slot, [classes[k].id for k in place_class], nothing, 0.0, option=option
        )
        yield Cut(
            linked_rows(per_slot, groups, local, -free[place]),
            rests_on=("training_classes", "places"),
        )
        supply = np.minimum(
            np.bincount(np.searchsorted(present, person_class), minlength=len(present)),
            np.bincount(local, weights=free[place], minlength=len(present)),
        )
        yield Cut(
            _reachable(classes, present, groups, supply),
            rests_on=("training_classes", "one_placement", "places"),
        )
        most = np.minimum([float(classes[k].max) for k in present], supply)
        total = count_rows(
            np.searchsorted(present, one),
            [classes[k].id for k in present],
            nothing,
            0.0,
            option=option,
        )
        yield Cut(
            linked_rows(total, groups, np.arange(len(present)), -most),
            rests_on=("training_classes", "one_placement", "places"),
        )

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        held: Counter[str] = Counter()
        for placement in matching.placements:
            held.update(placement.classes)
            if not _accepted(problem, placement):
                yield Violation(
                    "class_refuses", candidate=placement.candidate, slot=placement.slot
                )
        for one in problem.training_classes:
            taken = sum(one.id in p.classes for p in problem.incumbents.values())
            seats = max(0, one.max * one.parallel - taken)
            fits = any(
                groups * one.min <= held[one.id] <= min(groups * one.max, seats)
                for groups in range(one.parallel + 1)
            )
            if not fits:
                yield Violation(
                    "training_classes",
                    training_class=one.id,
                    held=held[one.id],
                    min=one.min,
                    max=min(one.max, seats),
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        if matching is None:  # facts alone neither close a class nor fill it
            return None
        one = problem.training_class[subject]
        held = sum(one.id in placement.classes for placement in matching.placements)
        if held:
            return Reason("class_full", training_class=one.id, held=held)
        return Reason("class_closed", training_class=one.id, min=one.min)


def _groups(one: TrainingClass) -> Column:
    return Column(("groups", one.id), 0, one.parallel)


def _incumbents(problem: Problem) -> Ints:
    taken = Counter(c for p in problem.incumbents.values() for c in p.classes)
    return ints([taken[one.id] for one in problem.training_classes])


def _pairs(member: Ints, one: Ints, count: int) -> tuple[Ints, Ints, Ints]:
    """Number the distinct (member, class) pairs; give each entry its number."""
    key = one * count + member
    distinct, number = np.unique(key, return_inverse=True)
    return number.astype(np.int64), distinct % count, distinct // count


def _reachable(
    classes: tuple[TrainingClass, ...],
    present: Ints,
    groups: list[Column],
    supply: Floats,
) -> Rows:
    """No more groups than there are people to reach their fewest."""
    fewest = np.array([float(classes[k].min) for k in present])
    empty = ints([])
    rows = Rows(
        tuple(classes[k].id for k in present),
        np.full(len(present), -float("inf")),
        supply // fewest,
        empty,
        empty,
        np.zeros(0),
    )
    each = np.arange(len(present))
    return linked_rows(rows, groups, each, np.ones(len(present)))


def _accepted(problem: Problem, placement: Placement) -> bool:
    """Whether each stage that needs a class names one that accepts the placement."""
    stages = problem.pathway[placement.pathway].stages
    begins, needed = placement.start, []
    for stage in stages:
        if stage.in_class:
            needed.append(begins)
        begins += stage.months
    if len(needed) != len(placement.classes) or len(set(placement.classes)) < len(
        needed
    ):
        return False
    return all(
        _accepts(problem, problem.training_class[name], placement, month)
        for name, month in zip(placement.classes, needed, strict=True)
    )


def _accepts(
    problem: Problem, one: TrainingClass, placement: Placement, month: int
) -> bool:
    zone = problem.slot_location(placement.slot).zone
    region = problem.home_region(placement.candidate)
    return (
        one.start == month
        and one.family == problem.slot_family(placement.slot)
        and (not one.zones or zone in one.zones)
        and (not one.slots or placement.slot in one.slots)
        and (not one.home_regions or region in one.home_regions)
    )
