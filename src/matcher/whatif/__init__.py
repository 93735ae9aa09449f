"""What if facts were different: changes, scenarios, and sweeps over many of them."""

from matcher.whatif.additions import NewCandidates, NewSlots
from matcher.whatif.calendar_changes import Intakes, Split
from matcher.whatif.capacity import (
    ClassSeats,
    Closed,
    CompanyCapacity,
    Fewest,
    OfficeCapacity,
    Places,
)
from matcher.whatif.change import Change
from matcher.whatif.decisions import Declined, Pinned, Reconsidered, Released
from matcher.whatif.intakes import calendar_curve
from matcher.whatif.months import Available, Later, StartOffered
from matcher.whatif.people import Qualified, TravelMinutes, Withdrawn
from matcher.whatif.price import Price
from matcher.whatif.prices import prices
from matcher.whatif.requirements import Approved, MayClose, ShareLimits
from matcher.whatif.resources import ResourceCapacity
from matcher.whatif.row import Row, TierChange, TierRow, tier_changes
from matcher.whatif.scenario import AnyChange, Scenario, apply
from matcher.whatif.sweep import SweepError, Swept, sweep
from matcher.whatif.tally import SweepProgress
from matcher.whatif.what_if import WhatIf, what_if
from matcher.whatif.wishes import Interested, Unbound

__all__ = [
    "AnyChange",
    "Approved",
    "Available",
    "Change",
    "ClassSeats",
    "Closed",
    "CompanyCapacity",
    "Declined",
    "Fewest",
    "Intakes",
    "Interested",
    "Later",
    "MayClose",
    "NewCandidates",
    "NewSlots",
    "OfficeCapacity",
    "Pinned",
    "Places",
    "Price",
    "Qualified",
    "Reconsidered",
    "Released",
    "ResourceCapacity",
    "Row",
    "Scenario",
    "ShareLimits",
    "Split",
    "StartOffered",
    "SweepError",
    "SweepProgress",
    "Swept",
    "TierChange",
    "TierRow",
    "TravelMinutes",
    "Unbound",
    "WhatIf",
    "Withdrawn",
    "apply",
    "calendar_curve",
    "prices",
    "sweep",
    "tier_changes",
    "what_if",
]
