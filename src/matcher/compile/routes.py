"""The routes each slot has: one row for each pathway, start and choice of classes."""

from __future__ import annotations

from itertools import product

from matcher.domain import Pathway, Problem, Slot
from matcher.program import Route


def routes_of(problem: Problem, slot: Slot) -> list[Route]:
    """Every route to a slot that its own facts and the classes' allow.

    Whether a candidate may follow one is asked of the rules later.
    """
    routes = []
    for pathway in problem.rule_pack.pathways:
        offered = not pathway.by_offer or pathway.id in slot.offers
        if pathway.outcome != slot.kind or not offered:
            continue
        for start in sorted(slot.start_months):
            for classes in product(*_classes(problem, slot, pathway, start)):
                if len(set(classes)) == len(classes):
                    routes.append(Route(pathway.id, start, classes))
    return routes


def _classes(
    problem: Problem, slot: Slot, pathway: Pathway, start: int
) -> list[list[str]]:
    """For each stage taught in a class, the classes that begin when the stage does."""
    zone, family = problem.slot_location(slot.id).zone, problem.slot_family(slot.id)
    accepting = [
        one
        for one in problem.training_classes
        if one.family == family
        and (not one.zones or zone in one.zones)
        and (not one.slots or slot.id in one.slots)
    ]
    found = []
    for stage in pathway.stages:
        if stage.in_class:
            found.append([one.id for one in accepting if one.start == start])
        start += stage.months
    return found
