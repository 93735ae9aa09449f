"""Whom to ask and what to look at next, by the reason why somebody is left over."""

from __future__ import annotations

from matcher.domain import Problem, Reason
from matcher.texts import Language, say
from matcher.texts.action_words import ACTIONS


def next_action(
    problem: Problem, candidate: str, reason: Reason, language: Language
) -> str:
    """The next step for somebody without a place.

    It says whom to ask or what to look at. It does not say that this would help: only
    ``explain`` does, which solves again.

    Examples
    --------
    >>> from matcher.domain import Problem, Reason
    >>> problem = Problem(first_month="2022-08")
    >>> next_action(problem, "C1", Reason("gated_trade", candidate="C1"), "en")
    'Talk with C1 about trades that are open to the scheme.'
    """
    known = {"candidate": candidate, **_company(problem, reason), **reason.details}
    code = reason.code if reason.code in ACTIONS else "other"
    return say("Action", code, known, language)


def next_for_slot(
    problem: Problem, slot: str, reason: Reason, language: Language
) -> str:
    """The next step for a place that is left over.

    ``reason`` is that of ``OpenPlacesRow``: its own, or the one that keeps the nearest
    person without a place from it.
    """
    company = problem.slot[slot].company
    known = {"company": company, **reason.details, "slot": slot}
    code = reason.code if reason.code in ACTIONS else "open_other"
    if "{candidate}" in ACTIONS[code][language]:
        code = "open_other"
    return say("Action", code, known, language)


def _company(problem: Problem, reason: Reason) -> dict[str, str]:
    slot = problem.slot.get(str(reason.details.get("slot", "")))
    return {} if slot is None else {"company": slot.company}
