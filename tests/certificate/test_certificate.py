from __future__ import annotations

import itertools
import random
from collections import Counter

from certificate.by_hand import a_result
from matcher.certificate import Certificate, certificate, check_certificate
from matcher.certificate.evidence import Displaced
from matcher.domain import (
    Company,
    Matching,
    OrdinaryDemand,
    OrdinaryUse,
    Problem,
    TrainingOffice,
)
from support.build import a_candidate, a_class, a_placement, a_problem, a_slot

CASES = 150


def demand(applicants: int, trade: str = "weld", region: str = "inn") -> OrdinaryDemand:
    return OrdinaryDemand(trade=trade, region=region, applicants=applicants)


def judged(problem: Problem, **direct: str) -> Certificate:
    """The certificate of a plan, which the check bears out."""
    placements = [a_placement(c, s) for c, s in direct.items()]
    result = a_result(problem, *placements)
    made = certificate(problem, result)
    assert result.matching is not None
    assert check_certificate(problem, result.matching, made) == ()
    return made


def numbers(made: Certificate) -> list[tuple[int, int, int]]:
    return [(cell.applicants, cell.alone, cell.beside) for cell in made.cells]


def test_certificate_holds_while_a_reserved_place_stays_free() -> None:
    slots = [a_slot("s1", places=2, reserved=1)]
    problem = a_problem(["c1"], slots, ordinary_demand=(demand(1),))
    made = judged(problem, c1="s1")
    assert made.holds
    assert numbers(made) == [(1, 1, 1)]
    assert made.missing is None


def test_plan_that_takes_the_reserved_place_is_named_with_the_slot() -> None:
    slots = [a_slot("s1", places=2, reserved=1)]
    problem = a_problem(["c1", "c2"], slots, ordinary_demand=(demand(1),))
    made = judged(problem, c1="s1", c2="s1")
    assert not made.holds
    assert numbers(made) == [(1, 1, 0)]
    assert made.displaced == (Displaced(of="slot", id="s1", amount=1, used=2),)


def test_applicants_may_go_to_another_slot_of_their_trade_and_region() -> None:
    slots = [a_slot("s1", places=1, reserved=1), a_slot("s2", places=1)]
    problem = a_problem(["c1"], slots, ordinary_demand=(demand(1),))
    assert judged(problem, c1="s1").holds


def test_another_trade_or_region_is_no_way_out() -> None:
    slots = [
        a_slot("s1", places=1, reserved=1),
        a_slot("s2", trade="mech"),
        a_slot("s3", company="mill"),
        a_slot("s4", kind="job"),
    ]
    problem = a_problem(["c1"], slots, ordinary_demand=(demand(1),))
    assert not judged(problem, c1="s1").holds


def test_slot_that_uses_what_is_kept_is_named_and_not_its_neighbour() -> None:
    slots = [a_slot("s1", places=2, reserved=0), a_slot("s2", places=2, reserved=1)]
    problem = a_problem(["c1", "c2", "c3", "c4"], slots, ordinary_demand=(demand(1),))
    made = judged(problem, c1="s1", c2="s1", c3="s2", c4="s2")
    assert made.displaced == (Displaced(of="slot", id="s2", amount=1, used=2),)


def test_company_without_room_is_named() -> None:
    companies = (
        Company(id="yard", location="verdal", max_apprentices=2),
        Company(id="kitchen", location="verdal"),
        Company(id="mill", location="namsos"),
    )
    slots = [a_slot("s1", places=1, reserved=1), a_slot("s2", trade="mech", places=2)]
    problem = a_problem(
        ["c1", "c2"], slots, companies=companies, ordinary_demand=(demand(1),)
    )
    assert judged(problem, c1="s2").holds
    made = judged(problem, c1="s2", c2="s2")
    assert made.displaced == (Displaced(of="company", id="yard", amount=1, used=2),)


