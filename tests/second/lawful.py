"""Every placement that is lawful by itself, whatever the others do."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import product

from matcher.domain import Candidate, Entry, Pathway, Placement, Slot, TrainingClass
from second.facts import Facts


def lawful_placements(facts: Facts, without: Collection[str]) -> Iterator[Placement]:
    """Each person at each slot on each route, but those that a rule in force forbids.

    ``without`` names the rules that are not in force. What a placement is stays: a
    pathway the slot offers, a start of the slot, a class for each stage taught in one.
    """
    already = {one.candidate for one in facts.standing}
    for person in facts.problem.candidates:
        if person.id in already and "one_placement" not in without:
            continue
        for slot in facts.problem.slots:
            if not _may_go(facts, person, slot, without):
                continue
            for pathway, start in product(
                facts.problem.rule_pack.pathways, slot.start_months
            ):
                if _may_follow(facts, person, slot, pathway, start, without):
                    for classes in _classes(
                        facts, person, slot, pathway, start, without
                    ):
                        yield Placement(
                            candidate=person.id,
                            slot=slot.id,
                            pathway=pathway.id,
                            start=start,
                            classes=classes,
                        )


def _may_go(
    facts: Facts, person: Candidate, slot: Slot, without: Collection[str]
) -> bool:
    """Whether nothing keeps a person and a slot from each other."""
    minutes = facts.minutes(person, slot)
    far = minutes is None or minutes > person.max_travel_minutes
    said_no = any(
        one.candidate == person.id
        and (one.slot == slot.id or one.company == slot.company)
        for one in facts.problem.declines
    )
    lacks = any(
        tag not in person.qualifications for tag in slot.required_qualifications
    )
    trains = slot.kind == "apprenticeship" and slot.trade is not None
    gated = trains and not facts.trades[slot.trade or ""].open_to_scheme
    approved = facts.companies[slot.company].approved_trades
    forbidden = {
        "interest": facts.rank(person, slot) is None,
        "declines": said_no,
        "travel": far and not person.will_relocate,
        "qualifications": lacks,
        "non_displacement": gated,
        "approval": trains and bool(approved) and slot.trade not in approved,
    }
    return not any(forbidden[rule] for rule in forbidden if rule not in without)


def _may_follow(
    facts: Facts,
    person: Candidate,
    slot: Slot,
    pathway: Pathway,
    start: int,
    without: Collection[str],
) -> bool:
    """Whether the slot offers the pathway, and the person may enter it that month."""
    if pathway.outcome != slot.kind:
        return False
    if pathway.by_offer and pathway.id not in slot.offers:
        return False
    age = facts.year(start) - person.birth_year
    too_old = any(
        limit.target_group == person.target_group and age >= limit.below
        for limit in facts.problem.rule_pack.age_limits
    )
    in_group = not pathway.target_groups or person.target_group in pathway.target_groups
    enters = not pathway.entries or any(
        _meets(facts, person, slot, entry, age) for entry in pathway.entries
    )
    forbidden = {
        "start": start < person.available_from,
        "age": too_old,
        "pathways": not (in_group and enters),
    }
    return not any(forbidden[rule] for rule in forbidden if rule not in without)


def _meets(facts: Facts, person: Candidate, slot: Slot, entry: Entry, age: int) -> bool:
    family, trade = person.schooling_family, person.schooling_trade
    same_family = family is not None and family == facts.family(slot)
    same_trade = trade is not None and trade == slot.trade
    if entry.schooling and person.schooling not in entry.schooling:
        return False
    if entry.family != "any" and (entry.family == "same") != same_family:
        return False
    if entry.trade != "any" and (entry.trade == "same") != same_trade:
        return False
    return age >= entry.age_from and person.credit_months >= entry.credit_at_least


def _classes(
    facts: Facts,
    person: Candidate,
    slot: Slot,
    pathway: Pathway,
    start: int,
    without: Collection[str],
) -> Iterator[tuple[str, ...]]:
    """Every choice of a class for each stage of a pathway that is taught in one."""
    choices = []
    for stage, months in facts.months(person.id, pathway, start):
        if stage.in_class:
            choices.append(
                [
                    one.id
                    for one in facts.problem.training_classes
                    if one.start == months.start
                    and _accepts(facts, one, person, slot, without)
                ]
            )
    for chosen in product(*choices):
        if len(set(chosen)) == len(chosen):
            yield chosen


def _accepts(
    facts: Facts,
    one: TrainingClass,
    person: Candidate,
    slot: Slot,
    without: Collection[str],
) -> bool:
    zone = facts.locations[facts.location(slot.id)].zone
    here = one.family == facts.family(slot)
    here = here and (not one.zones or zone in one.zones)
    here = here and (not one.slots or slot.id in one.slots)
    lives = not one.home_regions or facts.region(person.id) in one.home_regions
    return here and (lives or "training_classes" in without)
