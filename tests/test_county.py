"""The main job: the open county, as the README shows it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import matcher
from matcher import Problem, Result
from matcher.report import status_table, text_report

ROOT = Path(__file__).parent.parent


@cache
def the_county() -> Problem:
    return matcher.read_problem(ROOT / "examples" / "trondelag_2022")


@cache
def the_result() -> Result:
    return matcher.solve(the_county(), time_limit=600)


def without_seconds(text: str) -> list[str]:
    """Lines without what another machine may do otherwise: seconds, kind of proof."""
    lines = [
        re.sub(r"(proven|conditional) .*", r"\1", one) for one in text.splitlines()
    ]
    return [line for line in lines if line and not line.startswith("  Seconds")]


def test_county_is_solved_and_proven_on_every_tier() -> None:
    result = the_result()
    assert result.status == "optimal"
    assert {tier.standing for tier in result.tiers} == {"proven"}
    assert result.audit.unique == "yes"
    assert result.matching is not None
    values = {tier.name: tier.value for tier in result.tiers}
    found = matcher.verify(the_county(), result.matching, result.policy, values=values)
    assert found == ()


def test_status_table_adds_up_to_everybody_placed() -> None:
    result = the_result()
    assert result.matching is not None
    *regions, total = status_table(the_county(), result.matching)
    assert len(regions) == 7
    assert total.already_in_pathway == 36
    assert total.pathway == result.value("placed_on_pathway")
    assert total.sum - 36 == result.value("placed")
    assert sum(row.sum for row in regions) == total.sum


def test_readme_shows_how_what_the_demo_prints_begins() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"```text\n(.*?)```", readme, flags=re.DOTALL)[0]
    printed = text_report(the_county(), the_result(), "en")
    begins = without_seconds(shown)
    assert len(begins) > 15
    assert begins == without_seconds(printed)[: len(begins)]


def test_no_ordinary_applicant_is_displaced() -> None:
    problem, result = the_county(), the_result()
    made = matcher.certificate(problem, result)
    assert made.holds
    assert sum(cell.beside for cell in made.cells) == 160
    assert result.matching is not None
    assert matcher.check_certificate(problem, result.matching, made) == ()
