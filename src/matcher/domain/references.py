"""Every id that stands twice and every reference that leads nowhere, at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from matcher.domain.matching import Placement
from matcher.errors import Fault

if TYPE_CHECKING:
    from matcher.domain.problem import Problem

_WITH_IDS = (
    "regions",
    "zones",
    "locations",
    "trades",
    "training_offices",
    "companies",
    "slots",
    "candidates",
    "training_classes",
    "companions",
    "apart",
    "joint_lists",
    "resources",
    "measures",
    "shares",
)
_WANTED = ("trades", "companies", "slots")


class _Check:
    """Collects faults; each place is ``collection[position].field``."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.faults: list[Fault] = []
        self.ids = {
            name: {fact.id for fact in getattr(problem, name)} for name in _WITH_IDS
        }
        self.ids["pathways"] = {p.id for p in problem.rule_pack.pathways}
        self.ids["wanted"] = set().union(*(self.ids[name] for name in _WANTED))
        self.families = {trade.family for trade in problem.trades}

    def fault(self, place: str, expected: str, **details: str | int) -> None:
        self.faults.append(
            Fault(expected, column=place, details=tuple(details.items()))
        )

    def known(self, place: str, collection: str, ids: Iterable[str | None]) -> None:
        for one in ids:
            if one is not None and one not in self.ids[collection]:
                self.fault(place, "known_id", of=collection)

    def holds(self, place: str, expected: str, true: bool) -> None:
        if not true:
            self.fault(place, expected)

    def placement(self, place: str, entry: Placement) -> None:
        self.known(f"{place}.candidate", "candidates", [entry.candidate])
        self.known(f"{place}.slot", "slots", [entry.slot])
        self.known(f"{place}.pathway", "pathways", [entry.pathway])
        self.known(f"{place}.classes", "training_classes", entry.classes)
        self.known(f"{place}.measures", "measures", entry.measures)


def faults_of(problem: Problem) -> list[Fault]:
    """Every contradiction between the facts of a problem, at once."""
    check = _Check(problem)
    for part in (_ids, _places, _employers, _people, _training, _commitments):
        part(check, problem)
    return check.faults


def _each(problem: Problem, name: str) -> Iterator[tuple[str, int]]:
    for position in range(len(getattr(problem, name))):
        yield f"{name}[{position}]", position


def _ids(check: _Check, problem: Problem) -> None:
    for name in _WITH_IDS:
        facts = getattr(problem, name)
        seen = Counter(fact.id.casefold() for fact in facts)
        for position, fact in enumerate(facts):
            if seen[fact.id.casefold()] > 1:
                check.fault(f"{name}[{position}].id", "unique_id")
    packed = Counter(p.id.casefold() for p in problem.rule_pack.pathways)
    for position, pathway in enumerate(problem.rule_pack.pathways):
        if packed[pathway.id.casefold()] > 1:
            check.fault(f"rule_pack.pathways[{position}].id", "unique_id")
    kinds = Counter(one for name in _WANTED for one in check.ids[name])
    for name in _WANTED:
        for position, fact in enumerate(getattr(problem, name)):
            if kinds[fact.id] > 1:
                check.fault(
                    f"{name}[{position}].id", "unique_among_trades_companies_slots"
                )


def _places(check: _Check, problem: Problem) -> None:
    for place, k in _each(problem, "locations"):
        location = problem.locations[k]
        check.known(f"{place}.region", "regions", [location.region])
        check.known(f"{place}.zone", "zones", [location.zone])
    pairs = Counter((t.origin, t.destination) for t in problem.travel_times)
    for place, k in _each(problem, "travel_times"):
        time = problem.travel_times[k]
        check.known(f"{place}.origin", "locations", [time.origin])
        check.known(f"{place}.destination", "locations", [time.destination])
        if pairs[time.origin, time.destination] > 1:
            check.fault(place, "unique_pair")


