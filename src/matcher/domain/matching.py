"""Who goes where: one entry, and the whole plan."""

from __future__ import annotations

from itertools import chain
from typing import Annotated, Any, Literal

import numpy as np
from pydantic import AfterValidator, field_validator

from matcher.domain.fact import Fact, Id, Ids, Month


def _in_order(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(names))


class Placement(Fact):
    """One entry of a matching: every decision that cannot be derived from facts.

    ``start`` is the month the pathway begins, ``classes`` the training class of each
    stage that is taught in one, in the order of the stages. ``measures`` are what she
    is given first, sorted by id: their order makes no difference.
    """

    candidate: Id
    slot: Id
    pathway: Id
    start: Month = 0
    classes: tuple[Id, ...] = ()
    measures: Annotated[Ids, AfterValidator(_in_order)] = ()


class Commitment(Fact):
    """A placement that stands before the match begins.

    An ``incumbent`` is already in a pathway: she uses capacity, is reported apart and
    is not placed again. A ``pinned`` placement is a decision taken for this match: the
    plan must hold it, and it counts like any other.
    """

    kind: Literal["incumbent", "pinned"]
    placement: Placement


class Matching(Fact):
    """The placements of one plan, in the order of their candidates' ids."""

    format: Literal["kullmatch.matching"] = "kullmatch.matching"
    version: Literal[1] = 1
    placements: tuple[Placement, ...] = ()

    @property
    def by_candidate(self) -> dict[Id, Placement]:
        """Placements by candidate, made anew each time."""
        return {one.candidate: one for one in self.placements}

    def without(self, candidate: Id) -> Matching:
        """The plan in which somebody has no place."""
        others = (one for one in self.placements if one.candidate != candidate)
        return Matching(placements=tuple(others))

    def with_placement(self, placement: Placement) -> Matching:
        """The plan with a placement, in place of any other of the same person.

        Examples
        --------
        >>> one = Placement(candidate="C1", slot="s1", pathway="direct")
        >>> Matching().with_placement(one).by_candidate["C1"].slot
        's1'
        """
        others = self.without(placement.candidate).placements
        return Matching(placements=(*others, placement))

    def to_columns(self) -> dict[str, Any]:
        """The placements as whole columns, in their order.

        Returns
        -------
        dict
            ``candidate``, ``slot`` and ``pathway`` (ids) and ``start`` (months), each
            an array of shape (placements,). ``classes`` and ``measures`` are in long
            form: ``owner``, the position of the placement, and ``value``, an id, one
            entry each. ``Problem.from_columns`` reads it as the placements of
            commitments.
        """
        placements = self.placements
        return {
            "candidate": np.array([one.candidate for one in placements], dtype=str),
            "slot": np.array([one.slot for one in placements], dtype=str),
            "pathway": np.array([one.pathway for one in placements], dtype=str),
            "start": np.array([one.start for one in placements], dtype=np.int64),
            "classes": _long_form([one.classes for one in placements]),
            "measures": _long_form([one.measures for one in placements]),
        }

    @field_validator("placements", mode="after")
    @classmethod
    def _in_order(cls, placements: tuple[Placement, ...]) -> tuple[Placement, ...]:
        return tuple(sorted(placements, key=lambda p: (p.candidate, p.slot, p.pathway)))


def _long_form(lists: list[tuple[str, ...]]) -> dict[str, Any]:
    lengths = np.array([len(one) for one in lists], dtype=np.int64)
    return {
        "owner": np.repeat(np.arange(len(lists), dtype=np.int64), lengths),
        "value": np.array(list(chain.from_iterable(lists)), dtype=str),
    }
