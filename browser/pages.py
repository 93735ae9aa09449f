"""Write the reports that are looked at: two problems, both pages, both languages."""

from __future__ import annotations

import argparse
from pathlib import Path

import matcher
from matcher.domain import Commitment, Placement, Problem
from matcher.report import html_report
from matcher.scenarios import innherred_pilot, trondelag_2022
from matcher.texts import LANGUAGES


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    pilot = innherred_pilot()
    advice = matcher.advise(pilot, matcher.solve(pilot))
    problems: dict[str, Problem] = {
        "pilot": pilot,
        "county": trondelag_2022(),
        "none": without_plan(pilot),
    }
    for name, problem in problems.items():
        result = matcher.solve(problem, time_limit=60)
        for language in LANGUAGES:
            for kind in ("planners", "published"):
                page = html_report(
                    problem,
                    result,
                    language,
                    published=kind == "published",
                    advice=advice if name == "pilot" else None,
                )
                file = folder / f"{name}-{kind}-{language}.html"
                file.write_text(page, encoding="utf-8")
                print(f"{file}: {len(page.encode())} bytes")


def without_plan(problem: Problem) -> Problem:
    """The problem with eight people pinned to the one place of the first slot."""
    slot = problem.slots[0]
    pins = (
        Placement(candidate=one.id, slot=slot.id, pathway=slot.offers[0])
        for one in problem.candidates[:8]
    )
    pinned = tuple(Commitment(kind="pinned", placement=one) for one in pins)
    return problem.model_copy(update={"commitments": pinned})


if __name__ == "__main__":
    main()