def _employers(check: _Check, problem: Problem) -> None:
    for place, k in _each(problem, "companies"):
        company = problem.companies[k]
        check.known(f"{place}.location", "locations", [company.location])
        check.known(f"{place}.approved_trades", "trades", company.approved_trades)
        check.known(
            f"{place}.training_office", "training_offices", [company.training_office]
        )
        check.known(
            f"{place}.priorities",
            "candidates",
            [c for g in company.priorities for c in g],
        )
    for place, k in _each(problem, "slots"):
        slot = problem.slots[k]
        check.known(f"{place}.company", "companies", [slot.company])
        check.known(f"{place}.trade", "trades", [slot.trade])
        check.known(f"{place}.offers", "pathways", slot.offers)
        check.known(
            f"{place}.priorities", "candidates", [c for g in slot.priorities for c in g]
        )
        check.holds(
            f"{place}.trade",
            "trade_for_apprenticeship",
            slot.kind != "apprenticeship" or slot.trade is not None,
        )
        check.holds(f"{place}.reserved", "at_most_places", slot.reserved <= slot.places)
        check.holds(
            f"{place}.min_cohort", "at_most_places", slot.min_cohort <= slot.places
        )
        check.holds(
            f"{place}.start_months",
            "each_once",
            len(set(slot.start_months)) == len(slot.start_months),
        )
    for place, k in _each(problem, "declines"):
        decline = problem.declines[k]
        check.known(f"{place}.candidate", "candidates", [decline.candidate])
        check.known(f"{place}.company", "companies", [decline.company])
        check.known(f"{place}.slot", "slots", [decline.slot])
        check.holds(
            place,
            "company_or_slot",
            (decline.company is None) != (decline.slot is None),
        )
    for place, k in _each(problem, "ordinary_demand"):
        demand = problem.ordinary_demand[k]
        check.known(f"{place}.trade", "trades", [demand.trade])
        check.known(f"{place}.region", "regions", [demand.region])
    collections = {
        "company": "companies",
        "training_office": "training_offices",
        "training_class": "training_classes",
    }
    for place, k in _each(problem, "ordinary_use"):
        use = problem.ordinary_use[k]
        check.known(f"{place}.id", collections[use.of], [use.id])
    for place, k in _each(problem, "shares"):
        share = problem.shares[k]
        check.known(f"{place}.where", collections[share.of], [share.where])
        check.holds(
            f"{place}.at_least", "at_most_at_most", share.at_least <= share.at_most
        )


def _people(check: _Check, problem: Problem) -> None:
    for place, k in _each(problem, "candidates"):
        person = problem.candidates[k]
        check.known(f"{place}.home", "locations", [person.home])
        check.known(
            f"{place}.interests", "wanted", [w for g in person.interests for w in g]
        )
        check.known(f"{place}.schooling_trade", "trades", [person.schooling_trade])
        if person.schooling_family and person.schooling_family not in check.families:
            check.fault(f"{place}.schooling_family", "known_id", of="families")
    for name in ("companions", "apart"):
        for place, k in _each(problem, name):
            check.known(
                f"{place}.candidates",
                "candidates",
                getattr(problem, name)[k].candidates,
            )
    for place, k in _each(problem, "joint_lists"):
        joint = problem.joint_lists[k]
        check.known(f"{place}.first", "candidates", [joint.first])
        check.known(f"{place}.second", "candidates", [joint.second])
        check.holds(f"{place}.second", "two_people", joint.first != joint.second)
        for choice in joint.choices:
            check.known(f"{place}.choices", "slots", [choice.first, choice.second])


def _training(check: _Check, problem: Problem) -> None:
    for place, k in _each(problem, "training_classes"):
        one = problem.training_classes[k]
        if one.family not in check.families:
            check.fault(f"{place}.family", "known_id", of="families")
        check.known(f"{place}.zones", "zones", one.zones)
        check.known(f"{place}.slots", "slots", one.slots)
        check.known(f"{place}.home_regions", "regions", one.home_regions)
        check.holds(f"{place}.min", "at_most_max", one.min <= one.max)
    for position, pathway in enumerate(problem.rule_pack.pathways):
        for stage in pathway.stages:
            check.known(
                f"rule_pack.pathways[{position}].stages",
                "resources",
                [use.resource for use in stage.uses],
            )


def _commitments(check: _Check, problem: Problem) -> None:
    held = Counter(c.placement.candidate for c in problem.commitments)
    for place, k in _each(problem, "commitments"):
        entry = problem.commitments[k].placement
        check.placement(f"{place}.placement", entry)
        if held[entry.candidate] > 1:
            check.fault(f"{place}.placement.candidate", "one_commitment_each")
    if problem.previous is not None:
        for position, entry in enumerate(problem.previous.placements):
            check.placement(f"previous.placements[{position}]", entry)
