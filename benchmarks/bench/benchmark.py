"""A benchmark: what is measured, at which sizes, beside whom, and what is aimed at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Figures = dict[str, float]
"""Figure by name: seconds, values of tiers, bytes."""

OURS = "kullmatch"
"""The part that is this library."""

EVERYBODY = "every peer"
"""A target against each peer that returned an equal plan."""

EQUAL = "equal"
"""A target's metric: 1 where the other part's plan has values equal to ours, else 0."""

UNITS = {
    "build": "s",
    "read": "s",
    "compile": "s",
    "solve": "s",
    "verify": "s",
    "beyond the solve": "s",
    "whole": "s",
    "peak an option": "bytes",
    "peak": "GiB",
    "options": "options",
    "placed": "people",
    "rank_sum": "ranks",
    "gap of placed": "%",
    "gap of rank_sum": "%",
    "gap of value": "%",
}
"""Unit of a figure; a figure that is not here is a number."""


@dataclass(frozen=True)
class Task:
    """One measurement: how many candidates, which seed, how long it may take.

    ``alone``: in a process of its own, which ends when it has taken far too long.
    """

    n: int
    seed: int
    seconds: float
    alone: bool = False


Part = Callable[[Task], Figures]
"""Measures one way of doing the work and returns its figures.

Raises
------
UnansweredError
    Where it has no plan to show.
"""


class UnansweredError(Exception):
    """There is no plan, and why in a few words."""


@dataclass(frozen=True)
class Target:
    """What a figure should be, over the seeds of a size.

    Attributes
    ----------
    metric
        A figure of ours.
    at_most, at_least
        The limit; one of them is given. Against a peer it is the ratio ours / theirs.
    against
        Another part, or ``EVERYBODY``.
    of
        The median over the seeds, or the worst of them.
    sizes
        Where it is aimed at; empty: everywhere.
    """

    metric: str
    at_most: float | None = None
    at_least: float | None = None
    against: str | None = None
    of: Literal["median", "worst"] = "median"
    sizes: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The limit as it is printed."""
        if self.at_most is not None:
            return f"<= {self.at_most:g}"
        return f">= {self.at_least:g}"

    def met(self, value: float) -> bool:
        """Whether a value keeps the limit."""
        if self.at_most is not None:
            return value <= self.at_most
        return self.at_least is not None and value >= self.at_least


@dataclass(frozen=True)
class Benchmark:
    """One row of what the engine must show.

    Attributes
    ----------
    name
        As its file.
    title
        The work, for people.
    parts
        Ways of doing it, each measured in a process of its own; ours is ``OURS``.
    sizes, quick, tiny
        Candidates of the full run, of the quick run (empty: not in it) and of tests
        (0: it has no small size).
    seeds
        Of the full run; the quick run takes the first.
    seconds, quick_seconds
        Time limit of a part in the full and in the quick run.
    targets
        What is aimed at.
    same
        Figures in which a peer must equal ours to count, as far as it has them.
    stops_at
        The largest size a part is tried at.
    other_question
        Parts that answer another question: compared in speed only.
    compared
        Figures that are set beside those of the other parts.
    """

    name: str
    title: str
    parts: Mapping[str, Part]
    sizes: tuple[int, ...]
    tiny: int
    quick: tuple[int, ...] = ()
    seeds: tuple[int, ...] = (0, 1, 2)
    seconds: float = 300.0
    quick_seconds: float = 20.0
    targets: tuple[Target, ...] = ()
    same: tuple[str, ...] = ("placed", "rank_sum")
    stops_at: Mapping[str, int] = field(default_factory=dict)
    other_question: frozenset[str] = frozenset()
    compared: tuple[str, ...] = ("whole",)

    def parts_at(self, n: int) -> dict[str, Part]:
        """The parts that are tried at a size, ours first."""
        return {
            name: part
            for name, part in self.parts.items()
            if n <= self.stops_at.get(name, n)
        }
