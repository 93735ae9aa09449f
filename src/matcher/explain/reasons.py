"""Why somebody has no place: the first thing that stood in the way."""

from __future__ import annotations

import numpy as np

from matcher.compile import with_routes
from matcher.domain import Matching, Placement, Problem, Reason, Violation
from matcher.policy import Policy
from matcher.program import Columns, Options, Pairs

_SUBJECTS = ("training_class", "companions", "slot", "candidate")
"""Details of a violation that name what it is about, the most telling first."""


def why_unplaced(
    problem: Problem, matching: Matching, policy: Policy
) -> dict[str, Reason]:
    """The reason of every new candidate without a placement, by id.

    First the rules that mask options are asked in the order of the policy: the one
    after which nothing is left gives the reason. If options are left, the best ranked
    one is added to the plan, and the first rule it breaks gives the reason.
    """
    placed = {placement.candidate for placement in matching.placements}
    columns = Columns(problem)
    return {
        candidate.id: _reason(problem, matching, policy, columns, candidate.id)
        for candidate in problem.new_candidates
        if candidate.id not in placed
    }


def _reason(
    problem: Problem, matching: Matching, policy: Policy, columns: Columns, who: str
) -> Reason:
    slots = np.arange(len(problem.slots))
    pairs = Pairs(columns, np.full(len(slots), columns.candidate_index[who]), slots)
    for rule in policy.rules:
        eligible = rule.eligible(problem, pairs)
        if eligible is not None:
            pairs = pairs.take(eligible)
        if not len(pairs):
            return rule.reason(problem, None, who) or _combined(who)
    options = with_routes(problem, pairs)
    for rule in policy.rules:
        eligible = rule.eligible_routes(problem, options)
        if eligible is not None:
            options = options.take(eligible)
        if not len(options):
            return rule.reason(problem, None, who) or _combined(who)
    if not len(options):
        return _combined(who)
    return _blocked(problem, matching, policy, options)


def _combined(who: str) -> Reason:
    return Reason("combined", candidate=who)


def _blocked(
    problem: Problem, matching: Matching, policy: Policy, options: Options
) -> Reason:
    best = int(np.lexsort((options.minutes, options.rank))[0])
    placement = options.placement(best)
    for rule in policy.rules:
        for violation in rule.violations(problem, _with(matching, placement)):
            reason = rule.reason(problem, matching, _subject(violation))
            if reason is not None:
                return reason
    return Reason("not_reached", candidate=placement.candidate, slot=placement.slot)


def _with(matching: Matching, placement: Placement) -> Matching:
    return Matching(placements=(*matching.placements, placement))


def _subject(violation: Violation) -> str:
    named = [name for name in _SUBJECTS if name in violation.details]
    return str(violation.details[named[0]])
