"""A slate: who is to be interviewed where, in which order, and what comes of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from matcher.domain import Fact, Placement, Reason
from matcher.domain.fact import Count, Id

Probability = Annotated[float, Field(ge=0, le=1)]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Interview(Fact):
    """One person at one slot.

    Attributes
    ----------
    rank
        Rank of the slot for her, 1 is best.
    ahead
        Tie groups ahead of her on the slot's list of priorities, all of them where the
        list leaves her out; ``None`` where there is no list.
    minutes
        Her journey one way; ``None`` where there is no way and she would move house.
    of_hers
        How many interviews she has in all.
    yes
        Probability that the company wants her afterwards.
    chance
        Probability that she comes to fill a place here, as the surrogate takes it.
    way
        One lawful placement of hers at the slot: what shows that she may have it.
    """

    candidate: Id
    rank: Annotated[int, Field(ge=1)]
    ahead: Count | None = None
    minutes: Count | None = None
    of_hers: Annotated[int, Field(ge=1)]
    yes: Probability
    chance: Probability
    way: Placement

    @property
    def reason(self) -> Reason:
        """Why she is on the list: what she asked for, her journey, her interviews."""
        code = "interview_nearby" if self.minutes is not None else "interview_moves"
        details = {"rank": self.rank, "of_hers": self.of_hers}
        if self.minutes is not None:
            details["minutes"] = self.minutes
        return Reason(code, candidate=self.candidate, slot=self.way.slot, **details)


class ShortList(Fact):
    """Whom a company interviews for a slot, in the order it is asked to see them.

    ``places`` are open to this scheme. ``least`` and ``most`` are the interviews asked
    for and allowed; ``filled`` is the expected number of filled places as the surrogate
    has it.
    """

    slot: Id
    places: Count
    least: Count
    most: Count
    interviews: tuple[Interview, ...] = ()
    filled: float

    @property
    def missing(self) -> int:
        """Interviews short of the least."""
        return max(0, self.least - len(self.interviews))


class WithoutInterview(Fact):
    """Somebody without an interview, and why.

    ``nothing_lawful``: no slot she asked for may take her. ``no_open_place``: every one
    of the ``slots`` that may has no open place. ``lists_full``: of those ``slots`` with
    open places, every one has as many interviews as it may.
    """

    candidate: Id
    code: Literal["nothing_lawful", "no_open_place", "lists_full"]
    slots: Count = 0

    @property
    def reason(self) -> Reason:
        """The same as a reason, for the words."""
        return Reason(f"slate_{self.code}", candidate=self.candidate, slots=self.slots)


class Fill(Fact):
    """Filled places when one person takes one offer, estimated by drawing.

    ``mean`` over ``draws`` draws of a seed, and the standard ``error`` of that mean.
    """

    mean: float
    error: float
    draws: Annotated[int, Field(ge=2)]
    seed: int


class Slate(Fact):
    """Short lists for every slot with an open place.

    Attributes
    ----------
    problem
        Hash of the facts it was made from.
    least, most
        Interviews for each place: asked for, and allowed.
    interviews
        Most interviews of one person.
    lists
        By slot, in the order of the problem.
    without
        Who has none and why, by id. No slate gives one to more people.
    missing
        Interviews short of ``least`` over all lists; among slates with as many people,
        none has fewer.
    value, bound
        Expected filled places by the surrogate, and what no slate that is as good in
        both can exceed.
    proof
        ``flow``: exact, by a flow of least cost. ``mip``: the solver's word on a mixed
        program. ``limit``: the time ended first, so value and bound may differ.
    fill
        What it leads to when one person takes one offer.
    """

    format: Literal["kullmatch.slate"] = "kullmatch.slate"
    version: Literal[1] = 1
    problem: Hash
    least: Count
    most: Annotated[int, Field(ge=1)]
    interviews: Annotated[int, Field(ge=1)]
    lists: tuple[ShortList, ...] = ()
    without: tuple[WithoutInterview, ...] = ()
    missing: Count
    value: float
    bound: float
    proof: Literal["flow", "mip", "limit"]
    fill: Fill

    @property
    def pairs(self) -> tuple[tuple[Id, Id], ...]:
        """(candidate, slot) of every interview."""
        return tuple(
            (one.candidate, each.slot) for each in self.lists for one in each.interviews
        )
