"""What to ask for, or pay for, so that most people gain."""

from matcher.advise.asked import Approach, AskedPlaces, with_places
from matcher.advise.bought import (
    Course,
    ExtraSeats,
    KindGain,
    MeasureAdvice,
    TravelSupport,
)
from matcher.advise.curve import CurvePoint
from matcher.advise.gain import TierGain
from matcher.advise.measures import advise_measures
from matcher.advise.places import Advice, advise
from matcher.advise.price_list import (
    CoursePrice,
    PriceList,
    SeatPrice,
    TravelPrice,
    default_price_list,
)

__all__ = [
    "Advice",
    "Approach",
    "AskedPlaces",
    "Course",
    "CoursePrice",
    "CurvePoint",
    "ExtraSeats",
    "KindGain",
    "MeasureAdvice",
    "PriceList",
    "SeatPrice",
    "TierGain",
    "TravelPrice",
    "TravelSupport",
    "advise",
    "advise_measures",
    "default_price_list",
    "with_places",
]