def test_training_office_without_room_is_named() -> None:
    companies = (
        Company(id="yard", location="verdal", training_office="north"),
        Company(id="kitchen", location="verdal", training_office="north"),
        Company(id="mill", location="namsos"),
    )
    slots = [
        a_slot("s1", places=1, reserved=1),
        a_slot("s2", company="kitchen", trade="cook", places=2),
    ]
    problem = a_problem(
        ["c1", "c2"],
        slots,
        companies=companies,
        training_offices=(TrainingOffice(id="north", capacity=2),),
        ordinary_demand=(demand(1),),
    )
    assert judged(problem, c1="s2").holds
    made = judged(problem, c1="s2", c2="s2")
    named = Displaced(of="training_office", id="north", amount=1, used=2)
    assert made.displaced == (named,)


def test_school_seat_that_ordinary_pupils_use_is_named() -> None:
    problem = a_problem(
        ["c1", "c2"],
        [a_slot("s1", places=2)],
        training_classes=(a_class("k1", max=2),),
        ordinary_use=(OrdinaryUse(of="training_class", id="k1", places=1),),
    )
    seats = [
        a_placement(c, "s1", pathway="school", classes=("k1",)) for c in ("c1", "c2")
    ]
    assert certificate(problem, a_result(problem, seats[0])).holds
    made = certificate(problem, a_result(problem, *seats))
    named = Displaced(of="training_class", id="k1", amount=1, used=2)
    assert made.displaced == (named,)
    assert check_certificate(problem, Matching(placements=tuple(seats)), made) == ()


def test_plan_that_overfills_a_slot_gives_back_all_that_is_needed() -> None:
    slots = [a_slot("s1", places=1, reserved=1)]
    problem = a_problem(["c1", "c2"], slots, ordinary_demand=(demand(1),))
    made = judged(problem, c1="s1", c2="s1")
    assert made.displaced == (Displaced(of="slot", id="s1", amount=2, used=2),)


def test_where_demand_exceeds_supply_trade_and_region_settle_the_tie() -> None:
    slots = [a_slot("s1", trade="cook"), a_slot("s2", trade="mech")]
    companies = (
        Company(id="yard", location="verdal", max_apprentices=1),
        Company(id="kitchen", location="verdal"),
        Company(id="mill", location="namsos"),
    )
    problem = a_problem(
        [],
        slots,
        companies=companies,
        ordinary_demand=(demand(1, "mech"), demand(2, "cook")),
    )
    made = judged(problem)
    assert made.holds
    assert [(c.trade, c.alone) for c in made.cells] == [("cook", 1), ("mech", 0)]
    assert [one.trade for one in made.first] == ["cook", "mech"]


def test_incumbents_stand_before_ordinary_applicants() -> None:
    held = a_placement("c1", "s1")
    problem = a_problem(
        ["c1"],
        [a_slot("s1", reserved=1)],
        ordinary_demand=(demand(1),),
        commitments=({"kind": "incumbent", "placement": held},),
    )
    made = judged(problem)
    assert made.holds
    assert numbers(made) == [(1, 0, 0)]


def test_certificate_survives_the_way_through_json() -> None:
    slots = [a_slot("s1", places=2, reserved=1)]
    problem = a_problem(["c1", "c2"], slots, ordinary_demand=(demand(1),))
    made = judged(problem, c1="s1", c2="s1")
    assert Certificate.model_validate_json(made.model_dump_json()) == made


