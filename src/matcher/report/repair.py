"""Repairs and reserve lists in sentences."""

from __future__ import annotations

from fractions import Fraction

from matcher.domain import Placement
from matcher.replan.deciding import Deciding
from matcher.replan.person import Became, PersonChange
from matcher.replan.repair import Repair
from matcher.replan.reserve import Reserve
from matcher.solvers import Status
from matcher.texts import Language, label, say, tier_label, word

_ORDER: tuple[Became, ...] = ("moved", "lost", "rerouted", "left", "new")


def repair_sentences(repair: Repair, language: Language = "en") -> tuple[str, ...]:
    """How many keep their slot, then a sentence for everybody who does not keep all.

    First those who move, then those with another route, those who left, those who come.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> from matcher.engine import solve
    >>> from matcher.replan import replan
    >>> problem = Problem(first_month="2022-08")
    >>> repair_sentences(replan(problem, solve(problem)))[0]
    '0 of 0 keep their slot. No lawful plan lets more keep it; that is proven.'
    """
    people = [one for what in _ORDER for one in repair.people if one.became == what]
    return (_headline(repair, language), *(_person(one, language) for one in people))


def deciding_sentence(
    repair: Repair, decided: Deciding, language: Language = "en"
) -> str:
    """What decided against somebody's place, in a sentence."""
    had = next(p.before for p in repair.people if p.candidate == decided.candidate)
    details = {
        "candidate": decided.candidate,
        "slot": _slot(had),
        "tier": tier_label(decided.tier, language),
        "value": str(decided.value),
        "forced": str(decided.forced),
    }
    return say("Repair", f"decided_by_{decided.by}", details, language)


def reserve_sentence(reserve: Reserve, language: Language = "en") -> str:
    """Who is next when a place falls free, and what chain follows, in a sentence."""
    steps = [
        say("Repair", f"step_{one.became}", _details(one), language)
        for one in reserve.steps
    ]
    if not steps:
        steps = [say("Repair", _NO_STEPS[reserve.status], {}, language)]
    details = {
        "slot": reserve.slot,
        "holder": reserve.holder,
        "steps": ", ".join(steps),
    }
    code = "reserve_open" if reserve.status == "feasible" else "reserve"
    return say("Repair", code, details, language)


_NO_STEPS: dict[Status, str] = {
    "optimal": "step_nobody",
    "feasible": "step_nobody",
    "infeasible": "step_impossible",
    "not_found": "step_unknown",
}


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
        rule = label("rule", one.by, language)
        by = tier_label(one.by, language) if one.why == "worse" else rule
        why = say("Repair", one.why, {"by": by}, language)
    details = {**_details(one), "why": why}
    return say("Repair", one.became, details, language).rstrip()


def _details(one: PersonChange) -> dict[str, str]:
    return {
        "candidate": one.candidate,
        "before": _slot(one.before),
        "now": _slot(one.now),
    }


def _slot(placement: Placement | None) -> str:
    return "" if placement is None else placement.slot
