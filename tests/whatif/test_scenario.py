from __future__ import annotations

from typing import get_args

import pytest
from pydantic import ValidationError

from matcher.domain import Problem
from matcher.errors import ProblemError
from matcher.whatif import (
    AnyChange,
    Approved,
    Available,
    ClassSeats,
    Closed,
    CompanyCapacity,
    Declined,
    Fewest,
    Intakes,
    Interested,
    Later,
    MayClose,
    NewCandidates,
    NewSlots,
    OfficeCapacity,
    Pinned,
    Places,
    Qualified,
    Reconsidered,
    Released,
    ResourceCapacity,
    Scenario,
    ShareLimits,
    Split,
    StartOffered,
    TravelMinutes,
    Unbound,
    Withdrawn,
    apply,
)
from support.build import a_candidate, a_placement, a_problem, a_slot
from support.tiny import tiny_problem

BY_IDS = (
    Places(trades=("weld",), add=5),
    Closed(slots=("s1",)),
    CompanyCapacity(add=1),
    OfficeCapacity(to=3),
    ClassSeats(add=1),
    Withdrawn(candidates=("c1",)),
    TravelMinutes(add=15),
    Qualified(grants="licence_b"),
    Declined(candidates=("c1",), slots=("s1",)),
    Released(candidates=("c1",)),
    Available(add=-1),
    Fewest(slots=("s1",), to=2),
    Reconsidered(candidates=("c1",), slots=("s1",)),
    Interested(candidates=("c1",), slots=("s1",)),
    Unbound(companions=("g1",)),
    Later(candidates=("c1",), month=2),
    StartOffered(slots=("s1",), month=2),
    MayClose(slots=("s1",)),
    Approved(companies=("yard",), trades=("weld",)),
    ShareLimits(shares=("h1",), add=5),
    ResourceCapacity(resources=("advisers",), months=("2023-01",), add=5),
    Intakes(every=3),
    Split(resources=("support",), regions=("inn",), percent=(100,)),
)
WITH_FACTS = (
    NewCandidates(candidates=(a_candidate("c9"),)),
    NewSlots(slots=(a_slot("s9"),)),
    Pinned(placements=(a_placement("c1", "s1"),)),
)


def test_scenario_survives_json() -> None:
    scenario = Scenario(name="everything at once", changes=(*BY_IDS, *WITH_FACTS))
    assert Scenario.model_validate_json(scenario.model_dump_json()) == scenario


def test_every_kind_of_change_is_tried_here() -> None:
    assert {type(one) for one in (*BY_IDS, *WITH_FACTS)} == {*get_args(AnyChange)}


def test_change_of_no_known_kind_is_refused() -> None:
    with pytest.raises(ValidationError):
        Scenario.model_validate({"name": "x", "changes": [{"change": "weather"}]})


def test_nothing_changed_is_the_same_problem() -> None:
    problem = tiny_problem(3)
    assert apply(problem, []) == problem


def test_unknown_ids_are_named_by_their_place_all_at_once_and_never_by_value() -> None:
    problem = a_problem(["c1"], ["s1"])
    changes = [
        Places(slots=("s1", "nowhere"), trades=("none",), add=1),
        Closed(companies=("yard",)),
        OfficeCapacity(training_offices=("nobody",), add=1),
        Withdrawn(candidates=("c7",)),
    ]
    with pytest.raises(ProblemError) as refused:
        apply(problem, changes)
    assert [(fault.column, fault.details) for fault in refused.value.faults] == [
        ("changes[0].slots", (("of", "slots"),)),
        ("changes[0].trades", (("of", "trades"),)),
        ("changes[2].training_offices", (("of", "training_offices"),)),
        ("changes[3].candidates", (("of", "candidates"),)),
    ]
    assert "nowhere" not in str(refused.value)


@pytest.mark.parametrize("change", BY_IDS, ids=lambda change: change.change)
def test_every_change_names_ids_by_the_collection_they_are_of(change: object) -> None:
    named = list(change.named())  # type: ignore[attr-defined]
    assert named
    assert set(named) <= set(Problem.model_fields)
    ids = {name for name, given in vars(change).items() if isinstance(given, tuple)}
    assert ids - {"months", "percent"} == set(named)
