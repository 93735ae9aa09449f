from __future__ import annotations

import pytest

from matcher.diagnose import Bottleneck, bottleneck
from matcher.diagnose.bottleneck import forced_bottlenecks
from matcher.diagnose.shortage import Full
from matcher.domain import Candidate, Company, Placement, Problem, TrainingOffice
from matcher.engine import solve
from matcher.objectives import Placed
from matcher.policy import Policy, default_policy
from support.build import a_candidate, a_placement, a_problem, a_slot
from support.oracle import alone_allowed
from support.tiny import tiny_problem

POLICY = Policy(rules=default_policy().rules, tiers=(Placed(),))


def pinned(**direct: str) -> tuple[dict[str, object], ...]:
    return tuple(
        {"kind": "pinned", "placement": a_placement(c, s)} for c, s in direct.items()
    )


def test_people_who_share_too_few_places_are_named_with_what_is_full() -> None:
    people: list[str | Candidate] = ["c1", "c2", "c3"]
    people.append(a_candidate("c4", interests=(("mech",),)))
    slots = [a_slot("s1"), a_slot("s2"), a_slot("s3", trade="mech", places=2)]
    (found,) = bottleneck(a_problem(people, slots))
    assert found == Bottleneck(
        lacks="places",
        candidates=("c1", "c2", "c3"),
        slots=("s1", "s2"),
        wanted=3,
        room=2,
        full=(
            Full(of="slot", id="s1", room=1),
            Full(of="slot", id="s2", room=1),
        ),
    )
    assert found.short == 1


def test_groups_that_share_nothing_are_told_apart_the_largest_shortage_first() -> None:
    cooks = [a_candidate(f"k{n}", interests=(("mech",),)) for n in range(4)]
    slots = [a_slot("s1"), a_slot("s2", trade="mech")]
    found = bottleneck(a_problem(["c1", "c2", *cooks], slots))
    assert [(one.short, one.slots) for one in found] == [(3, ("s2",)), (1, ("s1",))]


def test_company_and_office_that_are_full_stand_for_their_slots() -> None:
    companies = (
        Company(id="yard", location="verdal", max_apprentices=1),
        Company(id="kitchen", location="verdal", training_office="north"),
        Company(id="mill", location="namsos"),
    )
    slots = [
        a_slot("s1"),
        a_slot("s2"),
        a_slot("s3", company="kitchen", places=5),
    ]
    problem = a_problem(
        ["c1", "c2", "c3"],
        slots,
        companies=companies,
        training_offices=(TrainingOffice(id="north", capacity=1),),
    )
    (found,) = bottleneck(problem)
    assert [(one.of, one.id, one.room) for one in found.full] == [
        ("company", "yard", 1),
        ("training_office", "north", 1),
    ]
    assert (found.wanted, found.room) == (3, 2)


def test_some_people_alone_may_be_asked_of() -> None:
    problem = a_problem(["c1", "c2", "c3"], ["s1"])
    (found,) = bottleneck(problem, candidates=["c1", "c3"])
    assert (found.candidates, found.wanted, found.room) == (("c1", "c3"), 2, 1)
    assert bottleneck(problem, candidates=["c2"]) == ()


def test_reserved_places_are_no_room() -> None:
    (found,) = bottleneck(a_problem(["c1"], [a_slot("s1", reserved=1)]))
    assert (found.wanted, found.room) == (1, 0)


def test_pins_that_want_more_than_there_is_are_told() -> None:
    problem = a_problem(["c1", "c2"], ["s1"], commitments=pinned(c1="s1", c2="s1"))
    (found,) = forced_bottlenecks(problem, POLICY)
    assert (found.lacks, found.candidates, found.room) == ("places", ("c1", "c2"), 1)


def test_slots_that_may_not_close_and_lack_people_are_told() -> None:
    slots = [
        a_slot(name, places=3, min_cohort=2, may_close=False) for name in ("s1", "s2")
    ]
    (found,) = forced_bottlenecks(a_problem(["c1", "c2", "c3"], slots), POLICY)
    assert found == Bottleneck(
        lacks="people",
        candidates=("c1", "c2", "c3"),
        slots=("s1", "s2"),
        wanted=4,
        room=3,
    )


def test_people_pinned_elsewhere_are_no_help_to_a_slot() -> None:
    slots = [a_slot("s1", min_cohort=1, may_close=False), a_slot("s2")]
    problem = a_problem(["c1"], slots, commitments=pinned(c1="s2"))
    (found,) = forced_bottlenecks(problem, POLICY)
    assert (found.slots, found.candidates) == (("s1",), ())


def room_of(problem: Problem, full: Full) -> int:
    """Counted from ids: what incumbents and what is kept leave."""

    def there(slot: str) -> bool:
        place = problem.slot[slot]
        if full.of == "slot":
            return slot == full.id
        office = problem.company[place.company].training_office
        here = place.company if full.of == "company" else office
        return place.kind == "apprenticeship" and here == full.id

    most = {
        "slot": lambda: problem.slot[full.id].places,
        "company": lambda: problem.company[full.id].max_apprentices or 0,
        "training_office": lambda: next(
            one.capacity for one in problem.training_offices if one.id == full.id
        ),
    }[full.of]()
    taken = sum(there(one.slot) for one in problem.incumbents.values())
    kept = sum(slot.reserved for slot in problem.slots if there(slot.id))
    kept += sum(
        u.places for u in problem.ordinary_use if (u.of, u.id) == (full.of, full.id)
    )
    return max(0, most - taken - kept)


def way(problem: Problem, slot: str) -> set[tuple[str, str]]:
    place = problem.slot[slot]
    found = {("slot", slot)}
    if place.kind == "apprenticeship":
        office = problem.company[place.company].training_office
        found |= {("company", place.company), ("training_office", office or "")}
    return found


@pytest.mark.parametrize("seed", range(0, 120, 3))
def test_counting_from_ids_bears_out_every_bottleneck(seed: int) -> None:
    problem = tiny_problem(seed, simple=True)
    in_reach = {c: ways for c, ways in alone_allowed(problem, POLICY).items() if ways}
    found = bottleneck(problem, POLICY)
    for one in found:
        full = {(stop.of, stop.id) for stop in one.full}
        for candidate in one.candidates:
            placements: list[Placement] = in_reach[candidate]
            assert {p.slot for p in placements} <= set(one.slots)
            assert all(way(problem, p.slot) & full for p in placements)
        assert one.room == sum(room_of(problem, stop) for stop in one.full)
        assert one.wanted == len(one.candidates) > one.room
    result = solve(problem, POLICY)
    short = sum(one.short for one in found)
    assert result.value("placed") == len(in_reach) - short
