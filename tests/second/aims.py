"""What each tier counts: points of each placement, from ids."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from matcher.domain import Placement
from matcher.objectives import FewestChanges, HighNeed, Lottery, Preference
from matcher.program import Objective
from second.facts import Facts

Points = Callable[[Placement], int]


@dataclass(frozen=True)
class Aim:
    """As much as possible, or as little, of the points of all placements.

    ``points`` is ``None`` for the worst region's rate, which is no sum.
    """

    name: str
    most: bool
    points: Points | None


def aims_of(facts: Facts, objective: Objective) -> Iterator[Aim]:
    """The aims one objective of a policy names, in order."""
    if isinstance(objective, HighNeed):
        level = objective.level
        yield Aim(
            "high_need",
            True,
            lambda one: int(facts.people[one.candidate].need_level >= level),
        )
    elif isinstance(objective, Preference):
        yield from _preference(facts, objective.kind)
    elif isinstance(objective, FewestChanges):
        last = facts.problem.previous.placements if facts.problem.previous else ()
        slots = {(one.candidate, one.slot) for one in last}
        yield Aim(
            "kept_slot", True, lambda one: int((one.candidate, one.slot) in slots)
        )
        yield Aim("kept_placement", True, lambda one: int(one in last))
    elif isinstance(objective, Lottery):
        for nth in range(objective.rounds):
            yield Aim(f"lottery_{nth + 1}", False, _ticket(objective.seed, nth))
    else:
        yield Aim(
            objective.objective,
            objective.objective in _MOST,
            _plain(facts)[objective.objective],
        )


_MOST = (
    "placed_on_pathway",
    "placed",
    "worst_region",
    "shortage_trades",
    "public_places",
)


def _plain(facts: Facts) -> dict[str, Points | None]:
    """The points of aims that take no parameters."""

    def in_shortage(one: Placement) -> int:
        slot = facts.slots[one.slot]
        if slot.kind == "other_qualification" or slot.trade is None:
            return 0
        return int(facts.trades[slot.trade].shortage)

    def public(one: Placement) -> int:
        slot = facts.slots[one.slot]
        owner = facts.companies[slot.company].public
        return int(
            facts.learns(one) and (owner if slot.public is None else slot.public)
        )

    def ahead(one: Placement) -> int:
        slot = facts.slots[one.slot]
        groups = slot.priorities or facts.companies[slot.company].priorities
        better = [k for k, group in enumerate(groups) if one.candidate in group]
        return better[0] if better else len(groups)

    def minutes(one: Placement) -> int:
        found = facts.minutes(facts.people[one.candidate], facts.slots[one.slot])
        return 999 if found is None else min(found, 999)

    def kroner(one: Placement) -> int:
        return sum(facts.measures[name].cost for name in one.measures)

    return {
        "placed_on_pathway": lambda one: int(facts.learns(one)),
        "placed": lambda _: 1,
        "worst_region": None,
        "shortage_trades": in_shortage,
        "public_places": public,
        "company_priorities": ahead,
        "travel": minutes,
        "months_without_income": lambda one: _months_without_income(facts, one),
        "measure_cost": kroner,
    }


def _months_without_income(facts: Facts, one: Placement) -> int:
    """Months in which a person has less than she needs, each looked at by itself."""
    person = facts.people[one.candidate]
    pathway = next(
        way for way in facts.problem.rule_pack.pathways if way.id == one.pathway
    )
    paid = {}
    end = one.start
    for stage, months in facts.months(one.candidate, pathway, one.start):
        paid.update(dict.fromkeys(months, stage.wage or person.benefit))
        end = months.stop
    on_measures = sum(facts.measures[name].delay for name in one.measures)
    for nth in range(person.available_from, one.start):
        taught = nth < person.available_from + on_measures
        paid[nth] = person.benefit if taught else 0
    lived = range(min(person.available_from, one.start), end)
    return sum(paid.get(nth, 0) < person.income_need for nth in lived)


def _preference(facts: Facts, kind: str) -> Iterator[Aim]:
    """The sum of all ranks, or how many people are at each rank."""
    last = max((len(one.interests) for one in facts.problem.candidates), default=0) + 2

    def rank(one: Placement) -> int:
        found = facts.rank(facts.people[one.candidate], facts.slots[one.slot])
        return last + 1 if found is None else found

    def at(wanted: int) -> Points:
        return lambda one: int(rank(one) == wanted)

    if kind == "rank_sum":
        yield Aim("rank_sum", False, rank)
    elif kind == "rank_profile":
        for wanted in range(1, last + 2):
            yield Aim(f"rank_{wanted}", True, at(wanted))
    else:
        raise ValueError(f"the second formulation does not know {kind}")


def _ticket(seed: int, nth: int) -> Points:
    """The first ten bits of the round's pair of bytes of SHA-256 over seed and ids."""

    def points(one: Placement) -> int:
        classes, measures = ",".join(one.classes), ",".join(one.measures)
        route = f"{one.pathway}/{one.start}/{classes}/{measures}"
        drawn = sha256(f"{seed}|{one.candidate}|{one.slot}|{route}".encode()).digest()
        return (drawn[2 * nth] * 256 + drawn[2 * nth + 1]) // 64

    return points
