"""Changes of the calendar: when slots take people, and who shares a resource."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from matcher.domain import (
    Pathway,
    Problem,
    Resource,
    ResourceUse,
    Slot,
    Stage,
)
from matcher.domain.fact import LAST_MONTH, Ids
from matcher.errors import Fault, ProblemError
from matcher.whatif.change import Change, Replaced, changed, each


class Intakes(Change):
    """Slots that take people only every so many months from the first month on.

    All slots if none is named. One that takes people in no such month takes them in
    the next one after its first.

    Examples
    --------
    >>> Intakes(every=6).change
    'intakes'
    """

    change: Literal["intakes"] = "intakes"
    every: Annotated[int, Field(ge=1, le=120)]
    slots: Ids = ()

    def named(self) -> Iterable[str]:
        return ("slots",)

    def replaced(self, problem: Problem) -> Replaced:
        def fewer(one: Slot) -> Slot:
            kept = tuple(month for month in one.start_months if month % self.every == 0)
            following = -(-min(one.start_months) // self.every) * self.every
            return changed(one, start_months=kept or (min(following, LAST_MONTH),))

        return {"slots": each(problem.slots, self.slots or problem.slot, fewer)}


class Split(Change):
    """Resources that were common are divided between home regions, by stated shares.

    Every region of the problem is named, each with its ``percent``, 100 in all. It has
    a resource of its own, ``<resource>-<region>``: its part of each month, in whole
    numbers that add up.

    Examples
    --------
    >>> Split(resources=("support",), regions=("n", "s"), percent=(40, 60)).change
    'split'
    """

    change: Literal["split"] = "split"
    resources: Annotated[Ids, Field(min_length=1)]
    regions: Annotated[Ids, Field(min_length=1)]
    percent: tuple[Annotated[int, Field(ge=1, le=100)], ...]

    @model_validator(mode="after")
    def _all_of_it(self) -> Self:
        if len(self.percent) != len(self.regions) or sum(self.percent) != 100:
            raise PydanticCustomError("shares", "a share each that add up to 100")
        return self

    def named(self) -> Iterable[str]:
        return ("resources", "regions")

    def brings(self) -> Mapping[str, tuple[str, ...]]:
        made = [name for one in self.resources for name in self._names(one)]
        return {"resources": tuple(made)}

    def replaced(self, problem: Problem) -> Replaced:
        if {region.id for region in problem.regions} - set(self.regions):
            raise ProblemError([Fault("share_of_every_region", column="regions")])
        split = [one for one in problem.resources if one.id in self.resources]
        if any(one.home_regions for one in split):
            raise ProblemError([Fault("common_to_all_regions", column="resources")])
        pathways = tuple(self._pathway(one) for one in problem.rule_pack.pathways)
        resources: list[Resource] = []
        for one in problem.resources:
            resources += self._parts(one) if one.id in self.resources else [one]
        return {
            "resources": tuple(resources),
            "rule_pack": changed(problem.rule_pack, pathways=pathways),
        }

    def _names(self, resource: str) -> list[str]:
        return [f"{resource}-{region}" for region in self.regions]

    def _parts(self, whole: Resource) -> list[Resource]:
        upto = list(accumulate(self.percent, initial=0))
        return [
            changed(
                whole,
                id=name,
                home_regions=(region,),
                capacity=tuple(
                    _part(much, after) - _part(much, before) for much in whole.capacity
                ),
            )
            for name, region, before, after in zip(
                self._names(whole.id), self.regions, upto, upto[1:], strict=False
            )
        ]

    def _pathway(self, pathway: Pathway) -> Pathway:
        stages = tuple(self._stage(stage) for stage in pathway.stages)
        return changed(pathway, stages=stages)

    def _stage(self, stage: Stage) -> Stage:
        uses: list[ResourceUse] = []
        for use in stage.uses:
            names = self._names(use.resource)
            own = [changed(use, resource=name) for name in names]
            uses += own if use.resource in self.resources else [use]
        return changed(stage, uses=tuple(uses))


def _part(much: int, percent: int) -> int:
    """So many percent, to the nearest whole number."""
    return (2 * much * percent + 100) // 200
