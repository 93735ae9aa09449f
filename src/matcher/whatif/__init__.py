"""What if facts were different: changes, scenarios, and sweeps over many of them."""

from matcher.whatif.additions import NewCandidates, NewSlots
from matcher.whatif.capacity import (
    ClassSeats,
    Closed,
    CompanyCapacity,
    Fewest,
    OfficeCapacity,
    Places,
)
from matcher.whatif.change import Change
from matcher.whatif.decisions import Declined, Pinned, Released
from matcher.whatif.people import Available, Qualified, TravelMinutes, Withdrawn
from matcher.whatif.price import Price
from matcher.whatif.prices import prices
from matcher.whatif.row import Row, TierChange, TierRow, tier_changes
from matcher.whatif.scenario import AnyChange, Scenario, apply
from matcher.whatif.sweep import SweepError, Swept, sweep
from matcher.whatif.tally import SweepProgress
from matcher.whatif.what_if import WhatIf, what_if

__all__ = [
    "AnyChange",
    "Available",
    "Change",
    "ClassSeats",
    "Closed",
    "CompanyCapacity",
    "Declined",
    "Fewest",
    "NewCandidates",
    "NewSlots",
    "OfficeCapacity",
    "Pinned",
    "Places",
    "Price",
    "Qualified",
    "Released",
    "Row",
    "Scenario",
    "SweepError",
    "SweepProgress",
    "Swept",
    "TierChange",
    "TierRow",
    "TravelMinutes",
    "WhatIf",
    "Withdrawn",
    "apply",
    "prices",
    "sweep",
    "tier_changes",
    "what_if",
]
