"""Which of two plans is better, tier by tier."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from matcher.domain import Problem
from matcher.policy import Policy
from matcher.program import Sense


def senses_of(problem: Problem, policy: Policy) -> dict[str, Sense]:
    """Sense of each tier by name, in order."""
    return {
        name: sense
        for objective in policy.objectives
        for name, sense in objective.names(problem)
    }


def worth(
    senses: Mapping[str, Sense], values: Mapping[str, Fraction]
) -> tuple[Fraction, ...]:
    """Values in the order of these tiers, more is better in each.

    Examples
    --------
    >>> worth({"travel": "least"}, {"travel": Fraction(30)})
    (Fraction(-30, 1),)
    """
    return tuple(
        values[name] if sense == "most" else -values[name]
        for name, sense in senses.items()
    )


def first_worse(
    senses: Mapping[str, Sense],
    now: Mapping[str, Fraction],
    then: Mapping[str, Fraction],
) -> str | None:
    """The tier in which values ``then`` are worse than ``now``, and equal above it.

    Examples
    --------
    >>> one, two = Fraction(1), Fraction(2)
    >>> first_worse({"placed": "most"}, {"placed": two}, {"placed": one})
    'placed'
    """
    for name, sense in senses.items():
        if now[name] != then[name]:
            return name if (then[name] < now[name]) == (sense == "most") else None
    return None
