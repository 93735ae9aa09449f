"""How much time is left, and whom to tell what has been found meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import cast

import numpy as np

from matcher.program import Floats, Sense
from matcher.solvers.base.answer import RouteTaken, TierAnswer


@dataclass(frozen=True)
class News:
    """What a route knows at a moment of its work.

    Attributes
    ----------
    plan
        Whole numbers per column that keep every row and all answered tiers, or
        ``None`` where no better plan than the last one told of is known.
    answers
        Tiers that are answered, in order.
    stage
        Name of the tier being worked on.
    bound
        Bound on the cost of that tier, or ``None``.
    value, reach
        Value of the best plan in that tier, and the bound as a value; filled in by
        ``solve_program``.
    route
        The way that was chosen.
    counted
        Bound of every tier by counting alone, in order; told once, at the beginning.
    """

    plan: Floats | None = None
    answers: tuple[TierAnswer, ...] = ()
    stage: str = ""
    bound: float | None = None
    value: Fraction | None = None
    reach: Fraction | None = None
    route: RouteTaken | None = None
    counted: tuple[TierAnswer, ...] = ()

    def bounded(self, counted: TierAnswer, value: Fraction, sense: Sense) -> TierAnswer:
        """A tier that is left at a value, with the better of two bounds on it.

        One is by counting; the other what was told, if it was told of this tier. That
        may rest on a solver's word.
        """
        better = max if sense == "least" else min
        bound, proof = counted.bound, counted.proof
        if self.stage == counted.name and self.reach is not None:
            bound = better(bound, self.reach)
            proof = "mip" if bound != counted.bound else proof
        return replace(counted, value=value, bound=bound, proof=proof)


def in_bytes(plan: Floats | None) -> Floats | None:
    """A plan to be kept and told of: one byte for each column, where that holds it."""
    if plan is None or plan.min(initial=0) < 0 or plan.max(initial=0) > _MOST_IN_A_BYTE:
        return plan
    return cast(Floats, plan.astype(np.uint8))


_MOST_IN_A_BYTE = 255


def _nobody(_news: News) -> None:
    """Nobody listens."""


def _never() -> bool:
    """Nobody stops."""
    return False


@dataclass(frozen=True)
class Deadline:
    """A moment after which no new work begins; ``seconds`` from its making.

    ``listener`` hears of every better plan and bound. No time is left once ``stop``
    says so.
    """

    seconds: float
    begun: float = field(default_factory=time.monotonic)
    listener: Callable[[News], None] = _nobody
    stop: Callable[[], bool] = _never

    @property
    def left(self) -> float:
        """Seconds left, never negative."""
        if self.stop():
            return 0.0
        return max(0.0, self.begun + self.seconds - time.monotonic())

    @property
    def passed(self) -> bool:
        """Whether no time is left."""
        return self.left <= 0.0

    def tell(self, news: News) -> None:
        """Tell the listener."""
        self.listener(news)

    def after(self, share: float) -> Deadline:
        """A deadline after a share of what is left."""
        return replace(self, seconds=self.seconds - (1 - share) * self.left)

    def silent(self) -> Deadline:
        """The same deadline, of which nobody hears."""
        return replace(self, listener=_nobody)

    def during(self, stage: str, answers: tuple[TierAnswer, ...]) -> Deadline:
        """The same deadline, its news completed by the stage and what is answered."""

        def listener(news: News) -> None:
            self.listener(replace(news, stage=stage, answers=answers))

        return replace(self, listener=listener)
