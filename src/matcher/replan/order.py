"""Where the fewest changes stand among the tiers of a policy."""

from __future__ import annotations

from matcher.objectives import FewestChanges
from matcher.policy import Policy
from matcher.program import Objective, Rule


def with_fewest_changes(policy: Policy, after: str) -> Policy:
    """The policy with the fewest changes from the last plan at another place.

    All other tiers keep their order, and so do soft rules.

    Parameters
    ----------
    policy
        With a tier of its own for the fewest changes, or without.
    after
        ``"first"``: ahead of everything. ``"last"``: behind everything but the
        lottery. Otherwise the name of an objective, just behind which they stand.

    Raises
    ------
    ValueError
        If the policy has no objective of that name.

    Examples
    --------
    >>> from matcher.policy import default_policy
    >>> with_fewest_changes(default_policy(), "placed").tiers[2].objective
    'fewest_changes'
    """
    others = [one for one in policy.tiers if not isinstance(one, FewestChanges)]
    here = _position(others, after)
    kept = next(
        (one for one in policy.tiers if isinstance(one, FewestChanges)), FewestChanges()
    )
    rules = tuple(_moved(rule, policy, here, after) for rule in policy.rules)
    return Policy(rules=rules, tiers=(*others[:here], kept, *others[here:]))


def _position(others: list[Objective], after: str) -> int:
    names = [one.objective for one in others]
    if after == "first":
        return 0
    if after == "last":
        return names.index("lottery") if "lottery" in names else len(names)
    if after not in names:
        raise ValueError(f"the policy has no objective called {after}")
    return names.index(after) + 1


def _moved(rule: Rule, policy: Policy, here: int, after: str) -> Rule:
    """A soft rule ahead of the tier it was ahead of, and of changes that are last."""
    if rule.broken is None:
        return rule
    ahead = policy.tiers[: rule.broken.tier - 1]
    ours = sum(not isinstance(one, FewestChanges) for one in ahead)
    behind = ours > here or (ours == here and after != "last")
    tier = ours + 1 + behind
    return rule.model_copy(
        update={"broken": rule.broken.model_copy(update={"tier": tier})}
    )
