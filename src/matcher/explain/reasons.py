"""Why somebody has no place: the first thing that stood in the way."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from matcher.compile import candidate_pairs, with_routes
from matcher.domain import Matching, Placement, Problem, Reason, Violation
from matcher.policy import Policy
from matcher.program import FactArrays, Options, Pairs, Rule

_SUBJECTS = (
    "training_class",
    "companions",
    "apart",
    "share",
    "training_office",
    "company",
    "slot",
    "candidate",
)
"""Details of a violation that name what it is about, the most telling first."""


def why_unplaced(
    problem: Problem, matching: Matching, policy: Policy
) -> dict[str, Reason]:
    """The reason of every new candidate without a placement, by id.

    First the rules that mask options are asked in the order of the policy: the one
    after which nothing is left gives the reason. If options are left, the best ranked
    one is added to the plan, and the first rule that it breaks and the plan alone did
    not gives the reason. Soft rules keep nobody out and give none.
    """
    placed = {placement.candidate for placement in matching.placements}
    facts = FactArrays(problem)
    waiting = {c.id for c in problem.new_candidates} - placed
    reasons: dict[str, Reason] = {}

    def settle(left: Pairs, *asked: Rule) -> None:
        """Give a reason to everybody who has nothing left."""
        still = {problem.candidates[k].id for k in np.unique(left.candidate).tolist()}
        for who in sorted(waiting - still - reasons.keys()):
            told = (rule.reason(problem, None, who) for rule in asked)
            combined = Reason("combined", candidate=who)
            reasons[who] = next((one for one in told if one is not None), combined)

    pairs = candidate_pairs(problem, policy, facts)
    theirs = np.array([c.id in waiting for c in problem.candidates], bool)
    pairs = pairs.take(theirs[pairs.candidate])
    settle(pairs, *(r for r in policy.hard if r.join(problem, facts) is not None))
    for rule in policy.hard:
        eligible = rule.eligible(problem, pairs)
        pairs = pairs if eligible is None else pairs.take(eligible)
        settle(pairs, rule)
    options = with_routes(problem, pairs)
    settle(options)
    for rule in policy.hard:
        eligible = rule.eligible_routes(problem, options)
        options = options if eligible is None else options.take(eligible)
        settle(options, rule)
    standing = [v for rule in policy.hard for v in rule.violations(problem, matching)]
    for option in _best(options):
        placement = options.placement(option)
        reasons[placement.candidate] = _blocked(
            problem, matching, policy, standing, placement
        )
    return dict(sorted(reasons.items()))


def _best(options: Options) -> list[int]:
    """The best ranked option of each candidate, the nearest among equals.

    What she never asked for, open where the interest rule is soft, comes last.
    """
    never = options.rank == 0
    order = np.lexsort((options.minutes, options.rank, never, options.candidate))
    _, first = np.unique(options.candidate[order], return_index=True)
    return [int(option) for option in order[first]]


def _blocked(
    problem: Problem,
    matching: Matching,
    policy: Policy,
    standing: Sequence[Violation],
    placement: Placement,
) -> Reason:
    """What one placement more would break; ``standing`` is what the plan breaks now."""
    added = Matching(placements=(*matching.placements, placement))
    for rule in policy.hard:
        for violation in rule.violations(problem, added):
            if violation in standing:
                continue
            reason = _because(rule, problem, matching, violation)
            if reason is not None:
                return reason
    return Reason("not_reached", candidate=placement.candidate, slot=placement.slot)


def _because(
    rule: Rule, problem: Problem, matching: Matching, violation: Violation
) -> Reason | None:
    """The rule's reason; its violation's own words where it names no known subject."""
    named = [name for name in _SUBJECTS if name in violation.details]
    if not named:
        return Reason(violation.code, **violation.details)
    return rule.reason(problem, matching, str(violation.details[named[0]]))
