"""Every id that stands twice and every reference that leads nowhere, at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from matcher.domain.calendar_faults import calendar_faults
from matcher.domain.check import (
    WANTED,
    WITH_IDS,
    Check,
    Must,
    Reference,
    all_of,
    grouped,
    one_of,
)
from matcher.domain.matching import Placement
from matcher.domain.people import JointChoice
from matcher.domain.scores import score_faults
from matcher.errors import Fault

if TYPE_CHECKING:
    from matcher.domain.problem import Problem

_PLACES_OF = {
    "company": "companies",
    "training_office": "training_offices",
    "training_class": "training_classes",
}


def faults_of(
    problem: Problem, beside: Mapping[str, Collection[str]] | None = None
) -> list[Fault]:
    """Every contradiction between the facts of a problem, at once.

    Parameters
    ----------
    problem
        The facts; its own validation calls this.
    beside
        By collection, ids of facts that exist and are not in the problem, because
        something else is wrong with them.
    """
    check = Check(problem, beside or {})
    for part in (
        _ids,
        _places,
        _employers,
        _people,
        _training,
        _commitments,
        calendar_faults,
    ):
        part(check)
    return check.faults


def _ids(check: Check) -> None:
    problem = check.problem
    for name in WITH_IDS:
        known = [fact.id for fact in getattr(problem, name)]
        _once(check, name, known, check.beside.get(name, ()))
    pathways = [pathway.id for pathway in problem.rule_pack.pathways]
    _once(check, "rule_pack.pathways", pathways, ())
    kinds = Counter(one for name in WANTED for one in check.ids[name])
    if any(count > 1 for count in kinds.values()):
        for name in WANTED:
            for position, fact in enumerate(getattr(problem, name)):
                if kinds[fact.id] > 1:
                    check.fault(
                        f"{name}[{position}].id", "unique_among_trades_companies_slots"
                    )


def _once(check: Check, path: str, ids: list[str], beside: Collection[str]) -> None:
    """Every id stands once, upper and lower case being equal."""
    folded = [one.casefold() for one in (*ids, *beside)]
    if len(set(folded)) == len(folded):
        return
    seen = Counter(folded)
    for position, one in enumerate(ids):
        if seen[one.casefold()] > 1:
            check.fault(f"{path}[{position}].id", "unique_id")


def _places(check: Check) -> None:
    problem = check.problem
    check.table(
        "locations",
        [("region", "regions", one_of("region")), ("zone", "zones", one_of("zone"))],
    )
    pairs = Counter((t.origin, t.destination) for t in problem.travel_times)
    check.table(
        "travel_times",
        [
            ("origin", "locations", one_of("origin")),
            ("destination", "locations", one_of("destination")),
        ],
        Must("", "unique_pair", lambda t: pairs[t.origin, t.destination] == 1),
    )


def _employers(check: Check) -> None:
    check.table(
        "companies",
        [
            ("location", "locations", one_of("location")),
            ("approved_trades", "trades", all_of("approved_trades")),
            ("training_office", "training_offices", one_of("training_office")),
            ("priorities", "candidates", grouped("priorities")),
        ],
    )
    check.table(
        "slots",
        [
            ("company", "companies", one_of("company")),
            ("trade", "trades", one_of("trade")),
            ("offers", "pathways", all_of("offers")),
            ("priorities", "candidates", grouped("priorities")),
        ],
        Must(
            "trade",
            "trade_for_apprenticeship",
            lambda slot: slot.kind != "apprenticeship" or slot.trade is not None,
        ),
        Must("reserved", "at_most_places", lambda slot: slot.reserved <= slot.places),
        Must(
            "min_cohort", "at_most_places", lambda slot: slot.min_cohort <= slot.places
        ),
        Must(
            "start_months",
            "each_once",
            lambda slot: len(set(slot.start_months)) == len(slot.start_months),
        ),
    )
    check.table(
        "scores",
        [
            ("slot", "slots", one_of("slot")),
            ("company", "companies", one_of("company")),
            ("candidate", "candidates", one_of("candidate")),
        ],
    )
    for place, expected in score_faults(check.problem):
        check.fault(place, expected)
    check.table(
        "declines",
        [
            ("candidate", "candidates", one_of("candidate")),
            ("company", "companies", one_of("company")),
            ("slot", "slots", one_of("slot")),
        ],
        Must(
            "", "company_or_slot", lambda no: (no.company is None) != (no.slot is None)
        ),
    )
    check.table(
        "ordinary_demand",
        [("trade", "trades", one_of("trade")), ("region", "regions", one_of("region"))],
    )
    check.table("ordinary_use", _of_kinds("id"))
    check.table(
        "shares",
        _of_kinds("where"),
        Must("at_least", "at_most_at_most", lambda one: one.at_least <= one.at_most),
    )


def _of_kinds(field: str) -> list[Reference]:
    """References to what the facts' ``of`` says: a company, an office or a class."""

    def named(kind: str) -> Callable[[Any], Iterable[str]]:
        return lambda fact: (getattr(fact, field),) if fact.of == kind else ()

    return [(field, of, named(kind)) for kind, of in _PLACES_OF.items()]


