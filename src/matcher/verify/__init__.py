"""The independent judge: no arrays, no solver."""

from matcher.verify.judge import judged, tier_values, verify

__all__ = ["judged", "tier_values", "verify"]
