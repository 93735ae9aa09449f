"""Which scenarios have a row by now, and how far a sweep has come."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from matcher.whatif.row import Row
from matcher.whatif.scenario import Scenario


@dataclass(frozen=True)
class SweepProgress:
    """How far a sweep has come.

    Attributes
    ----------
    row
        The newest, or ``None`` before the first is solved.
    done, total
        Scenarios with a row, and all of them.
    kept
        How many of those done were found in the folder and not solved again.
    seconds, left
        Spent since the first scenario began, and expected until the last ends;
        ``None`` while nothing tells.
    """

    row: Row | None
    done: int
    total: int
    kept: int
    seconds: float
    left: float | None


class Tally:
    """Rows by key as they come in.

    Parameters
    ----------
    keys, scenarios
        What is asked, in order; equal keys are one question.
    rows
        Those already there.
    """

    def __init__(
        self, keys: Sequence[str], scenarios: Sequence[Scenario], rows: dict[str, Row]
    ) -> None:
        self._asked = tuple(zip(keys, scenarios, strict=True))
        self._rows = rows
        self._found = frozenset(rows)
        self._begun = time.monotonic()

    def add(self, key: str, row: Row) -> None:
        """Note a new row."""
        self._rows[key] = row

    @property
    def waiting(self) -> dict[str, Scenario]:
        """What has no row, each question once."""
        return {key: one for key, one in self._asked if key not in self._rows}

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the scenarios without a row."""
        return tuple(one.name for key, one in self._asked if key not in self._rows)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows there are, in the order asked, under the names asked."""
        return tuple(
            self._rows[key].model_copy(update={"name": one.name})
            for key, one in self._asked
            if key in self._rows
        )

    def progress(self, row: Row | None) -> SweepProgress:
        """Where the sweep stands after its newest row."""
        seconds = time.monotonic() - self._begun
        solved = len(self._rows) - len(self._found)
        left = seconds / solved * len(self.waiting) if solved else None
        return SweepProgress(
            row=row,
            done=len(self._asked) - len(self.missing),
            total=len(self._asked),
            kept=sum(key in self._found for key, _ in self._asked),
            seconds=seconds,
            left=left,
        )
