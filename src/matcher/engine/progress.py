"""How far a solve has come, told a few times a second."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from matcher.solvers import News, TierAnswer

_EVERY = 0.25


@dataclass(frozen=True)
class Progress:
    """What is known at a moment of a solve.

    Attributes
    ----------
    stage
        Name of the tier being worked on; empty before the first.
    value
        Its value in the best plan known, or ``None``.
    bound
        What no plan can beat that holds the tiers above, or ``None``.
    seconds
        Since the solve began.
    """

    stage: str
    value: Fraction | None
    bound: Fraction | None
    seconds: float


class Reporter:
    """Passes news on: what is under way at most four times a second, all that ends."""

    def __init__(self, listener: Callable[[Progress], None], begun: float) -> None:
        self._listener = listener
        self._begun = begun
        self._last = begun
        self._now = Progress("", None, None, 0.0)
        self._ended: set[str] = set()

    def hear(self, news: News) -> None:
        """Tell of tiers that have ended, and of the one under way when it is time."""
        self.end(news.answers)
        if news.stage not in self._ended:
            self._now = Progress(news.stage, news.value, news.reach, 0.0)
        self.tick()

    def end(self, answers: tuple[TierAnswer, ...]) -> None:
        """Tell of tiers that have ended, each once."""
        for answer in answers:
            if answer.name not in self._ended:
                self._ended.add(answer.name)
                self._tell(Progress(answer.name, answer.value, answer.bound, 0.0))

    def tick(self) -> None:
        """Tell how things stand if that was not done lately."""
        if time.monotonic() - self._last >= _EVERY:
            self._tell(self._now)

    def _tell(self, progress: Progress) -> None:
        self._last = time.monotonic()
        self._listener(replace(progress, seconds=self._last - self._begun))
