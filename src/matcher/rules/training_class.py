"""A training class is closed, or each of its groups holds min to max people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np
from numpy.typing import ArrayLike

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
    distinct,
    linked_rows,
    stack_rows,
)

_FREE = float("inf")


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
    judges: ClassVar[tuple[str, ...]] = ("training_classes", "incumbents")

    def eligible_routes(self, problem: Problem, options: Options) -> Bools:
        option, one = options.class_entries
        facts = options.facts
        regions = len(problem.regions)
        accepts = np.ones((len(problem.training_classes), regions), bool)
        for position, training_class in enumerate(problem.training_classes):
            if training_class.home_regions:
                accepts[position] = [
                    region.id in training_class.home_regions
                    for region in problem.regions
                ]
        refused = ~accepts[one, facts.candidate_region[options.candidate[option]]]
        allowed = _begin_in_time(problem, options)
        allowed[option[refused]] = False
        return allowed

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        used = _used(problem, options)
        if not used.classes:
            return None
        seats = options.facts.class_free[used.positions].astype(float)
        return stack_rows(
            used.linked(0.0, _FREE, [-c.min for c in used.classes]),
            used.linked(-_FREE, 0.0, [-c.max for c in used.classes]),
            count_rows(used.one, used.ids, -_FREE, seats, option=used.option),
        )

    def cuts(self, problem: Problem, options: Options) -> Iterable[Cut]:
        used = _used(problem, options)
        if not used.classes:
            return
        person = np.ones(len(problem.candidates))
        places = options.facts.slot_open.astype(float)
        per_person, people = used.per_member(options.candidate, person)
        per_slot, places_in_reach = used.per_member(options.slot, places)
        supply = np.minimum(people, places_in_reach)
        most = np.minimum([c.max for c in used.classes], supply)
        own, one_each, room = self.rule, "one_placement", ("places", "non_displacement")
        yield Cut(per_person, rests_on=(own, one_each))
        yield Cut(per_slot, rests_on=(own, *room))
        yield Cut(used.linked(-_FREE, 0.0, -most), rests_on=(own, one_each, *room))

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        held: Counter[str] = Counter()
        for placement in matching.placements:
            for name in placement.classes:
                held[name] += 1
            if not _accepted(problem, placement):
                yield Violation(
                    "class_refuses", candidate=placement.candidate, slot=placement.slot
                )
        incumbents = problem.incumbents.values()
        taken = Counter(name for one in incumbents for name in one.classes)
        for one in problem.training_classes:
            seats = max(0, one.max * one.parallel - taken[one.id])
            beyond = max(0, held[one.id] - seats)
            wrong = beyond + min(
                max(0, groups * one.min - held[one.id], held[one.id] - groups * one.max)
                for groups in range(one.parallel + 1)
            )
            if wrong:
                yield Violation(
                    "training_classes",
                    training_class=one.id,
                    held=held[one.id],
                    min=one.min,
                    max=min(one.max, seats),
                    amount=wrong,
                )

    def refuses(self, problem: Problem, placement: Placement) -> bool:
        return not _accepted(problem, placement)

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


@dataclass(frozen=True)
class _Used:
    """The classes that options use: entry i says that ``option[i]`` uses ``one[i]``."""

    classes: list[TrainingClass]
    positions: Ints
    option: Ints
    one: Ints

    @property
    def ids(self) -> list[str]:
        return [one.id for one in self.classes]

    @property
    def groups(self) -> list[Column]:
        return [Column(("groups", one.id), 0, one.parallel) for one in self.classes]

    def linked(self, lower: float, upper: float, each_group: ArrayLike) -> Rows:
        """One row for each class: people in it, and so much for each of its groups."""
        rows = count_rows(self.one, self.ids, lower, upper, option=self.option)
        every = np.arange(len(self.classes))
        return linked_rows(rows, self.groups, every, np.asarray(each_group, float))

    def per_member(self, member: Ints, weight: Floats) -> tuple[Rows, Floats]:
        """One row for each class and candidate, or slot, that could use it.

        As many of the member's options in the class as its weight for each group; and
        for each class the weights of all its members.
        """
        count = len(weight)
        pair = self.one * count + member[self.option]
        members, number = distinct(pair)
        one, most = members // count, weight[members % count]
        subjects = [self.classes[k].id for k in one.tolist()]
        rows = count_rows(number, subjects, -_FREE, 0.0, option=self.option)
        in_reach = np.bincount(one, weights=most, minlength=len(self.classes))
        return linked_rows(rows, self.groups, one, -most), in_reach.astype(np.float64)


def _used(problem: Problem, options: Options) -> _Used:
    option, one = options.class_entries
    present, position = distinct(one)
    classes = [problem.training_classes[k] for k in present.tolist()]
    return _Used(classes, present, option, position)


def _begin_in_time(problem: Problem, options: Options) -> Bools:
    """Whether the classes of each option begin as its person's own stages do."""
    classes = problem.training_class
    taught = [nth for nth, route in enumerate(options.routes) if route.classes]
    if not taught:
        return np.ones(len(options), bool)
    lengths, credit = distinct(options.facts.candidate_credit)
    in_time = np.ones((len(options.routes), len(lengths)), bool)
    for nth in taught:
        route = options.routes[nth]
        begins = [classes[name].start for name in route.classes]
        for position, months in enumerate(lengths.tolist()):
            timeline = problem.timeline_of(route.pathway, route.start, months)
            needed = [one.begins for one in timeline if one.stage.in_class]
            in_time[nth, position] = begins == needed
    here: Bools = in_time[options.route, credit[options.candidate]]
    return here


def _accepted(problem: Problem, placement: Placement) -> bool:
    """Whether each stage that needs a class names one that accepts the placement."""
    classes = placement.classes
    needed = [one.begins for one in problem.stages_of(placement) if one.stage.in_class]
    return (
        len(needed) == len(classes)
        and len(set(classes)) == len(classes)
        and all(
            _accepts(problem, problem.training_class[name], placement, month)
            for name, month in zip(classes, needed, strict=True)
        )
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
