"""An advice on the page."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.advise.bought import MeasureAdvice
from matcher.advise.places import Advice
from matcher.domain import Problem
from matcher.report.advice import advice_page, measures_page
from matcher.report.html.lines import blocks_of
from matcher.report.html.parts import Block, Table
from matcher.texts import Language, tier_label, word


def advice_blocks(
    problem: Problem, advice: Advice | MeasureAdvice, language: Language
) -> Iterator[Block]:
    """What it says, with the curve as a table."""
    if not isinstance(advice, Advice):
        yield from blocks_of(measures_page(advice, language))
        return
    without_curve = advice.model_copy(update={"curve": ()})
    yield from blocks_of(advice_page(problem, without_curve, language))
    if len(advice.curve) > 2:
        tiers = (tier_label(one.name, language) for one in advice.tiers)
        yield Table(
            "curve",
            word("html_curve", language),
            (word("html_new_places", language), *tiers),
            tuple(
                (str(point.places), *(str(value) for value in point.values))
                for point in advice.curve
            ),
            folded=True,
        )
