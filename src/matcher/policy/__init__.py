"""Which rules are in force and what is optimised, in order."""

from matcher.policy.policy import Policy, default_policy

__all__ = ["Policy", "default_policy"]
