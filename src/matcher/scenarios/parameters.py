"""Shares, limits and odds of the scenarios, each under a name; all are synthetic.

Shares of people are odds of independent draws; shares of slots and companies are met
exactly, to the nearest whole number.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from matcher.domain.people import Schooling, TargetGroup

FIRST_MONTH = "2022-08"
AUGUST, OCTOBER = 0, 2
"""Months counted from the first."""


@dataclass(frozen=True)
class TravelNumbers:
    """Minutes one way; without a car, ``factor`` x by car + ``waiting``."""

    inside_by_car: int = 10
    inside_without_car: int = 25
    without_car_factor: float = 1.5
    waiting: int = 15


@dataclass(frozen=True)
class EmployerNumbers:
    """How companies come by their size, site, trades and places.

    ``size_bands`` are (odds, fewest, most) apprenticeship places, open and reserved;
    ``family_pull`` is how many times likelier a company's next trade is one of the
    family it has; ``most_at_once`` the most places of a trade it takes in one draw.
    """

    in_hub: float = 0.5
    size_bands: tuple[tuple[float, int, int], ...] = (
        (0.75, 1, 2),
        (0.20, 3, 6),
        (0.05, 8, 25),
    )
    family_pull: float = 8.0
    most_at_once: int = 8
    aquaculture: str = "AKV"
    public_trade: str = "HEA"
    partly_public_trade: str = "KOK"
    partly_public_places: int = 4
    both_starts: float = 0.70
    full_training: float = 0.05
    cohort_from_places: int = 4
    cohort_least_full: float = 0.5
    most_vacancies_at_once: int = 3
    office_members: float = 0.80
    tight_offices: tuple[str, ...] = ("ele", "food")
    tight_percent: int = 85
    job_seekers_at_most: int = 80


@dataclass(frozen=True)
class ClassNumbers:
    """Fewest and most people of a class group, and groups at once.

    ``online``: whether there are classes for the whole county too.
    """

    online: bool = True
    min: int = 6
    min_of_family: dict[str, int] = field(
        default_factory=lambda: {"EL": 4, "NA": 4, "RM": 4}
    )
    max: int = 16
    parallel: int = 2


@dataclass(frozen=True)
class PeopleNumbers:
    """What people bring, as odds; ages in whole years, money in kroner a month.

    ``travel`` are (minutes or ``None`` for "would move", odds); ``trades_ranked`` the
    fewest and most trades of those who rank more than one.
    """

    in_hub: float = 0.5
    schooling: tuple[tuple[Schooling, float], ...] = (
        ("none", 28),
        ("vg1", 25),
        ("vg2", 25),
        ("general", 12),
    )
    schooling_in_first_family: float = 0.60
    norwegian: tuple[tuple[str, float], ...] = (("A2", 8), ("B1", 17), ("B2", 75))
    licence_b: float = 0.62
    car: float = 0.55
    police_certificate: float = 0.95
    cleared_electro: float = 0.95
    travel: tuple[tuple[int | None, float], ...] = (
        (30, 15),
        (45, 30),
        (60, 35),
        (90, 12),
        (None, 8),
    )
    travel_of_movers: int = 60
    one_trade: float = 0.20
    trades_ranked: tuple[int, int] = (2, 5)
    any_job: dict[TargetGroup, float] = field(
        default_factory=lambda: {
            "job_seeker": 0.70,
            "adult_education_applicant": 0.30,
            "terminated_contract": 0.50,
        }
    )
    from_october: float = 0.20
    need_levels: tuple[tuple[int, float], ...] = ((2, 15), (1, 25), (0, 60))
    without_benefit: float = 0.30
    benefit: int = 9000
    income_need: int = 9000
    youngest: int = 18
    oldest: int = 45
    oldest_job_seeker: int = 29
    companion_pairs: int = 6
    incumbent_groups: dict[TargetGroup, int] = field(
        default_factory=lambda: {
            "job_seeker": 20,
            "adult_education_applicant": 12,
            "terminated_contract": 4,
        }
    )


@dataclass(frozen=True)
class AnswerNumbers:
    """What companies answer after interviews; rankings have up to ``levels`` groups."""

    declined: float = 0.15
    ranking_slots: float = 0.5
    levels: int = 3


@dataclass(frozen=True)
class ClosedNumbers:
    """How people of the closed county come by the seats they are drawn for.

    ``from_elsewhere`` are the odds that a person is sought in another region than her
    seat's, ``hub_pull`` how many times likelier a hub is her home than another
    municipality, ``october`` the odds that newcomers of a slot with both starts begin
    in October, and ``from_october`` those of being free no sooner for each of them;
    ``limited_companies`` is the share that states its most apprentices at once.
    """

    from_elsewhere: float = 0.75
    hub_pull: float = 4.0
    october: float = 0.5
    from_october: float = 0.7
    limited_companies: float = 0.5
    apart_pairs: int = 6


@dataclass(frozen=True)
class StressNumbers:
    """Sizes of the stress problems, and what each of them presses.

    ``apprenticeship_slots`` are for each candidate: with jobs and courses there is
    about one slot for four candidates. ``spread`` is how many times larger than another
    one slot may be.
    """

    fewest_candidates: int = 60
    most_candidates: int = 5000
    apprenticeship_slots: float = 0.17
    spread: int = 9
    trade: str = "ELE"
    region: str = "TRD"
    want_it_first: float = 0.40
    empty_region: str = "FOS"
    lonely_trade: str = "AKV"
    lonely_region: str = "ORK"
    large_slot: int = 400
    without_slot: float = 0.30
    too_short_minutes: int = 5


@dataclass(frozen=True)
class Parameters:
    """Every number of a scenario that is not in its data file."""

    travel: TravelNumbers = field(default_factory=TravelNumbers)
    employers: EmployerNumbers = field(default_factory=EmployerNumbers)
    classes: ClassNumbers = field(default_factory=ClassNumbers)
    people: PeopleNumbers = field(default_factory=PeopleNumbers)
    answers: AnswerNumbers = field(default_factory=AnswerNumbers)
    closed: ClosedNumbers = field(default_factory=ClosedNumbers)
    stress: StressNumbers = field(default_factory=StressNumbers)


def closed_parameters() -> Parameters:
    """Numbers of the closed county, where everybody is to have a place.

    No office is tight, and people have few enough options for a plan in seconds.
    """
    return Parameters(
        employers=EmployerNumbers(tight_offices=(), both_starts=0.30),
        classes=ClassNumbers(online=False),
        people=_with_few_wishes(),
        answers=AnswerNumbers(declined=0.60),
    )


def stress_parameters() -> Parameters:
    """Numbers of the stress problems: like the closed county's, with larger slots."""
    return Parameters(
        employers=EmployerNumbers(
            tight_offices=(), both_starts=0.30, most_vacancies_at_once=8
        ),
        classes=ClassNumbers(online=False),
        people=_with_few_wishes(),
    )


def _with_few_wishes() -> PeopleNumbers:
    any_job: dict[TargetGroup, float] = {
        "job_seeker": 0.10,
        "adult_education_applicant": 0.10,
        "terminated_contract": 0.10,
    }
    return PeopleNumbers(one_trade=0.40, trades_ranked=(2, 3), any_job=any_job)
