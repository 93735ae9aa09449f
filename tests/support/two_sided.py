"""Small two-sided problems, and a judge of them that shares nothing with the library.

``blocks`` and ``envies`` say in the plainest loops what a blocking pair is, and
``stable_plans`` tries every plan there is. A plan is a slot for each person placed.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from matcher.domain import (
    Commitment,
    Companions,
    Decline,
    JointChoice,
    JointList,
    Matching,
    OrdinaryUse,
    Placement,
    Problem,
    TrainingOffice,
)
from matcher.policy import Policy, default_policy
from support.build import a_candidate, a_placement, a_problem, a_slot
from support.oracle import alone_allowed

Plan = dict[str, str]
Block = tuple[str, tuple[str, ...], tuple[str | None, ...], str | None, int]
"""A pair, a kind of couple or a closed slot; who; where; the couple's id; how far."""

Ways = dict[tuple[str, str], Placement]
"""A placement no hard rule refuses for every pair that has one."""

INFINITE = 10**9


# --- builders ---------------------------------------------------------------------


def groups(text: str) -> tuple[tuple[str, ...], ...]:
    """Tie groups as people write them: ``"s1 > s2 = s3"``."""
    return tuple(
        tuple(one.strip() for one in group.split("="))
        for group in text.split(">")
        if group.strip()
    )


def a_market(
    people: Mapping[str, str],
    slots: Mapping[str, str],
    *,
    places: Mapping[str, int] | None = None,
    company: Mapping[str, str] | None = None,
    lists: Mapping[str, str] | None = None,
    most: Mapping[str, int] | None = None,
    offices: Mapping[str, str] | None = None,
    capacity: Mapping[str, int] | None = None,
    slot_facts: Mapping[str, Mapping[str, Any]] | None = None,
    **facts: Any,
) -> Problem:
    """Interests of people and priorities of slots, as ``"s1 > s2 = s3"``.

    ``places`` of slots (1 if not said), their ``company`` (each its own), priority
    ``lists`` of companies and the ``most`` apprentices they take; ``offices`` of
    companies and the ``capacity`` of these; any other fact of a slot or of the problem.
    """
    of = {slot: (company or {}).get(slot, f"at-{slot}") for slot in slots}
    employers = [
        {
            "id": name,
            "location": "verdal",
            "priorities": groups((lists or {}).get(name, "")),
            "max_apprentices": (most or {}).get(name),
            "training_office": (offices or {}).get(name),
        }
        for name in dict.fromkeys(of.values())
    ]
    return a_problem(
        [a_candidate(who, interests=groups(text)) for who, text in people.items()],
        [
            a_slot(
                slot,
                **{
                    "company": of[slot],
                    "places": (places or {}).get(slot, 1),
                    "priorities": groups(text),
                    **(slot_facts or {}).get(slot, {}),
                },
            )
            for slot, text in slots.items()
        ],
        companies=employers,
        training_offices=tuple(
            TrainingOffice(id=name, capacity=most_there)
            for name, most_there in (capacity or {}).items()
        ),
        **facts,
    )


def a_joint_list(id: str, first: str, second: str, *choices: str) -> JointList:
    """Choices as ``"s1 s2"``; ``"s1 -"`` leaves the second without a place."""
    pairs = (choice.split() for choice in choices)
    return JointList(
        id=id,
        first=first,
        second=second,
        choices=tuple(
            JointChoice(
                first=None if one == "-" else one, second=None if two == "-" else two
            )
            for one, two in pairs
        ),
    )


