"""Whether a few demands can stand together, by trying every plan: ids only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

from matcher.diagnose import Member
from matcher.domain import Matching, Placement, Problem, Violation
from matcher.policy import Policy
from matcher.program import Rule
from support.oracle import every_placement

MOST = 20_000
"""Plans that are tried."""


@cache
def spoken_of(problem: Problem) -> frozenset[str]:
    """People with a pin, and companions of somebody who has one or is an incumbent."""
    fixed = {one.placement.candidate for one in problem.commitments}
    with_mates = set(fixed)
    for group in problem.companions:
        if set(group.candidates) & fixed:
            with_mates |= set(group.candidates)
    return frozenset(with_mates)


def meant(problem: Problem, member: Member, violation: Violation) -> bool:
    """Whether a violation of its rule is about what a member is about."""
    details = violation.details
    if not {"candidate", "slot"} <= details.keys():
        return member.subject in details.values()
    if member.of == "candidate":
        return details["candidate"] == member.subject
    of_slots = member.rule in ("approval", "non_displacement")
    if not of_slots and details["candidate"] in spoken_of(problem):
        return False
    return member.of == "slot" and details["slot"] == member.subject


def broken(
    problem: Problem, policy: Policy, members: Iterable[Member], plan: Matching
) -> bool:
    """Whether a plan breaks any of the demands."""
    rules: dict[str, Rule] = {rule.rule: rule for rule in policy.rules}
    return any(
        meant(problem, member, violation)
        for member in members
        for violation in rules[member.rule].violations(problem, plan)
    )


def stand_together(
    problem: Problem, policy: Policy, members: Iterable[Member]
) -> bool | None:
    """Whether some plan breaks none of the demands; ``None``: too many to try.

    Nobody has two placements, incumbents have none, and but for pins every placement
    is one its slot and classes offer to somebody. Of placements that differ in
    nothing but pathway and start, and that no demand refuses by itself, one is tried:
    what people do together is judged by slot, class and pins.
    """
    members = list(members)

    def offered(one: Placement) -> bool:
        return is_offered(problem, one)

    pins = [c.placement for c in problem.commitments if c.kind == "pinned"]
    choices: list[list[Placement | None]] = []
    for candidate in problem.candidates:
        if candidate.id in problem.incumbents:
            continue
        alike: dict[object, Placement] = {}
        for one in (*pins, *filter(offered, every_placement(problem))):
            key = (one.slot, one.classes, one in pins)
            if one.candidate != candidate.id or key in alike:
                continue
            if not _refused(problem, policy, members, one):
                alike[key] = one
        choices.append([*alike.values(), None])
    for nth, plan in enumerate(_plans(choices)):
        if nth >= MOST:
            return None
        if not broken(problem, policy, members, plan):
            return True
    return False


def is_offered(problem: Problem, one: Placement) -> bool:
    """Whether a slot and classes offer a placement to somebody, if not to her."""
    slot, pathway = problem.slot[one.slot], problem.pathway[one.pathway]
    if pathway.outcome != slot.kind or one.start not in slot.start_months:
        return False
    if pathway.by_offer and pathway.id not in slot.offers:
        return False
    months, begins = [], one.start
    for stage in pathway.stages:
        months += [begins] if stage.in_class else []
        begins += stage.months
    zone = problem.slot_location(slot.id).zone
    return len(set(one.classes)) == len(months) and all(
        taught.start == month
        and taught.family == problem.slot_family(slot.id)
        and (not taught.zones or zone in taught.zones)
        and (not taught.slots or slot.id in taught.slots)
        for taught, month in zip(
            (problem.training_class[name] for name in one.classes), months, strict=True
        )
    )


def _refused(
    problem: Problem, policy: Policy, members: list[Member], one: Placement
) -> bool:
    alone = Matching(placements=(one,))
    rules = {rule.rule: rule for rule in policy.rules}
    return any(
        {"candidate", "slot"} <= violation.details.keys()
        and meant(problem, member, violation)
        for member in members
        for violation in rules[member.rule].violations(problem, alone)
    )


def _plans(choices: list[list[Placement | None]]) -> Iterator[Matching]:
    for chosen in product(*choices):
        yield Matching(placements=tuple(one for one in chosen if one is not None))
