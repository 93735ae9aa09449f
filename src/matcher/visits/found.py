"""A lawful schedule that was found, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.program import Ints


@dataclass(frozen=True)
class Found:
    """A lawful schedule, and how good one could be.

    Attributes
    ----------
    when
        Round of each pair, or ``NEVER``, shape (pairs,).
    bounds
        Of each tier a cost that no schedule goes below which holds the tiers above at
        the values reached; ``None`` where nothing is known.
    """

    when: Ints
    bounds: tuple[int | None, ...]