def tiny_market(
    seed: int, *, couples: bool = True, closing: bool = True, settled: bool = True
) -> Problem:
    """At most five people and four slots, with everything a market can have.

    ``couples`` may decide together, ``closing`` slots need several people, and some
    people are ``settled``: incumbents or pinned.
    """
    draw = random.Random(f"market {seed}")
    employers = ["yard", "kitchen", "mill"]
    slots = [f"s{k}" for k in range(draw.choice([2, 3, 3, 4]))]
    people = [f"c{k}" for k in range(draw.choice([2, 3, 4, 4, 5]))]
    company = {slot: draw.choice(employers) for slot in slots}
    places = {slot: draw.choice([0, 1, 1, 1, 2, 2, 3]) for slot in slots}
    tied = draw.choice([0.0, 0.3, 0.8])
    facts: dict[str, Any] = {slot: {} for slot in slots}
    for slot in slots:
        if draw.random() < 0.15:
            facts[slot] = {"kind": "job", "trade": None}
        facts[slot]["reserved"] = min(places[slot], draw.choice([0, 0, 0, 0, 1]))
        if closing and draw.random() < 0.3:
            facts[slot]["min_cohort"] = draw.randint(0, places[slot])
            facts[slot]["may_close"] = draw.random() < 0.9
    wanted = [*slots, *slots, *slots, "weld", *sorted(set(company.values()))]
    interests = {
        who: _drawn(draw, wanted, draw.choice([1, 2, 3, 3, 4]), tied) for who in people
    }
    priorities = {
        slot: _drawn(draw, people, draw.choice([0, 1, 3, 5, 5]), tied) for slot in slots
    }
    lists = {
        name: _drawn(draw, people, draw.choice([0, 0, 3, 5]), tied)
        for name in employers
        if name in company.values()
    }
    most = {name: draw.choice([0, 1, 1, 2]) for name in lists if draw.random() < 0.4}
    offices = {name: "office" for name in lists if draw.random() < 0.3}
    standing = _standing(draw, people, slots, facts) if settled else []
    use = [
        OrdinaryUse(of="company", id=name, places=1)
        for name in lists
        if draw.random() < 0.1
    ]
    declines = [
        Decline(candidate=who, slot=draw.choice(slots))
        for who in people
        if draw.random() < 0.1
    ]
    problem = a_market(
        interests,
        priorities,
        places=places,
        company=company,
        lists=lists,
        most=most,
        offices=offices,
        capacity={"office": draw.choice([1, 1, 2])},
        slot_facts=facts,
        commitments=tuple(standing),
        declines=tuple(declines),
        ordinary_use=tuple(use),
    )
    if couples and draw.random() < 0.6:
        problem = problem.model_copy(update=_couples(draw, problem, people))
    return problem


def _drawn(draw: random.Random, names: Iterable[str], most: int, tied: float) -> str:
    chosen = list(dict.fromkeys(draw.sample(list(names), min(most, len(list(names))))))
    text = ""
    for nth, name in enumerate(chosen):
        text += ("" if not nth else " = " if draw.random() < tied else " > ") + name
    return text


def _standing(
    draw: random.Random, people: list[str], slots: list[str], facts: dict[str, Any]
) -> list[Commitment]:
    found = []
    for who in people:
        if draw.random() < 0.08:
            slot = draw.choice(slots)
            pathway = "work" if facts[slot].get("kind") == "job" else "direct"
            placement = a_placement(who, slot, pathway=pathway)
            found.append(
                Commitment(
                    kind=draw.choice(["incumbent", "pinned"]), placement=placement
                )
            )
    return found


def _couples(
    draw: random.Random, problem: Problem, people: list[str]
) -> dict[str, tuple[JointList | Companions, ...]]:
    """A couple or two, each of other people."""
    order = draw.sample(people, len(people))
    joint: list[JointList] = []
    together: list[Companions] = []
    for nth in range(draw.choice([1, 1, 2])):
        two = order[2 * nth : 2 * nth + 2]
        if len(two) < 2:
            continue
        if draw.random() < 0.35:
            same = draw.choice(["slot", "company", "location"])
            together.append(
                Companions.model_validate(
                    {"id": f"g{nth}", "candidates": two, "same": same}
                )
            )
            continue
        hers, his = ([None, *asked_by(problem, who)] for who in two)
        pairs = [(a, b) for a in hers for b in his if a or b]
        some = draw.sample(pairs, min(len(pairs), draw.choice([1, 2, 3, 5])))
        choices = tuple(JointChoice(first=a, second=b) for a, b in some)
        joint.append(
            JointList(id=f"j{nth}", first=two[0], second=two[1], choices=choices)
        )
    return {"joint_lists": tuple(joint), "companions": tuple(together)}


# --- the facts of a market --------------------------------------------------------


def claimants(problem: Problem) -> list[str]:
    """New candidates who are not pinned."""
    settled = {one.placement.candidate for one in problem.commitments}
    return sorted(one.id for one in problem.candidates if one.id not in settled)


