"""All calendars of a county, published twice and read back: -m calendars.campaign."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from matcher.calendar import Calendars, calendars
from matcher.report import schedule_changes
from matcher.scenarios.visits import visit_scenario
from matcher.visits import WEIGHTED, VisitSchedule, plan_visits

from .seasons import events


def told(made: Calendars) -> dict[str, tuple[str, int]]:
    """Method and SEQUENCE by UID, of every entry in every file."""
    return {
        str(entry["uid"]): (file.method, int(entry.decoded("sequence")))
        for file in made.files
        for entry in events(file)
    }


def main(name: str = "county408") -> None:
    season = visit_scenario(name)
    schedules: list[VisitSchedule] = []
    for without in (None, season.hosts[0].id):
        hosts = tuple(
            host.model_copy(update={"room": 0, "least": 0})
            if host.id == without
            else host
            for host in season.hosts
        )
        changed = season.model_copy(update={"hosts": hosts})
        schedule = plan_visits(changed, tiers=[WEIGHTED]).schedule
        if schedule is None:
            raise SystemExit("no schedule was found")
        schedules.append(schedule)
    changes = schedule_changes(*schedules)
    first = calendars(season, schedules[0], datetime(2026, 2, 1, tzinfo=UTC))
    later = datetime(2026, 2, 8, tzinfo=UTC)
    second = calendars(season, schedules[1], later, published=first.published)
    one, other = told(first), told(second)
    moved = {
        f"visits.{visit.visitor}.{visit.company}.{of}@kullmatch"
        for visit in changes.moved
        for of in ("visitor", "company")
    }
    raised = {uid for uid in one.keys() & other if other[uid] == ("PUBLISH", 1)}
    gone = {uid for uid in one if other[uid] == ("CANCEL", 1)}
    same = {uid for uid in one if other[uid] == ("PUBLISH", 0)}
    kept, removed = one.keys() & other, 2 * len(changes.removed)
    lines = (
        f"{name}: {len(schedules[0].visits)} visits, {len(first.files)} files,"
        f" {len(one)} entries read back",
        f"without {season.hosts[0].id}: {len(changes.moved)} visits moved,"
        f" {len(changes.removed)} removed, {len(changes.added)} added",
        f"UIDs kept {len(kept)} of {len(one)}, unchanged {len(same)}",
        f"sequence raised {len(raised)}, of moved visits: {raised == moved}",
        f"cancelled {len(gone)}, two for each removed: {len(gone) == removed}",
        f"new {len(other.keys() - one)}",
    )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
