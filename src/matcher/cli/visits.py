"""``matcher visits``: who meets which company in which round, before the match."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Container
from pathlib import Path

from matcher.cli.answer import Answer, plain
from matcher.cli.command import Arguments, Command
from matcher.cli.exits import exit_of
from matcher.cli.inputs import a_season
from matcher.cli.kinds import a_round, seconds, whole
from matcher.cli.outputs import ready
from matcher.cli.solve import MOST
from matcher.cli.terminal import Terminal
from matcher.errors import Fault, InputError
from matcher.report import host_page, itinerary_page, visits_text
from matcher.tables import schedule_to_json, visit_table, visits_to_json
from matcher.tables.beside import write_together
from matcher.visits import VisitProblem, VisitSchedule, plan_visits

_A_MOMENT = 0.1


def _arguments(arguments: Arguments) -> None:
    language = arguments.language
    arguments.add("season", "season", "season", type=Path)
    arguments.add(
        "--round",
        "round",
        "round",
        type=a_round(language),
        action="append",
        dest="rounds",
        default=[],
    )
    arguments.add("--visitor", "visitor", "id")
    arguments.add("--company", "host", "id")
    arguments.add(
        "--time-limit",
        "time_limit",
        "seconds",
        type=seconds(language, _A_MOMENT),
        default=60.0,
    )
    arguments.add(
        "--seed", "visits_seed", "number", type=whole(language, 0, MOST), default=0
    )
    arguments.add("--out", "visits_out", "folder", type=Path)


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    language = terminal.language
    with terminal.bar("reading", "planning", "writing") as bar:
        bar.at("reading")
        season = a_season(asked.season, asked.rounds)
        _check(season, asked)
        if asked.out is not None:
            ready(asked.out)
        bar.at("planning")
        result = plan_visits(season, time_limit=asked.time_limit, seed=asked.seed)
        bar.at("writing")
        schedule, files = result.schedule or VisitSchedule(), []
        if asked.out is not None and result.schedule is not None:
            files = _written(season, schedule, asked.out, terminal)
    parts = [visits_text(result, language)]
    if asked.visitor is not None:
        parts.append(itinerary_page(season, schedule, asked.visitor, language))
    if asked.company is not None:
        parts.append(host_page(season, schedule, asked.company, language))
    if files:
        parts.append("\n".join(files))
    return Answer(
        exit_of(result.status),
        text="\n\n".join(part.rstrip() for part in parts),
        data={
            "status": result.status,
            "kind": result.kind,
            "tiers": plain(result.tiers),
            "visits": plain(schedule.visits),
            "files": files,
        },
    )


def _check(season: VisitProblem, asked: Namespace) -> None:
    known: dict[str, tuple[Container[str], str]] = {
        "visitor": (season.visitor, "visitors"),
        "company": (season.host, "hosts"),
    }
    faults = [
        Fault("known_id", f"--{name}", details=(("of", of),))
        for name, (ids, of) in known.items()
        if (given := getattr(asked, name)) is not None and given not in ids
    ]
    if faults:
        raise InputError(faults)


def _written(
    season: VisitProblem, schedule: VisitSchedule, folder: Path, terminal: Terminal
) -> list[str]:
    files = {
        "visits.json": visits_to_json(season).encode("utf-8"),
        "schedule.csv": visit_table(season, schedule, terminal.language),
        "schedule.json": schedule_to_json(schedule).encode("utf-8"),
    }
    marker = "schedule.json"
    return [str(path) for path in write_together(folder, files, marker=marker)]


COMMAND = Command("visits", _arguments, _run)
