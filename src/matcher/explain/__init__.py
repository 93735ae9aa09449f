"""Why a person is unplaced."""

from matcher.explain.reasons import why_unplaced

__all__ = ["why_unplaced"]
