"""Smallest sets of rules and facts that contradict each other, one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.diagnose.member import Member, in_order
from matcher.diagnose.parts import GROUND, Parts
from matcher.diagnose.quickxplain import smallest_conflict
from matcher.diagnose.universe import Universe
from matcher.domain import Problem
from matcher.errors import VerificationError
from matcher.policy import Policy
from matcher.program import Rule
from matcher.solvers import Deadline

Conflict = tuple[Member, ...]

_MOST_ASKED = 60
"""Sets of lifted members, for each conflict that stands apart."""

_TOGETHER = (
    {"companions", "apart"},
    {"shares", "training_classes"},
)
"""Rules that weigh people against people, asked only once the others agree."""


def contradictory_parts(
    problem: Problem, policy: Policy, deadline: Deadline
) -> Parts | None:
    """The demands of as few rules as contradict each other; ``None``: none do.

    Rules are taken in by and by, those that tie people together last: fewer rules have
    fewer options that matter, and are sooner asked.
    """
    universe = Universe.of(problem, policy)
    last: set[str] = set().union(*_TOGETHER)
    known = {rule.rule for rule in policy.hard} - last
    for more in (set[str](), *_TOGETHER):
        known |= more
        rules = [rule for rule in policy.hard if rule.rule in known]
        parts = Parts.of(universe, rules)
        if parts.plan(parts.members, deadline) is None:
            return parts
    return None


def conflicts(parts: Parts, deadline: Deadline, most: int) -> Iterator[Conflict]:
    """Confirmed conflicts: first all that share nothing, then ``most`` with others.

    One is found, all of it is lifted, and the rest is asked again. Then members are
    lifted one by one, as in a tree of hitting sets: what still contradicts itself is a
    conflict, too.

    Source: R. Reiter, "A theory of diagnosis from first principles", Artificial
    Intelligence 32 (1987), for the tree.
    """
    apart: list[Conflict] = []
    lifted: frozenset[Member] = frozenset()
    while True:
        found = _one(parts, lifted, deadline)
        if found is None:
            break
        apart.append(found)
        lifted |= set(found)
        yield found
    told = set(apart)
    for conflict in apart:
        others = lifted - set(conflict)
        waiting = [others | {member} for member in conflict]
        for asked in waiting:
            if len(told) >= most or len(waiting) > _MOST_ASKED:
                break
            found = _one(parts, asked, deadline)
            if found is None:
                continue
            waiting += [asked | {member} for member in found]
            if found not in told:
                told.add(found)
                yield found


def confirmed(parts: Parts, conflict: Conflict, deadline: Deadline) -> bool:
    """Whether a conflict is one, alone: asked anew, and its plans judged from ids.

    Nothing is lawful while all its members hold; and whichever is lifted, there is a
    plan that breaks none of the others.
    """
    fresh = Parts.of(parts.universe, _rules_of(parts, conflict))
    if fresh.plan(conflict, deadline) is not None:
        return False
    for member in conflict:
        others = [one for one in conflict if one != member]
        plan = fresh.plan(others, deadline)
        if plan is None or fresh.broken(plan, others):
            return False
    return True


def _rules_of(parts: Parts, conflict: Conflict) -> list[Rule]:
    named = {GROUND, *(member.rule for member in conflict)}
    return [rule for rule in parts.rules if rule.rule in named]


def _one(
    parts: Parts, lifted: frozenset[Member], deadline: Deadline
) -> Conflict | None:
    """A confirmed conflict among what is not lifted."""

    def consistent(some: Sequence[Member]) -> bool:
        return parts.plan(some, deadline) is not None

    rest = [member for member in parts.members if member not in lifted]
    found = smallest_conflict(rest, consistent)
    if found is None:
        return None
    conflict = in_order(found)
    if not confirmed(parts, conflict, deadline):
        raise VerificationError("a conflict does not hold when it is asked alone")
    return conflict
