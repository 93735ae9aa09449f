"""What a person takes when her turn comes."""

from baseline.people import classes, first_run, places, who_comes
from matcher.domain import Companions, Company
from support.build import a_candidate, a_class, a_problem, a_slot


def test_person_takes_what_she_ranks_highest() -> None:
    person = a_candidate("c1", interests=(("mech",), ("weld",)))
    problem = a_problem([person], ["s1", a_slot("s2", trade="mech")])
    assert places(first_run(problem)) == {"c1": "s2"}


def test_at_equal_rank_an_apprenticeship_comes_before_a_job() -> None:
    person = a_candidate("c1", interests=(("weld", "mech"),))
    job = a_slot("s1", trade="mech", kind="job")
    problem = a_problem([person], [job, "s2"])
    assert places(first_run(problem)) == {"c1": "s2"}


def test_then_the_shortest_journey_counts() -> None:
    person = a_candidate("c1", will_relocate=True)
    problem = a_problem([person], [a_slot("s1", company="mill"), "s2"])
    assert places(first_run(problem)) == {"c1": "s2"}


def test_then_the_earliest_start_counts() -> None:
    problem = a_problem(["c1"], [a_slot("s1", start_months=(2,)), "s2"])
    assert places(first_run(problem)) == {"c1": "s2"}


def test_rank_counts_more_than_kind_and_journey() -> None:
    person = a_candidate("c1", interests=(("mech",), ("weld",)), will_relocate=True)
    far_job = a_slot("s2", trade="mech", kind="job", company="mill")
    problem = a_problem([person], ["s1", far_job])
    assert places(first_run(problem)) == {"c1": "s2"}


def test_among_equal_classes_the_fuller_one_is_taken() -> None:
    people = [a_candidate(f"c{k}", schooling="none") for k in range(4)]
    problem = a_problem(
        people,
        [a_slot("s1", places=4)],
        training_classes=(a_class("k1", min=2, max=4), a_class("k2", min=2, max=4)),
    )
    run = first_run(problem)
    assert run.rounds == 1
    assert len(set(classes(run).values())) == 1


def test_full_slot_takes_nobody_else() -> None:
    problem = a_problem(["c1", "c2", "c3"], [a_slot("s1", places=2)])
    first, second, _ = who_comes(problem)
    assert places(first_run(problem)) == {first: "s1", second: "s1"}


def test_who_comes_later_takes_what_is_left() -> None:
    people = [
        a_candidate(name, interests=(("weld",), ("mech",))) for name in ("c1", "c2")
    ]
    problem = a_problem(people, ["s1", a_slot("s2", trade="mech")])
    first, second = who_comes(problem)
    assert places(first_run(problem)) == {first: "s1", second: "s2"}


def test_companions_go_where_both_are_best_served() -> None:
    problem = a_problem(
        [
            a_candidate("c1", interests=(("s1",), ("s2",), ("s3",))),
            a_candidate("c2", interests=(("s3",), ("s2",), ("s1",))),
        ],
        [a_slot(name, places=2) for name in ("s1", "s2", "s3")],
        companions=(Companions(id="g1", candidates=("c1", "c2"), same="slot"),),
    )
    assert who_comes(problem) == ["c1"]
    placed = places(first_run(problem))
    assert placed["c1"] == placed["c2"]


def test_companions_ranks_are_added() -> None:
    problem = a_problem(
        [
            a_candidate("c1", interests=(("s1",), ("s2",))),
            a_candidate("c2", interests=(("s2",), ("weld",), ("mech",), ("s1",))),
        ],
        [a_slot(name, places=2) for name in ("s1", "s2")],
        companions=(Companions(id="g1", candidates=("c1", "c2"), same="slot"),),
    )
    assert places(first_run(problem)) == {"c1": "s2", "c2": "s2"}


def test_companions_stay_out_where_there_is_room_for_one() -> None:
    problem = a_problem(
        ["c1", "c2"],
        ["s1", a_slot("s2", company="kitchen")],
        companions=(Companions(id="g1", candidates=("c1", "c2")),),
    )
    assert places(first_run(problem)) == {}


def test_companions_share_a_company_in_different_slots() -> None:
    problem = a_problem(
        ["c1", "c2"],
        ["s1", "s2", a_slot("s3", company="kitchen")],
        companions=(Companions(id="g1", candidates=("c1", "c2")),),
    )
    assert sorted(places(first_run(problem)).values()) == ["s1", "s2"]


def test_companions_of_companions_are_one_party() -> None:
    problem = a_problem(
        ["c1", "c2", "c3"],
        [a_slot("s1", places=2), a_slot("s2", company="kitchen", places=3)],
        companies=(
            Company(id="yard", location="verdal"),
            Company(id="kitchen", location="verdal"),
        ),
        companions=(
            Companions(id="g1", candidates=("c1", "c2")),
            Companions(id="g2", candidates=("c2", "c3")),
        ),
    )
    assert who_comes(problem) == ["c1"]
    assert set(places(first_run(problem)).values()) == {"s2"}
