"""One page for one person: what an adviser can read aloud."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.domain import Problem
from matcher.explain import Explanation
from matcher.explain.unlock import phrase
from matcher.report.income import first_measures, income_page
from matcher.report.layout import paragraph, trade_name
from matcher.texts import Language, say


def person_page(
    problem: Problem, explanation: Explanation, language: Language = "en"
) -> str:
    """The answer in a few sentences, then step by step.

    ``explanation`` is what ``explain(problem, result, candidate=...)`` says. The page
    names nobody else.
    """
    explanation = explanation.about_her_alone()
    told = 1 if explanation.reason is None else 2
    steps = explanation.sentences(language)[told:]
    parts = [person_answer(problem, explanation, language)]
    if explanation.placement is not None and not explanation.incumbent:
        parts.append(income_page(problem, explanation.placement, language))
    if steps:
        head = say("Page", "step_by_step", {}, language)
        parts.append("\n".join([head, *(paragraph(step) for step in steps)]))
    return "\n\n".join(parts) + "\n"


def person_answer(
    problem: Problem, explanation: Explanation, language: Language = "en"
) -> str:
    """The answer in a few sentences, as the page begins."""
    return " ".join(_answer(problem, explanation, language))


def _answer(
    problem: Problem, explanation: Explanation, language: Language
) -> Iterator[str]:
    """What has become of her, why, and what would help."""
    who, placement = explanation.candidate, explanation.placement
    if placement is not None:
        code = "lead_incumbent" if explanation.incumbent else "lead_placed"
        start = problem.month_name(placement.start)
        details = {"candidate": who, "slot": placement.slot, "start": start}
        yield say("Page", code, details, language)
        yield from first_measures(problem, placement, language)
        return
    yield _without_place(problem, explanation, language)
    if explanation.reason is not None:
        yield say(
            "Reason", explanation.reason.code, explanation.reason.details, language
        )
    yield from _help(explanation, language)


def _without_place(
    problem: Problem, explanation: Explanation, language: Language
) -> str:
    who, forced = explanation.candidate, explanation.forced
    if not explanation.in_reach:
        return say("Page", "lead_barred", {"candidate": who}, language)
    best = problem.slot[explanation.in_reach[0]]
    location, taken = problem.slot_location(best.id), dict(explanation.taken)
    alike = [
        slot.id
        for slot in map(problem.slot.__getitem__, explanation.in_reach)
        if slot.trade == best.trade and problem.slot_location(slot.id) == location
    ]
    gone = forced is not None and forced.outcome == "worse" and taken.keys() >= {*alike}
    if forced is None or best.trade is None or not gone:
        slots = len(explanation.in_reach)
        return say("Page", "lead_lawful", {"candidate": who, "slots": slots}, language)
    return say(
        "Page",
        "lead_taken",
        {
            "candidate": who,
            "places": sum(taken[slot] for slot in alike),
            "trade": trade_name(problem.trade[best.trade], language),
            "location": location.name or location.id,
            "number": forced.number,
        },
        language,
    )


def _help(explanation: Explanation, language: Language) -> Iterator[str]:
    """What would help, in one sentence, and how that is known."""
    if not explanation.unlocks:
        yield say("Page", "nothing_helps", {}, language)
        return
    ways = [
        _joined("and", [phrase(one, language) for one in unlock.changes], language)
        for unlock in explanation.unlocks
    ]
    changes = _joined("or", ways, language)
    yield say("Page", "would_help", {"changes": changes}, language)
    yield say("Page", f"shown_{min(len(ways), 3)}", {}, language)


def _joined(word: str, parts: list[str], language: Language) -> str:
    """Parts in one sentence: commas, and a word before the last."""
    *first, last = parts
    if not first:
        return last
    return say("Page", word, {"one": ", ".join(first), "other": last}, language)
