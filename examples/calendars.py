"""Plan a season of company visits, and write what each recipient is to be told.

python examples/calendars.py FOLDER [--lang nb|en] [--season NAME] [--kind U|A|F]
                             [--seed NUMBER] [--visits FILE.json] [--without COMPANY]
                             [--stamp 2026-02-01T12:00:00+01:00] [--time-limit SECONDS]

FOLDER gets a folder "sent-1" with a calendar file and a page for each recipient, and
published.json, which is the office's own. Run it again, for example with --without: the
visits that can stay stay, and "sent-2" holds what has changed, for whom it has.
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import matcher
from matcher.calendar import Published, calendars
from matcher.report import (
    host_page,
    itinerary_page,
    schedule_changes,
    schedule_changes_page,
    short_page,
)
from matcher.scenarios.visits import VISIT_SCENARIOS, visit_scenario
from matcher.texts import LANGUAGES, language_of, say_fault
from matcher.visits import VisitProblem, VisitSchedule, plan_visits

WRONG_INPUT, NO_PLAN = 3, 4


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=language_of(os.environ.get("LANG", ""))
    )
    parser.add_argument("--season", choices=VISIT_SCENARIOS, default="pilot30")
    parser.add_argument("--kind", choices=("U", "A", "F"), default="A")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--visits", type=Path)
    parser.add_argument("--without", metavar="COMPANY")
    parser.add_argument("--stamp", type=datetime.fromisoformat, default=None)
    parser.add_argument("--time-limit", type=float, default=30.0)
    options = parser.parse_args()
    try:
        return run(options)
    except matcher.InputError as error:
        for fault in error.faults:
            print(say_fault(fault, options.lang, show_value=True), file=sys.stderr)
        return WRONG_INPUT


def run(options: argparse.Namespace) -> int:
    folder: Path = options.folder
    last = folder / "schedule.json"
    before = VisitSchedule()
    season = a_season(options)
    if last.exists():
        before = VisitSchedule.model_validate_json(last.read_text(encoding="utf-8"))
        season = season.model_copy(update={"previous": before})
    result = plan_visits(season, time_limit=options.time_limit, seed=options.seed)
    if result.schedule is None:
        print(result.status, file=sys.stderr)
        return NO_PLAN
    print(
        schedule_changes_page(schedule_changes(before, result.schedule), options.lang)
    )
    print(short_page(season, result.schedule, options.lang))
    write(folder, season, result.schedule, options)
    return 0


def a_season(options: argparse.Namespace) -> VisitProblem:
    """The season asked for; a company left out receives nobody in any round."""
    if options.visits is not None:
        text = options.visits.read_text(encoding="utf-8")
        season = VisitProblem.model_validate_json(text)
    else:
        season = visit_scenario(options.season, options.kind, options.seed)
    hosts = tuple(
        host.model_copy(
            update={"room": 0, "room_in": (), "least": 0, "least_in_round": 0}
        )
        if host.id == options.without
        else host
        for host in season.hosts
    )
    return season.model_copy(update={"hosts": hosts})


def write(
    folder: Path,
    season: VisitProblem,
    schedule: VisitSchedule,
    options: argparse.Namespace,
) -> None:
    """Files for those who have something new to know, and what to keep."""
    kept = folder / "published.json"
    published = Published(season=options.season)
    if kept.exists():
        published = Published.model_validate_json(kept.read_text(encoding="utf-8"))
    stamp = options.stamp or datetime.now(UTC)
    made = calendars(
        season, schedule, stamp, published=published, language=options.lang
    )
    news = [file for file in made.files if file.changed]
    sent = folder / f"sent-{len(list(folder.glob('sent-*'))) + 1}"
    sent.mkdir(parents=True)
    for file in news:
        (sent / file.name).write_bytes(file.content)
        page = itinerary_page if file.of == "visitor" else host_page
        known = season.visitor if file.of == "visitor" else season.host
        if file.recipient not in known:  # takes no part any more
            continue
        text = page(season, schedule, file.recipient, options.lang)
        name = f"{file.of}-{file.recipient}.txt"
        (sent / name).write_text(text, encoding="utf-8")
    (folder / "schedule.json").write_text(
        schedule.model_dump_json(indent=1) + "\n", encoding="utf-8"
    )
    kept.write_text(made.published.model_dump_json(indent=1) + "\n", encoding="utf-8")
    print(f"{sent}: {len(news)} .ics")


if __name__ == "__main__":
    sys.exit(main())
