"""A repair in sentences."""

from __future__ import annotations

from fractions import Fraction

from matcher.domain import Placement
from matcher.replan.person import PersonChange
from matcher.replan.repair import Repair
from matcher.texts import Language, label, say, word


def repair_sentences(repair: Repair, language: Language = "en") -> tuple[str, ...]:
    """How many keep their slot, then a sentence for everybody who does not keep all.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> from matcher.engine import solve
    >>> from matcher.replan import replan
    >>> problem = Problem(first_month="2022-08")
    >>> repair_sentences(replan(problem, solve(problem)))[0]
    '0 of 0 keep their slot. No lawful plan lets more keep it; that is proven.'
    """
    people = [one for one in repair.people if one.became != "kept"]
    return (_headline(repair, language), *(_person(one, language) for one in people))


def _headline(repair: Repair, language: Language) -> str:
    kept = repair.kept
    if kept is None:
        status = word(repair.result.status, language)
        return say("Repair", "no_plan", {"status": status}, language)
    staying = [p for p in repair.people if p.before and p.became != "left"]
    code = "kept_open"
    if repair.fewest:
        code = "kept_first" if repair.changes_first else "kept_last"
    details: dict[str, int | Fraction] = {
        "kept": kept.value,
        "people": len(staying),
        "bound": kept.bound,
    }
    return say("Repair", code, details, language)


def _person(one: PersonChange, language: Language) -> str:
    why = ""
    if one.why is not None:
        kind = "tier" if one.why == "worse" else "rule"
        why = say("Repair", one.why, {"by": label(kind, one.by, language)}, language)
    details = {
        "candidate": one.candidate,
        "before": _slot(one.before),
        "now": _slot(one.now),
        "why": why,
    }
    return say("Repair", one.became, details, language)


def _slot(placement: Placement | None) -> str:
    return "" if placement is None else placement.slot
