"""What one place more, or one less, is worth, and how that is known."""

from __future__ import annotations

from typing import Literal

from matcher.domain import Fact
from matcher.domain.employers import Of

By = Literal["flow", "counting", "re-solve"]


Priced = Of | Literal["resource"]
"""What has a price: a place of these, or of a resource what one person uses."""


class Price(Fact):
    """How the best values change with the places of one slot, company, office or class.

    Of a resource it is the price of as much more in every month as the stage that uses
    most of it uses for one person.

    Attributes
    ----------
    tiers
        Names of the tiers, in order.
    more
        Changes of their values with one place more than it has; ``None`` where time ran
        out before that was proven.
    less
        The same with one place less; ``None`` where no lawful plan is left that holds
        the worst rates held, and where only ``more`` was asked for, that is wherever
        the price is not by ``flow``.
    by
        How it is known. ``flow``: exact, from the network of all, worst rates held.
        ``counting``: it has room for everybody who could go there, so one place more
        changes nothing.
        ``re-solve``: the changed problem was solved, and its plan verified; where all
        of a kind are worth nothing, with one place more at all of them at once.
    """

    of: Priced
    id: str
    tiers: tuple[str, ...]
    more: tuple[int, ...] | None
    less: tuple[int, ...] | None
    by: By
