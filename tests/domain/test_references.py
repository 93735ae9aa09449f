"""Every contradiction between facts is named, at once."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.domain import (
    Apart,
    Candidate,
    Commitment,
    Companions,
    Company,
    Decline,
    JointChoice,
    JointList,
    Location,
    Matching,
    Measure,
    OrdinaryDemand,
    OrdinaryUse,
    Pathway,
    Placement,
    Problem,
    Region,
    Resource,
    ResourceUse,
    RulePack,
    Share,
    Slot,
    Stage,
    Trade,
    TrainingClass,
    TrainingOffice,
    TravelTime,
    Zone,
)
from matcher.errors import ProblemError
from support.build import PACK, a_candidate, a_class, a_placement, a_problem, a_slot

GONE = "gone"
NOWHERE = Placement(
    candidate=GONE, slot=GONE, pathway=GONE, classes=(GONE,), measures=(GONE,)
)


def faults(*problem: Any, **facts: Any) -> list[tuple[str | None, str]]:
    """Where a problem contradicts itself and what was expected there."""
    with pytest.raises(ProblemError) as caught:
        a_problem(*problem, **facts)
    return [(fault.column, fault.expected) for fault in caught.value.faults]


def test_every_broken_reference_is_named_at_once() -> None:
    a_person = {"target_group": "job_seeker", "birth_year": 2000}
    uses = (ResourceUse(resource=GONE),)
    walk = Pathway(
        id="walk", outcome="job", stages=(Stage(kind="job", months=1, uses=uses),)
    )
    with pytest.raises(ProblemError) as caught:
        Problem(
            first_month="2022-08",
            rule_pack=PACK.model_copy(update={"pathways": (walk,)}),
            locations=(Location(id="verdal", region=GONE, zone=GONE),),
            travel_times=(
                TravelTime(origin=GONE, destination="verdal"),
                TravelTime(origin="verdal", destination=GONE),
            ),
            companies=(
                Company(
                    id="yard",
                    location=GONE,
                    approved_trades=(GONE,),
                    training_office=GONE,
                    priorities=((GONE,),),
                ),
            ),
            slots=(
                Slot(
                    id="s1",
                    company=GONE,
                    trade=GONE,
                    places=1,
                    offers=(GONE,),
                    priorities=((GONE,), ("also_gone",)),
                ),
            ),
            candidates=(
                Candidate.model_validate(
                    {
                        "id": "c1",
                        "home": GONE,
                        "interests": ((GONE, "yard"), ("s1",)),
                        "schooling_family": GONE,
                        "schooling_trade": GONE,
                        **a_person,
                    }
                ),
            ),
            training_classes=(
                TrainingClass(
                    id="k1",
                    family=GONE,
                    zones=(GONE,),
                    slots=(GONE,),
                    home_regions=(GONE,),
                    min=1,
                    max=1,
                ),
            ),
            companions=(Companions(id="g1", candidates=("c1", GONE)),),
            apart=(Apart(id="a1", candidates=(GONE, "c1")),),
            joint_lists=(
                JointList(
                    id="j1",
                    first=GONE,
                    second="also_gone",
                    choices=(JointChoice(first=GONE), JointChoice(second=GONE)),
                ),
            ),
            declines=(
                Decline(candidate=GONE, slot=GONE),
                Decline(candidate="c1", company=GONE),
            ),
            commitments=(Commitment(kind="pinned", placement=NOWHERE),),
            ordinary_demand=(OrdinaryDemand(trade=GONE, region=GONE, applicants=1),),
            ordinary_use=(
                OrdinaryUse(of="company", id=GONE, places=1),
                OrdinaryUse(of="training_office", id=GONE, places=1),
                OrdinaryUse(of="training_class", id=GONE, places=1),
            ),
            shares=(
                Share(id="h1", target_group="job_seeker", of="company", where=GONE),
            ),
            previous=Matching(placements=(NOWHERE,)),
        )
    found = [
        (fault.column, fault.expected, dict(fault.details).get("of"))
        for fault in caught.value.faults
    ]
    nowhere = [
        ("candidate", "candidates"),
        ("slot", "slots"),
        ("pathway", "pathways"),
        ("classes", "training_classes"),
        ("measures", "measures"),
    ]
    expected = [
        ("locations[0].region", "regions"),
        ("locations[0].zone", "zones"),
        ("travel_times[0].origin", "locations"),
        ("travel_times[1].destination", "locations"),
        ("companies[0].location", "locations"),
        ("companies[0].approved_trades", "trades"),
        ("companies[0].training_office", "training_offices"),
        ("companies[0].priorities", "candidates"),
        ("slots[0].company", "companies"),
        ("slots[0].trade", "trades"),
        ("slots[0].offers", "pathways"),
        ("slots[0].priorities", "candidates"),
        ("slots[0].priorities", "candidates"),
        ("declines[0].candidate", "candidates"),
        ("declines[0].slot", "slots"),
        ("declines[1].company", "companies"),
        ("ordinary_demand[0].trade", "trades"),
        ("ordinary_demand[0].region", "regions"),
        ("ordinary_use[0].id", "companies"),
        ("ordinary_use[1].id", "training_offices"),
        ("ordinary_use[2].id", "training_classes"),
        ("shares[0].where", "companies"),
        ("candidates[0].home", "locations"),
        ("candidates[0].interests", "wanted"),
        ("candidates[0].schooling_trade", "trades"),
        ("candidates[0].schooling_family", "families"),
        ("companions[0].candidates", "candidates"),
        ("apart[0].candidates", "candidates"),
        ("joint_lists[0].first", "candidates"),
        ("joint_lists[0].second", "candidates"),
        ("joint_lists[0].choices", "slots"),
        ("joint_lists[0].choices", "slots"),
        ("training_classes[0].family", "families"),
        ("training_classes[0].zones", "zones"),
        ("training_classes[0].slots", "slots"),
        ("training_classes[0].home_regions", "regions"),
        ("rule_pack.pathways[0].stages[0].uses[0].resource", "resources"),
        *((f"commitments[0].placement.{field}", of) for field, of in nowhere),
        *((f"previous.placements[0].{field}", of) for field, of in nowhere),
    ]
    assert found == [(place, "known_id", of) for place, of in expected]


def test_every_other_contradiction_is_named_at_once() -> None:
    found = faults(
        ["c1", "c2"],
        [
            a_slot("s1", trade=None),
            a_slot("s2", places=1, reserved=2, min_cohort=3),
            a_slot("s3", start_months=(0, 2, 0)),
        ],
        travel_times=(
            TravelTime(origin="verdal", destination="namsos"),
            TravelTime(origin="verdal", destination="namsos", by_car=1),
        ),
        training_classes=(a_class("k1", min=3, max=2),),
        joint_lists=(JointList(id="j1", first="c1", second="c1", choices=()),),
        declines=(
            Decline(candidate="c1"),
            Decline(candidate="c1", company="yard", slot="s1"),
        ),
        commitments=(
            Commitment(kind="pinned", placement=a_placement("c1", "s2")),
            Commitment(kind="incumbent", placement=a_placement("c1", "s3")),
        ),
        shares=(
            Share(
                id="h1",
                target_group="job_seeker",
                of="company",
                where="yard",
                at_least=60,
                at_most=40,
            ),
        ),
    )
    assert found == [
        ("travel_times[0]", "unique_pair"),
        ("travel_times[1]", "unique_pair"),
        ("slots[0].trade", "trade_for_apprenticeship"),
        ("slots[1].reserved", "at_most_places"),
        ("slots[1].min_cohort", "at_most_places"),
        ("slots[2].start_months", "each_once"),
        ("declines[0]", "company_or_slot"),
        ("declines[1]", "company_or_slot"),
        ("shares[0].at_least", "at_most_at_most"),
        ("joint_lists[0].second", "two_people"),
        ("training_classes[0].min", "at_most_max"),
        ("commitments[0].placement.candidate", "one_commitment_each"),
        ("commitments[1].placement.candidate", "one_commitment_each"),
    ]


def test_every_kind_of_id_is_unique_ignoring_case() -> None:
    office = {"capacity": 1}
    share = {"target_group": "job_seeker", "of": "company", "where": "yard"}
    doubled: dict[str, tuple[Any, ...]] = {
        "regions": (Region(id="inn"), Region(id="INN")),
        "zones": (Zone(id="far"), Zone(id="Far")),
        "locations": tuple(
            Location(id=name, region="inn", zone="far") for name in ("verdal", "Verdal")
        ),
        "trades": (Trade(id="weld", family="metal"), Trade(id="Weld", family="metal")),
        "training_offices": tuple(
            TrainingOffice.model_validate({"id": name, **office}) for name in ("o", "O")
        ),
        "companies": tuple(
            Company(id=name, location="verdal") for name in ("yard", "Yard")
        ),
        "slots": (a_slot("s"), a_slot("S")),
        "candidates": (a_candidate("c"), a_candidate("C")),
        "training_classes": (a_class("k"), a_class("K")),
        "companions": tuple(
            Companions(id=name, candidates=("c", "C")) for name in ("g", "G")
        ),
        "apart": tuple(Apart(id=name, candidates=("c", "C")) for name in ("a", "A")),
        "joint_lists": tuple(
            JointList(id=name, first="c", second="C", choices=()) for name in ("j", "J")
        ),
        "resources": (Resource(id="r", capacity=()), Resource(id="R", capacity=())),
        "measures": tuple(
            Measure(id=name, grants="licence_b", cost=0) for name in ("m", "M")
        ),
        "shares": tuple(
            Share.model_validate({"id": name, **share}) for name in ("h", "H")
        ),
    }
    found = faults(travel_times=(), **doubled)
    assert found == [
        (f"{kind}[{nth}].id", "unique_id") for kind in doubled for nth in (0, 1)
    ]


def test_pathway_ids_of_a_pack_are_unique() -> None:
    twice = tuple(
        Pathway(id=name, outcome="job", stages=(Stage(kind="job", months=1),))
        for name in ("walk", "WALK")
    )
    pack = RulePack.model_validate({**PACK.model_dump(), "pathways": twice})
    assert faults(rule_pack=pack) == [
        ("rule_pack.pathways[0].id", "unique_id"),
        ("rule_pack.pathways[1].id", "unique_id"),
    ]


def test_trade_company_and_slot_never_share_an_id() -> None:
    found = faults([], [a_slot("yard"), a_slot("weld")])
    code = "unique_among_trades_companies_slots"
    assert found == [
        ("trades[0].id", code),
        ("companies[0].id", code),
        ("slots[0].id", code),
        ("slots[1].id", code),
    ]


def test_fault_names_the_place_and_not_the_value() -> None:
    with pytest.raises(ProblemError) as caught:
        a_problem([a_candidate("c1", home="secret")])
    assert str(caught.value) == (
        "1 fault in the input\n"
        "  column candidates[0].home: the id does not exist in locations. Maybe a row"
        " is missing there, or upper and lower case differ."
    )
    assert "secret" not in repr(caught.value)
