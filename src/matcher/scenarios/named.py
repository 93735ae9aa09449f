"""Every scenario by its name, with the policy it is judged by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from matcher.domain import Problem
from matcher.policy import Policy, default_policy
from matcher.scenarios.any_size import Shape, families, generate, policies
from matcher.scenarios.closed import trondelag_2022_closed
from matcher.scenarios.county import trondelag_2022
from matcher.scenarios.county_year import trondelag_2022_year
from matcher.scenarios.pathways import SIZES, VARIANTS, pathways, pathways_policy
from matcher.scenarios.pilot import innherred_pilot
from matcher.scenarios.stress import PRESETS, stress
from matcher.scenarios.two_sided import two_sided


@dataclass(frozen=True)
class Scenario:
    """How a problem is made, and what counts in it.

    ``candidates`` is the size it has by itself, and ``any_size`` whether it may have
    another; ``make`` takes the number of candidates and the seed.
    """

    candidates: int
    any_size: bool
    make: Callable[[int, int], Problem]
    policy: Callable[[], Policy]


def scenario(name: str, candidates: int | None = None, seed: int = 0) -> Problem:
    """The scenario of this name.

    Parameters
    ----------
    name
        One of ``SCENARIOS``.
    candidates
        How many people; the scenario's own number if not given.
    seed
        A whole number from 0.

    Raises
    ------
    ValueError
        If there is no such scenario, or it has one size only and another is asked for.

    Examples
    --------
    >>> from matcher.scenarios import scenario
    >>> len(scenario("capacities", candidates=50).candidates)
    50
    """
    known = SCENARIOS.get(name)
    if known is None:
        raise ValueError(f"one of the scenarios {', '.join(SCENARIOS)} is expected")
    if candidates is not None and candidates != known.candidates and not known.any_size:
        raise ValueError(f"{name} has {known.candidates} candidates")
    return known.make(candidates or known.candidates, seed)


def _generated(
    shape: Callable[[int], Shape], candidates: int, policy: Callable[[], Policy]
) -> Scenario:
    def make(people: int, seed: int) -> Problem:
        return generate(shape(people), seed)

    return Scenario(candidates, True, make, policy)


def _county(make: Callable[[int], Problem], candidates: int) -> Scenario:
    def of_one_size(_people: int, seed: int) -> Problem:
        return make(seed)

    return Scenario(candidates, False, of_one_size, default_policy)


def _pathways(size: str, variant: str) -> Scenario:
    def of_one_size(_people: int, seed: int) -> Problem:
        return pathways(size, variant, seed)

    return Scenario(SIZES[size].candidates, False, of_one_size, pathways_policy)


SCENARIOS: dict[str, Scenario] = {
    "pilot": _county(lambda _seed: innherred_pilot(), 60),
    "county": _county(trondelag_2022, 559),
    "county_year": _county(trondelag_2022_year, 559),
    "county_closed": _county(trondelag_2022_closed, 372),
    "national": _generated(families.national, 30_000, default_policy),
    "europe": _generated(families.europe, 540_000, policies.laminar_policy),
    "capacities": _generated(families.capacities, 10_000, policies.capacities_policy),
    "ten_ranks": _generated(families.ten_ranks, 10_000, policies.first_choices_policy),
    "cohorts": _generated(families.cohorts, 2_000, policies.cohorts_policy),
    "side_constraints": _generated(
        families.side_constraints, 2_000, policies.side_constraints_policy
    ),
    "two_sided": Scenario(1_000, True, two_sided, policies.largest_stable_policy),
    "two_sided_half_tied": Scenario(
        1_000, True, partial(two_sided, tied=0.5), policies.largest_stable_policy
    ),
    **{
        f"stress_{preset}": Scenario(600, True, partial(stress, preset), default_policy)
        for preset in PRESETS
    },
    **{
        f"pathways_{size}" + ("" if variant == "base" else f"_{variant}"): _pathways(
            size, variant
        )
        for size in SIZES
        for variant in VARIANTS
    },
}
"""Every scenario by name."""
