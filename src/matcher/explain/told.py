"""What explanations are made of, as data."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from matcher.domain import Reason, Violation
from matcher.domain.verdicts import Saying

Outcome = Literal["worse", "as_good", "unlawful", "better", "unknown"]


class Statement(Saying):
    """One line of an explanation: a code with details."""


@dataclass(frozen=True)
class Forced:
    """What becomes of the tiers when somebody is placed all the same.

    Attributes
    ----------
    outcome
        ``worse``: the tier named is the first that cannot keep its value.
        ``as_good``: a plan that is as good on every tier does it, too.
        ``unlawful``: no lawful plan does it. ``better``: a plan that does it is better,
        because the plan explained was not proven best. ``unknown``: time ran out.
    tier, number
        Name of the tier, and its place among those of the policy, counted from 1.
    before, after
        Its value in the plan, and the best that is left.
    draw
        Whether the tier is a lottery.
    """

    outcome: Outcome
    tier: str = ""
    number: int = 0
    before: Fraction | None = None
    after: Fraction | None = None
    draw: bool = False

    @property
    def said(self) -> Statement:
        """What it says in a line."""
        if self.outcome == "worse" and self.draw:
            return Statement("forced_draw", number=self.number)
        if self.outcome in ("worse", "better"):
            return Statement(
                f"forced_{self.outcome}",
                number=self.number,
                tier=self.tier,
                before=self.before or 0,
                after=self.after or 0,
            )
        return Statement(f"forced_{self.outcome}")


@dataclass(frozen=True)
class Removed:
    """What one hard rule takes away from what the rules before it have left.

    Attributes
    ----------
    rule
        Its name.
    slots, left
        How many slots, or people, it takes away here, and how many are left.
    alone
        How many slots, or people, nothing but this rule keeps away: those that would
        be lawful without it.
    example
        The nearest of those it takes away, with its facts.
    """

    rule: str
    slots: int
    left: int
    alone: int
    example: Violation | None = None


@dataclass(frozen=True)
class Ahead:
    """A slot she ranked ahead of what she has, or one she asks about.

    Attributes
    ----------
    slot, rank
        Where, and her rank; ``None`` where she never asked.
    barred
        What every hard rule that bars her nearest way there says; empty where some way
        is lawful.
    blocked
        Why the plan has no room there as well; empty where it has.
    holders
        Who is there, incumbents first.
    routed
        Whether any pathway leads there at all.
    """

    slot: str
    rank: int | None
    barred: tuple[Violation, ...] = ()
    blocked: tuple[Reason, ...] = ()
    holders: tuple[str, ...] = ()
    routed: bool = True

    @property
    def lawful(self) -> bool:
        """Whether she may go there, room aside."""
        return self.routed and not self.barred
