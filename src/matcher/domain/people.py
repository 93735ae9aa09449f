"""Candidates, and what binds some of them together."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from matcher.domain.fact import (
    Fact,
    Id,
    Ids,
    Kroner,
    Minutes,
    Month,
    Months,
    Tags,
    TieGroups,
)

TargetGroup = Literal[
    "job_seeker",
    "adult_education_applicant",
    "terminated_contract",
    "employed_adult",
]
Schooling = Literal["none", "vg1", "vg2", "general", "part_apprenticed"]
Together = Literal["slot", "company", "location"]


class Candidate(Fact):
    """A person to place, known by an opaque id only.

    Attributes
    ----------
    target_group
        Why the person takes part.
    birth_year
        Year, never a date.
    home
        Location the person travels from.
    interests
        Tie groups of trades, companies or slots, best first. The most specific entry
        that fits a slot gives its rank (slot before company before trade).
    any_job, any_other
        Takes any job, or any other qualification, ranked after her own list.
    schooling, schooling_family, schooling_trade
        Prior schooling, the trade family it belongs to, and for a part-apprenticed
        person the trade of the contract that ended.
    credit_months
        Months of training already done that shorten a pathway.
    qualifications
        What the person holds, for example ``licence_b``; tags, never causes.
    max_travel_minutes
        The longest journey one way, in minutes.
    has_car, will_relocate
        Drives to work; would move house for a place beyond the longest journey.
    available_from
        First month the person can start.
    need_level
        0 ordinary, 1 raised, 2 high; without a cause.
    income_need, benefit
        Kroner a month the person must have, and may count on while not paid a wage.
    """

    id: Id
    target_group: TargetGroup
    birth_year: Annotated[int, Field(ge=1900, le=2100)]
    home: Id
    interests: TieGroups = ()
    any_job: bool = False
    any_other: bool = False
    schooling: Schooling = "none"
    schooling_family: Id | None = None
    schooling_trade: Id | None = None
    credit_months: Months = 0
    qualifications: Tags = ()
    max_travel_minutes: Minutes = 60
    has_car: bool = False
    will_relocate: bool = False
    available_from: Month = 0
    need_level: Annotated[int, Field(ge=0, le=2)] = 0
    income_need: Kroner = 0
    benefit: Kroner = 0


class Companions(Fact):
    """People who go to the same slot, company or location, or are not placed at all."""

    id: Id
    candidates: Annotated[Ids, Field(min_length=2)]
    same: Together = "company"


class Apart(Fact):
    """People who must not share a slot, company or location."""

    id: Id
    candidates: Annotated[Ids, Field(min_length=2)]
    same: Together = "company"


class JointChoice(Fact):
    """One entry of a joint list: a slot for each of two; ``None`` is no place."""

    first: Id | None = None
    second: Id | None = None


class JointList(Fact):
    """What two people want together, best first; used where priorities count."""

    id: Id
    first: Id
    second: Id
    choices: tuple[JointChoice, ...]
