"""Two people who decide together, and what they want, best first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from matcher.domain.people import Companions, JointChoice
from matcher.domain.problem import Problem


@dataclass(frozen=True)
class Couple:
    """Two claimants who decide together.

    Attributes
    ----------
    id
        Of the joint list, or of the companions.
    kind
        Which of these it is.
    first, second
        The two.
    groups
        Tie groups of joint choices, best first. Each entry of a joint list is a group
        of its own; companions are as happy as the sum of their two ranks.
    """

    id: str
    kind: Literal["joint_list", "companions"]
    first: str
    second: str
    groups: tuple[tuple[JointChoice, ...], ...]


def couples_of(
    problem: Problem,
    claimants: Collection[str],
    asked: Callable[[str], Mapping[str, int]],
) -> Iterator[Couple]:
    """Joint lists of two claimants, then companions of whom exactly two claim."""
    for joint in problem.joint_lists:
        if joint.first in claimants and joint.second in claimants:
            listed = tuple((choice,) for choice in joint.choices)
            yield Couple(joint.id, "joint_list", joint.first, joint.second, listed)
    for group in problem.companions:
        two = [one for one in group.candidates if one in claimants]
        if len(two) == 2:
            first, second = two
            groups = _together(problem, group, asked(first), asked(second))
            yield Couple(group.id, "companions", first, second, groups)


def _together(
    problem: Problem,
    group: Companions,
    first: Mapping[str, int],
    second: Mapping[str, int],
) -> tuple[tuple[JointChoice, ...], ...]:
    """Every pair of slots both asked for that is together, by the sum of ranks."""
    near = defaultdict[str, list[str]](list)
    for slot in sorted(second):
        near[_place(problem, group, slot)].append(slot)
    by_sum = defaultdict[int, list[JointChoice]](list)
    for one in sorted(first):
        for other in near.get(_place(problem, group, one), ()):
            choice = JointChoice(first=one, second=other)
            by_sum[first[one] + second[other]].append(choice)
    return tuple(tuple(by_sum[total]) for total in sorted(by_sum))


def _place(problem: Problem, group: Companions, slot: str) -> str:
    if group.same == "slot":
        return slot
    if group.same == "company":
        return problem.slot[slot].company
    return problem.slot_location(slot).id
