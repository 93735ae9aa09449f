"""Training classes: by family, zone and start, and for the whole county online."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matcher.domain import Slot, TrainingClass
from matcher.scenarios.parameters import ClassNumbers


def zone_classes(
    slots: Sequence[Slot],
    zone_of: Mapping[str, str],
    family_of: Mapping[str, str],
    numbers: ClassNumbers,
) -> list[TrainingClass]:
    """A class where a zone has apprenticeships of the family with that start.

    ``zone_of`` is by company, ``family_of`` by trade.
    """
    wanted = {
        (family_of[slot.trade], zone_of[slot.company], start)
        for slot in slots
        if slot.kind == "apprenticeship" and slot.trade is not None
        for start in slot.start_months
    }
    return [
        _class(f"{zone}-{family}-{start}", family, (zone,), start, numbers)
        for family, zone, start in sorted(wanted)
    ]


def online_classes(
    classes: Sequence[TrainingClass], numbers: ClassNumbers
) -> list[TrainingClass]:
    """A class for the whole county, for each family and start that has any class.

    None where the scenario has no such classes.
    """
    if not numbers.online:
        return []
    wanted = {(one.family, one.start) for one in classes}
    return [
        _class(f"online-{family}-{start}", family, (), start, numbers)
        for family, start in sorted(wanted)
    ]


def _class(
    name: str, family: str, zones: tuple[str, ...], start: int, numbers: ClassNumbers
) -> TrainingClass:
    return TrainingClass(
        id=name,
        family=family,
        zones=zones,
        start=start,
        min=numbers.min_of_family.get(family, numbers.min),
        max=numbers.max,
        parallel=numbers.parallel,
    )
