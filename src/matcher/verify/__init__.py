"""The independent judge: no arrays, no solver."""

from matcher.verify.judge import tier_values, verify

__all__ = ["tier_values", "verify"]
