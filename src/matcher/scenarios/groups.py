"""Target groups over seats, so that no office has too many job seekers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matcher.domain.people import TargetGroup
from matcher.scenarios.draws import Draws
from matcher.scenarios.seats import Seat


def draw_groups(
    draws: Draws,
    seats: Sequence[Seat],
    counts: Mapping[TargetGroup, int],
    most_job_seekers: int,
) -> list[TargetGroup]:
    """Target group of each seat, so many of each in all.

    In every office some seats, drawn first, are kept from job seekers, so that these
    are at most so many percent of its people.
    """
    by_office: dict[str, list[int]] = {}
    for position, seat in enumerate(seats):
        if seat.office is not None:
            by_office.setdefault(seat.office, []).append(position)
    kept: list[int] = []
    for office in sorted(by_office):
        here = by_office[office]
        kept += draws.order(here)[: len(here) - most_job_seekers * len(here) // 100]
    members = {group: [group] * count for group, count in counts.items()}
    job_seekers = members.pop("job_seeker")
    others = draws.order([group for some in members.values() for group in some])
    groups = dict(zip(kept, others, strict=False))
    left = draws.order([*job_seekers, *others[len(kept) :]])
    free = [position for position in range(len(seats)) if position not in groups]
    groups |= dict(zip(free, left, strict=True))
    return [groups[position] for position in range(len(seats))]