def asked_by(problem: Problem, who: str) -> dict[str, int]:
    """Rank of every slot somebody asked for."""
    ranks = {slot.id: problem.rank(who, slot.id) for slot in problem.slots}
    return {slot: rank for slot, rank in ranks.items() if rank is not None}


def levels(problem: Problem, slot: str) -> list[tuple[str, str]]:
    """What a place of a slot counts in."""
    one = problem.slot[slot]
    found = [("slot", slot)]
    if one.kind == "apprenticeship":
        company = problem.company[one.company]
        if company.max_apprentices is not None:
            found.append(("company", company.id))
        if company.training_office is not None:
            found.append(("training_office", company.training_office))
    return found


def room(problem: Problem, level: tuple[str, str]) -> int:
    """Claimants a level has room for."""
    of, name = level
    if of == "slot":
        left = problem.slot[name].places
    elif of == "company":
        left = problem.company[name].max_apprentices or 0
    else:
        left = problem.training_office[name].capacity
    for use in problem.ordinary_use:
        if (use.of, use.id) == level:
            left -= use.places
    for slot in problem.slots:
        if level in levels(problem, slot.id):
            left -= slot.reserved
    for one in problem.commitments:
        if level in levels(problem, one.placement.slot):
            left -= 1
    return max(0, left)


def ahead(problem: Problem, level: tuple[str, str], who: str) -> int:
    """Tie groups ahead of somebody on a level's list."""
    of, name = level
    if of == "slot":
        slot = problem.slot[name]
        listed = slot.priorities or problem.company[slot.company].priorities
    else:
        listed = problem.company[name].priorities if of == "company" else ()
    for nth, group in enumerate(listed):
        if who in group:
            return nth
    return len(listed)


def ways_of(problem: Problem, policy: Policy | None = None) -> Ways:
    """One placement for every pair of a claimant and a slot that is possible."""
    allowed = alone_allowed(problem, policy or default_policy())
    found: Ways = {}
    for who in claimants(problem):
        for placement in allowed[who]:
            if placement.slot in asked_by(problem, who):
                found.setdefault((who, placement.slot), placement)
    for joint in problem.joint_lists:
        in_force = policy is None or "joint_lists" in {one.rule for one in policy.hard}
        both = [(one.first, one.second) for one in joint.choices]
        for who, partner, choices in (
            (joint.first, joint.second, both),
            (joint.second, joint.first, [(hers, his) for his, hers in both]),
        ):
            stands = problem.incumbents.get(partner)
            slots = [
                hers for hers, his in choices if stands is None or his == stands.slot
            ]
            for pair in list(found):
                if in_force and pair[0] == who and pair[1] not in slots:
                    del found[pair]
    return found


Couple = tuple[str, str, str, str, list[list[tuple[str | None, str | None]]]]
"""Joint list or companions, id, the two, and tie groups of joint choices."""


def couples(problem: Problem) -> list[Couple]:
    """Those who decide together: companions first, then joint lists, by id."""
    claim = claimants(problem)
    found: list[Couple] = []
    for group in sorted(problem.companions, key=lambda one: one.id):
        two = [one for one in group.candidates if one in claim]
        if len(two) != 2:
            continue
        one, other = two
        sums: dict[int, list[tuple[str | None, str | None]]] = {}
        for a, rank in sorted(asked_by(problem, one).items()):
            for b, his in sorted(asked_by(problem, other).items()):
                if _near(problem, group.same, a) == _near(problem, group.same, b):
                    sums.setdefault(rank + his, []).append((a, b))
        choices = [sums[total] for total in sorted(sums)]
        found.append(("companions", group.id, one, other, choices))
    for joint in sorted(problem.joint_lists, key=lambda one: one.id):
        if joint.first in claim and joint.second in claim:
            listed = [[(one.first, one.second)] for one in joint.choices]
            found.append(("joint_list", joint.id, joint.first, joint.second, listed))
    return found


def _near(problem: Problem, same: str, slot: str) -> str:
    company = problem.slot[slot].company
    where = problem.company[company].location
    return {"slot": slot, "company": company, "location": where}[same]


# --- blocking and envy ------------------------------------------------------------


