"""Two people with a joint list are placed as one of its choices, or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import (
    Companions,
    JointList,
    Matching,
    Placement,
    Problem,
    Reason,
    Violation,
)
from matcher.errors import Fault
from matcher.program import (
    Bools,
    Ints,
    Options,
    Pairs,
    Rows,
    Rule,
    count_rows,
    ints,
    stack_rows,
)

_FREE = float("inf")
Choice = tuple[str | None, str | None]
Side = tuple[str, str, list[Choice]]
"""Somebody, her partner, and their choices: her slot first."""


class JointLists(Rule):
    """Two people with a joint list are placed as one of its choices, or not at all.

    One stays without a place only where the list says so. Beside an incumbent the other
    goes where the list puts them together with the place she has, or nowhere. Broken by
    so much: 1 point = 1 place that no choice names, or that lacks its partner's.

    Examples
    --------
    >>> JointLists().rule
    'joint_lists'
    """

    rule: Literal["joint_lists"] = "joint_lists"
    judges: ClassVar[tuple[str, ...]] = ("joint_lists",)

    def eligible(self, problem: Problem, pairs: Pairs) -> Bools | None:
        if not problem.joint_lists:
            return None
        facts, size = pairs.facts, len(problem.slots)
        lists = np.zeros(len(problem.candidates), dtype=np.int64)
        named: list[int] = []
        for joint in problem.joint_lists:
            for who, slots in _listed(problem, joint).items():
                person = facts.candidate_index[who]
                lists[person] += 1
                named += [person * size + facts.slot_index[one] for one in slots]
        key = pairs.candidate * size + pairs.slot
        allowed: Bools = lists[pairs.candidate] == 0
        pair, times = np.unique(ints(named), return_counts=True)
        for most in range(1, int(lists.max()) + 1):  # everybody on one list, mostly
            theirs = lists[pairs.candidate] == most
            allowed |= theirs & np.isin(key, pair[times == most])
        return allowed

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        lists = problem.joint_lists
        theirs = options.of(who for one in lists for who in (one.first, one.second))
        blocks = [
            block
            for joint in lists
            for side in _sides(problem, joint)
            for block in _side_rows(options, theirs, joint.id, side)
        ]
        return stack_rows(*blocks) if blocks else None

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        held = defaultdict[str, list[str]](list)
        for placement in matching.placements:
            held[placement.candidate].append(placement.slot)
        for joint in problem.joint_lists:
            for who, slots in _listed(problem, joint).items():
                for slot in held[who]:
                    if slot not in slots:
                        yield Violation(
                            "joint_list_slot",
                            joint_list=joint.id,
                            candidate=who,
                            slot=slot,
                        )
            torn = sum(_torn(held, side) for side in _sides(problem, joint))
            if torn:
                yield Violation("joint_lists", joint_list=joint.id, amount=torn)

    def refuses(self, problem: Problem, placement: Placement) -> bool:
        who, slot = placement.candidate, placement.slot
        hers = problem.joint_lists_of.get(who, ())
        listed = (_listed(problem, joint) for joint in hers)
        return any(who in slots and slot not in slots[who] for slots in listed)

    def faults(self, problem: Problem) -> Iterable[Fault]:
        for nth, joint in enumerate(problem.joint_lists):
            place = f"joint_lists[{nth}].choices"
            if _never_asked(problem, joint):
                yield Fault("asked_by_each", column=place)
            for group in problem.companions:
                both = {joint.first, joint.second} <= set(group.candidates)
                if both and not _together(problem, joint, group):
                    yield Fault("fits_companions", column=place)

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        if matching is not None:
            return Reason("joint_lists", joint_list=subject)
        wanted = {slot.id for slot in problem.wanted(subject)}
        for joint in problem.joint_lists_of.get(subject, ()):
            slots = _listed(problem, joint).get(subject)
            if slots is not None and wanted.isdisjoint(slots):
                return Reason("joint_list_slot", joint_list=joint.id, candidate=subject)
        return None


def _choices(joint: JointList) -> list[Choice]:
    return [(one.first, one.second) for one in joint.choices]


def _listed(problem: Problem, joint: JointList) -> dict[str, set[str]]:
    """Slots that choices give each of two; beside an incumbent only what fits hers."""
    found = {}
    for who, partner, choices in _both(joint):
        if who in problem.incumbents:
            continue
        settled = problem.incumbents.get(partner)
        found[who] = {
            hers
            for hers, partners in choices
            if hers is not None and (settled is None or settled.slot == partners)
        }
    return found


def _both(joint: JointList) -> Iterator[Side]:
    choices = _choices(joint)
    yield joint.first, joint.second, choices
    yield joint.second, joint.first, [(hers, his) for his, hers in choices]


def _sides(problem: Problem, joint: JointList) -> list[Side]:
    """Both ways to look at a list, unless one of the two is settled."""
    settled = not problem.incumbents.keys().isdisjoint((joint.first, joint.second))
    return [] if settled else list(_both(joint))


def _torn(held: Mapping[str, list[str]], side: Side) -> int:
    """How far somebody's places lack what the list wants her partner to have."""
    who, partner, choices = side
    torn = 0
    for slot in _hers(choices):
        here = sum(one == slot for one in held[who])
        beside = {his for hers, his in choices if hers == slot}
        if None in beside:
            named = {his for _, his in choices} - beside
            elsewhere = sum(one in named for one in held[partner])
            torn += max(0, here + elsewhere - 1)
        else:
            torn += max(0, here - sum(one in beside for one in held[partner]))
    return torn


def _side_rows(options: Options, theirs: Ints, name: str, side: Side) -> Iterator[Rows]:
    """One row for each slot of hers: she is there only beside what the list says.

    Where it says "nowhere" too, her partner is not at another place it names.
    ``theirs`` are all options of anybody with a joint list.
    """
    facts, (who, partner, choices) = options.facts, side
    index, person = facts.slot_index, options.candidate[theirs]
    mine = theirs[person == facts.candidate_index[who]]
    partners = theirs[person == facts.candidate_index[partner]]
    for slot in _hers(choices):
        beside = {his for hers, his in choices if hers == slot}
        alone = None in beside
        counted = {his for _, his in choices} - beside if alone else beside
        named = ints([index[one] for one in counted if one is not None])
        here = mine[options.slot[mine] == index[slot]]
        there = partners[np.isin(options.slot[partners], named)]
        value = np.repeat([1.0, 1.0 if alone else -1.0], [len(here), len(there)])
        yield count_rows(
            np.zeros(len(value), dtype=np.int64),
            [name],
            -_FREE,
            float(alone),
            option=np.concatenate([here, there]),
            value=value,
        )


def _hers(choices: list[Choice]) -> list[str]:
    """Her slots in a list, sorted."""
    return sorted({hers for hers, _ in choices if hers is not None})


def _never_asked(problem: Problem, joint: JointList) -> bool:
    """Whether a choice names a slot that its person never asked for."""
    return any(
        slot is not None and problem.rank(who, slot) is None
        for who, _, choices in _both(joint)
        for slot, _ in choices
    )


def _together(problem: Problem, joint: JointList, group: Companions) -> bool:
    """Whether some choice puts the two where companions must be."""
    return any(
        hers is not None
        and his is not None
        and _place(problem, group, hers) == _place(problem, group, his)
        for hers, his in _choices(joint)
    )


def _place(problem: Problem, group: Companions, slot: str) -> str:
    return {
        "slot": slot,
        "company": problem.slot[slot].company,
        "location": problem.slot_location(slot).id,
    }[group.same]
