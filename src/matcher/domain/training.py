"""Pathways to an outcome, the classes on the way, and what they consume."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from matcher.domain.employers import SlotKind
from matcher.domain.fact import (
    Count,
    Fact,
    Id,
    Ids,
    Kroner,
    Month,
    Months,
    Name,
    Tag,
    refuse_repeats,
)
from matcher.domain.people import Schooling, TargetGroup

StageKind = Literal["school", "practice", "summer", "apprenticeship", "job", "course"]
Relation = Literal["any", "same", "other"]

Years = Annotated[int, Field(ge=0, le=120)]
"""An age in whole years: a calendar year minus the year of birth."""


CalendarMonth = Annotated[int, Field(ge=1, le=12)]
"""A month of the year, 1 is January."""


class ResourceUse(Fact):
    """How much of a resource one person uses in each month of a stage."""

    resource: Id
    amount: Count = 1


class CreditStep(Fact):
    """The length of a stage for people with at least so many months of credit."""

    credit_at_least: Annotated[int, Field(ge=1, le=120)]
    months: Months


def _one_step_each(steps: tuple[CreditStep, ...]) -> tuple[CreditStep, ...]:
    refuse_repeats(tuple(step.credit_at_least for step in steps))
    return steps


def _one_use_each(uses: tuple[ResourceUse, ...]) -> tuple[ResourceUse, ...]:
    refuse_repeats(tuple(use.resource for use in uses))
    return uses


class Stage(Fact):
    """One part of a pathway.

    ``months`` is its length; with ``shortened_by_credit`` the candidate's credit
    months are taken off, but never below ``months_at_least``. ``by_credit`` states
    other lengths instead: the highest step that the candidate's credit reaches gives
    hers. It begins in a calendar month of ``begins_in`` (1 to 12; empty: any), as soon
    as the stage before has ended. ``in_class``: taught in a training class. ``wage`` is
    kroner a month, and a person with a wage has no benefit.
    """

    kind: StageKind
    months: Months
    shortened_by_credit: bool = False
    months_at_least: Months = 0
    by_credit: Annotated[tuple[CreditStep, ...], AfterValidator(_one_step_each)] = ()
    begins_in: tuple[CalendarMonth, ...] = ()
    in_class: bool = False
    uses: Annotated[tuple[ResourceUse, ...], AfterValidator(_one_use_each)] = ()
    wage: Kroner = 0

    def length(self, credit_months: int) -> int:
        """Its months for somebody with so many months of credit.

        Examples
        --------
        >>> Stage(kind="school", months=10, shortened_by_credit=True).length(4)
        6
        """
        if self.shortened_by_credit:
            return max(self.months - credit_months, self.months_at_least)
        steps = sorted(self.by_credit, key=lambda step: step.credit_at_least)
        reached = [one.months for one in steps if one.credit_at_least <= credit_months]
        return reached[-1] if reached else self.months


class Entry(Fact):
    """One way to be allowed onto a pathway: all that is stated must hold.

    ``family`` compares the candidate's schooling with the slot's trade family,
    ``trade`` compares the trade of a contract that ended with the slot's trade.
    ``age_from`` is the age in whole years she reaches in the calendar year of the
    start; ``credit_at_least`` counts her credit months. 0 states nothing.
    """

    schooling: tuple[Schooling, ...] = ()
    family: Relation = "any"
    trade: Relation = "any"
    age_from: Years = 0
    credit_at_least: Months = 0


class Pathway(Fact):
    """A lawful way to an outcome.

    Open to its target groups (empty: all) that meet one of its entries (empty: all).
    ``by_offer`` pathways exist only at slots that name them. ``source`` says where the
    entry conditions and lengths come from.
    """

    id: Id
    name_nb: Name = ""
    name_en: Name = ""
    outcome: SlotKind
    target_groups: tuple[TargetGroup, ...] = ()
    entries: tuple[Entry, ...] = ()
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)]
    by_offer: bool = False
    source: str = ""


class AgeLimit(Fact):
    """The age in whole years a target group must be below in the year of the start."""

    target_group: TargetGroup
    below: Years
    source: str = ""


class Right(Fact):
    """What people are entitled to, since a date.

    It is there to be read: the scheme's places are open to people with and without a
    right. ``age_from`` and ``age_to`` are ages reached in the calendar year, or in the
    school year that ends in it; none is no limit.
    """

    id: Id
    name_nb: Name = ""
    name_en: Name = ""
    since: date | None = None
    age_from: Years = 0
    age_to: Years | None = None
    source: str = ""


class RulePack(Fact):
    """Rights, ages and limits of one legal period, as data with sources."""

    id: Id
    valid_from: date
    pathways: Annotated[tuple[Pathway, ...], Field(min_length=1)]
    age_limits: tuple[AgeLimit, ...] = ()
    rights: tuple[Right, ...] = ()


class TrainingClass(Fact):
    """A class that people on a pathway attend together.

    It is closed, or each of its groups holds ``min`` to ``max`` people; ``parallel`` is
    the most groups. It accepts people bound for a slot whose trade is of its
    ``family``, in one of its ``zones`` (empty: all), among its ``slots`` (empty: all),
    and who live in one of its ``home_regions`` (empty: all). ``start`` is the month it
    begins.
    """

    id: Id
    family: Id
    zones: Ids = ()
    slots: Ids = ()
    home_regions: Ids = ()
    start: Month = 0
    min: Annotated[int, Field(ge=1, le=1000)]
    max: Annotated[int, Field(ge=1, le=1000)]
    parallel: Annotated[int, Field(ge=1, le=100)] = 1


class Resource(Fact):
    """Something of which each month has only so much; months beyond the list have 0.

    It counts people who live in one of its ``home_regions`` (empty: all) and are bound
    for one of its ``companies`` (empty: all), so that stages may name the advisers of
    every region, and each person uses those of her own.
    """

    id: Id
    home_regions: Ids = ()
    companies: Ids = ()
    capacity: tuple[Count, ...]

    def counts(self, home_region: Id, company: Id) -> bool:
        """Whether it counts people who live there and are bound for that company."""
        return (not self.home_regions or home_region in self.home_regions) and (
            not self.companies or company in self.companies
        )


class Measure(Fact):
    """Support that gives a missing qualification, at a cost and after a delay."""

    id: Id
    grants: Tag
    cost: Kroner
    delay: Months = 0


class Share(Fact):
    """At least or at most so many percent of everybody there belong to a target group.

    ``of`` and ``where`` name the company, training office or training class.
    """

    id: Id
    target_group: TargetGroup
    of: Literal["company", "training_office", "training_class"]
    where: Id
    at_least: Annotated[int, Field(ge=0, le=100)] = 0
    at_most: Annotated[int, Field(ge=0, le=100)] = 100
