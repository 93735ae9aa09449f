"""Companies, their training offices and their slots."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.program import Bools, Ints
from matcher.scenarios.any_size.columns import Columns, Texts, names, texts, where
from matcher.scenarios.any_size.regions import Land
from matcher.scenarios.any_size.shape import Shape
from matcher.scenarios.any_size.streams import Streams, spread_over
from matcher.scenarios.parameters import AUGUST, OCTOBER

APPRENTICESHIP, JOB, COURSE = range(3)
KINDS = texts(["apprenticeship", "job", "other_qualification"])
FULL_TRAINING = "full_training_in_company"
TAGS = ("licence_b", "police_certificate", "cleared_electro")
"""What some trades ask for: the trades of every fourth family each."""


@dataclass(frozen=True)
class Offer:
    """What is offered, by position.

    Attributes
    ----------
    company, trade, kind, places, region
        Of each slot, shape (slots,); a course has a trade here, and none as a fact.
    both_starts
        Whether each slot starts in August and October, or in August only.
    columns
        Columns of trades, training offices, companies, slots, shares and demand.
    """

    company: Ints
    trade: Ints
    kind: Ints
    places: Ints
    region: Ints
    both_starts: Bools
    columns: dict[str, Columns]

    @property
    def slot_ids(self) -> Texts:
        """Id of each slot."""
        ids: Texts = self.columns["slots"]["id"]
        return ids


def family_of(trade: Ints, shape: Shape) -> Ints:
    """Family of each of these trades."""
    family: Ints = trade % shape.families
    return family


def draw_offer(streams: Streams, shape: Shape, land: Land) -> Offer:
    """Draw every company with its slots, and the limits on them."""
    slots, companies = shape.slots, shape.companies
    company = np.arange(slots, dtype=np.int64) * companies // slots
    each_region = 1 + spread_over(companies - shape.regions, land.weight)
    region = np.repeat(np.arange(shape.regions), each_region)
    each = shape.locations_per_region
    location = region * each + streams.whole("companies", companies, 0, each - 1)
    trade = streams.choose("trades", slots, _popular(shape.trades))
    kind, start = _kinds(streams, shape)
    places = _places(streams, shape)
    reserved = _reserved(streams, shape, kind, places)
    least = np.ceil(shape.cohort_share * (places - reserved)).astype(np.int64)
    asked = (places - reserved >= shape.cohort_from) & (kind == APPRENTICESHIP)
    trade_ids, place = names("t", shape.trades), land.columns["locations"]["id"]
    offices, member = _offices(streams, shape, company, kind, places)
    company_ids = names("e", companies)
    columns: dict[str, Columns] = {
        "trades": {
            "id": trade_ids,
            "family": _families(shape),
            "shortage": _some(streams, shape, "shortage", shape.trades, 0.3),
        },
        "training_offices": offices,
        "companies": {
            "id": company_ids,
            "location": place[location],
            "public": _some(streams, shape, "public", companies, 0.15),
            "max_apprentices": _most(shape, company, kind, places),
            "training_office": member,
        },
        "slots": {
            "id": names("s", slots),
            "company": company_ids[company],
            "trade": where(kind != COURSE, trade_ids[trade]),
            "kind": KINDS[kind],
            "places": places,
            "reserved": reserved,
            "min_cohort": np.where(asked, least, 0),
            "start_months": _months(start),
            "offers": _offers(streams, shape),
            "required_qualifications": _asked_for(shape, trade),
        },
        "shares": _shares(streams, shape, company_ids),
        "ordinary_demand": _demand(
            trade, region[company], reserved, trade_ids, land.columns["regions"]["id"]
        ),
    }
    return Offer(company, trade, kind, places, region[company], start, columns)


def _some(streams: Streams, shape: Shape, name: str, count: int, odds: float) -> Bools:
    """What only rules and tiers beyond capacities ask about."""
    return streams.happens(name, count, odds if shape.all_rules else 0.0)


def _popular(count: int) -> list[int]:
    """Whole weights: the first few trades are much larger than the last."""
    return [12_000 // (position + 4) for position in range(count)]


def _families(shape: Shape) -> Texts:
    family = family_of(np.arange(shape.trades), shape)
    return names("F", shape.families)[family]


def _kinds(streams: Streams, shape: Shape) -> tuple[Ints, Bools]:
    rules = shape.all_rules
    if rules is None:
        return np.zeros(shape.slots, np.int64), np.zeros(shape.slots, bool)
    lot = streams.units("kinds", shape.slots)
    jobs = lot < rules.jobs
    kind = np.where(jobs, JOB, np.where(lot >= 1 - rules.courses, COURSE, 0))
    twice = streams.happens("starts", shape.slots, rules.from_october)
    return kind, twice | (kind != APPRENTICESHIP)


def _places(streams: Streams, shape: Shape) -> Ints:
    """Places of each slot: one, and its part of the rest."""
    weight = streams.whole("places", shape.slots, 5, 15)
    some = streams.happens("larger", shape.slots, shape.larger)
    rest = shape.places - shape.slots
    if rest and not (weight * some).any():
        some = np.ones(shape.slots, bool)
    places: Ints = 1 + spread_over(rest, weight * some)
    return places


def _reserved(streams: Streams, shape: Shape, kind: Ints, places: Ints) -> Ints:
    """Places kept for ordinary applicants: one at some of the apprenticeships."""
    rules = shape.all_rules
    if rules is None:
        return np.zeros(shape.slots, np.int64)
    odds = rules.reserved * shape.places / shape.slots
    some = streams.happens("reserved", shape.slots, odds)
    kept: Ints = (some & (kind == APPRENTICESHIP) & (places > 0)).astype(np.int64)
    return kept


def _most(shape: Shape, company: Ints, kind: Ints, places: Ints) -> Texts:
    """Most apprentices of each company, ``None`` where nothing limits it."""
    if not shape.company_share:
        return texts([None] * shape.companies)
    training = np.where(kind == APPRENTICESHIP, places, 0)
    whole = np.bincount(company, training, shape.companies).astype(np.int64)
    largest = np.zeros(shape.companies, np.int64)
    np.maximum.at(largest, company, training)
    most = np.maximum((shape.company_share * whole).astype(np.int64), largest)
    return texts(most.tolist())


def _offices(
    streams: Streams, shape: Shape, company: Ints, kind: Ints, places: Ints
) -> tuple[Columns, Texts]:
    """Training offices, and the office of each company or ``None``."""
    offices, companies = shape.training_offices, shape.companies
    if not offices:
        nothing = {"id": names("o", 0), "capacity": np.zeros(0, np.int64)}
        return nothing, texts([None] * companies)
    ids = names("o", offices)
    office = np.arange(companies) * offices // companies
    member = streams.happens("members", companies, shape.office_members)
    training = np.where((kind == APPRENTICESHIP) & member[company], places, 0)
    whole = np.bincount(office[company], training, offices)
    capacity = np.ceil(shape.office_share * whole).astype(np.int64)
    return {"id": ids, "capacity": capacity}, where(member, ids[office])


def _months(both: Bools) -> Texts:
    starts = texts([(AUGUST,), (AUGUST, OCTOBER)])
    return starts[both.astype(np.int64)]


def _offers(streams: Streams, shape: Shape) -> Texts:
    """Pathways that only some slots offer."""
    odds = 0.0 if shape.all_rules is None else shape.all_rules.without_school
    some = streams.happens("offers", shape.slots, odds)
    return texts([(), (FULL_TRAINING,)])[some.astype(np.int64)]


def _asked_for(shape: Shape, trade: Ints) -> Texts:
    """Qualifications each slot requires."""
    none = len(TAGS)
    tag = np.minimum(family_of(trade, shape) % 4, none)
    if shape.all_rules is None:
        tag = np.full(len(trade), none)
    return texts([(one,) for one in TAGS] + [()])[tag]


def _shares(streams: Streams, shape: Shape, company_ids: Texts) -> Columns:
    """Two limits for each mixed company."""
    mixed = streams.happens("shares", shape.companies, shape.mixed_companies)
    company = np.repeat(company_ids[mixed], 2)
    count = len(company) // 2
    return {
        "id": names("q", len(company)),
        "target_group": texts(["job_seeker", "adult_education_applicant"] * count),
        "of": texts(["company"] * len(company)),
        "where": company,
        "at_least": np.tile([0, 10], count),
        "at_most": np.tile([40, 100], count),
    }


def _demand(
    trade: Ints, region: Ints, reserved: Ints, trades: Texts, regions: Texts
) -> Columns:
    """As many ordinary applicants as places are reserved for."""
    cell, nth = np.unique(trade * len(regions) + region, return_inverse=True)
    applicants = np.bincount(nth, reserved, len(cell)).astype(np.int64)
    asked = applicants > 0
    cell = cell[asked]
    return {
        "trade": trades[cell // len(regions)],
        "region": regions[cell % len(regions)],
        "applicants": applicants[asked],
    }
