"""Shapes with a name, at any number of candidates."""

from __future__ import annotations

from dataclasses import replace
from math import isqrt

from matcher.scenarios.any_size.shape import AllRules, Shape


def capacities(candidates: int) -> Shape:
    """Twelve wishes each, ten candidates for a slot, 97 places for 100 candidates."""
    slots = max(5, candidates // 10)
    return Shape(
        candidates=candidates,
        slots=slots,
        companies=slots,
        places=max(slots, 97 * candidates // 100),
        wishes=min(12, slots),
        regions=_regions(candidates, slots),
        popularity=0.9,
    )


def ten_ranks(candidates: int) -> Shape:
    """As ``capacities``, all wishes from the tenth rank on equally good."""
    return replace(capacities(candidates), most_ranks=10)


def cohorts(candidates: int) -> Shape:
    """No regions; slots with places for 143 of 100, closed or three quarters full."""
    slots = max(10, candidates // 10)
    return Shape(
        candidates=candidates,
        slots=slots,
        companies=slots,
        places=max(2 * slots, 143 * candidates // 100),
        wishes=min(12, slots),
        popularity=0.6,
        cohort_share=0.75,
    )


def side_constraints(candidates: int) -> Shape:
    """Four slots a company, filled to 60 percent or closed; everything that binds."""
    slots = max(8, candidates // 10)
    companies = slots // 4
    return Shape(
        candidates=candidates,
        slots=slots,
        companies=companies,
        places=max(slots, 125 * candidates // 100),
        wishes=min(13, slots),
        most_ranks=10,
        regions=min(companies, _regions(candidates, slots)),
        popularity=0.9,
        cohort_share=0.6,
        company_share=0.85,
        mixed_companies=0.3,
        companions=0.01,
        apart=0.02,
    )


def national(candidates: int = 30_000) -> Shape:
    """A country of 15 counties: under every rule, about 25 options each.

    At 30,000 candidates 21,000 companies, 30,000 places, 190 trades and 800 training
    offices.
    """
    companies = max(60, 7 * candidates // 10)
    slots = companies * 8 // 7
    return Shape(
        candidates=candidates,
        slots=slots,
        companies=companies,
        places=max(slots, candidates),
        training_offices=max(15, 8 * candidates // 300),
        wishes=min(24, slots),
        regions=15,
        locations_per_region=min(24, max(2, companies // 15)),
        at_home=0.9,
        trades=190,
        families=10,
        larger=0.15,
        tied=0.2,
        cohort_share=0.5,
        cohort_from=4,
        company_share=0.8,
        mixed_companies=0.01,
        companions=0.003,
        apart=0.003,
        all_rules=AllRules(),
    )


def europe(candidates: int = 540_000) -> Shape:
    """A continent under capacities: slots, companies and training offices.

    At 540,000 candidates 544,000 places in 136,000 slots, 20 wishes each.
    """
    places = candidates * 544 // 540
    slots = max(8, places // 4)
    companies = max(4, slots // 2)
    regions = max(1, min(300, slots // 100))
    return Shape(
        candidates=candidates,
        slots=slots,
        companies=companies,
        places=places,
        training_offices=max(1, companies // 30),
        wishes=min(20, slots),
        regions=regions,
        at_home=0.8,
        trades=190,
        company_share=0.9,
    )


def _regions(candidates: int, slots: int) -> int:
    """A square number of regions, of about 200 people and never without a slot."""
    return int(min(isqrt(max(1, candidates // 200)) ** 2, slots)) or 1
