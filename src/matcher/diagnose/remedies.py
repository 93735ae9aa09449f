"""The least changes that leave a lawful plan, each shown by finding one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import islice

from matcher.diagnose.diagnosis import Remedy
from matcher.diagnose.lawful import lawful_plan
from matcher.diagnose.lifted import without
from matcher.diagnose.member import Member
from matcher.diagnose.proposals import Proposal, proposals
from matcher.domain import Problem
from matcher.errors import ProblemError
from matcher.policy import Policy
from matcher.solvers import Deadline
from matcher.whatif import apply
from matcher.whatif.change import Change

_MOST_TOGETHER = 40
"""Combinations of remedies of several conflicts that are tried."""


def _may_be_lifted(member: Member) -> bool:
    """Whether a rule may be set aside for a subject: no fact of it could change.

    That is so of age limits, of months without income, and of rules from outside, whose
    facts are not known here.
    What is kept for ordinary apprentices is never set aside.
    """
    return member.rule in ("age", "gap_months") or member.of == "rule"


def remedies(
    problem: Problem,
    policy: Policy,
    apart: Sequence[Sequence[Member]],
    deadline: Deadline,
    most: int,
) -> Iterator[Remedy]:
    """What leaves a lawful plan, the least change first.

    For each conflict that shares nothing with the others every single change behind its
    members is tried, as small as it can be, while the other conflicts are lifted. Where
    there are several conflicts, one change for each of them is then tried together.

    Parameters
    ----------
    problem, policy
        As for ``solve``.
    apart
        Conflicts that share nothing.
    deadline
        When to stop.
    most
        Remedies wanted.

    Raises
    ------
    TimeIsUpError
        If the time ends before all were tried.
    """
    choices = []
    for conflict in apart:
        others = {m for other in apart if other is not conflict for m in other}
        rest = without(policy, others)
        choices.append(_for_one(problem, rest, conflict, deadline))
    if len(choices) == 1:
        yield from choices[0][:most]
        return
    together = islice(_together(choices), _MOST_TOGETHER)
    found = (one for one in together if _helps(problem, policy, one, deadline))
    yield from islice(found, most)


def _together(choices: Sequence[Sequence[Remedy]]) -> Iterator[Remedy]:
    """One remedy of each list, joined; the least in all first."""
    if not choices or not all(choices):
        return
    first = tuple(0 for _ in choices)
    known = {first}

    def joined(chosen: tuple[int, ...]) -> Remedy:
        return _joined([one[k] for one, k in zip(choices, chosen, strict=True)])

    waiting = [(_rank(joined(first)), first)]
    while waiting:
        _, chosen = heappop(waiting)
        yield joined(chosen)
        for nth, several in enumerate(choices):
            more = (*chosen[:nth], chosen[nth] + 1, *chosen[nth + 1 :])
            if more[nth] < len(several) and more not in known:
                known.add(more)
                heappush(waiting, (_rank(joined(more)), more))


def _for_one(
    problem: Problem, policy: Policy, conflict: Sequence[Member], deadline: Deadline
) -> list[Remedy]:
    found: dict[tuple[Change, ...], Remedy] = {}
    lifts = []
    for member in conflict:
        for proposal in proposals(problem, member):
            remedy = _smallest(problem, policy, proposal, deadline)
            if remedy is not None:
                found.setdefault(remedy.changes, remedy)
        if _may_be_lifted(member):
            lift = Remedy(lifts=(member,), steps=1)
            if _helps(problem, policy, lift, deadline):
                lifts.append(lift)
    return sorted([*found.values(), *lifts], key=_rank)


def _smallest(
    problem: Problem, policy: Policy, proposal: Proposal, deadline: Deadline
) -> Remedy | None:
    """The proposal by as little as leaves a lawful plan; ``None`` if none does."""

    def by(much: int) -> Remedy:
        return Remedy(changes=(proposal.change(much),), steps=proposal.steps(much))

    def enough(much: int) -> bool:
        return _helps(problem, policy, by(much), deadline)

    least = _first(enough, proposal.most)
    return None if least is None else by(least)


def _first(enough: Callable[[int], bool], most: int) -> int | None:
    """The least number from 1 to ``most`` that is enough: doubled, then halved."""
    high = 1
    while not enough(high):
        if high >= most:
            return None
        high = min(2 * high, most)
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        if enough(middle):
            high = middle
        else:
            low = middle
    return high


def _helps(
    problem: Problem, policy: Policy, remedy: Remedy, deadline: Deadline
) -> bool:
    """Whether a plan is lawful after a remedy: one is found and judged from ids."""
    try:
        after = apply(problem, remedy.changes)
    except ProblemError:  # the facts would contradict one another
        return False
    return lawful_plan(after, without(policy, remedy.lifts), deadline) is not None


def _joined(parts: Sequence[Remedy]) -> Remedy:
    return Remedy(
        changes=tuple(dict.fromkeys(c for part in parts for c in part.changes)),
        lifts=tuple(dict.fromkeys(m for part in parts for m in part.lifts)),
        steps=sum(part.steps for part in parts),
    )


def _rank(remedy: Remedy) -> tuple[int, int, int, str]:
    """Facts before rules, few before many, small before large."""
    lifts, changes = len(remedy.lifts), len(remedy.changes)
    return lifts, lifts + changes, remedy.steps, remedy.model_dump_json()
