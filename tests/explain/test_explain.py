"""Why a person has her place or none, why not another, and why a slot is empty."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

import matcher
from matcher import Problem, Result
from matcher.domain import (
    Commitment,
    Companions,
    Company,
    Decline,
    Reason,
    TrainingOffice,
    Violation,
)
from matcher.explain import Ahead, Explanation, Forced, Removed, SlotExplanation, WhyNot
from matcher.objectives import Placed, PlacedOnPathway
from matcher.policy import Policy, default_policy
from matcher.texts import LANGUAGES
from support.build import a_candidate, a_class, a_placement, a_problem, a_slot


def solved(problem: Problem, policy: Policy | None = None) -> Result:
    return matcher.solve(problem, policy)


def about(problem: Problem, who: str, **how: Any) -> Explanation:
    return matcher.explain(problem, solved(problem, **how), candidate=who)


def about_slot(problem: Problem, slot: str) -> SlotExplanation:
    return matcher.explain(problem, solved(problem), slot=slot)


def why_not(problem: Problem, who: str, slot: str) -> WhyNot:
    return matcher.explain(problem, solved(problem), candidate=who, slot=slot)


def worse(tier: str, number: int, before: int, after: int) -> Forced:
    return Forced("worse", tier, number, Fraction(before), Fraction(after))


# --- somebody with a place -----------------------------------------------------------


def test_first_choice_has_nothing_ahead() -> None:
    told = about(a_problem(["c1"], ["s1"]), "c1")
    assert told.placement == a_placement("c1", "s1")
    assert (told.rank, told.minutes, told.start) == (1, 0, "2022-08")
    assert (told.ahead, told.forced) == ((), None)


def test_what_is_ahead_is_full_and_held_by_somebody_who_ranks_it_no_lower() -> None:
    one = a_candidate("c1", interests=(("s1",), ("s2",)))
    other = a_candidate("c2", interests=(("s1",),))
    told = about(a_problem([one, other], ["s1", "s2"]), "c1")
    full = Reason("places", slot="s1", places=1, held=1)
    assert told.ahead == (Ahead("s1", 1, blocked=(full,), holders=("c2",)),)
    assert told.forced == worse("placed_on_pathway", 1, 2, 1)


def test_what_is_ahead_and_not_lawful_is_told_with_its_facts() -> None:
    one = a_candidate("c1", interests=(("s1",), ("s2",)))
    slots = [a_slot("s1", required_qualifications=("licence_b",)), a_slot("s2")]
    told = about(a_problem([one], slots), "c1")
    lacking = Violation(
        "qualifications", candidate="c1", slot="s1", missing="licence_b"
    )
    assert told.ahead == (Ahead("s1", 1, barred=(lacking,)),)
    assert told.forced is None


def test_every_rule_that_bars_what_is_ahead_is_told() -> None:
    one = a_candidate("c1", interests=(("s1",), ("s2",)))
    far = a_slot("s1", company="mill", required_qualifications=("licence_b",))
    (ahead,) = about(a_problem([one], [far, "s2"]), "c1").ahead
    assert [one.code for one in ahead.barred] == ["travel", "qualifications"]
    assert not ahead.lawful


def test_slot_ahead_with_room_is_left_for_a_tier() -> None:
    course = a_slot("s2", kind="other_qualification", trade=None)
    one = a_candidate("c1", interests=(("s2",), ("s1",)))
    told = about(a_problem([one], ["s1", course]), "c1")
    assert told.ahead == (Ahead("s2", 1),)
    assert told.forced == worse("placed_on_pathway", 1, 1, 0)


def test_what_she_leaves_behind_is_no_reason_against_what_is_ahead() -> None:
    new = {"schooling": "none", "schooling_family": None}
    one = a_candidate("c1", interests=(("s2",), ("s1",)), **new)
    other = a_candidate("c2", interests=(("s1",),), **new)
    yard = a_class("k1", min=2, slots=("s1",))
    mill = a_class("k2", min=2, slots=("s2",))
    problem = a_problem(
        [one, other],
        [a_slot("s1", places=2), a_slot("s2")],
        training_classes=(yard, mill),
    )
    (ahead,) = about(problem, "c1").ahead
    assert ahead.blocked == (Reason("class_closed", training_class="k2", min=2),)


def test_incumbent_is_told_where_she_is() -> None:
    there = Commitment(kind="incumbent", placement=a_placement("c1", "s1"))
    told = about(a_problem(["c1"], ["s1"], commitments=(there,)), "c1")
    assert told.incumbent
    assert told.sentences("en") == ("c1 is already in a pathway, at s1.",)


# --- somebody without ----------------------------------------------------------------

CROWD = a_problem(
    [
        a_candidate(
            "c1",
            interests=(("weld",),),
            target_group="job_seeker",
            qualifications=(),
        ),
        a_candidate("c2", interests=(("s1",),)),
    ],
    [
        "s1",
        a_slot("s2", company="mill"),
        a_slot("s3", required_qualifications=("cert",)),
        a_slot("s4", trade="mech"),
    ],
)


def test_chain_counts_what_each_rule_takes_away_in_turn() -> None:
    problem = CROWD.model_copy(
        update={"candidates": (CROWD.candidates[0],), "slots": CROWD.slots[1:]}
    )
    told = about(problem, "c1")
    assert told.offered == 3
    assert [(one.rule, one.slots, one.left) for one in told.removed] == [
        ("interest", 1, 2),
        ("travel", 1, 1),
        ("qualifications", 1, 0),
    ]
    assert [one.alone for one in told.removed] == [1, 1, 1]
    assert told.removed[1].example == Violation(
        "travel", candidate="c1", slot="s2", minutes=150, limit=60
    )
    assert told.in_reach == ()
    assert told.forced is None


def test_slot_that_two_rules_bar_is_taken_away_once_and_opened_by_neither() -> None:
    far = a_slot("s1", company="mill", required_qualifications=("cert",))
    told = about(a_problem(["c1"], [far]), "c1")
    assert [(one.rule, one.slots, one.alone) for one in told.removed] == [
        ("travel", 1, 0)
    ]


def test_person_who_lost_out_hears_which_tier_decided() -> None:
    high = a_candidate("c2", need_level=2)
    told = about(a_problem(["c1", high], ["s1"]), "c1")
    assert told.reason == Reason("places", slot="s1", places=1, held=1)
    assert told.in_reach == ("s1",)
    assert told.forced == worse("high_need", 4, 1, 0)


def test_person_who_lost_the_draw_is_told_so() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    result = solved(problem)
    assert result.matching is not None
    (placed,) = result.matching.placements
    (who,) = {"c1", "c2"} - {placed.candidate}
    told = matcher.explain(problem, result, candidate=who)
    assert told.forced is not None
    assert (told.forced.outcome, told.forced.draw) == ("worse", True)
    assert any("lottery" in line for line in told.sentences("en"))


def test_person_who_could_as_well_have_been_placed_is_told_so() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    short = Policy(rules=default_policy().rules, tiers=(PlacedOnPathway(), Placed()))
    result = solved(problem, short)
    assert result.matching is not None
    (who,) = {"c1", "c2"} - {one.candidate for one in result.matching.placements}
    assert matcher.explain(problem, result, candidate=who).forced == Forced("as_good")


def test_person_whom_no_lawful_plan_places_is_told_so() -> None:
    told = about(a_problem(["c1"], [a_slot("s1", places=3, min_cohort=2)]), "c1")
    assert told.reason == Reason("slot_closed", slot="s1", min=2)
    assert told.forced == Forced("unlawful")


def test_plan_that_is_not_proven_is_not_called_decided() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    stopped = matcher.solve(problem, time_limit=0)
    if stopped.matching is None:
        return
    for who in ("c1", "c2"):
        told = matcher.explain(problem, stopped, candidate=who)
        if told.forced is not None and told.placement is None:
            assert told.forced.outcome in ("better", "unknown", "as_good")


# --- why not there -------------------------------------------------------------------


def test_why_not_there_names_who_is_there_and_the_tier() -> None:
    high = a_candidate("c2", need_level=2)
    told = why_not(a_problem(["c1", high], ["s1"]), "c1", "s1")
    assert told.asked.holders == ("c2",)
    assert told.forced == worse("high_need", 4, 1, 0)


def test_why_not_there_names_the_rule() -> None:
    declined = Decline(candidate="c1", company="yard")
    told = why_not(a_problem(["c1"], ["s1"], declines=(declined,)), "c1", "s1")
    assert told.asked.barred == (Violation("declined", candidate="c1", slot="s1"),)
    assert told.forced is None
    assert told.sentences("en")[-1] == "c1 and s1 declined one another."


def test_why_not_where_she_is() -> None:
    told = why_not(a_problem(["c1"], ["s1"]), "c1", "s1")
    assert told.there
    assert told.sentences("nb") == ("c1 har plass på s1.",)


def test_why_not_where_no_pathway_leads() -> None:
    pack = a_problem().rule_pack
    less = pack.model_copy(
        update={"pathways": tuple(p for p in pack.pathways if p.outcome != "job")}
    )
    job = a_slot("s1", kind="job", trade=None)
    told = why_not(a_problem(["c1"], [job], rule_pack=less), "c1", "s1")
    assert not told.asked.routed
    assert told.sentences("en")[-1] == "No pathway leads there."


# --- a slot --------------------------------------------------------------------------


def test_full_slot_says_so_and_no_more() -> None:
    told = about_slot(a_problem(["c1"], ["s1"]), "s1")
    assert (told.held, told.open, told.forced) == (("c1",), 1, None)
    assert told.sentences("en") == ("s1 is full: 1 of 1 places are given out.",)


def test_slot_nobody_may_go_to_says_which_rules() -> None:
    told = about_slot(a_problem(["c1", "c2"], [a_slot("s1", company="mill")]), "s1")
    assert [(one.rule, one.slots, one.left) for one in told.removed] == [
        ("travel", 2, 0)
    ]
    assert (told.eligible, told.forced) == ((), None)


def test_slot_whose_people_are_elsewhere_says_where_and_which_tier() -> None:
    told = about_slot(
        a_problem([a_candidate("c1", interests=(("s1",), ("s2",)))], ["s1", "s2"]), "s2"
    )
    assert told.elsewhere == (("c1", "s1"),)
    assert told.forced == worse("rank_sum", 7, 1, 2)


def test_slot_that_is_short_of_people_says_how_many() -> None:
    told = about_slot(a_problem(["c1"], [a_slot("s1", places=5, min_cohort=3)]), "s1")
    assert (told.fewest, told.short) == (3, 2)
    assert told.forced == Forced("unlawful")


def test_slot_that_keeps_all_its_places_says_so() -> None:
    told = about_slot(a_problem(["c1"], [a_slot("s1", reserved=1)]), "s1")
    assert (told.open, told.reserved) == (0, 1)
    assert len(told.sentences("en")) == 1


def test_slot_whose_office_is_full_says_so() -> None:
    yard = Company(id="yard", location="verdal", training_office="metal")
    problem = a_problem(
        ["c1"],
        ["s1"],
        training_offices=(TrainingOffice(id="metal", capacity=0),),
        companies=(yard,),
    )
    told = about_slot(problem, "s1")
    full = Reason("training_offices", training_office="metal", left=0, held=0)
    assert told.blocked == (full,)
    assert told.waiting == ("c1",)
    assert told.forced == Forced("unlawful")


# --- the question itself -------------------------------------------------------------


def test_question_without_a_subject_is_refused() -> None:
    problem = a_problem(["c1"], ["s1"])
    with pytest.raises(ValueError, match="a candidate or a slot"):
        matcher.explain(problem, solved(problem))  # type: ignore[call-overload]


def test_companions_are_told_of_together() -> None:
    two = Companions(id="g1", candidates=("c1", "c2"), same="slot")
    told = about(a_problem(["c1", "c2"], ["s1"], companions=(two,)), "c1")
    assert told.reason == Reason("companions", companions="g1", same="slot")
    assert told.forced == Forced("unlawful")


def test_numbers_are_said_in_both_languages() -> None:
    told = about(CROWD, "c1")
    for language in LANGUAGES:
        lines = told.sentences(language)
        assert all(line and "{" not in line for line in lines)
    assert Removed("travel", 1, 1, 1) != Removed("travel", 1, 0, 1)
