"""Who goes where: one entry, and the whole plan."""

from __future__ import annotations

from typing import Literal

from pydantic import field_validator

from matcher.domain.fact import Fact, Id, Ids, Month


class Placement(Fact):
    """One entry of a matching: every decision that cannot be derived from facts.

    ``start`` is the month the pathway begins, ``classes`` the training class of each
    stage that is taught in one, in the order of the stages.
    """

    candidate: Id
    slot: Id
    pathway: Id
    start: Month = 0
    classes: tuple[Id, ...] = ()
    measures: Ids = ()


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

    @field_validator("placements", mode="after")
    @classmethod
    def _in_order(cls, placements: tuple[Placement, ...]) -> tuple[Placement, ...]:
        return tuple(sorted(placements, key=lambda p: (p.candidate, p.slot, p.pathway)))
