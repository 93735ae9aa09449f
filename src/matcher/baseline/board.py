"""Who holds what while people are handled one after the other."""

from __future__ import annotations

from collections.abc import Iterable

from matcher.baseline.limits import HAIR, Balance, Cohort, Limits
from matcher.baseline.parties import Party


class Board:
    """Options taken so far, in the order of taking, and the room that is left.

    Born and gone within one round; ``closed`` cohorts are barred for everybody.
    """

    def __init__(self, limits: Limits, closed: Iterable[Cohort] = ()) -> None:
        self.limits = limits
        self.taken: dict[Party, tuple[int, ...]] = {}
        self.pinned: set[Party] = set()
        self._gathered = [0] * len(limits.cohorts)
        self._left = [upper + HAIR for upper in limits.upper]
        self._sum = [0.0] * len(limits.upper)
        self._barred = [False] * len(limits.caps_of)
        for cohort in closed:
            self.bar(cohort.options)

    def bar(self, options: Iterable[int]) -> None:
        """Nobody takes these options any more."""
        for option in options:
            self._barred[option] = True

    def has_room(self, option: int) -> bool:
        """Whether the option is not barred and every cap lets one more in."""
        left = self._left
        return not self._barred[option] and all(
            left[row] >= value for row, value in self.limits.caps_of[option]
        )

    def is_company_full(self, option: int) -> bool:
        """Whether the company itself has no room for the option."""
        return any(
            self._left[row] < value
            for row, value in self.limits.caps_of[option]
            if self.limits.of_company[row]
        )

    def hold(self, *options: int, sign: int = 1) -> None:
        """Let options use their room; give the room back with ``sign=-1``."""
        for option in options:
            for row, value in self.limits.caps_of[option]:
                self._left[row] -= sign * value
            for row, value in self.limits.judged_of[option]:
                self._sum[row] += sign * value
            for cohort in self.limits.cohorts_of[option]:
                self._gathered[cohort] += sign

    def take(self, party: Party, options: tuple[int, ...]) -> None:
        """The party takes its options, as the last so far."""
        self.hold(*options)
        self.taken[party] = options

    def release(self, party: Party) -> None:
        """The party gives its options back."""
        self.hold(*self.taken.pop(party), sign=-1)

    def already_there(self, option: int) -> int:
        """How many people there are in the option's cohorts already."""
        return sum(self._gathered[one] for one in self.limits.cohorts_of[option])

    def excess(self, balance: Balance) -> int:
        """1 where a balance is above its bounds, -1 below, 0 where it is kept."""
        return balance.excess(self._sum[balance.row])

    def is_kept(self, one: Cohort | Balance) -> bool:
        """Whether a cohort is closed or of a lawful size, or a balance holds."""
        if isinstance(one, Balance):
            return not self.excess(one)
        return one.is_lawful([self._sum[link.row] for link in one.links])

    def size(self, cohort: Cohort) -> int:
        """How many people a cohort holds."""
        return self._gathered[cohort.number]

    def is_in(self, party: Party, options: frozenset[int]) -> bool:
        """Whether somebody of a party holds one of some options."""
        return not options.isdisjoint(self.taken[party])