def blocks(problem: Problem, ways: Ways, plan: Plan, kind: str = "weak") -> list[Block]:
    """Everything that blocks a plan: pairs, couples, closed slots."""
    claim = claimants(problem)
    coupled = {who for _, _, one, other, _ in couples(problem) for who in (one, other)}
    held = {who: slot for who, slot in plan.items() if who in claim}
    found: list[Block] = []
    willing: dict[str, list[str]] = {}
    for who in claim:
        if who in coupled:
            continue
        for slot in sorted(asked_by(problem, who)):
            if (who, slot) not in ways or not _pair_blocks(
                problem, held, who, slot, kind
            ):
                continue
            if closed(problem, held, slot):
                willing.setdefault(slot, []).append(who)
            else:
                found.append(("pair", (who,), (slot,), None, 1))
    for kind_of, name, one, other, listed in couples(problem):
        has = (held.get(one), held.get(other))
        for group in listed:
            if has in group:
                break
            for choice in group:
                if _couple_blocks(problem, ways, held, (one, other), choice):
                    found.append((kind_of, (one, other), choice, name, 1))
    for slot, some in sorted(willing.items()):
        fewest = problem.slot[slot].min_cohort
        if len(some) >= fewest:
            far = len(some) - fewest + 1
            found.append(("closed", tuple(some), (slot,), None, far))
    return found


def closed(problem: Problem, held: Plan, slot: str) -> bool:
    """Whether nobody is at a slot that opens for several people only."""
    one = problem.slot[slot]
    settled = {one.placement.slot for one in problem.commitments}
    needs_several = one.may_close and one.min_cohort >= 2
    return needs_several and slot not in settled and slot not in held.values()


def _pair_blocks(problem: Problem, held: Plan, who: str, slot: str, kind: str) -> bool:
    asked = asked_by(problem, who)
    if held.get(who) == slot:
        return False
    rank = asked[slot]
    has = asked.get(held.get(who, ""), INFINITE)
    full = full_strict = False
    for level in levels(problem, slot):
        there = [c for c, s in held.items() if level in levels(problem, s)]
        if who in there:
            continue
        hers = ahead(problem, level, who)
        no_worse = [c for c in there if ahead(problem, level, c) <= hers]
        better = [c for c in there if ahead(problem, level, c) < hers]
        full = full or len(no_worse) >= room(problem, level)
        full_strict = full_strict or len(better) >= room(problem, level)
    if kind == "weak":
        return rank < has and not full
    if kind == "super":
        return rank <= has and not full_strict
    return (rank < has and not full_strict) or (rank == has and not full)


def _couple_blocks(
    problem: Problem,
    ways: Ways,
    held: Plan,
    two: tuple[str, str],
    choice: tuple[str | None, str | None],
) -> bool:
    goes = {who: slot for who, slot in zip(two, choice, strict=True) if slot}
    if any(pair not in ways for pair in goes.items()):
        return False
    others = {c: s for c, s in held.items() if c not in two}
    stays = {who: slot for who, slot in goes.items() if held.get(who) == slot}
    moves = {who: slot for who, slot in goes.items() if who not in stays}
    for slot in moves.values():
        newcomers = [who for who in moves if moves[who] == slot]
        if closed(problem, held, slot) and (
            len(newcomers) < problem.slot[slot].min_cohort
        ):
            return False

    def no_worse(level: tuple[str, str], who: str) -> int:
        hers = ahead(problem, level, who)
        return len(
            [
                c
                for c, s in others.items()
                if level in levels(problem, s) and ahead(problem, level, c) <= hers
            ]
        )

    for who, slot in moves.items():
        for level in levels(problem, slot):
            free = room(problem, level)
            if stays:
                (partner_at,) = stays.values()
                beside = 1 if level in levels(problem, partner_at) else 0
                in_it = who in held and level in levels(problem, held[who])
                if not in_it and no_worse(level, who) > free - beside - 1:
                    return False
                continue
            claims = [c for c, s in moves.items() if level in levels(problem, s)]
            if len(claims) == 1:
                if no_worse(level, who) > free - 1:
                    return False
                continue
            a, b = sorted(claims, key=lambda c: ahead(problem, level, c))
            if no_worse(level, a) > free - 2 or no_worse(level, b) > free - 1:
                return False
    return True


