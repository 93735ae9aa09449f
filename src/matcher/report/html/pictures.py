"""The figures of a plan, each with its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.domain import Matching, Problem
from matcher.engine import Result
from matcher.report.figures import (
    Figure,
    cohort_gantt,
    cohort_lines,
    fill_bullets,
    fill_rows,
    flow_counts,
    flow_sankey,
    heat_lines,
    heat_map,
    rank_bars,
    rank_counts,
    region_balance,
    region_counts,
    tier_bars,
    tier_lines,
)
from matcher.report.html.parts import Picture, Table
from matcher.texts import Language, word

_WIDEST = 9
"""Columns that paper has room for."""

_NAMES = ("cohorts", "fill")
"""Figures whose rows are named by ids."""

_WORDS = ("cohorts",)
"""Figures whose last column holds words."""


def picture(figure: Figure, language: Language) -> Picture:
    """A figure with its numbers folded below it; a wide table lies on its side."""
    heads, rows = figure.heads, figure.rows
    if len(heads) > _WIDEST and len(heads) > len(rows) + 1:
        heads, *sides = zip(heads, *rows, strict=True)
        rows = tuple(sides)
    numbers = Table(
        f"fig-{figure.key}",
        word("html_numbers", language).format(figure=figure.title),
        heads,
        rows,
        words=(len(heads),) if figure.key in _WORDS else (),
        names=(1,) if figure.key in _NAMES else (),
        folded=True,
    )
    return Picture(figure, numbers)


def choice_pictures(
    problem: Problem, plan: Matching, language: Language
) -> Iterator[Picture]:
    """Which choice people got, by target group."""
    yield picture(rank_bars(rank_counts(problem, plan, language), language), language)


def region_pictures(
    problem: Problem, plan: Matching, language: Language
) -> Iterator[Picture]:
    """Each region's share, and where its people go."""
    shares = region_counts(problem, plan, language)
    yield picture(region_balance(shares, language), language)
    flows = flow_counts(problem, plan, language)
    yield picture(flow_sankey(flows, language), language)


def cohort_pictures(
    problem: Problem, plan: Matching, language: Language
) -> Iterator[Picture]:
    """When cohorts are at each stage, and what they use of each resource."""
    if plan.placements or problem.incumbents:
        lines = cohort_lines(problem, plan, language)
        yield picture(cohort_gantt(lines, language), language)
    heat = heat_lines(problem, plan, language)
    if heat.lines:
        yield picture(heat_map(heat, language), language)


def slot_pictures(
    problem: Problem, plan: Matching, language: Language
) -> Iterator[Picture]:
    """How full the slots are."""
    rows = fill_rows(problem, plan)
    yield picture(fill_bullets(rows, language), language)


def tier_pictures(result: Result, language: Language) -> Iterator[Picture]:
    """How far tiers may be from what is possible; where all is proven, none."""
    if any(tier.standing != "proven" for tier in result.tiers):
        yield Picture(tier_bars(tier_lines(result, language), language))
