"""Who attends which training class, so that every class that runs is lawful."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matcher.domain import TrainingClass


def gathered(
    pupils: Mapping[str, tuple[str, str, int]], classes: Sequence[TrainingClass]
) -> dict[str, str]:
    """The class of each pupil, given by (family, zone, start); too few have none.

    A zone's class runs if enough pupils want it. Everybody else goes to the class of
    the whole county, if enough are left for that.
    """
    found: dict[str, str] = {}
    local = [one for one in classes if one.zones]
    online = [one for one in classes if not one.zones]
    for one in [*local, *online]:
        here = [
            pupil
            for pupil, (family, zone, start) in pupils.items()
            if pupil not in found
            and (family, start) == (one.family, one.start)
            and (not one.zones or zone in one.zones)
        ]
        if len(here) >= one.min:
            found |= dict.fromkeys(here[: one.max * one.parallel], one.id)
    return found
