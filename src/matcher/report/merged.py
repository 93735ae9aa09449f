"""Which closed classes gather in another class."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from matcher.domain import Matching, Placement, Problem, TrainingClass


def merged_classes(
    problem: Problem, matching: Matching
) -> dict[str, tuple[tuple[str, int], ...]]:
    """The classes attended instead of a closed one, and by how many people.

    A class nobody attends is *merged into* another when people attend that one whose
    placement it would have accepted: in its trade family, at its start, bound for a
    slot and a zone it takes people for, from a home region it takes them from. A class
    without such people is not merged and has no entry.
    """
    opened = {name for placement in matching.placements for name in placement.classes}
    closed: defaultdict[tuple[str | None, int], list[TrainingClass]] = defaultdict(list)
    for one in problem.training_classes:
        if one.id not in opened:
            closed[one.family, one.start].append(one)
    instead: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for placement in matching.placements:
        family = problem.slot_family(placement.slot)
        for month, attended in _attended(problem, placement):
            for one in closed[family, month]:
                if _near(problem, one, placement):
                    instead[one.id][attended] += 1
    return {
        one: tuple(sorted(others.items(), key=lambda other: (-other[1], other[0])))
        for one, others in instead.items()
    }


def _attended(problem: Problem, placement: Placement) -> Iterator[tuple[int, str]]:
    """Month and class of each stage that is taught in one."""
    months, begins = [], placement.start
    for stage in problem.pathway[placement.pathway].stages:
        if stage.in_class:
            months.append(begins)
        begins += stage.months
    return zip(months, placement.classes, strict=False)


def _near(problem: Problem, one: TrainingClass, placement: Placement) -> bool:
    """Whether the class takes people bound for this slot, from where she lives."""
    zone = problem.slot_location(placement.slot).zone
    home = problem.home_region(placement.candidate)
    return (
        (not one.zones or zone in one.zones)
        and (not one.slots or placement.slot in one.slots)
        and (not one.home_regions or home in one.home_regions)
    )
