"""Policies that ask less of stability, whose plans a solve may begin from."""

from __future__ import annotations

from matcher.policy import Policy
from matcher.program import Broken
from matcher.rules import Stable


def eased(policy: Policy) -> Policy | None:
    """The policy with stability less strict, ``None`` if it does not ask for it.

    Where plans must be stable, those that the fewest block are sought first; where that
    is the aim already, any plan is.

    Examples
    --------
    >>> policy = Policy(rules=(Stable(),), tiers=())
    >>> softer = eased(policy)
    >>> softer.rules[0].broken, eased(softer).rules, eased(eased(softer))
    (Broken(tier=1), (), None)
    """
    rule = next((one for one in policy.rules if isinstance(one, Stable)), None)
    if rule is None:
        return None
    others = tuple(one for one in policy.rules if one is not rule)
    if rule.broken is None:
        soft = rule.model_copy(update={"broken": Broken(tier=1)})
        others = tuple(soft if one is rule else one for one in policy.rules)
    return policy.model_copy(update={"rules": others})
