"""Everything a solve says, as files: the plan, who is without a place and why."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from matcher.domain import Problem
from matcher.engine import Result
from matcher.explain import why_unplaced
from matcher.tables.beside import write_together
from matcher.tables.plan import plan_files, table_for_people
from matcher.tables.result_file import RESULT_FILE, result_to_json
from matcher.texts import Language, say

_HEADERS = {
    "en": ["candidate", "home_region", "code", "reason"],
    "nb": ["kandidat", "hjemregion", "kode", "grunn"],
}


def write_result(
    problem: Problem,
    result: Result,
    folder: str | os.PathLike[str],
    language: Language = "en",
    *,
    outdated: Collection[str] = (),
) -> list[Path]:
    """Write a result as files for people and for other systems.

    ``plan.csv`` and ``plan.json`` hold the placements, ``unplaced.csv`` everybody
    without one and the reason, ``result.json`` tiers, bounds and audit. Without a plan
    only ``result.json`` is written. ``result.json`` is taken away first and put back
    last: a folder that has it holds files of one result.

    Parameters
    ----------
    outdated
        Names of other files, made of an earlier result, to take away with its own.

    Returns
    -------
    list of Path
        The files written.
    """
    files: dict[str, bytes] = {}
    if result.matching is not None:
        files = plan_files(problem, result.matching, language)
        reasons = why_unplaced(problem, result.matching, result.policy)
        rows = [_HEADERS[language]]
        for who, reason in reasons.items():
            sentence = say("Reason", reason.code, reason.details, language)
            rows.append([who, problem.home_region(who), reason.code, sentence])
        files["unplaced.csv"] = table_for_people(rows, language)
    files[RESULT_FILE] = result_to_json(result).encode("utf-8")
    gone = {"plan.csv", "plan.json", "unplaced.csv", *outdated} - files.keys()
    return write_together(
        Path(folder), files, marker=RESULT_FILE, outdated=sorted(gone)
    )
