"""One page for one company: who is proposed, and why a place is not filled."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.domain import Problem
from matcher.engine import Result
from matcher.explain import SlotExplanation, explain
from matcher.report.layout import paragraph
from matcher.texts import Language, say


def company_page(
    problem: Problem,
    result: Result,
    company: str,
    language: Language = "en",
    *,
    time_limit: float = 60.0,
) -> str:
    """Who is proposed to a company, and why its other places stay empty.

    Of those who are not proposed to it, the page only says how many they are.

    ``time_limit`` is in seconds for each slot that is not filled.
    """
    if company not in problem.company:
        raise KeyError("the problem has no such company")
    slots = [
        explain(problem, result, slot=slot.id, time_limit=time_limit)
        for slot in problem.slots
        if slot.company == company
    ]
    lead = say(
        "Page",
        "lead_company",
        {
            "company": company,
            "held": sum(len(slot.held) for slot in slots),
            "open": sum(slot.open for slot in slots),
            "slots": len(slots),
        },
        language,
    )
    parts = [
        lead + " " + say("Page", "only_proposed", {}, language),
        _proposed(problem, result, slots, language),
        _not_filled(slots, language),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _proposed(
    problem: Problem,
    result: Result,
    slots: Sequence[SlotExplanation],
    language: Language,
) -> str:
    here = {slot.slot for slot in slots}
    placements = () if result.matching is None else result.matching.placements
    lines = [
        say(
            "Page",
            "proposed_line",
            {
                "slot": one.slot,
                "candidate": one.candidate,
                "pathway": one.pathway,
                "start": problem.month_name(one.start),
            },
            language,
        )
        for one in sorted(placements, key=lambda one: (one.slot, one.candidate))
        if one.slot in here
    ]
    head = say("Page", "proposed", {}, language)
    return "\n".join([head, *map(paragraph, lines)]) if lines else ""


def _not_filled(slots: Sequence[SlotExplanation], language: Language) -> str:
    left = [slot for slot in slots if len(slot.held) < slot.open or not slot.open]
    lines = [line for slot in left for line in slot.about_nobody().sentences(language)]
    head = say("Page", "not_filled", {}, language)
    return "\n".join([head, *map(paragraph, lines)]) if lines else ""
