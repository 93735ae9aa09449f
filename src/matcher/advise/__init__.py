"""What to ask for, or pay for, so that most people gain."""

from matcher.advise.asked import Approach, AskedPlaces, with_places
from matcher.advise.curve import CurvePoint
from matcher.advise.gain import TierGain
from matcher.advise.places import Advice, advise

__all__ = [
    "Advice",
    "Approach",
    "AskedPlaces",
    "CurvePoint",
    "TierGain",
    "advise",
    "with_places",
]
