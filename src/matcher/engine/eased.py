"""Policies that ask less of stability, whose plans a solve may begin from."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.policy import Policy
from matcher.program import Broken
from matcher.rules import Stable


def eased(policy: Policy) -> Iterator[Policy]:
    """Policies to be asked in turn, each from the plan of the one before.

    The policy without stability; and if plans must be stable, one that does nothing but
    lessen what blocks the plan. None if the policy does not ask for stability.

    Examples
    --------
    >>> without, fewest = eased(Policy(rules=(Stable(),), tiers=()))
    >>> without.rules, fewest.rules[0].broken
    ((), Broken(tier=1))
    """
    rule = next((one for one in policy.rules if isinstance(one, Stable)), None)
    if rule is None:
        return
    others = tuple(one for one in policy.rules if one is not rule)
    yield policy.model_copy(update={"rules": others})
    if rule.broken is None:
        soft = rule.model_copy(update={"broken": Broken(tier=1)})
        yield policy.model_copy(update={"rules": (*others, soft), "tiers": ()})
