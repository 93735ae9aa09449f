"""The rules and tiers that generated problems are judged by."""

from __future__ import annotations

from matcher.objectives import Placed, Preference
from matcher.policy import Policy

_PLACING = (
    "one_placement",
    "interest",
    "pathways",
    "start",
    "training_classes",
    "places",
)
_RANK_SUM = (Placed(), Preference())


def capacities_policy() -> Policy:
    """Each slot has so many places: most people placed, then the least rank sum."""
    return _judged_by()


def first_choices_policy() -> Policy:
    """The same rules: most first choices, then most second choices, and so on."""
    rules = tuple({"rule": name} for name in _PLACING)
    return Policy.model_validate(
        {"rules": rules, "tiers": (Preference(kind="rank_profile"),)}
    )


def laminar_policy() -> Policy:
    """Slots, their companies and training offices have limits."""
    return _judged_by("apprentices_at_once", "training_offices")


def cohorts_policy() -> Policy:
    """Each slot is closed or filled to its minimum, too."""
    return _judged_by("slot_cohorts")


def side_constraints_policy() -> Policy:
    """Cohorts, companies' limits, shares, companions, and people kept apart."""
    return _judged_by(
        "slot_cohorts", "apprentices_at_once", "shares", "companions", "apart"
    )


def largest_stable_policy() -> Policy:
    """Slots have so many places, and plans are stable: most people placed."""
    judged = _judged_by("stable")
    return judged.model_copy(update={"tiers": (Placed(),)})


def _judged_by(*more: str) -> Policy:
    rules = tuple({"rule": name} for name in (*_PLACING, *more))
    return Policy.model_validate({"rules": rules, "tiers": _RANK_SUM})
