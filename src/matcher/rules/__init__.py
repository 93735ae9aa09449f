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
from matcher.rules.envy_free import EnvyFree
from matcher.rules.gap_months import GapMonths
from matcher.rules.interest import Interest
from matcher.rules.joint_lists import JointLists
from matcher.rules.measures_budget import MeasuresBudget
from matcher.rules.non_displacement import NonDisplacement
from matcher.rules.one_placement import OnePlacement
from matcher.rules.pathways import Pathways
from matcher.rules.places import Places
from matcher.rules.qualifications import Qualifications
from matcher.rules.resources import Resources
from matcher.rules.shares import Shares
from matcher.rules.slot_cohorts import SlotCohorts
from matcher.rules.stable import Stable
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
    | GapMonths
    | Approval
    | Places
    | ApprenticesAtOnce
    | TrainingOffices
    | NonDisplacement
    | SlotCohorts
    | TrainingClasses
    | Resources
    | MeasuresBudget
    | Shares
    | Companions
    | JointLists
    | Apart
    | Commitments
    | Stable
    | EnvyFree
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
    "EnvyFree",
    "GapMonths",
    "Interest",
    "JointLists",
    "MeasuresBudget",
    "NonDisplacement",
    "OnePlacement",
    "Pathways",
    "Places",
    "Qualifications",
    "Resources",
    "Shares",
    "SlotCohorts",
    "Stable",
    "Start",
    "TrainingClasses",
    "TrainingOffices",
    "Travel",
]
