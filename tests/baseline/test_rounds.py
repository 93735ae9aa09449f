"""What happens when a rule is broken after everybody had her turn."""

import pytest

from baseline.people import classes, first_run, places, who_comes
from matcher.domain import (
    Candidate,
    Commitment,
    Companions,
    Placement,
    Problem,
    Share,
)
from support.build import a_candidate, a_class, a_placement, a_problem, a_slot


def pinned(placement: Placement) -> Commitment:
    return Commitment(kind="pinned", placement=placement)


def in_school(candidate: str, slot: str, one: str) -> Placement:
    return a_placement(candidate, slot, pathway="school", classes=(one,))


def beginners(count: int, **facts: object) -> list[Candidate]:
    return [a_candidate(f"c{k}", schooling="none", **facts) for k in range(count)]


# --- cohorts below their fewest ------------------------------------------------------


def test_class_below_its_fewest_is_closed_and_everybody_is_handled_again() -> None:
    problem = a_problem(
        [a_candidate("c1", schooling="none", any_job=True)],
        ["s1", a_slot("s2", kind="job", trade="cook")],
        training_classes=(a_class("k1", min=2),),
    )
    run = first_run(problem)
    assert places(run) == {"c1": "s2"}
    assert run.rounds == 2


def test_who_lost_a_class_may_fill_another() -> None:
    """The class that fewer can join closes, and its only pupil fills the other one."""
    here = a_candidate("c1", schooling="none", home="verdal")
    there = a_candidate("c2", schooling="none", home="namsos", has_car=True)
    problem = a_problem(
        [here, there.model_copy(update={"max_travel_minutes": 90})],
        [a_slot("s1", places=2)],
        training_classes=(
            a_class("k1", min=2, home_regions=("inn",)),
            a_class("k2", min=2),
        ),
    )
    run = first_run(problem)
    assert classes(run) == {"c1": ("k2",), "c2": ("k2",)}


def test_slot_below_its_fewest_newcomers_is_closed() -> None:
    problem = a_problem(
        [a_candidate("c1", interests=(("s1",), ("s2",)))],
        [a_slot("s1", places=2, min_cohort=2), "s2"],
    )
    run = first_run(problem)
    assert places(run) == {"c1": "s2"}
    assert run.rounds == 2


def test_class_with_enough_people_runs_in_the_first_round() -> None:
    problem = a_problem(
        beginners(2), [a_slot("s1", places=2)], training_classes=(a_class("k1", min=2),)
    )
    run = first_run(problem)
    assert len(places(run)) == 2
    assert run.rounds == 1


# --- between lawful sizes, and shares ------------------------------------------------


def test_between_two_lawful_sizes_the_last_placed_leaves_the_class() -> None:
    problem = a_problem(
        beginners(3),
        [a_slot("s1", places=3)],
        training_classes=(a_class("k1", min=2, max=2, parallel=2),),
    )
    run = first_run(problem)
    assert sorted(places(run)) == sorted(who_comes(problem)[:2])
    assert run.rounds == 1


def half_others(*candidates: str | Candidate, **facts: object) -> Problem:
    """At most half of everybody in the yard are job seekers."""
    share = Share(
        id="h1", target_group="job_seeker", of="company", where="yard", at_most=50
    )
    return a_problem(
        candidates,
        [a_slot("s1", places=9), a_slot("s2", company="kitchen", places=9)],
        shares=(share,),
        **facts,
    )


def test_last_placed_who_break_a_share_are_released_and_handled_again() -> None:
    wish = {"interests": (("s1",), ("s2",))}
    seekers = [a_candidate(f"c{k}", **wish) for k in range(3)]
    other = a_candidate("c3", target_group="adult_education_applicant", **wish)
    problem = half_others(*seekers, other)
    run = first_run(problem)
    first, second, third = (one for one in who_comes(problem) if one != "c3")
    assert places(run) == {"c3": "s1", first: "s1", second: "s2", third: "s2"}


def test_freed_place_goes_to_somebody_without_one() -> None:
    share = Share(
        id="h1", target_group="job_seeker", of="company", where="yard", at_most=50
    )
    other = a_candidate("c1", target_group="adult_education_applicant")
    problem = a_problem(["c0", other], ["s1"], shares=(share,))
    assert who_comes(problem) == ["c0", "c1"]
    assert places(first_run(problem)) == {"c1": "s1"}


