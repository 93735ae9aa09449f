"""Any valid problem at all, however odd, for round trips."""

from __future__ import annotations

import string
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from matcher.domain import Problem, rule_pack
from matcher.domain.fact import holds_identity_number
from support.build import PACK

_LETTERS = string.ascii_letters + string.digits + "_-"
_GROUPS = [
    "job_seeker",
    "adult_education_applicant",
    "terminated_contract",
    "employed_adult",
]
_OF = {
    "company": "companies",
    "training_office": "training_offices",
    "training_class": "training_classes",
}

ids = st.text(_LETTERS, min_size=1, max_size=8).filter(
    lambda text: not holds_identity_number(text)
)
tags = st.text(_LETTERS + ":", min_size=1, max_size=8).filter(
    lambda text: not holds_identity_number(text)
)
# a NUL is the one thing CSV cannot hold
names = st.text(
    st.characters(exclude_characters="\0", exclude_categories=["Cs"])
    | st.sampled_from(list(" ;,\"'\n\r\t=-+@æøåŠ€")),
    max_size=12,
).filter(lambda text: not holds_identity_number(text))
counts = st.integers(0, 1_000_000)
months = st.integers(0, 600)


def some(pool: list[str], least: int = 0) -> SearchStrategy[list[str]]:
    """A few of these, each once."""
    if len(pool) < least or not pool:
        return st.just([])
    return st.lists(st.sampled_from(pool), unique=True, min_size=least, max_size=4)


def maybe(pool: list[str]) -> SearchStrategy[str | None]:
    """One of these, or none."""
    return st.sampled_from([None, *pool])


yes_or_no: SearchStrategy[Any] = st.booleans()


@st.composite
def ties(draw: DrawFn, pool: list[str]) -> list[list[str]]:
    """Some of these in tie groups."""
    groups: list[list[str]] = []
    for one in draw(some(pool)):
        if groups and draw(yes_or_no):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


