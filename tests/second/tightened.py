"""Facts that make every rule and every tier of a reduced county matter."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from matcher.domain import (
    Apart,
    Commitment,
    Companions,
    Company,
    Matching,
    OrdinaryUse,
    Placement,
    Problem,
    Resource,
    ResourceUse,
    Share,
    Slot,
    TrainingClass,
    TrainingOffice,
)
from second.facts import Facts
from second.lawful import lawful_placements


def tightened(problem: Problem, seed: int) -> Problem:
    """Small classes, busy offices, people apart, a pin, a last plan and so on.

    Some rules bind the more the less another does, so each is drawn by itself and none
    is sure to matter in every county.
    """
    for change in _CHANGES:
        draw = random.Random(f"{change.__name__} {seed}")
        problem = problem.model_copy(update=change(draw, problem))
    return problem


def _calendar(draw: random.Random, problem: Problem) -> dict[str, Any]:
    """Some counties begin later, so that more people are too old."""
    return {"first_month": draw.choice([problem.first_month, "2022-11", "2023-08"])}


def _gate(draw: random.Random, problem: Problem) -> dict[str, Any]:
    """One trade is closed to the scheme."""
    offered = Counter(one.trade for one in problem.slots if one.trade is not None)
    gated = draw.choice(sorted(offered))
    return {
        "trades": tuple(
            one.model_copy(update={"open_to_scheme": one.id != gated})
            for one in problem.trades
        )
    }


def _classes(draw: random.Random, problem: Problem) -> dict[str, Any]:
    """Classes are small, and some take only those who live in one region."""
    homes = sorted({Facts(problem).region(one.id) for one in problem.candidates})

    def smaller(one: TrainingClass) -> TrainingClass:
        fewest = draw.choice([2, 2, 3])
        return one.model_copy(
            update={
                "min": fewest,
                "max": fewest + draw.choice([0, 1]),
                "parallel": draw.choice([1, 2]),
                "home_regions": (draw.choice(homes),) if draw.random() < 0.2 else (),
            }
        )

    return {"training_classes": tuple(smaller(one) for one in problem.training_classes)}


def _kept(draw: random.Random, problem: Problem) -> dict[str, Any]:
    """Half of the companies have no places beyond those open to the scheme."""
    keeps = {one.id: draw.random() < 0.5 for one in problem.companies}

    def without_kept(slot: Slot) -> Slot:
        places = max(slot.places - slot.reserved, slot.min_cohort)
        return slot.model_copy(update={"places": places, "reserved": 0})

    return {
        "slots": tuple(
            one if keeps[one.company] else without_kept(one) for one in problem.slots
        )
    }


def _slots(draw: random.Random, problem: Problem) -> dict[str, Any]:
    """Half of the slots with room for several take several newcomers or none."""

    def gathering(slot: Slot) -> Slot:
        open_places = slot.places - slot.reserved
        if open_places < 2 or draw.random() < 0.5:
            return slot
        return slot.model_copy(update={"min_cohort": min(open_places, 3)})

    return {"slots": tuple(gathering(one) for one in problem.slots)}


def _companies(draw: random.Random, problem: Problem) -> dict[str, Any]:
    """Some companies train few at once, some are not approved for all they offer."""

    def stricter(company: Company) -> Company:
        trades = sorted(company.approved_trades)
        changes: dict[str, Any] = {}
        if _room(problem, company.id) > 1 and draw.random() < 0.6:
            changes["max_apprentices"] = _held(problem, company.id) + 1
        if len(trades) > 1 and draw.random() < 0.4:
            changes["approved_trades"] = tuple(trades[1:])
        return company.model_copy(update=changes)

    return {"companies": tuple(stricter(one) for one in problem.companies)}


def _offices(draw: random.Random, problem: Problem) -> dict[str, Any]:
    """Training offices can follow up no more than half of what their members take."""

    def busy(office: TrainingOffice) -> TrainingOffice:
        members = [
            one.id for one in problem.companies if one.training_office == office.id
        ]
        held = sum(_held(problem, one) for one in members)
        room = sum(_room(problem, one) for one in members)
        return office.model_copy(
            update={"capacity": held + room // draw.choice([2, 2, 3])}
        )

    return {"training_offices": tuple(busy(one) for one in problem.training_offices)}


def _ordinary_use(draw: random.Random, problem: Problem) -> dict[str, Any]:
    """Ordinary apprentices use one place here and there."""
    used = [
        *(
            ("company", one.id)
            for one in problem.companies
            if one.max_apprentices is not None
        ),
        *(("training_office", one.id) for one in problem.training_offices),
        *(("training_class", one.id) for one in problem.training_classes),
    ]
    return {
        "ordinary_use": tuple(
            OrdinaryUse.model_validate({"of": of, "id": name, "places": 1})
            for of, name in used
            if draw.random() < 0.2
        )
    }


def _resources(draw: random.Random, problem: Problem) -> dict[str, Any]:
    """Advisers have time for few of those who begin together, and for more later."""
    advised = ResourceUse(resource="advisers")
    pathways = tuple(
        one.model_copy(
            update={
                "stages": tuple(
                    stage.model_copy(update={"uses": (advised,)})
                    for stage in one.stages
                )
            }
        )
        for one in problem.rule_pack.pathways
    )
    few = len(problem.candidates) // draw.choice([3, 4])
    capacity = (few,) * 2 + (2 * few,) * 100
    return {
        "rule_pack": problem.rule_pack.model_copy(update={"pathways": pathways}),
        "resources": (Resource(id="advisers", capacity=capacity),),
    }


def _shares(draw: random.Random, problem: Problem) -> dict[str, Any]:
    """Beside the offices' shares, one of a company and one of a class.

    So that some plan keeps them all, the company has no incumbents, and shares that
    the incumbents alone would break are left out.
    """
    facts = Facts(problem)
    standing = {facts.slots[one.slot].company for one in facts.standing}
    company = draw.choice(
        [
            one.id
            for one in problem.companies
            if one.id not in standing and _room(problem, one.id) > 1
        ]
    )
    attended = draw.choice([one.id for one in problem.training_classes])
    more = [
        {"of": "company", "where": company, "at_least": 40},
        {"of": "training_class", "where": attended, "at_most": 60, "at_least": 50},
    ]
    groups = ("adult_education_applicant", "job_seeker")
    return {
        "shares": (
            *(one for one in problem.shares if not _broken_already(problem, one)),
            *(
                Share.model_validate(
                    {"id": f"share-of-{one['of']}", "target_group": group, **one}
                )
                for group, one in zip(groups, more, strict=True)
            ),
        )
    }


def _bonds(draw: random.Random, problem: Problem) -> dict[str, Any]:
    """People who want the same trade most: some stay together, some apart."""
    bound = {person for group in problem.companions for person in group.candidates}
    rivals: dict[tuple[str, ...], list[str]] = {}
    for one in Facts(problem).newcomers:
        if one.interests and one.id not in bound:
            rivals.setdefault(one.interests[0], []).append(one.id)
    pairs = [
        pair
        for wish in sorted(rivals)
        for pair in pairwise(draw.sample(rivals[wish], len(rivals[wish])))
    ]
    drawn = draw.sample(pairs, min(12, len(pairs)))
    same = ("slot", "company", "location", "company")
    return {
        "companions": (
            *problem.companions,
            *(
                Companions(id=f"together-{k}", candidates=pair, same=kind)
                for k, (pair, kind) in enumerate(zip(drawn, same[:2], strict=False))
            ),
        ),
        "apart": (
            *problem.apart,
            *(
                Apart(id=f"parted-{k}", candidates=pair, same=kind)
                for k, (pair, kind) in enumerate(zip(drawn[2:], same * 3, strict=False))
            ),
        ),
    }


def _must_open(draw: random.Random, problem: Problem) -> dict[str, Any]:
    """A job that few want must not stay closed."""
    people = _free_people(problem)
    few = [
        one.id
        for one in problem.slots
        if one.kind == "job"
        and one.places - one.reserved > 1
        and len(people[one.id]) > 1
        and one.company not in _shared(problem)
    ]
    few.sort(key=lambda slot: len(people[slot]))
    chosen = draw.choice(few[:3])
    changed = {"may_close": False, "min_cohort": 2}
    return {
        "slots": tuple(
            one.model_copy(update=changed if one.id == chosen else {})
            for one in problem.slots
        )
    }


def _pin(draw: random.Random, problem: Problem) -> dict[str, Any]:
    """Somebody is promised what she wants least, where nothing else has a claim."""
    facts, people = Facts(problem), _free_people(problem)
    needed = {
        person
        for one in problem.slots
        if not one.may_close
        for person in people[one.id]
    }
    open_slots = {
        one.id
        for one in problem.slots
        if one.kind != "apprenticeship"
        and one.min_cohort == 0
        and one.places > one.reserved
        and one.company not in _shared(problem)
    }
    ranked: dict[int, list[Placement]] = {}
    for one in lawful_placements(facts, ()):
        free = one.candidate in people[one.slot] and one.candidate not in needed
        if free and one.slot in open_slots:
            rank = facts.rank(facts.people[one.candidate], facts.slots[one.slot])
            ranked.setdefault(rank or 0, []).append(one)
    pin = Commitment(kind="pinned", placement=draw.choice(ranked[max(ranked)]))
    return {"commitments": (*problem.commitments, pin)}


def _last_plan(draw: random.Random, problem: Problem) -> dict[str, Any]:
    """Most people had a place that is lawful by itself."""
    ways: dict[str, list[Placement]] = {}
    for one in lawful_placements(Facts(problem), ()):
        ways.setdefault(one.candidate, []).append(one)
    placed = [draw.choice(ways[one]) for one in sorted(ways) if draw.random() < 0.8]
    return {"previous": Matching(placements=tuple(placed))}


_CHANGES: Sequence[Callable[[random.Random, Problem], dict[str, Any]]] = (
    _calendar,
    _gate,
    _classes,
    _kept,
    _slots,
    _companies,
    _offices,
    _ordinary_use,
    _resources,
    _shares,
    _bonds,
    _must_open,
    _pin,
    _last_plan,
)


def _free_people(problem: Problem) -> dict[str, set[str]]:
    """Who could go to each slot, whatever others do: nobody's companion, none apart."""
    bound = {person for group in problem.companions for person in group.candidates}
    bound |= {person for group in problem.apart for person in group.candidates}
    people: dict[str, set[str]] = {one.id: set() for one in problem.slots}
    for one in lawful_placements(Facts(problem), ()):
        if one.candidate not in bound:
            people[one.slot].add(one.candidate)
    return people


def _shared(problem: Problem) -> set[str]:
    """Companies of which a share is asked."""
    return {one.where for one in problem.shares if one.of == "company"}


def _learning(problem: Problem, company: str) -> list[Slot]:
    return [
        one
        for one in problem.slots
        if one.company == company and one.kind == "apprenticeship"
    ]


def _room(problem: Problem, company: str) -> int:
    """Apprenticeship places a company has open to the scheme."""
    return sum(one.places - one.reserved for one in _learning(problem, company))


def _broken_already(problem: Problem, share: Share) -> bool:
    """Whether the incumbents of an office are not mixed as its share says."""
    facts = Facts(problem)
    groups = [
        facts.people[one.candidate].target_group
        for one in facts.standing
        if facts.learns(one) and facts.office(one.slot) == share.where
    ]
    return 100 * groups.count(share.target_group) > share.at_most * len(groups)


def _held(problem: Problem, company: str) -> int:
    """Apprentices a company has already or keeps places for."""
    slots = {one.id for one in _learning(problem, company)}
    here = [one for one in Facts(problem).standing if one.slot in slots]
    return len(here) + sum(one.reserved for one in _learning(problem, company))
