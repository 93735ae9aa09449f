"""Problems and results for pages, made by hand or drawn."""

from __future__ import annotations

import numpy as np

from certificate.by_hand import a_result
from matcher.domain import Candidate, Commitment, Placement, Problem, Region, Trade
from matcher.domain.geography import Location
from matcher.engine import Result
from matcher.engine.result import TierResult
from support.build import a_candidate, a_placement, a_problem, a_slot

TRADES = (
    Trade(id="weld", family="metal", shortage=True),
    Trade(id="mech", family="metal"),
    Trade(id="cook", family="food"),
)
OUTCOMES = (
    ("s-weld", "direct"),
    ("s-mech", "direct"),
    ("s-job", "work"),
    ("s-job-weld", "work"),
    ("s-course", "course"),
)


def with_values(problem: Problem, *placements: Placement) -> Result:
    """The result of a plan made by hand, with the value of every tier."""
    result = a_result(problem, *placements)
    assert result.matching is not None
    tiers = [
        TierResult(
            name=name,
            sense=sense,
            value=value,
            bound=value,
            standing="proven",
            proof="duals",
            seconds=0.0,
        )
        for tier in result.policy.tiers
        for (name, sense), value in zip(
            tier.names(problem), tier.value(problem, result.matching), strict=True
        )
    ]
    return result.model_copy(update={"tiers": tuple(tiers)})


def drawn(seed: int) -> tuple[Problem, Result]:
    """One to four regions; many small numbers of people with each outcome, or none."""
    draw = np.random.Generator(np.random.PCG64(seed))
    regions = [f"r{nth}" for nth in range(1 + seed % 4)]
    people: list[Candidate] = []
    placements: list[Placement] = []
    commitments: list[Commitment] = []
    for region in regions:
        counts = draw.integers(0, 5, 7) * draw.integers(0, 5, 7)
        for outcome, count in enumerate(counts.tolist()):
            for _ in range(count):
                person = _person(draw, f"p{len(people):03}", region)
                people.append(person)
                if outcome < len(OUTCOMES):
                    slot, pathway = OUTCOMES[outcome]
                    placements.append(a_placement(person.id, slot, pathway=pathway))
                elif outcome == len(OUTCOMES):
                    held = a_placement(person.id, "s-held")
                    one = Commitment(kind="incumbent", placement=held)
                    commitments.append(one)
    places = len(people) + 1
    problem = a_problem(
        people,
        [
            a_slot("s-weld", places=places, public=bool(seed % 2)),
            a_slot("s-mech", trade="mech", places=places, company="mill"),
            a_slot("s-held", places=places, company="mill"),
            a_slot("s-job", kind="job", trade="cook", places=places),
            a_slot("s-job-weld", kind="job", places=places),
            a_slot("s-course", kind="other_qualification", trade=None, places=places),
        ],
        regions=tuple(Region(id=one) for one in regions),
        locations=(
            Location(id="verdal", region="r0", zone="north"),
            Location(id="namsos", region="r0", zone="far"),
            *(Location(id=f"at-{one}", region=one, zone="north") for one in regions),
        ),
        trades=TRADES,
        commitments=tuple(commitments),
    )
    return problem, with_values(problem, *placements)


def _person(draw: np.random.Generator, id: str, region: str) -> Candidate:
    wishes = [("weld",), ("mech",), ("cook",)]
    count = int(draw.integers(0, 4))
    order = draw.permutation(3).tolist()[:count]
    return a_candidate(
        id,
        home=f"at-{region}",
        interests=tuple(wishes[nth] for nth in order),
        any_job=bool(draw.integers(0, 2)),
        any_other=True,
        need_level=int(draw.integers(0, 3)),
        birth_year=int(draw.choice([1980, 2000])),
        will_relocate=bool(draw.integers(0, 2)),
    )
