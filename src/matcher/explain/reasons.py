"""Why somebody has no place: what stands between her and the nearest option."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np

from matcher.compile import candidate_pairs
from matcher.domain import Matching, Placement, Problem, Reason, Violation
from matcher.explain.barriers import Barriers, barriers, pairs_with
from matcher.policy import Policy
from matcher.program import FactArrays, Rule


def why_unplaced(
    problem: Problem, matching: Matching, policy: Policy
) -> dict[str, Reason]:
    """The reason of every new candidate without a placement, by id.

    Every hard rule is asked about every option alone. If no option is lawful for her,
    the reason is that of a rule which is the only one to bar some option: without it
    she would have one. Where every option is barred by two rules or more, those of the
    nearest one are named together. If options are lawful, they are added to the plan,
    the best ranked first: the first that breaks a single rule gives the reason, and
    where all break several, the fewest are named together. Soft rules keep nobody out
    and give none.
    """
    placed = {placement.candidate for placement in matching.placements}
    waiting = [c.id for c in problem.new_candidates if c.id not in placed]
    return reasons_of(problem, matching, policy, waiting)


def reasons_of(
    problem: Problem, matching: Matching, policy: Policy, waiting: Sequence[str]
) -> dict[str, Reason]:
    """The reasons of some people without a placement."""
    facts = FactArrays(problem)
    known = _asked(problem, policy, facts, waiting)
    rules = counting(policy)
    standing = [v for rule in rules for v in rule.violations(problem, matching)]
    reasons = {}
    for who in sorted(waiting):
        hers = known.of(facts.candidate_index[who])
        if not len(hers.options):
            reasons[who] = _without_options(problem, policy, facts, who)
        elif hers.count.min() > 0:
            reasons[who] = barred_reason(hers, who)
        else:
            reasons[who] = taken_reason(problem, matching, policy, standing, hers)
    return reasons


def barred_reason(hers: Barriers, who: str) -> Reason:
    """Why no option of hers is lawful: the rule that alone bars the nearest one.

    The rule's own reason where it holds of an option that only this rule bars;
    otherwise that option is named.
    """
    nearest = int(hers.nearest[0])
    blocking = np.flatnonzero(hers.barred[:, nearest])
    names = [hers.rules[rule].rule for rule in blocking.tolist()]
    slot = hers.problem.slots[int(hers.options.slot[nearest])].id
    if len(names) > 1:
        return Reason("combined", candidate=who, slot=slot, rules=", ".join(names))
    rule = int(blocking[0])
    reason = hers.rules[rule].reason(hers.problem, None, who)
    if reason is not None and _holds_of_one(hers, rule, reason):
        return reason
    return Reason("nearest", candidate=who, slot=slot, rule=names[0])


def _holds_of_one(hers: Barriers, rule: int, reason: Reason) -> bool:
    """Whether a reason's facts are those of an option that only this rule bars."""
    only = np.flatnonzero(hers.alone[rule])
    _, first = np.unique(hers.options.slot[only], return_index=True)
    for option in only[first].tolist():
        told = hers.told(rule, option)
        if told is not None and all(
            reason.details[name] == told.details[name]
            for name in reason.details.keys() & told.details.keys()
        ):
            return True
    return False


def taken_reason(
    problem: Problem,
    matching: Matching,
    policy: Policy,
    standing: Sequence[Violation],
    hers: Barriers,
) -> Reason:
    """Why no lawful option of hers is free: what one placement more would break.

    ``standing`` is what the plan breaks anyway.
    """
    fewest: list[tuple[str, Reason]] = []
    slot = ""
    lawful = hers.take(hers.nearest[: int((hers.count == 0).sum())])
    for placement in lawful.options.placements():
        found = blocked_by(problem, matching, policy, standing, placement)
        broken = list(islice(found, len(fewest) or None))
        if not broken:
            who = placement.candidate
            return Reason("not_reached", candidate=who, slot=placement.slot)
        if len(broken) == 1:
            return broken[0][1]
        if not fewest or len(broken) < len(fewest):
            fewest, slot = broken, placement.slot
    rules = ", ".join(rule for rule, _ in fewest)
    return Reason("several", slot=slot, rules=rules)


def blocked_by(
    problem: Problem,
    matching: Matching,
    policy: Policy,
    standing: Sequence[Violation],
    placement: Placement,
) -> Iterator[tuple[str, Reason]]:
    """Each rule that one lawful placement more would break anew, and its reason."""
    plan = matching.with_placement(placement)
    for rule in counting(policy):
        new = [v for v in rule.violations(problem, plan) if v not in standing]
        told = (_because(rule, problem, matching, violation) for violation in new)
        reason = next((one for one in told if one is not None), None)
        if reason is not None:
            yield rule.rule, reason
        elif new:
            yield rule.rule, Reason(new[0].code, **new[0].details)


def counting(policy: Policy) -> list[Rule]:
    """Hard rules that judge placements together; no other can bar a lawful option."""
    return [rule for rule in policy.hard if type(rule).rows is not Rule.rows]


def _because(
    rule: Rule, problem: Problem, matching: Matching, violation: Violation
) -> Reason | None:
    """The rule's reason; its violation's own words where it names no known subject."""
    if violation.subject is None:
        return Reason(violation.code, **violation.details)
    return rule.reason(problem, matching, violation.subject)


def _asked(
    problem: Problem, policy: Policy, facts: FactArrays, waiting: Sequence[str]
) -> Barriers:
    """Barriers between the people waiting and what a rule's join offers them."""
    pairs = candidate_pairs(problem, policy, facts)
    theirs = np.zeros(len(problem.candidates), bool)
    theirs[[facts.candidate_index[who] for who in waiting]] = True
    return barriers(problem, policy, pairs.take(theirs[pairs.candidate]))


def _without_options(
    problem: Problem, policy: Policy, facts: FactArrays, who: str
) -> Reason:
    """The reason of somebody to whom no rule's join, or no route, offers anything."""
    every = range(len(problem.slots))
    hers = barriers(
        problem, policy, pairs_with(facts, [facts.candidate_index[who]], every)
    )
    if len(hers.options):
        return barred_reason(hers, who)
    joining = [rule for rule in policy.hard if rule.join(problem, facts) is not None]
    told = (rule.reason(problem, None, who) for rule in joining)
    return next(
        (one for one in told if one is not None), Reason("no_route", candidate=who)
    )
