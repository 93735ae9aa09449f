"""Why no plan is lawful, and what would help."""

from matcher.diagnose.bottleneck import Bottleneck, bottleneck
from matcher.diagnose.diagnose import diagnose
from matcher.diagnose.diagnosis import Conflict, Diagnosis, Repair
from matcher.diagnose.member import Member

__all__ = [
    "Bottleneck",
    "Conflict",
    "Diagnosis",
    "Member",
    "Repair",
    "bottleneck",
    "diagnose",
]
