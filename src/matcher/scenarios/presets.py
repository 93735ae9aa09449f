"""What each stress problem changes in an ordinary county."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import ceil

from matcher.domain import (
    Candidate,
    Commitment,
    OrdinaryDemand,
    Placement,
    Problem,
    Slot,
)
from matcher.scenarios.draws import Draws
from matcher.scenarios.parameters import AUGUST, StressNumbers


@dataclass(frozen=True)
class Ordinary:
    """A county before anything is pressed, and what is to be pressed how hard."""

    draws: Draws
    problem: Problem
    numbers: StressNumbers


def fully_tied(ordinary: Ordinary) -> Problem:
    """Everybody ties all she wants."""
    problem = ordinary.problem

    def tied(person: Candidate) -> Candidate:
        everything = tuple(one for group in person.interests for one in group)
        return person.model_copy(update={"interests": (everything,)})

    return problem.model_copy(
        update={"candidates": tuple(tied(person) for person in problem.candidates)}
    )


def region_without_slots(ordinary: Ordinary) -> Problem:
    """A region has people and no slot."""
    problem, numbers = ordinary.problem, ordinary.numbers
    return _with_slots(
        problem,
        (
            slot
            for slot in problem.slots
            if problem.slot_location(slot.id).region != numbers.empty_region
        ),
    )


def reserved_trade(ordinary: Ordinary) -> Problem:
    """Every place of a trade is reserved; there are no jobs in it."""
    problem, numbers = ordinary.problem, ordinary.numbers
    return _with_slots(
        problem,
        (
            slot.model_copy(update={"reserved": slot.places})
            if slot.trade == numbers.trade
            else slot
            for slot in problem.slots
            if slot.trade != numbers.trade or slot.kind == "apprenticeship"
        ),
    )


def cohort_above_demand(ordinary: Ordinary) -> Problem:
    """The classes and slots of a trade need one person more than want it."""
    problem, numbers = ordinary.problem, ordinary.numbers
    trade = problem.trade[numbers.lonely_trade]
    places = {slot.id for slot in problem.slots if slot.trade == trade.id}
    wanted = sum(
        any(one == trade.id or one in places for group in p.interests for one in group)
        for p in problem.candidates
    )
    least = wanted + 1
    classes = tuple(
        one.model_copy(update={"min": least, "max": max(least, one.max)})
        if one.family == trade.family
        else one
        for one in problem.training_classes
    )
    slots = (
        slot.model_copy(update={"min_cohort": least, "places": slot.reserved + least})
        if slot.trade == trade.id and slot.kind == "apprenticeship"
        else slot
        for slot in problem.slots
    )
    return _with_slots(problem.model_copy(update={"training_classes": classes}), slots)


def slot_of_400(ordinary: Ordinary) -> Problem:
    """One slot has 400 places, at least a tenth of them used, and classes for them.

    Fewer where there are few people; its company follows up its apprentices itself.
    """
    problem, numbers = ordinary.problem, ordinary.numbers
    slot = next(one for one in problem.slots if _asked_for(problem, one, numbers))
    places = min(numbers.large_slot, 2 * len(problem.candidates) // 3)
    family = problem.slot_family(slot.id)
    update = {"places": places, "min_cohort": ceil(places / 10)}
    companies = tuple(
        company.model_copy(update={"training_office": None})
        if company.id == slot.company
        else company
        for company in problem.companies
    )
    classes = tuple(
        one.model_copy(update={"parallel": ceil(places / one.max)})
        if one.family == family
        else one
        for one in problem.training_classes
    )
    slots = (
        slot.model_copy(update=update) if one.id == slot.id else one
        for one in problem.slots
    )
    roomy = problem.model_copy(
        update={"companies": companies, "training_classes": classes}
    )
    return _with_slots(roomy, slots)


def no_lawful_slot(ordinary: Ordinary) -> Problem:
    """Some people have no slot they may take: too far, or something missing."""
    draws, problem, numbers = ordinary.draws, ordinary.problem, ordinary.numbers
    required = {
        tag
        for slot in problem.slots
        if slot.trade == numbers.trade
        for tag in slot.required_qualifications
    }

    def far(person: Candidate) -> Candidate:
        limit = {"max_travel_minutes": numbers.too_short_minutes}
        return person.model_copy(update={**limit, "will_relocate": False})

    def lacking(person: Candidate) -> Candidate:
        return person.model_copy(
            update={
                "interests": ((numbers.trade,),),
                "any_job": False,
                "any_other": False,
                "qualifications": tuple(
                    tag for tag in person.qualifications if tag not in required
                ),
            }
        )

    some = draws.some(problem.candidates, numbers.without_slot)
    half = len(some) // 2
    changed = {person.id: far(person) for person in some[:half]}
    changed |= {person.id: lacking(person) for person in some[half:]}
    return problem.model_copy(
        update={"candidates": tuple(changed.get(p.id, p) for p in problem.candidates)}
    )


def contradictory_pins(ordinary: Ordinary) -> Problem:
    """Two people are pinned to the only place of a job; each could have it alone."""
    draws, problem = ordinary.draws, ordinary.problem
    job = draws.one_of([slot for slot in problem.slots if slot.kind == "job"])
    home = problem.slot_location(job.id).id
    update = {
        "home": home,
        "interests": ((job.id,),),
        "qualifications": job.required_qualifications,
        "available_from": AUGUST,
    }
    pair = {
        person.id: person.model_copy(update=update)
        for person in draws.order(problem.candidates)[:2]
    }
    pins = tuple(
        Commitment(
            kind="pinned",
            placement=Placement(
                candidate=person,
                slot=job.id,
                pathway="straight_to_work",
                start=AUGUST,
            ),
        )
        for person in sorted(pair)
    )
    pinned = problem.model_copy(
        update={
            "candidates": tuple(pair.get(p.id, p) for p in problem.candidates),
            "commitments": pins,
        }
    )
    return _with_slots(
        pinned,
        (
            slot.model_copy(update={"places": 1}) if slot.id == job.id else slot
            for slot in problem.slots
        ),
    )


def _asked_for(problem: Problem, slot: Slot, numbers: StressNumbers) -> bool:
    """Whether most people want the slot before anything else."""
    region = problem.slot_location(slot.id).region
    wanted = (numbers.trade, numbers.region)
    return slot.kind == "apprenticeship" and (slot.trade, region) == wanted


def _with_slots(problem: Problem, slots: Iterable[Slot]) -> Problem:
    """The problem with these slots, and as much ordinary demand as they reserve."""
    kept = tuple(slots)
    reserved: Counter[tuple[str, str]] = Counter()
    for slot in kept:
        if slot.trade is not None:
            region = problem.slot_location(slot.id).region
            reserved[slot.trade, region] += slot.reserved
    demand = tuple(
        OrdinaryDemand(trade=trade, region=region, applicants=applicants)
        for (trade, region), applicants in sorted(reserved.items())
        if applicants
    )
    return problem.model_copy(update={"slots": kept, "ordinary_demand": demand})


CHANGES: dict[str, Callable[[Ordinary], Problem]] = {
    change.__name__: change
    for change in (
        fully_tied,
        region_without_slots,
        reserved_trade,
        cohort_above_demand,
        slot_of_400,
        no_lawful_slot,
        contradictory_pins,
    )
}
"""Every change by the name of its preset."""
