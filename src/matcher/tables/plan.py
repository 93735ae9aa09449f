"""A plan for people to read: the matching, and a table of it."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator
from pathlib import Path

from matcher.domain import Matching, Placement, Problem
from matcher.errors import Fault, InputError
from matcher.tables.beside import write_together
from matcher.tables.cells import WORDS
from matcher.tables.json_file import matching_to_json
from matcher.tables.sheet import sheet_text
from matcher.texts import Language

_HEADERS: dict[str, tuple[str, ...]] = {
    "en": (
        "candidate",
        "home_region",
        "slot",
        "company",
        "trade",
        "kind",
        "pathway",
        "start",
        "classes",
        "rank",
        "travel_minutes",
    ),
    "nb": (
        "kandidat",
        "hjemregion",
        "tilbud",
        "bedrift",
        "lærefag",
        "type",
        "løp",
        "oppstart",
        "klasser",
        "ønske_nr",
        "reiseminutter",
    ),
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_plan(
    problem: Problem,
    matching: Matching,
    folder: str | os.PathLike[str],
    language: Language = "en",
) -> list[Path]:
    """Write ``plan.json``, the matching, and ``plan.csv``, a table of it for people.

    In ``plan.csv`` a text that a spreadsheet would run as a formula begins with an
    apostrophe. Both files are written beside and renamed, ``plan.json`` last.

    Raises
    ------
    InputError
        The matching names somebody or something that the problem does not have.
    """
    faults = list(_strangers(problem, matching))
    if faults:
        raise InputError(faults)
    rows = [list(_HEADERS[language])]
    for placement in matching.placements:
        rows.append([_harmless(cell) for cell in _cells(problem, placement, language)])
    norwegian = language == "nb"
    table = sheet_text(rows, ";" if norwegian else ",")
    files = {
        "plan.csv": table.encode("utf-8-sig" if norwegian else "utf-8"),
        "plan.json": matching_to_json(matching).encode("utf-8"),
    }
    return write_together(Path(folder), files)


def _cells(problem: Problem, one: Placement, language: Language) -> Iterator[str]:
    slot = problem.slot[one.slot]
    rank = problem.rank(one.candidate, one.slot)
    minutes = problem.travel_minutes(one.candidate, one.slot)
    yield one.candidate
    yield problem.home_region(one.candidate)
    yield one.slot
    yield slot.company
    yield slot.trade or ""
    yield WORDS[slot.kind][0] if language == "nb" else slot.kind
    yield one.pathway
    yield problem.month_name(one.start)
    yield " ".join(one.classes)
    yield "" if rank is None else str(rank)
    yield "" if minutes is None else str(minutes)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _strangers(problem: Problem, matching: Matching) -> Iterator[Fault]:
    known: dict[str, tuple[str, Container[object]]] = {
        "candidate": ("candidates", problem.candidate),
        "slot": ("slots", problem.slot),
        "pathway": ("pathways", problem.pathway),
    }
    for position, one in enumerate(matching.placements):
        for name, (of, ids) in known.items():
            if getattr(one, name) not in ids:
                place = f"placements[{position}].{name}"
                yield Fault("known_id", column=place, details=(("of", of),))
