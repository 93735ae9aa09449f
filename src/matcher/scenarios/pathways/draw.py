"""A cohort calendar of any of three sizes, with one thing pressed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil

from matcher.domain import (
    Candidate,
    Company,
    Location,
    Measure,
    Problem,
    Region,
    Resource,
    Slot,
    Trade,
    TrainingClass,
    Zone,
)
from matcher.scenarios.draws import Draws
from matcher.scenarios.parameters import FIRST_MONTH
from matcher.scenarios.pathways.numbers import (
    ADVISED,
    CLASS_MAX,
    COURSE_PLACES,
    CREDIT,
    CREDIT_WEIGHTS,
    FOLLOWED_UP,
    HOST_PLACES,
    JOB_PLACES,
    LAST_INTAKE,
    LICENCE,
    LICENCE_COST,
    LICENCE_DELAY,
    LICENCES_PAID,
    MONTHS,
    READY,
    REGION_WEIGHTS,
    SIZES,
    SUPPORT,
    SUPPORT_FOR,
    TRAINED_AT_ONCE,
    VARIANTS,
    Size,
    Variant,
)
from matcher.scenarios.pathways.pack import rule_pack


def pathways(
    size: str, variant: str = "base", seed: int = 0, *, every: int = 3
) -> Problem:
    """People of some regions who start at one of a few intakes and go through stages.

    Each thinks of a trade first and of another next, in her own region, and takes any
    job or course after them. Prior training shortens school and apprenticeship. Until
    the apprenticeship people are supported and advised, in practice companies train
    them, and later an office follows them up: month by month, as far as there is room.
    Support is one budget for all regions. Some trades ask for a licence, and for a few
    people a course can be paid. Synthetic. The variants:

    ``base``
        As it is.
    ``less_budget``
        30 percent less support.
    ``double_minimum``
        Twice as many people needed for a training class.
    ``few_advisers``
        40 percent less room with the advisers.
    ``late_intake``
        No intake in the first four months.
    ``trained``
        Everybody has prior training.

    Parameters
    ----------
    size
        One of ``SIZES``.
    variant
        One of ``VARIANTS``.
    seed
        A whole number from 0.
    every
        Months between intakes, at most 8. The people are the same for each calendar.

    Raises
    ------
    ValueError
        If there is no such size or variant, or other months between intakes.

    Examples
    --------
    >>> from matcher.scenarios import pathways
    >>> problem = pathways("pilot30", every=6)
    >>> len(problem.candidates), problem.slots[0].start_months
    (30, (0, 6))
    """
    for given, known in ((size, SIZES), (variant, VARIANTS)):
        if given not in known:
            raise ValueError(f"one of {', '.join(known)} is expected")
    if not 1 <= every <= LAST_INTAKE:
        raise ValueError(f"intakes are 1 to {LAST_INTAKE} months apart")
    return _Calendar(SIZES[size], VARIANTS[variant], seed, every).problem()


class _Calendar:
    """The facts of one scenario, drawn person by person."""

    def __init__(self, size: Size, variant: Variant, seed: int, every: int) -> None:
        self.size, self.variant = size, variant
        months = range(0, LAST_INTAKE + 1, every)
        self.intakes = tuple(month for month in months if month >= variant.first)
        self.regions = [f"r{nth}" for nth in range(size.regions)]
        self.families = [f"f{nth}" for nth in range(size.families)]
        draws = Draws(seed)
        self.people = [
            self._person(draws, nth) for nth in range(1, size.candidates + 1)
        ]

    def problem(self) -> Problem:
        return Problem(
            first_month=FIRST_MONTH,
            rule_pack=rule_pack(self.regions),
            regions=tuple(Region(id=region) for region in self.regions),
            zones=tuple(Zone(id=f"z{nth}") for nth in range(self.size.zones)),
            locations=tuple(
                Location(id=region, region=region, zone=self._zone(region))
                for region in self.regions
            ),
            trades=tuple(
                Trade(id=f"trade-{family}", family=family) for family in self.families
            ),
            companies=tuple(
                Company(id=f"company-{region}-{family}", location=region)
                for region in self.regions
                for family in self.families
            ),
            slots=tuple(self._slots()),
            candidates=tuple(self.people),
            training_classes=tuple(self._classes()),
            resources=tuple(self._resources()),
            measures=(
                Measure(
                    id="licence-course",
                    grants="licence_b",
                    cost=LICENCE_COST,
                    delay=LICENCE_DELAY,
                ),
            ),
            measure_budget=LICENCE_COST * ceil(LICENCES_PAID * len(self.people)),
        )

    def _person(self, draws: Draws, nth: int) -> Candidate:
        odds = REGION_WEIGHTS[: len(self.regions)]
        home = draws.weighted(list(zip(self.regions, odds, strict=True)))
        first = draws.between(0, len(self.families) - 1)
        trained = int(self.variant.trained)
        credit = draws.weighted(
            list(zip(CREDIT[trained:], CREDIT_WEIGHTS[trained:], strict=True))
        )
        return Candidate(
            id=f"C{nth:04d}",
            target_group="job_seeker",
            birth_year=2000,
            home=home,
            interests=tuple(
                (f"trade-{self.families[(first + more) % len(self.families)]}",)
                for more in (0, 1)
            ),
            any_job=True,
            any_other=True,
            schooling="general",
            credit_months=credit,
            qualifications=("licence_b",) if draws.chance(LICENCE) else (),
            available_from=draws.between(*READY),
            income_need=9_000,
            benefit=9_000,
        )

    def _zone(self, region: str) -> str:
        return f"z{self.regions.index(region) % self.size.zones}"

    def _living(self, *regions: str) -> list[Candidate]:
        return [person for person in self.people if person.home in regions]

    def _thinking_of(self, family: str, people: Iterable[Candidate]) -> int:
        return sum(one.interests[0] == (f"trade-{family}",) for one in people)

    def _slots(self) -> Iterator[Slot]:
        for region in self.regions:
            living = self._living(region)
            for nth, family in enumerate(self.families):
                people = self._thinking_of(family, living)
                company, trade = f"company-{region}-{family}", f"trade-{family}"
                yield Slot(
                    id=f"host-{region}-{family}",
                    company=company,
                    trade=trade,
                    places=max(2, ceil(HOST_PLACES * people)),
                    start_months=self.intakes,
                    offers=("certificate_in_job",) if nth % 3 == 0 else (),
                    required_qualifications=("licence_b",) if nth % 3 == 1 else (),
                )
                yield Slot(
                    id=f"job-{region}-{family}",
                    company=company,
                    trade=trade,
                    kind="job",
                    places=max(1, ceil(JOB_PLACES * people)),
                    start_months=self.intakes,
                )
            yield Slot(
                id=f"course-{region}",
                company=f"company-{region}-{self.families[0]}",
                kind="other_qualification",
                places=ceil(COURSE_PLACES * len(living)),
                start_months=self.intakes,
            )

    def _classes(self) -> Iterator[TrainingClass]:
        for zone in range(self.size.zones):
            here = [one for one in self.regions if self._zone(one) == f"z{zone}"]
            living = self._living(*here)
            for family in self.families:
                people = self._thinking_of(family, living)
                for start in self.intakes:
                    yield TrainingClass(
                        id=f"class-z{zone}-{family}-{start}",
                        family=family,
                        zones=(f"z{zone}",),
                        start=start,
                        min=self.variant.class_min,
                        max=CLASS_MAX,
                        parallel=max(1, ceil(people / CLASS_MAX)),
                    )

    def _resources(self) -> Iterator[Resource]:
        everybody = len(self.people) * SUPPORT_FOR * self.variant.budget / 100
        yield _all_year("support", int(SUPPORT * everybody))
        for region in self.regions:
            people = len(self._living(region))
            advisers = ADVISED * self.variant.advisers / 100
            yield _all_year(
                f"advisers-{region}", ceil(advisers * people), home_regions=(region,)
            )
            for name, share in (
                ("trainers", TRAINED_AT_ONCE),
                ("offices", FOLLOWED_UP),
            ):
                yield _all_year(
                    f"{name}-{region}",
                    ceil(share * people),
                    companies=tuple(
                        f"company-{region}-{family}" for family in self.families
                    ),
                )


def _all_year(name: str, each_month: int, **whom: tuple[str, ...]) -> Resource:
    return Resource(id=name, capacity=(each_month,) * MONTHS, **whom)
