"""The page of those who plan: everything, with the ids of people and slots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from matcher.advise.bought import MeasureAdvice
from matcher.advise.places import Advice
from matcher.domain import Matching, Problem, Reason
from matcher.engine import Result
from matcher.report.broken import soft_text
from matcher.report.html import tables
from matcher.report.html.advice import advice_blocks
from matcher.report.html.headline import headline_section
from matcher.report.html.lines import blocks_of
from matcher.report.html.ordinary import ordinary_section
from matcher.report.html.parts import Block, Section, Text
from matcher.report.html.people import placements_section, unplaced_table
from matcher.report.html.pictures import (
    choice_pictures,
    cohort_pictures,
    region_pictures,
    slot_pictures,
)
from matcher.report.html.tiers import tiers_section
from matcher.report.measures import measures_text
from matcher.texts import Language, word


def planners_sections(
    problem: Problem,
    result: Result,
    plan: Matching,
    reasons: Mapping[str, Reason],
    language: Language,
    advice: Advice | MeasureAdvice | None,
) -> Iterator[Section]:
    """The sections of a plan, the answer first and each person last."""
    yield headline_section(problem, result, plan, language)
    regions = tables.status(problem, plan, language)
    yield _titled(
        "regions", language, regions, *region_pictures(problem, plan, language)
    )
    yield _titled("choices", language, *choice_pictures(problem, plan, language))
    yield _without(problem, reasons, language)
    yield tiers_section(result, language)
    cohorts = tables.cohort_numbers(problem, plan, language)
    if cohorts is not None:
        pictures = cohort_pictures(problem, plan, language)
        each = tables.cohorts(problem, plan, language)
        yield _titled("cohorts", language, cohorts, *pictures, each)
    yield _titled("places", language, *_places(problem, plan, language))
    if advice is not None:
        yield _titled("advice", language, *advice_blocks(problem, advice, language))
    yield ordinary_section(problem, result, language, numbers=True)
    yield from _beside(problem, result, plan, language)
    yield placements_section(problem, plan, language)


def _titled(key: str, language: Language, *blocks: Block) -> Section:
    return Section(key, word(f"html_{key}_title", language), blocks)


def _without(
    problem: Problem, reasons: Mapping[str, Reason], language: Language
) -> Section:
    """Reasons by region, then each person's own."""
    if not reasons:
        return _titled(
            "reasons", language, Text(word("html_everybody_placed", language))
        )
    return _titled(
        "reasons",
        language,
        tables.reasons(problem, reasons, language),
        unplaced_table(problem, reasons, language),
    )


def _places(problem: Problem, plan: Matching, language: Language) -> Iterator[Block]:
    trades = tables.trades(problem, language)
    if trades is not None:
        yield trades
        yield Text(word("mismatch_once", language), "note")
    yield from slot_pictures(problem, plan, language)


def _beside(
    problem: Problem, result: Result, plan: Matching, language: Language
) -> Iterator[Section]:
    """What only some plans have: changes, broken soft rules, measures."""
    changed = tables.changes(problem, plan, language)
    if changed is not None:
        yield _titled("changes", language, changed)
    told = {
        "soft": soft_text(problem, plan, result, language),
        "measures": measures_text(problem, plan, language),
    }
    for key, lines in told.items():
        if lines:
            yield _titled(key, language, *blocks_of(lines))