def envies(
    problem: Problem, ways: Ways, plan: Plan
) -> list[tuple[str, str, tuple[str, ...]]]:
    """Who would rather have a slot that somebody further down its list holds."""
    claim = claimants(problem)
    coupled = {who for _, _, one, other, _ in couples(problem) for who in (one, other)}
    found = []
    for who in claim:
        asked = asked_by(problem, who)
        has = asked.get(plan.get(who, ""), INFINITE)
        for slot in sorted(asked):
            behind = [
                c
                for c in claim
                if plan.get(c) == slot
                and ahead(problem, ("slot", slot), c)
                > ahead(problem, ("slot", slot), who)
            ]
            wants = asked[slot] < has and (who, slot) in ways
            if who not in coupled and wants and behind:
                found.append((who, slot, tuple(sorted(behind))))
    return found


# --- every plan -------------------------------------------------------------------


def every_plan(problem: Problem, ways: Ways) -> Iterator[Plan]:
    """Every plan that keeps rooms, cohorts, companions, joint lists and pins."""
    claim = claimants(problem)
    pinned = {pin.candidate: pin.slot for pin in problem.pins}
    choices = [[None, *(s for w, s in sorted(ways) if w == who)] for who in claim]
    for chosen in product(*choices):
        plan = {
            who: slot for who, slot in zip(claim, chosen, strict=True) if slot
        } | pinned
        if lawful(problem, plan):
            yield plan


def lawful(problem: Problem, plan: Plan) -> bool:
    """Whether a plan of possible pairs keeps the rules about several people.

    Those that ``tiny_market`` has facts for; pins that overfill a place leave no plan.
    """
    pins = [pin.slot for pin in problem.pins]
    all_levels = {level for one in problem.slots for level in levels(problem, one.id)}
    for level in all_levels:
        theirs = [s for s in plan.values() if level in levels(problem, s)]
        of_pins = [s for s in pins if level in levels(problem, s)]
        if len(theirs) - len(of_pins) > room(problem, level):
            return False
        if of_pins and len(theirs) > _room_with_pins(problem, level):
            return False
    for slot in problem.slots:
        there = [who for who, s in plan.items() if s == slot.id]
        shut = slot.may_close and not there
        if not shut and len(there) < slot.min_cohort:
            return False
    for group in problem.companions:
        places = set()
        for who in group.candidates:
            incumbent = problem.incumbents.get(who)
            if incumbent is None:
                at = plan.get(who)
                places.add(at and _near(problem, group.same, at))
        homes = {
            _near(problem, group.same, problem.incumbents[who].slot)
            for who in group.candidates
            if who in problem.incumbents
        }
        if len(places) > 1 or (homes and not places <= {None} and homes != places):
            return False
    for joint in problem.joint_lists:
        listed = {(one.first, one.second) for one in joint.choices}
        hers, his = (
            problem.incumbents[who].slot if who in problem.incumbents else plan.get(who)
            for who in (joint.first, joint.second)
        )
        settled = {joint.first, joint.second} & problem.incumbents.keys()
        if (hers, his) in listed or (hers, his) == (None, None):
            continue
        if len(settled) == 2 or (settled and None in (hers, his)):
            continue
        return False
    return True


def _room_with_pins(problem: Problem, level: tuple[str, str]) -> int:
    """Newcomers a level takes, pinned people among them."""
    free = problem.model_copy(
        update={
            "commitments": tuple(c for c in problem.commitments if c.kind != "pinned")
        }
    )
    return room(free, level)


def stable_plans(
    problem: Problem, kind: str = "weak", policy: Policy | None = None
) -> list[Plan]:
    """Every plan that nothing blocks."""
    ways = ways_of(problem, policy)
    return [
        plan
        for plan in every_plan(problem, ways)
        if not blocks(problem, ways, plan, kind)
    ]


def envy_free_plans(problem: Problem, policy: Policy | None = None) -> list[Plan]:
    """Every plan in which nobody has justified envy."""
    ways = ways_of(problem, policy)
    return [
        plan for plan in every_plan(problem, ways) if not envies(problem, ways, plan)
    ]


def as_matching(problem: Problem, ways: Ways, plan: Plan) -> Matching:
    """The plan as placements; pinned people as they are pinned."""
    pins = {pin.candidate: pin for pin in problem.pins}
    return Matching(
        placements=tuple(
            pins[who] if who in pins else ways[who, slot] for who, slot in plan.items()
        )
    )


def as_plan(matching: Matching) -> Plan:
    """Slots of people; of somebody placed twice the last."""
    return {one.candidate: one.slot for one in matching.placements}
