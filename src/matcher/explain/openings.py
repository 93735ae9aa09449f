"""Changes that may give one person a place, the most plausible first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, zip_longest

import numpy as np

from matcher.domain import Matching, Problem, Violation
from matcher.explain.barriers import Barriers
from matcher.explain.reasons import counting
from matcher.policy import Policy
from matcher.program import Ints
from matcher.rules.resources import beyond_capacity
from matcher.whatif import (
    AnyChange,
    Available,
    ClassSeats,
    Fewest,
    MeasureBudget,
    OfficeCapacity,
    Places,
    Qualified,
    ResourceCapacity,
    TravelMinutes,
)

Changes = tuple[AnyChange, ...]

_STEP = 15
"""Minutes: longer journeys are asked for in steps of a quarter of an hour."""
_FARTHEST = 60
_EARLIEST = 6
_SHORT = 2
"""People that may be missing in a cohort."""
_SLOTS = 6
"""Slots in reach that are asked for one more place."""


def openings(
    hers: Barriers, matching: Matching, policy: Policy, who: str
) -> Iterator[Changes]:
    """Changes to try for one person: the best of each kind, then the next best.

    One more where she could go and it is full; a longer journey, a qualification, an
    earlier start where nothing else bars an option of hers.
    """
    room = more_room(hers, matching, policy)
    single = (changes for changes in room if len(changes) == 1)
    return _in_turns(single, *_personal(hers, who))


def personal(hers: Barriers, who: str) -> Iterator[Changes]:
    """Changes that only she makes, the smallest of each kind first."""
    return _in_turns(*_personal(hers, who))


def _in_turns(*kinds: Iterator[Changes]) -> Iterator[Changes]:
    turns = chain.from_iterable(zip_longest(*kinds))
    return (changes for changes in turns if changes is not None)


def _personal(hers: Barriers, who: str) -> tuple[Iterator[Changes], ...]:
    return _journeys(hers, who), _qualifications(hers, who), _starts(hers, who)


def is_personal(changes: Changes) -> bool:
    """Whether changes are about one person alone and can only give her options."""
    return all(
        isinstance(one, TravelMinutes | Qualified | Available) for one in changes
    )


def more_room(hers: Barriers, matching: Matching, policy: Policy) -> Iterator[Changes]:
    """One more of all that lacks one, at each slot she could go to, the best first.

    More money for measures is such a thing, too.
    """
    problem, lawful = hers.problem, hers.take(hers.nearest)
    too_dear = _barred_by(lawful, "measures_budget")
    lawful = lawful.take(np.union1d(np.flatnonzero(lawful.count == 0), too_dear))
    _, first = np.unique(lawful.options.slot, return_index=True)
    known: set[Changes] = set()
    for placement in lawful.options.take(np.sort(first)[:_SLOTS]).placements():
        plan = matching.with_placement(placement)
        broken = [
            v
            for rule in counting(policy)
            for v in rule.violations(problem, plan)
            if v.code != "measure_too_dear"  # the whole sum is told, too
        ]
        wanted = [_one_more(one) for one in broken if one.code != "resources"]
        wanted += _more_in_months(problem, broken)
        changes = tuple(dict.fromkeys(one for one in wanted if one is not None))
        if changes and None not in wanted and changes not in known:
            known.add(changes)
            yield changes


def _more_in_months(problem: Problem, broken: list[Violation]) -> list[AnyChange]:
    """As much more of each resource as is short in the months it is short in.

    What incumbents use beyond its capacity comes on top.
    """
    short: dict[str, list[Violation]] = {}
    for one in broken:
        if one.code == "resources":
            short.setdefault(str(one.details["resource"]), []).append(one)
    return [
        ResourceCapacity(
            resources=(name,),
            months=tuple(str(one.details["month"]) for one in violations),
            add=max(
                one.amount + beyond_capacity(problem, name, _month(problem, one))
                for one in violations
            ),
        )
        for name, violations in short.items()
    ]


def _month(problem: Problem, violation: Violation) -> int:
    return problem.month_index(str(violation.details["month"]))


def _one_more(violation: Violation) -> AnyChange | None:
    """The change that makes room for one more or fills a cohort, if there is one."""
    code, details = violation.code, violation.details

    def named(kind: str) -> tuple[str, ...]:
        return (str(details[kind]),) if kind in details else ()

    if code in ("places", "kept_slot"):
        return Places(slots=named("slot"), add=1)
    if code in ("training_offices", "kept_training_office"):
        return OfficeCapacity(training_offices=named("training_office"), add=1)
    if code == "kept_training_class":
        return ClassSeats(training_classes=named("training_class"), add=1)
    if code == "measures_budget":
        return MeasureBudget(add=int(details["spent"]) - int(details["budget"]))
    if code not in ("training_classes", "slot_cohorts"):
        return None
    slots, classes = named("slot"), named("training_class")
    short = int(details["min"]) - int(details["held"])
    if short > _SHORT:
        return None
    if short > 0:
        return Fewest(slots=slots, training_classes=classes, add=-short)
    return ClassSeats(training_classes=classes, add=1)


def _journeys(hers: Barriers, who: str) -> Iterator[Changes]:
    """Longer journeys, in steps, to the nearest options that only travel bars."""
    minutes = hers.options.minutes[_barred_by(hers, "travel")]
    limit = hers.problem.candidate[who].max_travel_minutes
    steps = -(-(minutes - limit) // _STEP)
    for step in np.unique(steps[steps * _STEP <= _FARTHEST]).tolist():
        yield (TravelMinutes(candidates=(who,), add=step * _STEP),)


def _qualifications(hers: Barriers, who: str) -> Iterator[Changes]:
    """The qualifications she lacks, those first that open most slots."""
    slots = np.unique(hers.options.slot[_barred_by(hers, "qualifications")])
    held = hers.problem.candidate[who].qualifications
    opens: dict[str, int] = {}
    for slot in slots.tolist():
        required = hers.problem.slots[slot].required_qualifications
        missing = [tag for tag in required if tag not in held]
        if len(missing) == 1:
            opens[missing[0]] = opens.get(missing[0], 0) + 1
    for tag in sorted(opens, key=lambda tag: (-opens[tag], tag)):
        yield (Qualified(candidates=(who,), grants=tag),)


def _starts(hers: Barriers, who: str) -> Iterator[Changes]:
    """Earlier starts, by as few months as open an option that only her start bars."""
    route = hers.options.route[_barred_by(hers, "start")]
    begins = {hers.options.routes[one].start for one in route.tolist()}
    available = hers.problem.candidate[who].available_from
    for start in sorted(begins, reverse=True):
        if 0 < available - start <= _EARLIEST:
            yield (Available(candidates=(who,), add=start - available),)


def _barred_by(hers: Barriers, name: str) -> Ints:
    """Options that a rule bars and no other does."""
    for nth, rule in enumerate(hers.rules):
        if rule.rule == name:
            return np.flatnonzero(hers.alone[nth])
    return np.flatnonzero(np.zeros(len(hers.options), bool))
