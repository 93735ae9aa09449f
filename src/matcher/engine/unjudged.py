"""Facts that are stated and that nothing in force judges: said, never passed over."""

from __future__ import annotations

from collections.abc import Callable

from matcher.domain import Problem
from matcher.policy import Policy

_STATED: dict[str, Callable[[Problem], object]] = {
    "incumbents": lambda problem: problem.incumbents,
    "pins": lambda problem: bool(problem.pins),
    "declines": lambda problem: problem.declines,
    "companions": lambda problem: problem.companions,
    "apart": lambda problem: problem.apart,
    "joint_lists": lambda problem: problem.joint_lists,
    "training_classes": lambda problem: problem.training_classes,
    "training_offices": lambda problem: problem.training_offices,
    "ordinary_use": lambda problem: problem.ordinary_use,
    "reserved": lambda problem: any(slot.reserved for slot in problem.slots),
    "resources": lambda problem: problem.resources,
    "measures": lambda problem: problem.measures,
    "shares": lambda problem: problem.shares,
    "previous": lambda problem: problem.previous,
    "priorities": lambda problem: (
        any(slot.priorities for slot in problem.slots)
        or any(company.priorities for company in problem.companies)
    ),
    "approved_trades": lambda problem: any(
        company.approved_trades for company in problem.companies
    ),
    "gated_trades": lambda problem: any(
        not trade.open_to_scheme for trade in problem.trades
    ),
    "ordinary_demand": lambda problem: problem.ordinary_demand,
    "credit_months": lambda problem: any(c.credit_months for c in problem.candidates),
    "income": lambda problem: any(c.income_need for c in problem.candidates),
    "shortage": lambda problem: any(trade.shortage for trade in problem.trades),
    "public": lambda problem: (
        any(company.public for company in problem.companies)
        or any(slot.public for slot in problem.slots)
    ),
    "interests": lambda problem: problem.candidates,
    "travel_limits": lambda problem: problem.candidates,
    "required_qualifications": lambda problem: any(
        slot.required_qualifications for slot in problem.slots
    ),
    "places": lambda problem: problem.slots,
    "min_cohort": lambda problem: any(slot.min_cohort for slot in problem.slots),
    "max_apprentices": lambda problem: any(
        company.max_apprentices is not None for company in problem.companies
    ),
    "age_limits": lambda problem: problem.rule_pack.age_limits and problem.candidates,
    "need_levels": lambda problem: any(c.need_level for c in problem.candidates),
}


def unjudged(problem: Problem, policy: Policy) -> tuple[str, ...]:
    """Names of facts the problem states and no rule or objective in force judges."""
    judged = {fact for rule in policy.rules for fact in rule.judges}
    judged |= {fact for tier in policy.tiers for fact in tier.judges}
    return tuple(
        name
        for name, stated in _STATED.items()
        if name not in judged and stated(problem)
    )
