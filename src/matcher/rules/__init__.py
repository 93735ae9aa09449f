"""Rules, one file each. A new rule is a new file and a new name in ``AnyRule``."""

from typing import get_args

from matcher.program import Rule
from matcher.rules.commitments import Commitments
from matcher.rules.companions import Companions
from matcher.rules.interest import Interest
from matcher.rules.one_placement import OnePlacement
from matcher.rules.pathways import Pathways
from matcher.rules.places import Places
from matcher.rules.qualifications import Qualifications
from matcher.rules.start import Start
from matcher.rules.training_class import TrainingClasses
from matcher.rules.travel import Travel

AnyRule = (
    OnePlacement
    | Interest
    | Travel
    | Qualifications
    | Start
    | Pathways
    | Places
    | TrainingClasses
    | Companions
    | Commitments
)
"""Every rule this library ships, in the order in which reasons are looked for."""

RULES: tuple[type[Rule], ...] = get_args(AnyRule)

__all__ = [
    "RULES",
    "AnyRule",
    "Commitments",
    "Companions",
    "Interest",
    "OnePlacement",
    "Pathways",
    "Places",
    "Qualifications",
    "Start",
    "TrainingClasses",
    "Travel",
]