@st.composite
def any_problem(draw: DrawFn) -> Problem:
    """Every collection, every field, every kind of reference."""

    def id_list(most: int = 3, least: int = 0) -> list[str]:
        found = draw(
            st.lists(ids, min_size=least, max_size=most, unique_by=str.casefold)
        )
        return list(found)

    def entries(most: int, **fields: SearchStrategy[Any]) -> list[dict[str, Any]]:
        return list(draw(st.lists(st.fixed_dictionaries(fields), max_size=most)))

    def each(pool: list[str], **fields: SearchStrategy[Any]) -> list[dict[str, Any]]:
        return [{"id": one, **draw(st.fixed_dictionaries(fields))} for one in pool]

    yes = st.booleans()
    regions, zones, resources = id_list(), id_list(), id_list()
    locations = id_list() if regions and zones else []
    wanted = id_list(9)
    trades, companies, slots = wanted[:3], wanted[3:6], wanted[6:]
    companies = companies if locations else []
    slots = slots if companies else []
    offices = id_list(2)
    people = id_list(4) if locations else []
    families = {one: draw(ids) for one in trades}
    family = sorted(set(families.values()))
    classes = id_list(2) if trades else []
    pack = draw(st.sampled_from([PACK, rule_pack("NO-2022")]))
    pathways = [one.id for one in pack.pathways]
    measures = id_list(2)
    pools = {
        "companies": companies,
        "training_offices": offices,
        "training_classes": classes,
    }
    kinds = ["apprenticeship", "job", "other_qualification"]
    facts: dict[str, Any] = {
        "first_month": draw(st.dates().map(lambda day: f"{day:%Y-%m}".zfill(7))),
        "rule_pack": pack,
        "regions": each(regions, name=names),
        "zones": each(zones, name=names),
        "resources": each(resources, capacity=st.lists(counts, max_size=3)),
        "training_offices": each(offices, capacity=counts),
        "measures": each(
            measures, grants=tags, cost=st.integers(0, 9999), delay=st.integers(0, 120)
        ),
    }
    facts["trades"] = [
        {**one, "family": families[one["id"]]}
        for one in each(
            trades, name_nb=names, name_en=names, open_to_scheme=yes, shortage=yes
        )
    ]
    if locations:
        facts["locations"] = each(
            locations,
            name=names,
            region=st.sampled_from(regions),
            zone=st.sampled_from(zones),
        )
        place = st.sampled_from(locations)
        minutes = st.none() | st.integers(0, 1440)
        pairs = draw(st.lists(st.tuples(place, place), unique=True, max_size=3))
        facts["travel_times"] = [
            {
                "origin": a,
                "destination": b,
                "by_car": draw(minutes),
                "without_car": draw(minutes),
            }
            for a, b in pairs
        ]
        facts["companies"] = each(
            companies,
            location=place,
            public=yes,
            approved_trades=some(trades),
            max_apprentices=st.none() | counts,
            training_office=maybe(offices),
            priorities=ties(people),
        )
        facts["candidates"] = each(
            people,
            target_group=st.sampled_from(_GROUPS),
            birth_year=st.integers(1900, 2100),
            home=place,
            interests=ties(trades + companies + slots),
            any_job=yes,
            any_other=yes,
            schooling=st.sampled_from(
                ["none", "vg1", "vg2", "general", "part_apprenticed"]
            ),
            schooling_family=maybe(family),
            schooling_trade=maybe(trades),
            credit_months=st.integers(0, 120),
            qualifications=st.lists(tags, unique=True, max_size=3),
            max_travel_minutes=st.integers(0, 1440),
            has_car=yes,
            will_relocate=yes,
            available_from=months,
            need_level=st.integers(0, 2),
            income_need=st.integers(0, 10_000_000),
            benefit=st.integers(0, 10_000_000),
        )
    facts["slots"] = []
    for one in each(
        slots,
        company=st.sampled_from(companies or [""]),
        trade=maybe(trades),
        kind=st.sampled_from(kinds),
        may_close=yes,
        required_qualifications=st.lists(tags, unique=True, max_size=3),
        start_months=st.lists(st.integers(0, 200), unique=True, min_size=1, max_size=3),
        offers=some(pathways),
        public=st.none() | yes,
        priorities=ties(people),
    ):
        low, high = sorted(draw(st.tuples(counts, counts)))
        if one["trade"] is None and one["kind"] == "apprenticeship":
            one["kind"] = "job"
        facts["slots"].append({**one, "places": high, "reserved": low})
    facts["training_classes"] = []
    for one in each(
        classes,
        family=st.sampled_from(family or [""]),
        zones=some(zones),
        slots=some(slots),
        home_regions=some(regions),
        start=months,
        parallel=st.integers(1, 100),
    ):
        low, high = sorted(draw(st.tuples(st.integers(1, 1000), st.integers(1, 1000))))
        facts["training_classes"].append({**one, "min": low, "max": high})
    if trades and regions:
        facts["ordinary_demand"] = entries(
            2,
            trade=st.sampled_from(trades),
            region=st.sampled_from(regions),
            applicants=counts,
        )
    filled = [of for of, pool in _OF.items() if pools[pool]]
    facts["ordinary_use"], facts["shares"] = [], []
    for of in filled:
        one = draw(st.sampled_from(pools[_OF[of]]))
        facts["ordinary_use"].append({"of": of, "id": one, "places": draw(counts)})
        low, high = sorted(draw(st.tuples(st.integers(0, 100), st.integers(0, 100))))
        facts["shares"].append(
            {
                "id": f"share-{of}",
                "target_group": draw(st.sampled_from(_GROUPS)),
                "of": of,
                "where": one,
                "at_least": low,
                "at_most": high,
            }
        )
    if len(people) > 1:
        same = st.sampled_from(["slot", "company", "location"])
        for together in ("companions", "apart"):
            facts[together] = each(id_list(2), candidates=some(people, 2), same=same)
        choice = st.fixed_dictionaries({"first": maybe(slots), "second": maybe(slots)})
        choice = choice.filter(lambda one: any(_pair(one)))
        facts["joint_lists"] = [
            {"id": one, "first": people[0], "second": people[1], **rest}
            for one in id_list(2)
            for rest in [
                {"choices": draw(st.lists(choice, max_size=3, unique_by=_pair))}
            ]
        ]
    if people and slots:
        placement = {
            "slot": st.sampled_from(slots),
            "pathway": st.sampled_from(pathways),
            "start": months,
            "classes": st.lists(st.sampled_from(classes), max_size=2)
            if classes
            else st.just([]),
            "measures": some(measures),
        }
        who = st.sampled_from(people)
        facts["declines"] = [
            *entries(2, candidate=who, company=st.sampled_from(companies)),
            *entries(2, candidate=who, slot=st.sampled_from(slots)),
        ]
        facts["commitments"] = [
            {
                "kind": draw(st.sampled_from(["incumbent", "pinned"])),
                "placement": {
                    "candidate": one,
                    **draw(st.fixed_dictionaries(placement)),
                },
            }
            for one in draw(some(people))
        ]
        if draw(yes):
            facts["previous"] = {"placements": entries(3, candidate=who, **placement)}
    elif draw(yes):
        facts["previous"] = {}
    return Problem.model_validate(facts)


def _pair(choice: dict[str, str | None]) -> tuple[str | None, str | None]:
    return choice["first"], choice["second"]
