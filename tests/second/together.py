"""What the placements of a plan must keep between them, as CP-SAT says it best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import pairwise
from typing import Any

from ortools.sat.python.cp_model import CpModel, Domain

from matcher.domain import Placement, Resource
from second.facts import Facts

Chosen = Mapping[Placement, Any]
"""Whether the plan holds each lawful placement: one Boolean each."""

_Seat = tuple[str, str]
"""A slot, company, training office or training class: which of these, and its id."""


def add_rules(
    model: CpModel, facts: Facts, chosen: Chosen, without: Collection[str]
) -> None:
    """Every rule in force that looks at more than one placement, or asks for one."""
    for rule, add in _RULES.items():
        if rule not in without:
            add(model, facts, chosen)


def _one_placement(model: CpModel, facts: Facts, chosen: Chosen) -> None:
    for person in facts.problem.candidates:
        model.add_at_most_one(
            x for one, x in chosen.items() if one.candidate == person.id
        )


def _places(model: CpModel, facts: Facts, chosen: Chosen) -> None:
    _fill(model, facts, chosen, {("slot", s.id): s.places for s in facts.problem.slots})


def _apprentices_at_once(model: CpModel, facts: Facts, chosen: Chosen) -> None:
    _fill(model, facts, chosen, _company_rooms(facts))


def _training_offices(model: CpModel, facts: Facts, chosen: Chosen) -> None:
    offices = facts.problem.training_offices
    rooms = {("training_office", one.id): one.capacity for one in offices}
    _fill(model, facts, chosen, rooms)


def _non_displacement(model: CpModel, facts: Facts, chosen: Chosen) -> None:
    """Of everything of which a part is kept, newcomers take the rest at most."""
    problem = facts.problem
    rooms: dict[_Seat, int] = {("slot", one.id): one.places for one in problem.slots}
    rooms |= _company_rooms(facts)
    rooms |= {
        ("training_office", one.id): one.capacity for one in problem.training_offices
    }
    rooms |= {
        ("training_class", one.id): one.max * one.parallel
        for one in problem.training_classes
    }
    kept = Counter[_Seat]()
    for use in problem.ordinary_use:
        kept[use.of, use.id] += use.places
    for slot in problem.slots:
        kept["slot", slot.id] += slot.reserved
        if slot.kind == "apprenticeship":
            kept["company", slot.company] += slot.reserved
            kept["training_office", facts.office(slot.id) or ""] += slot.reserved
    left = {seat: room - kept[seat] for seat, room in rooms.items() if kept[seat]}
    _fill(model, facts, chosen, left)


def _company_rooms(facts: Facts) -> dict[_Seat, int]:
    return {
        ("company", one.id): one.max_apprentices
        for one in facts.problem.companies
        if one.max_apprentices is not None
    }


def _fill(
    model: CpModel, facts: Facts, chosen: Chosen, rooms: Mapping[_Seat, int]
) -> None:
    """Newcomers fill no more than incumbents leave; none where these are too many."""
    taken = Counter(seat for one in facts.standing for seat in _seats(facts, one))
    held: dict[_Seat, list[Any]] = {seat: [] for seat in rooms}
    for one, x in chosen.items():
        for seat in _seats(facts, one):
            if seat in held:
                held[seat].append(x)
    for seat, room in rooms.items():
        model.add(sum(held[seat]) <= max(0, room - taken[seat]))


def _seats(facts: Facts, placement: Placement) -> Iterator[_Seat]:
    """Everything a placement uses one of."""
    yield "slot", placement.slot
    if facts.learns(placement):
        yield "company", facts.slots[placement.slot].company
        yield "training_office", facts.office(placement.slot) or ""
    for one in placement.classes:
        yield "training_class", one


def _slot_cohorts(model: CpModel, facts: Facts, chosen: Chosen) -> None:
    for slot in facts.problem.slots:
        held = sum(x for one, x in chosen.items() if one.slot == slot.id)
        is_open = model.new_bool_var(f"open {slot.id}")
        model.add(held >= slot.min_cohort).only_enforce_if(is_open)
        model.add(held == 0).only_enforce_if(~is_open)
        if not slot.may_close:
            model.add(is_open == 1)


def _training_classes(model: CpModel, facts: Facts, chosen: Chosen) -> None:
    """So many pupils as some whole number of groups can hold."""
    for one in facts.problem.training_classes:
        before = sum(one.id in standing.classes for standing in facts.standing)
        seats = max(0, one.max * one.parallel - before)
        sizes = [
            [groups * one.min, groups * one.max] for groups in range(one.parallel + 1)
        ]
        lawful = Domain.from_intervals(sizes).intersection_with(Domain(0, seats))
        pupils = sum(x for way, x in chosen.items() if one.id in way.classes)
        model.add_linear_expression_in_domain(pupils, lawful)


def _resources(model: CpModel, facts: Facts, chosen: Chosen) -> None:
    """Newcomers use no more in a month than incumbents leave; none where these do."""
    for resource in facts.problem.resources:
        taken = Counter[int]()
        for one in facts.standing:
            taken.update(_used(facts, resource, one))
        wanted: dict[int, list[Any]] = {}
        for one, x in chosen.items():
            for month, much in _used(facts, resource, one).items():
                wanted.setdefault(month, []).append(much * x)
        for month, used in wanted.items():
            there = dict(enumerate(resource.capacity)).get(month, 0)
            model.add(sum(used) <= max(0, there - taken[month]))


def _used(facts: Facts, resource: Resource, placement: Placement) -> Counter[int]:
    """How much of a resource a placement uses in each month."""
    used = Counter[int]()
    lives = facts.region(placement.candidate)
    works = facts.slots[placement.slot].company
    counted = (not resource.home_regions or lives in resource.home_regions) and (
        not resource.companies or works in resource.companies
    )
    for pathway in facts.problem.rule_pack.pathways:
        if counted and pathway.id == placement.pathway:
            who, start = placement.candidate, placement.start
            for stage, months in facts.months(who, pathway, start):
                for use in stage.uses:
                    if use.resource == resource.id:
                        used.update(dict.fromkeys(months, use.amount))
    return used


def _measures_budget(model: CpModel, facts: Facts, chosen: Chosen) -> None:
    spent = sum(
        x * facts.measures[name].cost
        for one, x in chosen.items()
        for name in one.measures
    )
    model.add(spent <= facts.problem.measure_budget)


def _shares(model: CpModel, facts: Facts, chosen: Chosen) -> None:
    for share in facts.problem.shares:
        everybody, group = 0, 0
        for one, x in [*((one, 1) for one in facts.standing), *chosen.items()]:
            if share.where in _counted(facts, share.of, one):
                everybody += x
                if facts.people[one.candidate].target_group == share.target_group:
                    group += x
        model.add(100 * group <= share.at_most * everybody)
        model.add(100 * group >= share.at_least * everybody)


def _counted(facts: Facts, of: str, placement: Placement) -> tuple[str | None, ...]:
    """The company, training office or training classes a placement counts in."""
    if of == "company":
        return (facts.slots[placement.slot].company,)
    if of == "training_office":
        return (facts.office(placement.slot),) if facts.learns(placement) else ()
    return placement.classes


def _companions(model: CpModel, facts: Facts, chosen: Chosen) -> None:
    """Each goes to a place if and only if the next of the group does."""
    homes = {one.candidate: one.slot for one in facts.standing}
    for group in facts.problem.companions:
        places = sorted({facts.place(group.same, one.slot) for one in chosen})
        new = [person for person in group.candidates if person not in homes]
        at = {
            (person, place): sum(
                x
                for one, x in chosen.items()
                if one.candidate == person
                and facts.place(group.same, one.slot) == place
            )
            for person in new
            for place in places
        }
        for one, other in pairwise(new):
            for place in places:
                model.add(at[one, place] == at[other, place])
        for person in group.candidates:
            for one, place in at:
                if person in homes and place != facts.place(group.same, homes[person]):
                    model.add(at[one, place] == 0)


def _joint_lists(model: CpModel, facts: Facts, chosen: Chosen) -> None:
    """One entry of the list holds, or neither is placed.

    Beside somebody who has a place already, the other goes where the list pairs them,
    or nowhere.
    """
    homes = {one.candidate: one.slot for one in facts.standing}
    for joint in facts.problem.joint_lists:
        entries = {(one.first, one.second) for one in joint.choices} | {(None, None)}
        for nth, person in enumerate((joint.first, joint.second)):
            if person in homes:
                beside = {one for one in entries if one[nth] == homes[person]}
                alone = (homes[person], None) if nth == 0 else (None, homes[person])
                entries = beside | {alone}
        ordered = sorted(entries, key=str)
        holds = {one: model.new_bool_var(f"{joint.id} {one}") for one in ordered}
        model.add_exactly_one(holds.values())
        for nth, person in enumerate((joint.first, joint.second)):
            if person in homes:
                continue
            for slot in sorted({one.slot for one in chosen}):
                goes = [
                    x
                    for one, x in chosen.items()
                    if (one.candidate, one.slot) == (person, slot)
                ]
                paired = [z for one, z in holds.items() if one[nth] == slot]
                model.add(sum(goes) == sum(paired))


def _apart(model: CpModel, facts: Facts, chosen: Chosen) -> None:
    for group in facts.problem.apart:
        taken = {
            facts.place(group.same, one.slot)
            for one in facts.standing
            if one.candidate in group.candidates
        }
        at: dict[str, list[Any]] = {}
        for one, x in chosen.items():
            if one.candidate in group.candidates:
                at.setdefault(facts.place(group.same, one.slot), []).append(x)
        for place, held in at.items():
            model.add(sum(held) <= (0 if place in taken else 1))


def _commitments(model: CpModel, facts: Facts, chosen: Chosen) -> None:
    for pin in facts.pinned:
        model.add(sum(x for one, x in chosen.items() if one == pin) == 1)


_RULES: dict[str, Callable[[CpModel, Facts, Chosen], None]] = {
    "one_placement": _one_placement,
    "places": _places,
    "apprentices_at_once": _apprentices_at_once,
    "training_offices": _training_offices,
    "non_displacement": _non_displacement,
    "slot_cohorts": _slot_cohorts,
    "training_classes": _training_classes,
    "resources": _resources,
    "measures_budget": _measures_budget,
    "shares": _shares,
    "companions": _companions,
    "joint_lists": _joint_lists,
    "apart": _apart,
    "commitments": _commitments,
}
