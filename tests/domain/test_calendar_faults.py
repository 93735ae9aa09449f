"""Stages that never fit the calendar, and resources without capacity: all at once."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from matcher.domain import (
    CreditStep,
    Pathway,
    Resource,
    ResourceUse,
    Slot,
    Stage,
    TrainingClass,
)
from matcher.errors import Fault, ProblemError
from matcher.texts import say_fault
from support.build import PACK, a_candidate, a_problem, a_slot


def a_way(*stages: Stage, **facts: Any) -> Pathway:
    return Pathway.model_validate(
        {"id": "way", "outcome": "apprenticeship", "stages": stages, **facts}
    )


def a_stage(months: int = 2, use: str = "", amount: int = 1, **facts: Any) -> Stage:
    uses = (ResourceUse(resource=use, amount=amount),) if use else ()
    given = {"kind": "practice", "months": months, "uses": uses}
    return Stage.model_validate({**given, **facts})


def faults(
    *pathways: Pathway,
    slots: tuple[Slot, ...] = (a_slot("s1"),),
    classes: tuple[TrainingClass, ...] = (),
    credit: int = 0,
    **capacity: tuple[int, ...] | Resource,
) -> list[Fault]:
    resources = tuple(
        one if isinstance(one, Resource) else Resource(id=name, capacity=one)
        for name, one in capacity.items()
    )
    try:
        a_problem(
            [a_candidate("c1", credit_months=credit)],
            slots,
            rule_pack=PACK.model_copy(update={"pathways": pathways}),
            resources=resources,
            training_classes=classes,
        )
    except ProblemError as error:
        return list(error.faults)
    return []


def told(*pathways: Pathway, **facts: Any) -> list[tuple[str | None, str]]:
    return [(one.column, one.expected) for one in faults(*pathways, **facts)]


def test_every_fault_of_the_calendar_is_told_at_once_each_with_its_place() -> None:
    both = a_stage(
        shortened_by_credit=True, by_credit=(CreditStep(credit_at_least=1, months=1),)
    )
    endless = a_way(*(a_stage(120) for _ in range(7)), id="endless")
    scarce = a_way(a_stage(3, use="adviser"), id="scarce")
    empty = a_way(a_stage(use="seats"), id="empty")
    found = faults(
        a_way(both), endless, scarce, empty, adviser=(1, 1, 0, 1, 1), seats=(0, 0, 0)
    )
    assert [(one.column, one.expected) for one in found] == [
        ("rule_pack.pathways[0].stages[0].by_credit", "one_way_of_credit"),
        ("resources[1].capacity", "capacity_in_some_month"),
        ("rule_pack.pathways[1].stages[5]", "fits_the_calendar"),
        ("rule_pack.pathways[2].stages[0]", "months_with_capacity"),
    ]
    sentences = [say_fault(one, "en") for one in found]
    assert "beyond month 600" in sentences[2]
    assert "more of adviser than" in sentences[3]


def test_months_up_to_600_are_in_the_calendar() -> None:
    start = (a_slot("s1", start_months=(590,)),)
    assert told(a_way(a_stage(11)), slots=start) == []
    late = [("rule_pack.pathways[0].stages[0]", "fits_the_calendar")]
    assert told(a_way(a_stage(12)), slots=start) == late


def test_a_wait_for_the_calendar_month_counts() -> None:
    start = (a_slot("s1", start_months=(590,)),)
    assert told(a_way(a_stage(6, begins_in=(10,))), slots=start) == []
    late = [("rule_pack.pathways[0].stages[0]", "fits_the_calendar")]
    assert told(a_way(a_stage(6, begins_in=(9,))), slots=start) == late


@pytest.mark.parametrize(
    ("months", "lacks"),
    [
        ((1, 1), False),
        ((1, 0), True),
        ((1,), True),
        ((0, 1, 1), True),
        ((0, 0, 1, 1), False),  # who starts two months later has enough
    ],
)
def test_a_stage_needs_capacity_in_each_month_of_some_start(
    months: tuple[int, ...], lacks: bool
) -> None:
    slots = (a_slot("s1", start_months=(0, 2)),)
    found = told(a_way(a_stage(use="adviser")), slots=slots, adviser=months)
    fault = ("rule_pack.pathways[0].stages[0]", "months_with_capacity")
    assert found == ([fault] if lacks else [])


def test_one_person_alone_must_fit() -> None:
    way = a_way(a_stage(use="support", amount=15))
    assert told(way, support=(15, 15)) == []
    assert len(told(way, support=(15, 14))) == 1


def test_credit_of_some_candidate_may_make_a_stage_fit() -> None:
    step = CreditStep(credit_at_least=12, months=1)
    way = a_way(a_stage(use="adviser", by_credit=(step,)))
    assert told(way, adviser=(1,), credit=12) == []
    assert len(told(way, adviser=(1,), credit=11)) == 1


def test_a_pathway_that_nobody_could_start_is_not_judged() -> None:
    stage = a_stage(use="adviser")
    by_offer = a_way(stage, by_offer=True)
    assert told(by_offer, adviser=(1,)) == []
    offering = (a_slot("s1", offers=("way",)),)
    assert len(told(by_offer, slots=offering, adviser=(1,))) == 1
    assert told(a_way(stage, outcome="job"), adviser=(1,)) == []


def test_a_resource_that_counts_some_people_only_bars_no_stage() -> None:
    some = Resource(id="adviser", home_regions=("nam",), capacity=(1,))
    assert told(a_way(a_stage(use="adviser")), adviser=some) == []


def test_a_resource_nobody_uses_may_be_empty() -> None:
    assert told(a_way(a_stage()), adviser=()) == []
    assert told(a_way(a_stage(use="adviser", amount=0)), adviser=()) == []


def test_a_stage_that_no_class_begins_for_is_a_reason_and_no_fault() -> None:
    assert told(a_way(a_stage(in_class=True))) == []


def test_who_a_resource_counts_must_be_known() -> None:
    gone = Resource(
        id="r", home_regions=("gone",), companies=("yard", "nobody"), capacity=()
    )
    found = told(a_way(a_stage()), r=gone)
    assert found == [
        ("resources[0].home_regions", "known_id"),
        ("resources[0].companies", "known_id"),
    ]


@pytest.mark.parametrize(
    "twice",
    [
        {"by_credit": [{"credit_at_least": 6, "months": 1}] * 2},
        {"uses": [{"resource": "adviser"}] * 2},
    ],
    ids=["step", "use"],
)
def test_a_step_or_a_use_is_stated_once(twice: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="only once"):
        a_stage(**twice)