def test_share_that_incumbents_break_is_mended_by_others_who_come_first() -> None:
    problem = half_others(
        "c1",
        a_candidate("c2", interests=(("s2",), ("s1",))),
        a_candidate(
            "c3",
            target_group="adult_education_applicant",
            interests=(("s2",), ("s1",)),
        ),
        commitments=(Commitment(kind="incumbent", placement=a_placement("c1", "s1")),),
    )
    run = first_run(problem)
    assert places(run) == {"c2": "s2", "c3": "s1"}
    assert run.rounds == 2


# --- pins ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["c1", "c2", "c3"])
def test_pins_are_placed_before_anybody_else(name: str) -> None:
    problem = a_problem(
        ["c1", "c2", "c3"], ["s1"], commitments=(pinned(a_placement(name, "s1")),)
    )
    assert places(first_run(problem)) == {name: "s1"}


def test_contradictory_pins_leave_no_plan() -> None:
    problem = a_problem(
        ["c1", "c2"],
        ["s1"],
        commitments=tuple(pinned(a_placement(name, "s1")) for name in ("c1", "c2")),
    )
    run = first_run(problem)
    assert run.matching is None
    assert run.figures == {}


def test_pin_that_no_rule_allows_leaves_no_plan() -> None:
    problem = a_problem(
        [a_candidate("c1", interests=(("cook",),))],
        ["s1"],
        commitments=(pinned(a_placement("c1", "s1")),),
    )
    assert first_run(problem).matching is None


def test_class_with_somebody_pinned_is_filled_first() -> None:
    people = beginners(3, interests=(("s2",), ("s1",)))
    problem = a_problem(
        people,
        ["s1", a_slot("s2", places=3), a_slot("s3", places=1)],
        training_classes=(
            a_class("k1", min=2, slots=("s1", "s3")),
            a_class("k2", slots=("s2",)),
        ),
        commitments=(pinned(in_school("c0", "s1", "k1")),),
    )
    assert first_run(problem).matching is None
    others = beginners(3, interests=(("s2",), ("weld",)))
    problem = problem.model_copy(update={"candidates": tuple(others)})
    run = first_run(problem)
    first, second = (one for one in who_comes(problem) if one != "c0")
    assert places(run) == {"c0": "s1", first: "s3", second: "s2"}


def test_slot_that_must_run_is_filled_first() -> None:
    people = [a_candidate(f"c{k}", interests=(("s2",), ("s1",))) for k in range(3)]
    must = a_slot("s1", places=2, min_cohort=2, may_close=False)
    problem = a_problem(people, [must, a_slot("s2", places=3)])
    run = first_run(problem)
    first, second, third = who_comes(problem)
    assert places(run) == {first: "s1", second: "s1", third: "s2"}
    assert run.rounds == 2


def test_slot_that_must_run_and_cannot_leaves_no_plan() -> None:
    must = a_slot("s1", places=2, min_cohort=2, may_close=False)
    assert first_run(a_problem(["c1"], [must])).matching is None


def test_companion_of_somebody_pinned_leaves_the_pins_of_others_alone() -> None:
    """The companion would like the slot where another person is pinned."""
    problem = a_problem(
        ["c1", a_candidate("c2", interests=(("s3",), ("s2",))), "c3"],
        ["s1", "s2", "s3"],
        companions=(Companions(id="g1", candidates=("c1", "c2")),),
        commitments=(
            pinned(a_placement("c1", "s1")),
            pinned(a_placement("c3", "s3")),
        ),
    )
    assert places(first_run(problem)) == {"c1": "s1", "c2": "s2", "c3": "s3"}


def test_companion_of_somebody_pinned_without_a_place_leaves_no_plan() -> None:
    problem = a_problem(
        ["c1", "c2"],
        ["s1"],
        companions=(Companions(id="g1", candidates=("c1", "c2")),),
        commitments=(pinned(a_placement("c1", "s1")),),
    )
    assert first_run(problem).matching is None
