"""``matcher visits``: who meets which company in which round, before the match."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from matcher.cli.answer import Answer, plain
from matcher.cli.command import Arguments, Command
from matcher.cli.exits import exit_of
from matcher.cli.inputs import a_season, known_ids
from matcher.cli.kinds import a_round
from matcher.cli.limits import seed, time_limit
from matcher.cli.outputs import ready
from matcher.cli.terminal import Terminal
from matcher.report import host_page, itinerary_page, visits_text
from matcher.tables import schedule_to_json, visit_table, visits_to_json
from matcher.tables.beside import write_together
from matcher.visits import VisitProblem, VisitSchedule, plan_visits

_A_MOMENT = 0.1


def _arguments(arguments: Arguments) -> None:
    arguments.add("season", "season", "season", type=Path)
    arguments.add(
        "--round",
        "round",
        "round",
        type=a_round(arguments.language),
        action="append",
        dest="rounds",
        default=[],
    )
    arguments.add("--visitor", "visitor", "id")
    arguments.add("--company", "host", "id")
    time_limit(arguments, least=_A_MOMENT)
    seed(arguments, "visits_seed", default=0)
    arguments.add("--out", "visits_out", "folder", type=Path)


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    language = terminal.language
    with terminal.bar("reading", "planning", "writing") as bar:
        bar.at("reading")
        season = a_season(asked.season, asked.rounds)
        known_ids(
            asked,
            language,
            visitor=(season.visitor, "visitors"),
            company=(season.host, "hosts"),
        )
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
