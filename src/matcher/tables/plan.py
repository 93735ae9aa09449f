"""A plan for people to read: the matching, and a table of it."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator
from pathlib import Path

from matcher.domain import Matching, Problem
from matcher.errors import Fault, InputError
from matcher.tables.beside import write_together
from matcher.tables.cells import WORDS
from matcher.tables.harmless import harmless
from matcher.tables.json_file import matching_to_json
from matcher.tables.placed import PlacedRow, placed_table
from matcher.tables.sheet import SEPARATORS, sheet_text
from matcher.texts import Language, word

_HEADERS: dict[str, tuple[str, ...]] = {
    "en": (
        "candidate",
        "home_region",
        "slot",
        "company",
        "location",
        "trade",
        "trade_name",
        "kind",
        "pathway",
        "pathway_name",
        "start",
        "classes",
        "measures",
        "rank",
        "travel_minutes",
        "moves_house",
    ),
    "nb": (
        "kandidat",
        "hjemregion",
        "tilbud",
        "bedrift",
        "sted",
        "lærefag",
        "lærefag_navn",
        "type",
        "løp",
        "løp_navn",
        "oppstart",
        "klasser",
        "tiltak",
        "ønske_nr",
        "reiseminutter",
        "flytter",
    ),
}


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
    return write_together(Path(folder), plan_files(problem, matching, language))


def plan_files(
    problem: Problem, matching: Matching, language: Language
) -> dict[str, bytes]:
    """Content of ``plan.csv`` and ``plan.json``."""
    faults = list(_strangers(problem, matching))
    if faults:
        raise InputError(faults)
    rows = [list(_HEADERS[language])]
    rows += [
        list(_cells(problem, one, language)) for one in placed_table(problem, matching)
    ]
    return {
        "plan.csv": table_for_people(rows, language),
        "plan.json": matching_to_json(matching).encode("utf-8"),
    }


def table_for_people(rows: list[list[str]], language: Language) -> bytes:
    """A table as a spreadsheet of that language opens it, without live formulas."""
    cells = [[harmless(cell) for cell in row] for row in rows]
    return sheet_text(cells, SEPARATORS[language]).encode("utf-8-sig")


def _cells(problem: Problem, one: PlacedRow, language: Language) -> Iterator[str]:
    trade, pathway = problem.trade.get(one.trade), problem.pathway[one.pathway]
    norwegian = language == "nb"
    yield one.candidate
    yield one.home_region
    yield one.slot
    yield one.company
    yield problem.location[one.location].name or one.location
    yield one.trade
    yield "" if trade is None else trade.name_nb if norwegian else trade.name_en
    yield WORDS[one.kind][0] if norwegian else one.kind
    yield one.pathway
    yield pathway.name_nb if norwegian else pathway.name_en
    yield problem.month_name(one.start)
    yield " ".join(one.classes)
    yield " ".join(one.measures)
    yield "" if one.rank is None else str(one.rank)
    yield "" if one.minutes is None else str(one.minutes)
    yield word("yes" if one.moves else "no", language)


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
