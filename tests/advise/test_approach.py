from __future__ import annotations

import pytest

from matcher.advise import AskedPlaces
from matcher.advise.approach import Employers
from matcher.domain import Commitment, Company, OrdinaryUse, TrainingOffice
from support.build import a_matching, a_placement, a_problem, a_slot

ASKED = AskedPlaces(trade="weld", location="verdal", start=0, places=1)
OFFICE = TrainingOffice(id="office", capacity=5)


def room(most: int | None, office: str | None = None, **facts: object) -> int | None:
    """Room at a company beside one newcomer, one incumbent and one reserved place."""
    yard = Company(
        id="yard", location="verdal", max_apprentices=most, training_office=office
    )
    incumbent = Commitment(kind="incumbent", placement=a_placement("c2", "s1"))
    problem = a_problem(
        ["c1", "c2"],
        [a_slot("s1", places=3, reserved=1), a_slot("j1", kind="job", reserved=1)],
        companies=[yard],
        training_offices=[OFFICE],
        commitments=[incumbent],
        **facts,
    )
    plan = a_matching(a_placement("c1", "s1"))
    [found] = Employers(problem, plan).to_approach(ASKED)
    return found.room


def test_room_is_what_newcomers_incumbents_and_reserved_places_leave() -> None:
    assert room(9) == 6


def test_room_of_the_training_office_counts_where_it_is_less() -> None:
    assert room(None, "office") == 2
    assert room(4, "office") == 1
    assert room(9, "office") == 2


@pytest.mark.parametrize("of", ["company", "training_office"])
def test_what_ordinary_apprentices_use_is_no_room(of: str) -> None:
    where = "yard" if of == "company" else "office"
    use = OrdinaryUse.model_validate({"of": of, "id": where, "places": 1})
    assert room(5, "office", ordinary_use=[use]) == 1


def test_room_is_unknown_where_there_is_no_limit() -> None:
    assert room(None) is None


def test_company_without_room_is_not_approached() -> None:
    with pytest.raises(ValueError, match="not enough values"):
        room(3)


def test_company_that_states_no_trades_is_approached_for_what_it_offers() -> None:
    problem = a_problem([], [a_slot("s1", company="kitchen")])
    found = Employers(problem, a_matching()).to_approach(ASKED)
    assert [one.company for one in found] == ["kitchen"]
