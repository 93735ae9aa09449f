"""Rules, one file each. A new rule is a new file and a new name in ``AnyRule``."""

from typing import get_args

from matcher.program import Rule
from matcher.rules.age import Age
from matcher.rules.apart import Apart
from matcher.rules.apprentices_at_once import ApprenticesAtOnce
from matcher.rules.approval import Approval
from matcher.rules.commitments import Commitments
from matcher.rules.companions import Companions
from matcher.rules.declines import Declines
from matcher.rules.interest import Interest
from matcher.rules.non_displacement import NonDisplacement
from matcher.rules.one_placement import OnePlacement
from matcher.rules.pathways import Pathways
from matcher.rules.places import Places
from matcher.rules.qualifications import Qualifications
from matcher.rules.resources import Resources
from matcher.rules.shares import Shares
from matcher.rules.slot_cohorts import SlotCohorts
from matcher.rules.start import Start
from matcher.rules.training_class import TrainingClasses
from matcher.rules.training_offices import TrainingOffices
from matcher.rules.travel import Travel

AnyRule = (
    OnePlacement
    | Interest
    | Declines
    | Travel
    | Qualifications
    | Start
    | Age
    | Pathways
    | Approval
    | Places
    | ApprenticesAtOnce
    | TrainingOffices
    | NonDisplacement
    | SlotCohorts
    | TrainingClasses
    | Resources
    | Shares
    | Companions
    | Apart
    | Commitments
)
"""Every rule this library ships, in the order in which reasons are looked for."""

RULES: tuple[type[Rule], ...] = get_args(AnyRule)

__all__ = [
    "RULES",
    "Age",
    "AnyRule",
    "Apart",
    "ApprenticesAtOnce",
    "Approval",
    "Commitments",
    "Companions",
    "Declines",
    "Interest",
    "NonDisplacement",
    "OnePlacement",
    "Pathways",
    "Places",
    "Qualifications",
    "Resources",
    "Shares",
    "SlotCohorts",
    "Start",
    "TrainingClasses",
    "TrainingOffices",
    "Travel",
]
