"""Whether a reason is true: lifting what it names, and no less, restores an option."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from matcher.domain import Matching, Placement, Problem, Reason
from matcher.policy import Policy

_RULE_OF = {
    "declined": "declines",
    "no_way": "travel",
    "no_class": "pathways",
    "gated_trade": "non_displacement",
    "kept_slot": "non_displacement",
    "kept_company": "non_displacement",
    "kept_training_office": "non_displacement",
    "kept_training_class": "non_displacement",
    "class_closed": "training_classes",
    "class_full": "training_classes",
    "slot_closed": "slot_cohorts",
}


def named_rules(reason: Reason) -> frozenset[str]:
    """The rules a reason names."""
    if "rule" in reason.details:
        return frozenset({str(reason.details["rule"])})
    if "rules" in reason.details:
        return frozenset(str(reason.details["rules"]).split(", "))
    return frozenset({_RULE_OF.get(reason.code, reason.code)})


def without(policy: Policy, rules: Iterable[str]) -> Policy:
    """The policy less some rules."""
    lifted = set(rules)
    kept = tuple(rule for rule in policy.rules if rule.rule not in lifted)
    return policy.model_copy(update={"rules": kept})


def is_true(
    problem: Problem,
    policy: Policy,
    plan: Matching,
    reason: Reason,
    ways: Callable[[frozenset[str]], list[Placement]],
) -> bool:
    """Whether it takes just the rules named, no fewer, to give her an option.

    ``ways`` gives her placements that no rule by itself forbids, when some rules are
    lifted. Where there are lawful ones the plan has to take one in, next to all others.
    """
    rules = named_rules(reason)
    fewer = [rules - {one} for one in rules]
    lawful = ways(frozenset())
    if not lawful:
        return bool(ways(rules)) and not any(ways(less) for less in fewer)
    broken = [broken_by(problem, policy, plan, placement) for placement in lawful]
    return any(each <= rules for each in broken) and not any(
        each <= less for each in broken for less in fewer
    )


def broken_by(
    problem: Problem, policy: Policy, plan: Matching, placement: Placement
) -> frozenset[str]:
    """The rules that a plan breaks with one placement more."""
    more = Matching(placements=(*plan.placements, placement))
    return frozenset(
        rule.rule for rule in policy.hard if list(rule.violations(problem, more))
    )
