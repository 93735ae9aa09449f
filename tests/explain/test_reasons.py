from matcher.domain import Companions, Decline, Placement, Problem, Reason
from matcher.explain import why_unplaced
from matcher.policy import default_policy
from support.build import (
    a_candidate,
    a_class,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
)


def the_reason(problem: Problem, *placements: Placement, **direct: str) -> Reason:
    matching = a_matching(*placements, **direct)
    reasons = why_unplaced(problem, matching, default_policy())
    assert set(reasons) == {"c1"}
    return reasons["c1"]


def test_placed_people_and_incumbents_need_no_reason() -> None:
    problem = a_problem(["c1"], ["s1"])
    assert why_unplaced(problem, a_matching(c1="s1"), default_policy()) == {}


def test_person_who_asked_for_nothing_offered_is_told_so() -> None:
    problem = a_problem([a_candidate("c1", interests=(("cook",),))], ["s1"])
    assert the_reason(problem) == Reason("interest", candidate="c1")


def test_declined_person_hears_how_many_said_no() -> None:
    problem = a_problem(
        ["c1"], ["s1", "s2"], declines=(Decline(candidate="c1", company="yard"),)
    )
    assert the_reason(problem) == Reason(
        "declined", candidate="c1", declined=2, slots=2
    )


def test_person_who_lives_too_far_hears_the_minutes() -> None:
    away = a_candidate("c1", home="namsos", has_car=True, max_travel_minutes=60)
    problem = a_problem([away], ["s1"])
    assert the_reason(problem) == Reason("travel", candidate="c1", minutes=90, limit=60)


def test_person_without_a_qualification_hears_which() -> None:
    slot = a_slot("s1", required_qualifications=("licence_b",))
    problem = a_problem(["c1"], [slot])
    assert the_reason(problem) == Reason(
        "qualifications", candidate="c1", missing="licence_b", slots=1
    )


def test_person_who_is_free_too_late_hears_when_she_is() -> None:
    problem = a_problem([a_candidate("c1", available_from=3)], ["s1"])
    assert the_reason(problem) == Reason("start", candidate="c1", available="2022-11")


def test_person_without_an_open_pathway_is_told_so() -> None:
    outsider = a_candidate("c1", target_group="terminated_contract", schooling="none")
    problem = a_problem([outsider], ["s1"], training_classes=(a_class("k1"),))
    assert the_reason(problem) == Reason("pathways", candidate="c1")


def test_person_whose_best_slot_is_full_hears_which() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    reason = the_reason(problem, c2="s1")
    assert reason == Reason("places", slot="s1", places=1, held=1)


def test_person_whose_class_stays_closed_hears_what_it_needs() -> None:
    newcomer = a_candidate("c1", schooling="none", schooling_family=None)
    problem = a_problem([newcomer], ["s1"], training_classes=(a_class("k1", min=4),))
    assert the_reason(problem) == Reason("class_closed", training_class="k1", min=4)


def test_person_whose_companion_finds_no_place_is_told_so() -> None:
    other = a_candidate("c2", interests=(("cook",),))
    problem = a_problem(
        ["c1", other],
        ["s1"],
        companions=(Companions(id="g1", candidates=("c1", "c2"), same="company"),),
    )
    reasons = why_unplaced(problem, a_matching(), default_policy())
    assert reasons["c1"] == Reason("companions", companions="g1", same="company")
    assert reasons["c2"] == Reason("interest", candidate="c2")


def test_demands_that_are_met_apart_but_never_together_are_named_as_such() -> None:
    person = a_candidate(
        "c1", home="namsos", has_car=True, interests=(("weld",), ("mech",))
    )
    near = a_slot("s1", company="mill", trade="mech", required_qualifications=("cert",))
    far = a_slot("s2", company="yard")
    problem = a_problem([person], [near, far])
    assert the_reason(problem).code in {"qualifications", "combined"}


def test_open_slot_in_an_unproven_plan_is_named() -> None:
    problem = a_problem(["c1"], ["s1"])
    assert the_reason(problem) == Reason("not_reached", candidate="c1", slot="s1")


def test_best_ranked_slot_gives_the_reason() -> None:
    wants = a_candidate("c1", interests=(("s2",), ("s1",)))
    problem = a_problem([wants, "c2", "c3"], ["s1", "s2"])
    reason = the_reason(problem, a_placement("c2", "s1"), a_placement("c3", "s2"))
    assert reason == Reason("places", slot="s2", places=1, held=1)
