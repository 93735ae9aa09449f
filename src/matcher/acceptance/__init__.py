"""Deferred acceptance on arrays: the stable plan that is best for one side."""

from matcher.acceptance.accept import Acceptance, Side, deferred_acceptance

__all__ = ["Acceptance", "Side", "deferred_acceptance"]
