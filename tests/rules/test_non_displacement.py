"""What is kept for ordinary apprentices is never used by this scheme."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from matcher.domain import (
    Commitment,
    Company,
    Matching,
    OrdinaryUse,
    Placement,
    Problem,
    Reason,
    Trade,
    TrainingOffice,
    Violation,
)
from matcher.program import FactArrays, Pairs, ints
from matcher.rules import NonDisplacement
from support.build import (
    a_candidate,
    a_class,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
    broken,
)
from support.rows import allowed, how_far, keeps, options_of, written

RULE = NonDisplacement()

PEOPLE = [f"c{nth}" for nth in range(6)]


def incumbent(placement: Placement) -> Commitment:
    return Commitment(kind="incumbent", placement=placement)


def in_class(candidate: str, *classes: str, slot: str = "yard-1") -> Placement:
    return a_placement(candidate, slot, pathway="school", classes=classes or ("k1",))


def used(of: str, name: str, places: int) -> OrdinaryUse:
    return OrdinaryUse.model_validate({"of": of, "id": name, "places": places})


def a_county(
    *use: OrdinaryUse,
    yard: int | None = 4,
    office: int = 99,
    reserved: dict[str, int] | None = None,
    standing: tuple[Placement, ...] = (),
    **facts: Any,
) -> Problem:
    """The yard and the kitchen are members of the metal office, the mill of another.

    Every slot has nine places; ``reserved`` says how many of them are kept.
    """
    kept = reserved or {}
    slots = [
        a_slot("yard-1", places=9, reserved=kept.get("yard-1", 0)),
        a_slot("yard-2", places=9, reserved=kept.get("yard-2", 0)),
        a_slot("yard-job", places=9, kind="job", reserved=kept.get("yard-job", 0)),
        a_slot("kitchen-1", places=9, company="kitchen"),
        a_slot("mill-1", places=9, company="mill", reserved=kept.get("mill-1", 0)),
    ]
    given: dict[str, Any] = {
        "training_offices": (
            TrainingOffice(id="sea", capacity=9),
            TrainingOffice(id="metal", capacity=office),
        ),
        "companies": (
            Company(id="mill", location="namsos", training_office="sea"),
            Company(
                id="yard",
                location="verdal",
                training_office="metal",
                max_apprentices=yard,
            ),
            Company(id="kitchen", location="verdal", training_office="metal"),
        ),
        "training_classes": (
            a_class("k0", family="food"),
            a_class("k1", min=2, max=3, parallel=2),
            a_class("k2", max=9),
        ),
    }
    return a_problem(
        PEOPLE,
        slots,
        ordinary_use=use,
        commitments=tuple(incumbent(one) for one in standing),
        **{**given, **facts},
    )


def room(problem: Problem, *slots: str) -> int:
    """How many newcomers the slots hold, filled in turn; both halves must agree."""
    new = [person.id for person in problem.new_candidates]
    plans = [
        {c: slots[nth % len(slots)] for nth, c in enumerate(new[:size])}
        for size in range(len(new) + 1)
    ]
    lawful = [size for size, plan in enumerate(plans) if keeps(RULE, problem, **plan)]
    assert lawful == list(range(len(lawful)))
    return len(lawful) - 1


def seats(problem: Problem, *classes: str) -> int:
    """How many newcomers a class holds; both halves must agree."""
    new = [person.id for person in problem.new_candidates]
    plans = [
        [in_class(c, *classes) for c in new[:size]] for size in range(len(new) + 1)
    ]
    lawful = [size for size, plan in enumerate(plans) if keeps(RULE, problem, *plan)]
    assert lawful == list(range(len(lawful)))
    return len(lawful) - 1


# --- slots ---------------------------------------------------------------------------


@pytest.mark.parametrize(("reserved", "open_places"), [(9, 0), (7, 2), (4, 5), (0, 6)])
def test_reserved_places_of_a_slot_are_not_for_newcomers(
    reserved: int, open_places: int
) -> None:
    problem = a_county(yard=None, reserved={"yard-1": reserved})
    assert room(problem, "yard-1") == open_places
    assert room(problem, "yard-2") == 6


def test_reserved_places_used_are_told() -> None:
    problem = a_county(yard=None, reserved={"yard-1": 8, "yard-2": 9})
    assert broken(RULE, problem, c0="yard-1", c1="yard-1") == [
        Violation("kept_slot", slot="yard-1", kept=8, left=1, held=2)
    ]


def test_places_of_a_job_may_be_reserved_too() -> None:
    problem = a_county(reserved={"yard-job": 8}, yard=1)
    working = [a_placement(c, "yard-job", pathway="work") for c in PEOPLE[:2]]
    assert keeps(RULE, problem, working[0])
    assert broken(RULE, problem, *working) == [
        Violation("kept_slot", slot="yard-job", kept=8, left=1, held=2)
    ]
    assert not keeps(RULE, problem, *working)
    assert keeps(RULE, problem, c0="yard-1", c1="yard-1", c2="yard-1")


def test_a_slot_without_reserved_places_is_not_this_rules_matter() -> None:
    problem = a_problem(["c1", "c2"], [a_slot("s1", places=1)])
    assert keeps(RULE, problem, c1="s1", c2="s1")


@pytest.mark.parametrize(
    ("incumbents", "open_places"), [(0, 2), (1, 1), (2, 0), (3, 0)]
)
def test_an_incumbent_holds_a_place_beside_the_reserved_ones(
    incumbents: int, open_places: int
) -> None:
    standing = tuple(a_placement(c, "yard-1") for c in PEOPLE[:incumbents])
    problem = a_county(yard=None, reserved={"yard-1": 7}, standing=standing)
    assert room(problem, "yard-1") == open_places


# --- companies -----------------------------------------------------------------------


@pytest.mark.parametrize(("places", "left"), [(0, 6), (1, 3), (3, 1), (4, 0), (7, 0)])
def test_what_ordinary_apprentices_use_of_a_company_is_kept(
    places: int, left: int
) -> None:
    problem = a_county(used("company", "yard", places))
    assert room(problem, "yard-1", "yard-2") == left


def test_places_reserved_at_a_companys_slots_are_kept_of_its_most() -> None:
    problem = a_county(used("company", "yard", 1), reserved={"yard-1": 1, "yard-2": 1})
    assert room(problem, "yard-1", "yard-2") == 1
    assert broken(RULE, problem, c0="yard-1", c1="yard-2") == [
        Violation("kept_company", company="yard", kept=3, left=1, held=2)
    ]


def test_use_stated_twice_is_added_up() -> None:
    use = (used("company", "yard", 1), used("company", "yard", 2))
    assert room(a_county(*use), "yard-1") == 1


def test_places_reserved_in_jobs_and_elsewhere_keep_nothing_of_a_company() -> None:
    assert room(a_county(reserved={"yard-job": 4, "mill-1": 4}), "yard-1") == 6


def test_people_in_jobs_use_nothing_of_what_is_left_of_a_company() -> None:
    problem = a_county(used("company", "yard", 3))
    working = [a_placement(c, "yard-job", pathway="work") for c in PEOPLE[1:4]]
    assert keeps(RULE, problem, *working, c0="yard-1")
    assert not keeps(RULE, problem, *working, c0="yard-1", c5="yard-2")


def test_a_company_without_a_most_keeps_nothing() -> None:
    problem = a_county(used("company", "yard", 9), yard=None)
    assert room(problem, "yard-1") == 6


def test_an_incumbent_counts_at_her_company_beside_what_is_kept() -> None:
    standing = (
        a_placement("c0", "yard-2"),
        a_placement("c1", "kitchen-1"),
        a_placement("c2", "yard-job", pathway="work"),
    )
    problem = a_county(used("company", "yard", 2), standing=standing)
    assert room(problem, "yard-1", "yard-2") == 1


def test_more_kept_than_there_is_leaves_none_rather_than_fewer() -> None:
    problem = a_county(used("company", "yard", 9), standing=(in_class("c5"),))
    assert keeps(RULE, problem)
    assert broken(RULE, problem, c0="yard-1") == [
        Violation("kept_company", company="yard", kept=9, left=0, held=1)
    ]
    assert how_far(RULE, problem, c0="yard-1") == 1


# --- training offices ----------------------------------------------------------------


@pytest.mark.parametrize(("places", "left"), [(0, 6), (1, 4), (4, 1), (5, 0), (9, 0)])
def test_what_ordinary_apprentices_use_of_an_office_is_kept(
    places: int, left: int
) -> None:
    problem = a_county(used("training_office", "metal", places), office=5, yard=None)
    assert room(problem, "yard-1", "kitchen-1") == left
    assert room(problem, "mill-1") == 6


def test_places_reserved_at_its_members_are_kept_of_an_offices_capacity() -> None:
    reserved = {"yard-1": 1, "yard-2": 1, "yard-job": 3, "mill-1": 3}
    problem = a_county(
        used("training_office", "metal", 1), office=5, yard=None, reserved=reserved
    )
    assert room(problem, "yard-1", "kitchen-1", "yard-2") == 2
    assert broken(RULE, problem, c0="yard-1", c1="yard-2", c2="kitchen-1") == [
        Violation(
            "kept_training_office", training_office="metal", kept=3, left=2, held=3
        )
    ]


def test_an_incumbent_counts_at_her_office_beside_what_is_kept() -> None:
    standing = (
        a_placement("c0", "kitchen-1"),
        a_placement("c1", "mill-1"),
        a_placement("c2", "yard-job", pathway="work"),
    )
    problem = a_county(
        used("training_office", "metal", 2), office=4, yard=None, standing=standing
    )
    assert room(problem, "yard-1", "kitchen-1") == 1


def test_people_in_jobs_and_outside_need_nothing_of_an_office() -> None:
    problem = a_county(used("training_office", "metal", 8), yard=None)
    working = [a_placement(c, "yard-job", pathway="work") for c in PEOPLE[1:4]]
    assert keeps(RULE, problem, *working, c0="yard-1", c5="mill-1")


def test_a_company_without_an_office_is_not_counted_in_any() -> None:
    companies = (
        Company(id="yard", location="verdal"),
        Company(id="kitchen", location="verdal", training_office="metal"),
        Company(id="mill", location="namsos"),
    )
    problem = a_county(
        used("training_office", "metal", 9), used("training_office", "sea", 9),
        companies=companies, office=9, reserved={"yard-1": 1},
        standing=(a_placement("c5", "yard-1"),),
    )  # fmt: skip
    assert keeps(RULE, problem, c0="yard-1", c1="mill-1")
    assert not keeps(RULE, problem, c0="kitchen-1")


# --- classes -------------------------------------------------------------------------


@pytest.mark.parametrize(("places", "left"), [(0, 6), (2, 4), (5, 1), (6, 0), (9, 0)])
def test_seats_that_ordinary_apprentices_use_are_kept(places: int, left: int) -> None:
    problem = a_county(used("training_class", "k1", places), yard=None)
    assert seats(problem, "k1") == left
    assert seats(problem, "k2") == 6


def test_seats_used_beyond_what_is_left_are_told() -> None:
    problem = a_county(used("training_class", "k1", 5))
    assert broken(RULE, problem, in_class("c0"), in_class("c1")) == [
        Violation("kept_training_class", training_class="k1", kept=5, left=1, held=2)
    ]


def test_an_incumbent_sits_beside_the_seats_that_are_kept() -> None:
    standing = (in_class("c0"), in_class("c1", "k2"), a_placement("c2", "yard-1"))
    use = used("training_class", "k1", 4)
    assert seats(a_county(use, yard=None, standing=standing), "k1") == 1


def test_reserved_places_of_slots_keep_no_seat() -> None:
    use = used("training_class", "k1", 4)
    problem = a_county(use, yard=None, reserved={"yard-2": 5})
    assert seats(problem, "k1") == 2


def test_equal_ids_of_other_kinds_are_other_things() -> None:
    problem = a_county(
        used("training_class", "yard", 9),
        used("training_office", "yard", 9),
        training_classes=(a_class("yard"),),
        training_offices=(
            TrainingOffice(id="yard", capacity=9),
            TrainingOffice(id="metal", capacity=9),
            TrainingOffice(id="sea", capacity=9),
        ),
    )
    assert room(problem, "yard-1") == 6


# --- gated trades --------------------------------------------------------------------


def gated(*slots: str, **facts: Any) -> Problem:
    """Trades weld and cook are closed to the scheme, mech is open."""
    known = {
        "weld": a_slot("weld-1"),
        "mech": a_slot("mech-1", trade="mech"),
        "cook": a_slot("cook-1", trade="cook"),
        "job": a_slot("job-1", trade="weld", kind="job"),
        "course": a_slot("course", kind="other_qualification", trade=None),
    }
    wants = a_candidate("c1", **{"interests": (("weld",), ("mech",)), **facts})
    return a_problem(
        [wants],
        [known[one] for one in slots or known],
        trades=(
            Trade(id="mech", family="metal"),
            Trade(id="weld", family="metal", open_to_scheme=False),
            Trade(id="cook", family="food", open_to_scheme=False),
        ),
    )


def test_closed_trades_take_no_apprentice_of_the_scheme() -> None:
    problem = gated()
    open_slots = {slot for _, slot in allowed(RULE, problem)}
    assert open_slots == {"mech-1", "job-1", "course"}
    assert {s.id for s in problem.slots if not broken(RULE, problem, c1=s.id)} == (
        open_slots
    )
    assert broken(RULE, problem, c1="cook-1") == [
        Violation("gated_trade", candidate="c1", slot="cook-1")
    ]


def test_the_mask_knows_the_trade_of_each_slot() -> None:
    problem = gated()
    slots = ints([4, 0, 1, 2, 3])
    pairs = Pairs(FactArrays(problem), np.zeros(5, dtype=np.int64), slots)
    assert RULE.eligible(problem, pairs).tolist() == [True, False, True, False, True]


def test_a_problem_without_trades_has_no_closed_ones() -> None:
    course = a_slot("course", kind="other_qualification", trade=None)
    person = a_candidate(
        "c1", interests=(), any_other=True, schooling="none", schooling_family=None
    )
    problem = a_problem([person], [course], trades=())
    assert allowed(RULE, problem) == {("c1", "course")}


# --- how far -------------------------------------------------------------------------


def test_each_thing_used_too_much_counts_by_itself() -> None:
    problem = a_county(
        used("company", "yard", 2),
        used("training_office", "metal", 7),
        used("training_class", "k1", 6),
        office=9,
        reserved={"yard-1": 8},
    )
    plan = [in_class("c0"), in_class("c1"), in_class("c2")]
    beyond = {v.code: v.amount for v in broken(RULE, problem, *plan)}
    assert beyond == {
        "kept_slot": 2,
        "kept_company": 3,
        "kept_training_office": 3,
        "kept_training_class": 3,
    }
    assert how_far(RULE, problem, *plan) == 11


def test_an_apprentice_in_a_closed_trade_counts_once() -> None:
    problem = gated("weld", "mech")
    assert how_far(RULE, problem, c1="weld-1") == 1
    assert how_far(RULE, problem, c1="mech-1") == 0


# --- rows ----------------------------------------------------------------------------


def test_rows_hold_newcomers_to_what_is_left() -> None:
    problem = a_county(
        used("company", "mill", 1),
        used("training_office", "metal", 2),
        used("training_class", "k1", 2),
        office=9,
        reserved={"yard-1": 1, "mill-1": 3},
        training_classes=(a_class("k1", min=1, max=4),),
        standing=(in_class("c5"),),
    )
    problem = problem.model_copy(
        update={
            "candidates": (problem.candidates[0], problem.candidates[5]),
            "slots": problem.slots[:1] + problem.slots[3:],
            "rule_pack": problem.rule_pack.model_copy(
                update={"pathways": problem.rule_pack.pathways[1:2]}
            ),
        }
    )
    options = options_of(problem)
    yard, mill = (f"c0>{slot} + c5>{slot}" for slot in ("yard-1", "mill-1"))
    members = "c0>yard-1 + c0>kitchen-1 + c5>yard-1 + c5>kitchen-1"
    everybody = (
        "c0>yard-1 + c0>kitchen-1 + c0>mill-1 + c5>yard-1 + c5>kitchen-1 + c5>mill-1"
    )
    assert written(RULE.rows(problem, options), options) == [
        f"yard-1: {yard} <= 7",
        f"mill-1: {mill} <= 6",
        f"yard: {yard} <= 2",
        f"sea: {mill} <= 6",
        f"metal: {members} <= 5",
        f"k1: {everybody} <= 1",
    ]


def test_where_nothing_is_kept_there_is_no_row() -> None:
    problem = a_county()
    assert len(RULE.rows(problem, options_of(problem))) == 0


# --- reasons -------------------------------------------------------------------------


def test_the_reason_is_that_the_places_left_are_reserved() -> None:
    problem = a_county(yard=None, reserved={"yard-1": 8, "yard-2": 9})
    plan = a_matching(c0="yard-1")
    assert RULE.reason(problem, plan, problem.slots[0].id) == Reason(
        "kept_slot", slot="yard-1", kept=8
    )
    assert RULE.reason(problem, plan, "yard-2") == Reason(
        "kept_slot", slot="yard-2", kept=9
    )


def test_the_reason_is_what_a_company_office_or_class_keeps() -> None:
    problem = a_county(
        used("company", "yard", 3),
        used("training_office", "metal", 8),
        used("training_class", "k1", 5),
        office=9,
    )
    plan = a_matching(in_class("c0"))
    assert RULE.reason(problem, plan, "yard") == Reason(
        "kept_company", company="yard", kept=3
    )
    assert RULE.reason(problem, plan, "metal") == Reason(
        "kept_training_office", training_office="metal", kept=8
    )
    assert RULE.reason(problem, plan, "k1") == Reason(
        "kept_training_class", training_class="k1", kept=5
    )


def test_what_is_used_too_much_already_is_a_reason_too() -> None:
    problem = a_county(yard=None, reserved={"yard-1": 8})
    assert RULE.reason(problem, a_matching(c0="yard-1", c1="yard-1"), "yard-1") == (
        Reason("kept_slot", slot="yard-1", kept=8)
    )


def test_where_something_is_left_there_is_no_reason() -> None:
    problem = a_county(used("company", "yard", 2), reserved={"yard-1": 1})
    assert RULE.reason(problem, Matching(), "yard") is None
    assert RULE.reason(problem, Matching(), "yard-1") is None
    assert RULE.reason(problem, a_matching(c0="yard-1"), "yard") == Reason(
        "kept_company", company="yard", kept=3
    )


def test_the_reason_is_that_all_she_asked_for_is_closed_to_the_scheme() -> None:
    problem = gated("weld", "cook", interests=(("weld",), ("cook",)))
    assert RULE.reason(problem, None, "c1") == Reason("gated_trade", candidate="c1")


def test_one_open_trade_is_no_reason() -> None:
    assert RULE.reason(gated("weld", "mech"), None, "c1") is None
    assert RULE.reason(gated("mech", "weld"), None, "c1") is None


def test_a_job_in_a_closed_trade_is_no_reason() -> None:
    assert RULE.reason(gated("weld", "job"), None, "c1") is None


def test_somebody_who_asked_for_nothing_hears_another_reason() -> None:
    assert RULE.reason(gated("weld", interests=()), None, "c1") is None
