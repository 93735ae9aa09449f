"""What if facts were different."""

from matcher.whatif.prices import Price, prices

__all__ = ["Price", "prices"]