def _people(check: Check) -> None:
    check.table(
        "candidates",
        [
            ("home", "locations", one_of("home")),
            ("interests", "wanted", grouped("interests")),
            ("schooling_trade", "trades", one_of("schooling_trade")),
            ("schooling_family", "families", one_of("schooling_family")),
        ],
    )
    for name in ("companions", "apart"):
        check.table(name, [("candidates", "candidates", all_of("candidates"))])
    check.table(
        "joint_lists",
        [
            ("first", "candidates", one_of("first")),
            ("second", "candidates", one_of("second")),
            (
                "choices",
                "slots",
                lambda joint: (
                    slot for one in joint.choices for slot in (one.first, one.second)
                ),
            ),
        ],
        Must("second", "two_people", lambda joint: joint.first != joint.second),
        Must("choices", "each_choice_once", lambda joint: _once_each(joint.choices)),
        Must("choices", "nowhere_last", lambda joint: _nowhere_last(joint.choices)),
    )


def _once_each(choices: tuple[JointChoice, ...]) -> bool:
    return len(set(choices)) == len(choices)


def _nowhere_last(choices: tuple[JointChoice, ...]) -> bool:
    """Whether nothing stands behind the choice in which neither has a place."""
    return all(one.first or one.second for one in choices[:-1])


_RESOURCE = one_of("resource")


def _training(check: Check) -> None:
    problem = check.problem
    check.table(
        "training_classes",
        [
            ("family", "families", one_of("family")),
            ("zones", "zones", all_of("zones")),
            ("slots", "slots", all_of("slots")),
            ("home_regions", "regions", all_of("home_regions")),
        ],
        Must("min", "at_most_max", lambda one: one.min <= one.max),
    )
    for place, pathway in enumerate(problem.rule_pack.pathways):
        for nth, stage in enumerate(pathway.stages):
            where = f"rule_pack.pathways[{place}].stages[{nth}].uses"
            check.facts(where, stage.uses, [("resource", "resources", _RESOURCE)])
    check.table(
        "resources",
        [
            ("home_regions", "regions", all_of("home_regions")),
            ("companies", "companies", all_of("companies")),
        ],
    )


def _commitments(check: Check) -> None:
    problem = check.problem
    held = Counter(c.placement.candidate for c in problem.commitments)
    check.table(
        "commitments",
        [
            (f"placement.{field}", of, _inside(ids_of))
            for field, of, ids_of in _PLACEMENT
        ],
        Must(
            "placement.candidate",
            "one_commitment_each",
            lambda one: held[one.placement.candidate] == 1,
        ),
    )
    if problem.previous is not None:
        placements: tuple[Placement, ...] = problem.previous.placements
        check.facts("previous.placements", placements, _PLACEMENT)


_PLACEMENT: list[Reference] = [
    ("candidate", "candidates", one_of("candidate")),
    ("slot", "slots", one_of("slot")),
    ("pathway", "pathways", one_of("pathway")),
    ("classes", "training_classes", all_of("classes")),
    ("measures", "measures", all_of("measures")),
]


def _inside(
    ids_of: Callable[[Any], Iterable[str | None]],
) -> Callable[[Any], Iterable[str | None]]:
    """The same of the placement a commitment holds."""
    return lambda commitment: ids_of(commitment.placement)
