"""The independent judge: no arrays, no solver."""

from matcher.verify.verify import tier_values, verify

__all__ = ["tier_values", "verify"]
