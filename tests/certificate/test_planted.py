"""Displacements planted in the county: each is found, and named with its amount."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

import pytest

from certificate.by_hand import a_result
from matcher.certificate import certificate, check_certificate
from matcher.certificate.evidence import Displaced
from matcher.domain import Matching, Placement, Problem, Slot
from matcher.domain.employers import Of
from matcher.engine import solve
from matcher.objectives import PlacedOnPathway
from matcher.policy import Policy, default_policy
from matcher.scenarios import scenario

EACH = 5

Planted = tuple[Problem, tuple[Placement, ...], Of, str]
"""A problem, a plan by hand, and what it takes one place too many of."""


@cache
def the_plan() -> tuple[Problem, Matching]:
    """The county, and a plan that places most on a pathway."""
    problem = scenario("county")
    policy = Policy(rules=default_policy().rules, tiers=(PlacedOnPathway(),))
    plan = solve(problem, policy, time_limit=300).matching
    assert plan is not None
    return problem, plan


def test_the_plan_displaces_nobody() -> None:
    problem, plan = the_plan()
    made = certificate(problem, a_result(problem, *plan.placements))
    assert made.holds
    assert sum(cell.alone for cell in made.cells) == 160
    assert check_certificate(problem, plan, made) == ()


def group(problem: Problem, slot: Slot) -> tuple[str | None, str]:
    return slot.trade, problem.slot_location(slot.id).region


def tight_slots() -> Iterator[Slot]:
    """Slots with reserved places, with no other place for their applicants anywhere."""
    problem, plan = the_plan()
    held = Counter(p.slot for p in (*plan.placements, *problem.incumbents.values()))
    theirs = [slot for slot in problem.slots if slot.kind == "apprenticeship"]
    for slot in theirs:
        others = [
            one
            for one in theirs
            if one.id != slot.id and group(problem, one) == group(problem, slot)
        ]
        if slot.reserved and all(o.places <= o.reserved + held[o.id] for o in others):
            yield slot


def used(problem: Problem, plan: Matching, of: str, name: str | None) -> int:
    """What plan and incumbents use, and what is reserved there."""

    def there(slot: Slot) -> bool:
        office = problem.company[slot.company].training_office
        here = slot.company if of == "company" else office
        return slot.kind == "apprenticeship" and here == name

    people = (*plan.placements, *problem.incumbents.values())
    held = sum(there(problem.slot[one.slot]) for one in people)
    return held + sum(slot.reserved for slot in problem.slots if there(slot))


def office_has_room(slot: Slot, people: int) -> bool:
    """Whether so many more at a slot leave its office room for ordinary ones."""
    problem, plan = the_plan()
    office = problem.company[slot.company].training_office
    capacity = {one.id: one.capacity for one in problem.training_offices}
    return (
        office is None
        or used(problem, plan, "training_office", office) + people <= capacity[office]
    )


def one_more(plan: Matching, problem: Problem, slot: str, count: int = 1) -> Matching:
    """The plan with some people moved to a slot from work or courses."""
    kinds = {"job", "other_qualification"}
    movable = [p for p in plan.placements if problem.slot[p.slot].kind in kinds]
    unplaced = {c.id for c in problem.new_candidates}
    unplaced -= {p.candidate for p in plan.placements}
    who = [*sorted(unplaced), *(p.candidate for p in movable)][:count]
    kept = [p for p in plan.placements if p.candidate not in who]
    return Matching(
        placements=(
            *kept,
            *(Placement(candidate=c, slot=slot, pathway="in_company") for c in who),
        )
    )


def with_one_place_more(problem: Problem, slot: Slot) -> Problem:
    slots = tuple(
        one.model_copy(update={"places": one.places + 1}) if one.id == slot.id else one
        for one in problem.slots
    )
    return problem.model_copy(update={"slots": slots})


def in_slots() -> Iterator[Planted]:
    problem, plan = the_plan()
    held = Counter(p.slot for p in (*plan.placements, *problem.incumbents.values()))
    for slot in tight_slots():
        free = slot.places - slot.reserved - held[slot.id]
        if not office_has_room(slot, free + 1):
            continue
        after = one_more(plan, problem, slot.id, free + 1)
        yield problem, after.placements, "slot", slot.id


def in_companies() -> Iterator[Planted]:
    problem, plan = the_plan()
    for slot in tight_slots():
        if not office_has_room(slot, 1):
            continue
        limit = used(problem, plan, "company", slot.company)
        companies = tuple(
            one.model_copy(update={"max_apprentices": limit})
            if one.id == slot.company
            else one
            for one in problem.companies
        )
        roomy = with_one_place_more(problem, slot)
        changed = roomy.model_copy(update={"companies": companies})
        after = one_more(plan, problem, slot.id)
        yield changed, after.placements, "company", slot.company


def in_offices() -> Iterator[Planted]:
    problem, plan = the_plan()
    seen = set()
    for slot in tight_slots():
        office = problem.company[slot.company].training_office
        if office is None or office in seen:
            continue
        seen.add(office)
        limit = used(problem, plan, "training_office", office)
        offices = tuple(
            one.model_copy(update={"capacity": limit}) if one.id == office else one
            for one in problem.training_offices
        )
        roomy = with_one_place_more(problem, slot)
        changed = roomy.model_copy(update={"training_offices": offices})
        after = one_more(plan, problem, slot.id)
        yield changed, after.placements, "training_office", office


def in_classes() -> Iterator[Planted]:
    problem, plan = the_plan()
    held = Counter(c for p in plan.placements for c in p.classes)
    before = Counter(c for p in problem.incumbents.values() for c in p.classes)
    for one in problem.training_classes:
        rest = one.max * one.parallel - held[one.id] - before[one.id]
        others = [
            p
            for p in plan.placements
            if p.classes
            and one.id not in p.classes
            and problem.slot_family(p.slot) == one.family
        ]
        if not held[one.id] or not others:
            continue
        use = {"of": "training_class", "id": one.id, "places": rest}
        changed = problem.model_copy(update={"ordinary_use": (use,)})
        moved = others[0].model_copy(update={"classes": (one.id,)})
        placements = tuple(moved if p is others[0] else p for p in plan.placements)
        yield changed, placements, "training_class", one.id


@pytest.mark.parametrize("kind", [in_slots, in_companies, in_offices, in_classes])
def test_planted_displacements_are_found_and_named(
    kind: Callable[[], Iterator[Planted]],
) -> None:
    found = 0
    for problem, placements, of, name in islice(kind(), EACH):
        made = certificate(problem, a_result(problem, *placements))
        assert not made.holds
        ((named),) = made.displaced
        assert named == Displaced(of=of, id=name, amount=1, used=named.used)
        plan = Matching(placements=placements)
        assert check_certificate(problem, plan, made) == ()
        found += 1
    assert found == EACH
