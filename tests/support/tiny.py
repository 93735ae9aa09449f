"""Seeded tiny problems that mix every rule."""

from __future__ import annotations

import random

from matcher.domain import (
    Candidate,
    Commitment,
    Companions,
    Decline,
    Placement,
    Problem,
    Slot,
    TrainingClass,
)
from support.build import a_candidate, a_class, a_problem, a_slot
from support.tiny_calendar import with_calendar_facts
from support.tiny_joint import with_joint_list
from support.tiny_measures import with_income, with_measures
from support.tiny_objectives import with_objective_facts
from support.tiny_rules import with_rule_facts

TRADES = ("weld", "mech", "cook")
COMPANIES = ("yard", "kitchen", "mill")


def tiny_problem(seed: int, *, simple: bool = False, pins: bool = False) -> Problem:
    """At most five candidates and three slots.

    ``simple`` leaves out cohorts, shares, companions, people apart, joint lists and
    measures, so that the program is a network.
    ``pins`` may pin somebody, lawfully or not.
    """
    draw = random.Random(seed)
    slots = [_slot(draw, f"s{k}") for k in range(draw.choice([2, 3, 3]))]
    people = [
        _candidate(draw, f"c{k}", slots) for k in range(draw.choice([2, 3, 4, 4, 5]))
    ]
    classes = (
        [] if simple else [_class(draw, f"k{k}") for k in range(draw.choice([1, 2, 2]))]
    )
    names = [person.id for person in people]
    companions = []
    if not simple and len(people) > 1 and draw.random() < 0.4:
        pair = draw.sample(names, draw.choice([2, 2, min(3, len(names))]))
        same = draw.choice(["slot", "company", "location"])
        companions.append(Companions(id="g1", candidates=tuple(pair), same=same))
    declines = [
        Decline(candidate=name, company=draw.choice(COMPANIES))
        if draw.random() < 0.5
        else Decline(candidate=name, slot=draw.choice(slots).id)
        for name in names
        if draw.random() < 0.15
    ]
    commitments = _incumbents(draw, people, slots, classes)
    if pins:
        commitments += _pins(draw, people, slots, commitments)
    problem = a_problem(
        people,
        slots,
        training_classes=tuple(classes),
        companions=tuple(companions),
        declines=tuple(declines),
        commitments=tuple(commitments),
    )
    problem = with_rule_facts(_with_credit(problem, seed), seed, simple=simple)
    problem = with_calendar_facts(problem, seed, simple=simple)
    problem = with_income(with_objective_facts(problem, seed), seed)
    return problem if simple else with_joint_list(with_measures(problem, seed), seed)


def _with_credit(problem: Problem, seed: int) -> Problem:
    draw = random.Random(f"credit {seed}")
    people = tuple(
        person.model_copy(update={"credit_months": draw.choice([0, 11, 12])})
        for person in problem.candidates
    )
    return problem.model_copy(update={"candidates": people})


def _slot(draw: random.Random, name: str) -> Slot:
    kind = draw.choice(["apprenticeship"] * 4 + ["job", "other_qualification"])
    trade = draw.choice(("weld", *TRADES)) if kind != "other_qualification" else None
    places = draw.choice([0, 1, 1, 2, 2, 3])
    return a_slot(
        name,
        company=draw.choice(("yard", *COMPANIES)),
        trade=trade,
        kind=kind,
        places=places,
        reserved=min(places, draw.choice([0, 0, 0, 1])),
        start_months=draw.choice([(0,), (0,), (0,), (0, 2), (2,)]),
        offers=("in_company", "while_employed") if draw.random() < 0.15 else (),
        required_qualifications=("licence_b",) if draw.random() < 0.25 else (),
    )


def _candidate(draw: random.Random, name: str, slots: list[Slot]) -> Candidate:
    wanted = [*TRADES, draw.choice(slots).id, draw.choice(COMPANIES)]
    draw.shuffle(wanted)
    wanted = wanted[: draw.randint(3, 5)]
    groups, here = [], 0
    while here < len(wanted):
        size = draw.choice([1, 1, 2])
        groups.append(tuple(wanted[here : here + size]))
        here += size
    return a_candidate(
        name,
        target_group=draw.choice(
            ["job_seeker"] * 3 + ["adult_education_applicant", "terminated_contract"]
        ),
        home=draw.choice(["verdal", "verdal", "namsos"]),
        interests=tuple(groups),
        any_job=draw.random() < 0.5,
        any_other=draw.random() < 0.5,
        schooling=draw.choice(["none", "vg1", "vg2", "part_apprenticed"]),
        schooling_family=draw.choice([None, "metal", "metal", "food"]),
        schooling_trade=draw.choice([None, "weld", "cook"]),
        qualifications=("licence_b",) if draw.random() < 0.8 else (),
        max_travel_minutes=draw.choice([30, 90, 150, 150]),
        has_car=draw.random() < 0.5,
        will_relocate=draw.random() < 0.15,
        available_from=draw.choice([0, 0, 0, 2]),
    )


def _class(draw: random.Random, name: str) -> TrainingClass:
    fewest = draw.choice([1, 2, 2, 3])
    return a_class(
        name,
        family=draw.choice(["metal", "metal", "metal", "food"]),
        zones=draw.choice([(), (), (), ("north",)]),
        home_regions=draw.choice([(), (), (), ("inn",)]),
        start=draw.choice([0, 0, 0, 2]),
        min=fewest,
        max=fewest + draw.randint(0, 1),
        parallel=draw.choice([1, 1, 2]),
    )


def _incumbents(
    draw: random.Random,
    people: list[Candidate],
    slots: list[Slot],
    classes: list[TrainingClass],
) -> list[Commitment]:
    if draw.random() > 0.3 or len(people) < 2:
        return []
    person, slot = draw.choice(people), draw.choice(slots)
    attended = (draw.choice(classes).id,) if classes and draw.random() < 0.5 else ()
    placement = Placement(
        candidate=person.id,
        slot=slot.id,
        pathway="school" if attended else "direct",
        classes=attended,
    )
    return [Commitment(kind="incumbent", placement=placement)]


def _pins(
    draw: random.Random,
    people: list[Candidate],
    slots: list[Slot],
    taken: list[Commitment],
) -> list[Commitment]:
    if draw.random() > 0.15:
        return []
    standing = {one.placement.candidate for one in taken}
    person = draw.choice([one for one in people if one.id not in standing])
    slot = draw.choice(slots)
    pathway = {"job": "work", "other_qualification": "course"}.get(slot.kind, "direct")
    start = draw.choice(slot.start_months)
    placement = Placement(
        candidate=person.id, slot=slot.id, pathway=pathway, start=start
    )
    return [Commitment(kind="pinned", placement=placement)]
