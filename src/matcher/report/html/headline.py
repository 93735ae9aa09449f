"""The answer in words: how many have a place, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from matcher.domain import Matching, Problem
from matcher.engine import Result
from matcher.engine.result import TierResult
from matcher.report.html.parts import Block, Pairs, Section, Text
from matcher.report.layout import number
from matcher.report.status import OUTCOMES, status_table
from matcher.texts import Language, say, tier_label, word


def headline_section(
    problem: Problem, result: Result, plan: Matching, language: Language
) -> Section:
    """How many of how many, with which outcome, and that people decide."""
    total = status_table(problem, plan)[-1]
    outcomes = {one: getattr(total, one) for one in OUTCOMES.values()}
    candidates, placed = len(problem.new_candidates), len(plan.placements)
    answer = answered(placed, candidates, outcomes, language)
    numbers = {
        "placed": placed,
        "pathway": total.pathway,
        "unplaced": candidates - placed,
        "incumbents": total.already_in_pathway,
    }
    large = tuple(
        (word(f"html_large_{name}", language), str(people))
        for name, people in numbers.items()
        if people or name != "incumbents"
    )
    blocks = (Text(answer, "lead"), Pairs(large, large=True))
    return Section(
        "answer",
        word("html_answer_title", language),
        (*blocks, *sure(result, language)),
    )


def answered(
    placed: int, candidates: int, outcomes: Mapping[str, int], language: Language
) -> str:
    """How many of how many, and how many of them with each outcome there is."""
    told = [
        word(f"html_of_{outcome}", language).format(people=people)
        for outcome, people in outcomes.items()
        if people
    ]
    if not told:
        return word("html_answer_none", language).format(candidates=candidates)
    *first, last = told
    if first:
        both = {"one": ", ".join(first), "other": last}
        last = say("Page", "and", both, language)
    return word("html_answer", language).format(
        placed=placed, candidates=candidates, outcomes=last
    )


def sure(result: Result, language: Language, *, values: bool = True) -> Iterator[Block]:
    """How good the plan is known to be, who checked it, and who decides.

    Without ``values`` no number of a tier is told.
    """
    open_tier = next((one for one in result.tiers if one.standing != "proven"), None)
    if open_tier is None:
        tiers = len(result.tiers)
        yield Text(word("html_all_proven", language).format(tiers=tiers))
    else:
        yield Text(_not_proven(open_tier, result, language, values=values))
    yield Text(word("html_checked", language))
    yield Text(word("html_people_decide", language), "lead")


def _not_proven(
    tier: TierResult, result: Result, language: Language, *, values: bool
) -> str:
    """That it may be better, and by how much at most on the first tier not proven."""
    said = word("html_not_proven", language).format(
        why=stopped(result, language),
        tier=tier_label(tier.name, language),
    )
    if not values:
        return said
    bound = word(f"html_bound_{tier.sense}", language).format(
        value=number(tier.value, language), bound=number(tier.bound, language)
    )
    return f"{said} {bound}"


def stopped(result: Result, language: Language) -> str:
    """Why a solve ended before all was proven."""
    why = result.audit.stopped
    return word("html_stopped_no" if why == "no" else why, language)
