"""Why no plan is lawful, and what would help."""

from matcher.diagnose.bottleneck import bottleneck
from matcher.diagnose.diagnose import diagnose
from matcher.diagnose.diagnosis import Conflict, Diagnosis, Remedy
from matcher.diagnose.member import Member
from matcher.diagnose.shortage import Bottleneck

__all__ = [
    "Bottleneck",
    "Conflict",
    "Diagnosis",
    "Member",
    "Remedy",
    "bottleneck",
    "diagnose",
]
