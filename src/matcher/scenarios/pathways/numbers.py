"""Every number of the pathway scenarios; all are synthetic."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """How many people, regions, trade families, and zones that gather in a class."""

    candidates: int
    regions: int
    families: int
    zones: int


SIZES = {
    "pilot30": Size(30, 2, 3, 1),
    "county408": Size(408, 7, 6, 4),
    "national5000": Size(5000, 7, 12, 7),
}
"""Sizes by name."""


@dataclass(frozen=True)
class Variant:
    """What differs from the base.

    Attributes
    ----------
    budget, advisers
        Percent of the base's support a month, and of its advisers' case load.
    class_min
        Fewest people in a group of a training class.
    first
        Month before which there is no intake.
    trained
        Whether everybody has prior training.
    """

    budget: int = 100
    advisers: int = 100
    class_min: int = 6
    first: int = 0
    trained: bool = False


VARIANTS = {
    "base": Variant(),
    "less_budget": Variant(budget=70),
    "double_minimum": Variant(class_min=12),
    "few_advisers": Variant(advisers=60),
    "late_intake": Variant(first=4),
    "trained": Variant(trained=True),
}
"""What is pressed, by name."""

MONTHS = 60
"""Months that resources have something in."""

READY = (0, 5)
LAST_INTAKE = 8
"""First and last month in which somebody is ready, and the last of an intake."""

REGION_WEIGHTS = (120, 86, 60, 60, 35, 25, 22)
"""How many people regions have in proportion."""

CREDIT = (0, 6, 12)
CREDIT_WEIGHTS = (5, 3, 2)
"""Months of credit of the three classes of prior training, and their weights."""

SCHOOL_MONTHS = (10, 6, 3)
CONTRACT_MONTHS = (24, 18, 12)
"""Months of school and of apprenticeship for each of the three classes."""

CLASS_MAX = 15
SUPPORT = 15
"""People in a group at most; kNOK of support a month until the apprenticeship."""

SUPPORT_FOR = 0.45
ADVISED = 0.55
FOLLOWED_UP = 0.50
TRAINED_AT_ONCE = 0.30
"""Shares of the people whom support, advisers, offices and trainers can serve."""

HOST_PLACES, JOB_PLACES, COURSE_PLACES = 0.60, 0.10, 0.10
"""Places for each person who thinks of the trade first, or lives in the region."""

LICENCE = 0.80
LICENCE_COST, LICENCE_DELAY = 20_000, 3
LICENCES_PAID = 0.08
"""Odds of a licence; what a course costs and takes; for what share it is paid."""
