"""The routes each slot has: one row for each pathway, start and choice of classes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from matcher.domain import Pathway, Problem, Slot, TrainingClass
from matcher.program import Route


def routes_of(problem: Problem, slot: Slot) -> list[Route]:
    """Every route to a slot that its own facts and the classes' allow.

    Classes begin when the stages of some candidate do. Whether a candidate may follow
    a route is asked of the rules later.
    """
    return _routes(problem, slot, _accepting(problem, slot, problem.training_classes))


def routes_of_slots(problem: Problem) -> list[list[Route]]:
    """The routes of each slot; slots that are alike share one list."""
    of_family = defaultdict[str | None, list[TrainingClass]](list)
    for one in problem.training_classes:
        of_family[one.family].append(one)
    classes: dict[object, list[TrainingClass]] = {}
    known: dict[object, list[Route]] = {}
    found = []
    for slot in problem.slots:
        zone, family = problem.slot_location(slot.id).zone, problem.slot_family(slot.id)
        here = (zone, family)
        if here not in classes:
            classes[here] = [c for c in of_family[family] if _gathers(c, zone)]
        accepting = [one for one in classes[here] if _takes(one, slot)]
        alike = (
            slot.kind,
            slot.start_months,
            slot.offers,
            tuple(one.id for one in accepting),
        )
        if alike not in known:
            known[alike] = _routes(problem, slot, accepting)
        found.append(known[alike])
    return found


def _routes(
    problem: Problem, slot: Slot, accepting: Sequence[TrainingClass]
) -> list[Route]:
    routes = []
    of_start = defaultdict[int, list[str]](list)
    for one in accepting:
        of_start[one.start].append(one.id)
    for pathway in problem.rule_pack.pathways:
        offered = not pathway.by_offer or pathway.id in slot.offers
        if pathway.outcome != slot.kind or not offered:
            continue
        for start in sorted(slot.start_months):
            for begins in _begins(problem, pathway, start):
                taught = [of_start.get(month, ()) for month in begins]
                for classes in product(*taught):
                    if len(set(classes)) == len(classes):
                        routes.append(Route(pathway.id, start, classes))
    return routes


def _accepting(
    problem: Problem, slot: Slot, classes: Sequence[TrainingClass]
) -> list[TrainingClass]:
    """Classes that people bound for a slot may attend."""
    zone, family = problem.slot_location(slot.id).zone, problem.slot_family(slot.id)
    return [
        one
        for one in classes
        if one.family == family and _gathers(one, zone) and _takes(one, slot)
    ]


def _gathers(one: TrainingClass, zone: str) -> bool:
    return not one.zones or zone in one.zones


def _takes(one: TrainingClass, slot: Slot) -> bool:
    return not one.slots or slot.id in one.slots


def _begins(problem: Problem, pathway: Pathway, start: int) -> list[tuple[int, ...]]:
    """When the stages taught in a class begin, as people of some credit need them."""
    if not any(stage.in_class for stage in pathway.stages):
        return [()]
    timelines = (
        problem.timeline_of(pathway.id, start, credit)
        for credit in sorted({one.credit_months for one in problem.candidates} or {0})
    )
    return list(
        dict.fromkeys(
            tuple(one.begins for one in timeline if one.stage.in_class)
            for timeline in timelines
        )
    )
