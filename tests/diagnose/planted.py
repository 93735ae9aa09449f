"""Feasible tiny problems made infeasible by one planted contradiction."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from matcher.diagnose import Member
from matcher.domain import Apart as ApartGroup
from matcher.domain import (
    Commitment,
    Decline,
    Fact,
    Matching,
    Placement,
    Problem,
    Share,
)
from matcher.domain import Companions as CompanionsGroup
from matcher.engine import solve
from matcher.objectives import Placed
from matcher.policy import Policy, default_policy
from support.tiny import tiny_problem

POLICY = Policy(rules=default_policy().rules, tiers=(Placed(),))


@dataclass(frozen=True)
class Planted:
    """An infeasible problem, the kind of its contradiction, and its members.

    ``members`` are all that the planted fact stands behind: any conflict holds one.
    """

    kind: str
    problem: Problem
    members: frozenset[Member]


@dataclass(frozen=True)
class Ground:
    """A feasible problem with one of its plans."""

    draw: random.Random
    problem: Problem
    plan: Matching

    def one(self, where: Callable[[Placement], bool] = lambda _: True) -> Placement:
        """A placement of the plan; ``IndexError`` if none is such."""
        return self.draw.choice([p for p in self.plan.placements if where(p)])

    def with_pins(self, *pins: Placement) -> Problem:
        held = [Commitment(kind="pinned", placement=pin) for pin in pins]
        return changed(self.problem, commitments=(*self.problem.commitments, *held))

    def taken(self, where: Callable[[Placement], bool]) -> int:
        return sum(where(one) for one in self.problem.incumbents.values())

    def is_apprentice(self, one: Placement) -> bool:
        return self.problem.slot[one.slot].kind == "apprenticeship"

    def company(self, one: Placement) -> str:
        return self.problem.slot[one.slot].company

    def office(self, one: Placement) -> str | None:
        return self.problem.company[self.company(one)].training_office

    def is_kept(self, of: str, name: str) -> bool:
        """Whether something is kept for ordinary apprentices there."""
        used = any((u.of, u.id) == (of, name) for u in self.problem.ordinary_use)
        slots = {
            "company": [s for s in self.problem.slots if s.company == name],
            "training_office": [
                s
                for s in self.problem.slots
                if self.problem.company[s.company].training_office == name
            ],
        }.get(of, [])
        return used or any(slot.reserved for slot in slots)


def changed(problem: Problem, **facts: Any) -> Problem:
    return problem.model_copy(update=facts)


def with_one(problem: Problem, table: str, name: str, **update: Any) -> Problem:
    """The problem with one fact of a table changed."""
    facts: tuple[Fact, ...] = tuple(
        type(one).model_validate({**one.model_dump(), **update})
        if one.id == name
        else one
        for one in getattr(problem, table)
    )
    return changed(problem, **{table: facts})


def member(rule: str, of: str, subject: str) -> Member:
    return Member(rule=rule, of=of, subject=subject)


def about_her(rule: str, pin: Placement) -> list[Member]:
    return [member(rule, "candidate", pin.candidate)]


Plant = Callable[[Ground], tuple[Problem, list[Member]]]


def travel(ground: Ground) -> tuple[Problem, list[Member]]:
    minutes = ground.problem.travel_minutes
    pin = ground.one(lambda p: bool(minutes(p.candidate, p.slot)))
    less = {
        "max_travel_minutes": (minutes(pin.candidate, pin.slot) or 1) - 1,
        "will_relocate": False,
    }
    problem = with_one(ground.with_pins(pin), "candidates", pin.candidate, **less)
    return problem, about_her("travel", pin)


def age(ground: Ground) -> tuple[Problem, list[Member]]:
    group = {c.id: c.target_group for c in ground.problem.candidates}
    pin = ground.one(lambda p: group[p.candidate] == "job_seeker")
    problem = with_one(
        ground.with_pins(pin), "candidates", pin.candidate, birth_year=1980
    )
    return problem, about_her("age", pin)


def approval(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one(ground.is_apprentice)
    slot = ground.problem.slot[pin.slot]
    others = [t.id for t in ground.problem.trades if t.id != slot.trade]
    problem = with_one(
        ground.with_pins(pin),
        "companies",
        slot.company,
        approved_trades=(ground.draw.choice(others),),
    )
    theirs = [one.id for one in problem.slots if one.company == slot.company]
    return problem, [member("approval", "slot", one) for one in theirs]


def places(ground: Ground) -> tuple[Problem, list[Member]]:
    slots = ground.problem.slot
    pin = ground.one(
        lambda p: not slots[p.slot].reserved and not slots[p.slot].min_cohort
    )
    left = ground.taken(lambda p: p.slot == pin.slot)
    problem = with_one(ground.with_pins(pin), "slots", pin.slot, places=left)
    return problem, [member("places", "slot", pin.slot)]


def at_once(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one(
        lambda p: (
            ground.is_apprentice(p) and not ground.is_kept("company", ground.company(p))
        )
    )
    company = ground.company(pin)
    left = ground.taken(
        lambda p: ground.is_apprentice(p) and ground.company(p) == company
    )
    problem = with_one(
        ground.with_pins(pin), "companies", company, max_apprentices=left
    )
    return problem, [member("apprentices_at_once", "company", company)]


def office(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one(
        lambda p: (
            ground.is_apprentice(p)
            and ground.office(p) is not None
            and not ground.is_kept("training_office", str(ground.office(p)))
        )
    )
    name = str(ground.office(pin))
    left = ground.taken(lambda p: ground.is_apprentice(p) and ground.office(p) == name)
    problem = with_one(ground.with_pins(pin), "training_offices", name, capacity=left)
    return problem, [member("training_offices", "training_office", name)]


def class_minimum(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one(lambda p: bool(p.classes))
    many = len(ground.problem.candidates) + 1
    problem = with_one(
        ground.with_pins(pin), "training_classes", pin.classes[0], min=many, max=many
    )
    return problem, [member("training_classes", "training_class", pin.classes[0])]


def class_refuses(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one(lambda p: bool(p.classes))
    home = ground.problem.home_region(pin.candidate)
    others = tuple(r.id for r in ground.problem.regions if r.id != home)
    problem = with_one(
        ground.with_pins(pin), "training_classes", pin.classes[0], home_regions=others
    )
    everywhere = [
        member("training_classes", "slot", slot.id) for slot in problem.slots
    ]  # others are refused, too, and she may need them to fill the class
    return problem, [*about_her("training_classes", pin), *everywhere]


def class_seats(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one(lambda p: bool(p.classes))
    name = pin.classes[0]
    use = {"of": "training_class", "id": name, "places": 100}
    problem = changed(
        ground.with_pins(pin), ordinary_use=(*ground.problem.ordinary_use, use)
    )
    return problem, [member("non_displacement", "training_class", name)]


def decline(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one()
    no = (
        Decline(candidate=pin.candidate, slot=pin.slot)
        if ground.draw.random() < 0.5
        else Decline(candidate=pin.candidate, company=ground.company(pin))
    )
    problem = changed(ground.with_pins(pin), declines=(*ground.problem.declines, no))
    return problem, about_her("declines", pin)


def available(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one()
    problem = with_one(
        ground.with_pins(pin),
        "candidates",
        pin.candidate,
        available_from=pin.start + 1,
    )
    return problem, about_her("start", pin)


def start_month(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one()
    problem = with_one(
        ground.with_pins(pin), "slots", pin.slot, start_months=(pin.start + 1,)
    )
    return problem, about_her("start", pin)


def qualification(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one()
    problem = with_one(
        ground.with_pins(pin),
        "slots",
        pin.slot,
        required_qualifications=(
            *ground.problem.slot[pin.slot].required_qualifications,
            "police_certificate",
        ),
    )
    everybody = [
        member("qualifications", "candidate", one.id) for one in problem.candidates
    ]  # her companions have to hold it, too
    return problem, everybody


def interest(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one()
    nothing = {"interests": (), "any_job": False, "any_other": False}
    problem = with_one(ground.with_pins(pin), "candidates", pin.candidate, **nothing)
    return problem, about_her("interest", pin)


def pathway(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one(lambda p: p.pathway == "direct")
    problem = with_one(
        ground.with_pins(pin), "candidates", pin.candidate, schooling="none"
    )
    return problem, about_her("pathways", pin)


def second_pin(ground: Ground) -> tuple[Problem, list[Member]]:
    """A lawful pin beside others that leave no place for it."""
    pin = ground.one()
    slot = ground.problem.slot[pin.slot]
    held = [p for p in ground.plan.placements if p.slot == slot.id]
    placed = {p.candidate for p in held} | ground.problem.incumbents.keys()
    others = [c.id for c in ground.problem.candidates if c.id not in placed]
    other = pin.model_copy(update={"candidate": ground.draw.choice(sorted(others))})
    free = slot.places - slot.reserved - ground.taken(lambda p: p.slot == slot.id)
    if len(held) < free:
        raise IndexError
    problem = ground.with_pins(*held)
    pinned = Commitment(kind="pinned", placement=other)
    problem = changed(problem, commitments=(*problem.commitments, pinned))
    return problem, about_her("commitments", other)


def companions(ground: Ground) -> tuple[Problem, list[Member]]:
    one = ground.one()
    other = ground.one(lambda p: p.slot != one.slot)
    same = "slot" if ground.company(one) == ground.company(other) else "company"
    group = CompanionsGroup(
        id="planted", candidates=(one.candidate, other.candidate), same=same
    )
    problem = changed(
        ground.with_pins(one, other), companions=(*ground.problem.companions, group)
    )
    return problem, [member("companions", "companions", "planted")]


def apart(ground: Ground) -> tuple[Problem, list[Member]]:
    one = ground.one()
    other = ground.one(
        lambda p: (
            p.candidate != one.candidate and ground.company(p) == ground.company(one)
        )
    )
    same = "slot" if one.slot == other.slot else "company"
    group = ApartGroup(
        id="planted", candidates=(one.candidate, other.candidate), same=same
    )
    problem = changed(
        ground.with_pins(one, other), apart=(*ground.problem.apart, group)
    )
    return problem, [member("apart", "apart", "planted")]


def share(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one()
    group = {c.id: c.target_group for c in ground.problem.candidates}
    limit = Share(
        id="planted",
        target_group=group[pin.candidate],
        of="company",
        where=ground.company(pin),
        at_most=0,
    )
    problem = changed(ground.with_pins(pin), shares=(*ground.problem.shares, limit))
    return problem, [member("shares", "share", "planted")]


def share_at_least(ground: Ground) -> tuple[Problem, list[Member]]:
    """A share that more people of a group would have to fill than there are."""
    pin = ground.one()
    group = {c.id: c.target_group for c in ground.problem.candidates}
    limit = Share(
        id="planted",
        target_group=ground.draw.choice(
            sorted({"employed_adult", "terminated_contract"} - {group[pin.candidate]})
        ),
        of="company",
        where=ground.company(pin),
        at_least=95,
    )
    problem = changed(ground.with_pins(pin), shares=(*ground.problem.shares, limit))
    return problem, [member("shares", "share", "planted")]


def cohort(ground: Ground) -> tuple[Problem, list[Member]]:
    """A slot that may not close and that too few can fill."""
    slot = ground.draw.choice(ground.problem.slots)
    many = len(ground.problem.candidates) + 1
    problem = with_one(
        ground.problem,
        "slots",
        slot.id,
        places=max(slot.places, many + 5),
        min_cohort=many,
        may_close=False,
    )
    return problem, [member("slot_cohorts", "slot", slot.id)]


def open_slot(ground: Ground) -> tuple[Problem, list[Member]]:
    """A slot that may not close, though it does in the plan."""
    held = {p.slot for p in ground.plan.placements}
    slot = ground.draw.choice([s for s in ground.problem.slots if s.id not in held])
    problem = with_one(
        ground.problem,
        "slots",
        slot.id,
        places=max(1, slot.places),
        min_cohort=1,
        may_close=False,
    )
    return problem, [
        member("slot_cohorts", "slot", slot.id),
        member("places", "slot", slot.id),
    ]


def reserved(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one()
    slot = ground.problem.slot[pin.slot]
    problem = with_one(ground.with_pins(pin), "slots", pin.slot, reserved=slot.places)
    return problem, [
        member("non_displacement", "slot", slot.id),
        member("non_displacement", "company", slot.company),
        member("non_displacement", "training_office", str(ground.office(pin))),
    ]


def gated(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one(ground.is_apprentice)
    trade = str(ground.problem.slot[pin.slot].trade)
    problem = with_one(ground.with_pins(pin), "trades", trade, open_to_scheme=False)
    theirs = [one.id for one in problem.slots if one.trade == trade]
    return problem, [member("non_displacement", "slot", one) for one in theirs]


def office_use(ground: Ground) -> tuple[Problem, list[Member]]:
    pin = ground.one(lambda p: ground.is_apprentice(p) and bool(ground.office(p)))
    name = str(ground.office(pin))
    use = {"of": "training_office", "id": name, "places": 100}
    problem = changed(
        ground.with_pins(pin), ordinary_use=(*ground.problem.ordinary_use, use)
    )
    return problem, [member("non_displacement", "training_office", name)]


PLANTS: tuple[Plant, ...] = (
    travel,
    age,
    approval,
    places,
    at_once,
    office,
    class_minimum,
    class_refuses,
    class_seats,
    decline,
    available,
    start_month,
    qualification,
    interest,
    pathway,
    second_pin,
    companions,
    apart,
    share,
    share_at_least,
    cohort,
    open_slot,
    reserved,
    gated,
    office_use,
)


IN_CLASS: tuple[Plant, ...] = (class_minimum, class_refuses, class_seats)


def at_school(problem: Problem) -> Problem:
    """Nobody may go straight into an apprenticeship, and small classes may run."""
    people = tuple(
        one.model_copy(update={"schooling": "none"}) for one in problem.candidates
    )
    classes = tuple(
        one.model_copy(update={"min": 1}) for one in problem.training_classes
    )
    return changed(problem, candidates=people, training_classes=classes)


def planted(count: int) -> Iterator[Planted]:
    """So many planted problems, the kinds in turn."""
    seed, found = 0, 0
    while found < count:
        for plant in PLANTS:
            problem = _planted(plant, seed)
            if problem is not None and found < count:
                found += 1
                yield problem
        seed += 1


def _planted(plant: Plant, seed: int) -> Planted | None:
    """The contradiction planted in one problem; ``None`` where it finds no ground."""
    base = tiny_problem(seed, simple=seed % 3 == 0 and plant not in IN_CLASS)
    if plant in IN_CLASS:
        base = at_school(base)
    plan = solve(base, POLICY).matching
    if plan is None:
        return None
    ground = Ground(random.Random(f"{plant.__name__} {seed}"), base, plan)
    try:
        problem, members = plant(ground)
    except IndexError:
        return None
    if solve(problem, POLICY).status != "infeasible":
        return None
    return Planted(plant.__name__, problem, frozenset(members))