def any_ordinary_problem(draw: random.Random) -> Problem:
    """Tiny: three groups of applicants, four slots, limits of all kinds, a plan."""
    companies = tuple(
        Company(
            id=name,
            location=location,
            max_apprentices=draw.choice([None, 1, 2, 3]),
            training_office=draw.choice([None, "north"]),
        )
        for name, location in (
            ("yard", "verdal"),
            ("kitchen", "verdal"),
            ("mill", "namsos"),
        )
    )
    slots = []
    for nth in range(4):
        places = draw.choice([1, 1, 2, 3])
        slots.append(
            a_slot(
                f"s{nth}",
                company=draw.choice(["yard", "kitchen", "mill"]),
                trade=draw.choice(["weld", "mech"]),
                places=places,
                reserved=draw.randint(0, places),
            )
        )
    groups = draw.sample(
        [("weld", "inn"), ("weld", "nam"), ("mech", "inn"), ("mech", "nam")], 3
    )
    return a_problem(
        [a_candidate(f"c{nth}") for nth in range(4)],
        slots,
        companies=companies,
        training_offices=(TrainingOffice(id="north", capacity=draw.choice([1, 2, 4])),),
        ordinary_demand=tuple(
            demand(draw.choice([1, 1, 2]), *group) for group in groups
        ),
        ordinary_use=(
            OrdinaryUse(of="training_office", id="north", places=draw.choice([0, 1])),
        ),
    )


def first_numbers(problem: Problem, plan: dict[str, str]) -> list[tuple[int, ...]]:
    """By trying every way: numbers served for each group that fit beside a plan."""
    groups = sorted((d.trade, d.region) for d in problem.ordinary_demand)
    people = [
        group
        for group in groups
        for d in problem.ordinary_demand
        if (d.trade, d.region) == group
        for _ in range(d.applicants)
    ]
    choices = [
        [
            None,
            *(
                slot.id
                for slot in problem.slots
                if (slot.trade, problem.slot_location(slot.id).region) == group
            ),
        ]
        for group in people
    ]
    found = set()
    (office,) = problem.training_offices
    for chosen in itertools.product(*choices):
        at = Counter([*plan.values(), *(one for one in chosen if one)])
        company = Counter({c.id: 0 for c in problem.companies})
        north = problem.ordinary_use[0].places
        for slot, held in at.items():
            company[problem.slot[slot].company] += held
            if problem.company[problem.slot[slot].company].training_office:
                north += held
        if (
            all(held <= problem.slot[slot].places for slot, held in at.items())
            and all(
                problem.company[name].max_apprentices is None
                or held <= (problem.company[name].max_apprentices or 0)
                for name, held in company.items()
            )
            and north <= office.capacity
        ):
            served = Counter(g for g, one in zip(people, chosen, strict=True) if one)
            found.add(tuple(served[group] for group in groups))
    return sorted(found, key=lambda served: (sum(served), served))


def test_numbers_are_those_of_trying_every_way() -> None:
    failed = 0
    for seed in range(CASES):
        draw = random.Random(seed)
        problem = any_ordinary_problem(draw)
        plan: dict[str, str] = {}
        for name in ("c0", "c1", "c2")[: draw.randint(0, 3)]:
            more = {**plan, name: draw.choice(problem.slots).id}
            if first_numbers(problem, more):
                plan = more
        alone = first_numbers(problem, {})[-1]
        made = judged(problem, **plan)
        assert tuple(cell.alone for cell in made.cells) == alone
        beside = first_numbers(problem, plan)
        holds = any(
            all(a >= b for a, b in zip(served, alone, strict=True)) for served in beside
        )
        assert made.holds == holds
        failed += not holds
    assert CASES / 10 < failed < CASES * 9 / 10


def test_where_nobody_had_room_before_nobody_is_displaced() -> None:
    """An office that can follow up nobody, and a plan that overfills it."""
    problem = a_problem(
        ["c1"],
        ["s1"],
        companies=(Company(id="yard", location="verdal", training_office="north"),),
        training_offices=(TrainingOffice(id="north", capacity=0),),
        ordinary_use=(OrdinaryUse(of="training_office", id="north", places=1),),
    )
    result = a_result(problem, a_placement("c1", "s1"))
    made = certificate(problem, result)
    assert (made.holds, made.displaced) == (True, ())
    assert result.matching is not None
    assert check_certificate(problem, result.matching, made) == ()
