"""The facts behind a member of a conflict, for the sentence about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from matcher.diagnose.member import Member
from matcher.domain import Placement, Problem
from matcher.texts import Language, label, word

_Point = tuple[str, Mapping[str, object]]
"""Key of a sentence, and what fills its gaps."""


def point(problem: Problem, member: Member, language: Language) -> str:
    """What a member demands, in words, in the user's own ids.

    Examples
    --------
    >>> problem = Problem(first_month="2022-08")
    >>> point(problem, Member(rule="travel", of="slot", subject="s1"), "en")
    'not everybody can travel as far as s1'
    """
    find = _FACTS.get((member.rule, member.of))
    key, details = find(problem, member.subject) if find else _key(member)
    filled = {"rule": label("rule", member.rule, language), "subject": member.subject}
    spoken = {
        name: word(f"same_{value}", language) if name == "same" else value
        for name, value in details.items()
    }
    return word(f"member_{key}", language).format(**filled, **spoken)


def _key(member: Member) -> _Point:
    if member.of == "rule":
        return "rule", {}
    key = f"{member.rule}_{member.of}"
    return (key if key in _PLAIN else "other"), {}


_PLAIN = {
    "travel_slot",
    "qualifications_candidate",
    "declines_candidate",
    "declines_slot",
    "interest_candidate",
    "interest_slot",
    "start_slot",
    "age_slot",
    "pathways_candidate",
    "pathways_slot",
    "training_classes_candidate",
    "training_classes_slot",
    "resources_resource",
}
"""Sentences that say nothing but the subject."""


def _pin(problem: Problem, name: str) -> _Point:
    pin = next(pin for pin in problem.pins if pin.candidate == name)
    start = problem.month_name(pin.start)
    return "commitments_candidate", {"slot": pin.slot, "start": start}


def _places(problem: Problem, name: str) -> _Point:
    taken = _incumbents(problem, lambda one: one.slot == name)
    return "places_slot", {"places": problem.slot[name].places, "taken": taken}


def _company(problem: Problem, name: str) -> _Point:
    taken = _incumbents(problem, lambda one: _company_of(problem, one) == name)
    most = problem.company[name].max_apprentices
    return "apprentices_at_once_company", {"most": most, "taken": taken}


def _office(problem: Problem, name: str) -> _Point:
    def there(one: Placement) -> bool:
        company = _company_of(problem, one)
        return company is not None and problem.company[company].training_office == name

    most = problem.training_office[name].capacity
    key = "training_offices_training_office"
    return key, {"most": most, "taken": _incumbents(problem, there)}


def _kept(problem: Problem, name: str) -> _Point:
    kept = sum(use.places for use in problem.ordinary_use if use.id == name)
    for slot in problem.slots:
        company = problem.company[slot.company]
        if slot.kind == "apprenticeship" and name in (
            company.id,
            company.training_office,
        ):
            kept += slot.reserved
    return "kept", {"kept": kept}


def _kept_slot(problem: Problem, name: str) -> _Point:
    slot = problem.slot[name]
    closed = {trade.id for trade in problem.trades if not trade.open_to_scheme}
    if slot.kind == "apprenticeship" and slot.trade in closed:
        return "gated", {}
    return "kept", {"kept": slot.reserved}


def _cohort(problem: Problem, name: str) -> _Point:
    slot = problem.slot[name]
    key = "slot_cohorts_slot" if slot.may_close else "must_open"
    return key, {"min": slot.min_cohort}


def _class(problem: Problem, name: str) -> _Point:
    one = problem.training_class[name]
    details = {"min": one.min, "max": one.max, "groups": one.parallel}
    return "training_classes_training_class", details


def _share(problem: Problem, name: str) -> _Point:
    share = next(one for one in problem.shares if one.id == name)
    limits = {"at_least": share.at_least, "at_most": share.at_most}
    return "shares_share", {**limits, "where": share.where}


def _companions(problem: Problem, name: str) -> _Point:
    group = next(one for one in problem.companions if one.id == name)
    people = ", ".join(group.candidates)
    return "companions_companions", {"people": people, "same": group.same}


def _apart(problem: Problem, name: str) -> _Point:
    group = next(one for one in problem.apart if one.id == name)
    return "apart_apart", {"people": ", ".join(group.candidates), "same": group.same}


def _travel(problem: Problem, name: str) -> _Point:
    return "travel_candidate", {"limit": problem.candidate[name].max_travel_minutes}


def _required(problem: Problem, name: str) -> _Point:
    required = ", ".join(problem.slot[name].required_qualifications)
    return "qualifications_slot", {"required": required}


def _start(problem: Problem, name: str) -> _Point:
    available = problem.month_name(problem.candidate[name].available_from)
    return "start_candidate", {"available": available}


def _age(problem: Problem, name: str) -> _Point:
    return "age_candidate", {"born": problem.candidate[name].birth_year}


def _approval(problem: Problem, name: str) -> _Point:
    return "approval_slot", {"company": problem.slot[name].company}


def _incumbents(problem: Problem, there: Callable[[Placement], bool]) -> int:
    return sum(there(one) for one in problem.incumbents.values())


def _company_of(problem: Problem, one: Placement) -> str | None:
    """The company where somebody is an apprentice."""
    slot = problem.slot[one.slot]
    return slot.company if slot.kind == "apprenticeship" else None


_FACTS: dict[tuple[str, str], Callable[[Problem, str], _Point]] = {
    ("commitments", "candidate"): _pin,
    ("places", "slot"): _places,
    ("apprentices_at_once", "company"): _company,
    ("training_offices", "training_office"): _office,
    ("non_displacement", "slot"): _kept_slot,
    ("non_displacement", "company"): _kept,
    ("non_displacement", "training_office"): _kept,
    ("non_displacement", "training_class"): _kept,
    ("slot_cohorts", "slot"): _cohort,
    ("training_classes", "training_class"): _class,
    ("shares", "share"): _share,
    ("companions", "companions"): _companions,
    ("apart", "apart"): _apart,
    ("travel", "candidate"): _travel,
    ("qualifications", "slot"): _required,
    ("start", "candidate"): _start,
    ("age", "candidate"): _age,
    ("approval", "slot"): _approval,
}
