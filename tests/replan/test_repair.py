from __future__ import annotations

from threading import Event
from typing import Any

import pytest

from matcher import replan, solve
from matcher.domain import Candidate, Commitment, Matching, Problem
from matcher.engine import Result
from matcher.policy import Policy, default_policy
from matcher.replan import PersonChange, Repair
from matcher.report import repair_sentences
from matcher.texts import LANGUAGES, Language
from matcher.whatif import (
    AnyChange,
    Closed,
    Declined,
    NewCandidates,
    NewSlots,
    Pinned,
    Places,
    Withdrawn,
)
from support.build import (
    a_candidate,
    a_class,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
)


def repaired(problem: Problem, *changes: AnyChange, **how: Any) -> Repair:
    return replan(problem, solve(problem), changes, **how)


def became(repair: Repair, who: str) -> tuple[str, str | None, str]:
    (one,) = (p for p in repair.people if p.candidate == who)
    return one.became, one.why, one.by


def first_choices(**wishes: str) -> list[str | Candidate]:
    """People who want one slot more than the others."""
    return [a_candidate(who, interests=((s,), ("weld",))) for who, s in wishes.items()]


TWO = a_problem(first_choices(c1="s1", c2="s2"), ["s1", "s2"])


def test_who_withdraws_leaves_and_the_place_is_filled() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    (first,) = solve(problem).matching.placements  # type: ignore[union-attr]
    other = ({"c1", "c2"} - {first.candidate}).pop()
    repair = repaired(problem, Withdrawn(candidates=(first.candidate,)))
    assert became(repair, first.candidate) == ("left", "withdrawn", "")
    assert became(repair, other) == ("new", None, "")
    assert repair.moves == ()
    assert repair.fewest


def test_who_is_refused_moves_and_the_rule_is_named() -> None:
    repair = repaired(TWO, Declined(candidates=("c1",), slots=("s1",)))
    assert became(repair, "c1") == ("lost", "refused", "declines")
    assert became(repair, "c2") == ("kept", None, "")


def test_fewest_moves_first_or_last() -> None:
    said_no = Declined(candidates=("c1",), slots=("s1",))
    first = repaired(TWO, said_no, fewest_moves="first")
    last = repaired(TWO, said_no, fewest_moves="last")
    assert [one.candidate for one in first.moves] == ["c1"]
    assert [one.candidate for one in last.moves] == ["c1", "c2"]
    assert became(last, "c2") == ("moved", "no_room", "places")
    assert [t.name for t in first.tiers[:3]] == [
        "kept_slot",
        "kept_placement",
        "placed_on_pathway",
    ]
    placed = next(t for t in last.tiers if t.name == "placed")
    assert placed.before == placed.after == 1 + 1


def test_place_that_is_gone_is_told_from_one_that_is_taken() -> None:
    problem = a_problem(["c1", "c2"], [a_slot("s1", places=2)])
    repair = repaired(problem, Places(slots=("s1",), add=-1))
    (moved,) = repair.moves
    assert (moved.became, moved.why, moved.by) == ("lost", "fewer_places", "places")


def test_who_could_stay_moves_for_a_tier() -> None:
    """c1 gets what she ranks first as soon as it is there, if that comes first."""
    problem = a_problem([a_candidate("c1", interests=(("mech",), ("weld",)))], ["s1"])
    better = NewSlots(slots=(a_slot("s2", trade="mech"),))
    repair = repaired(problem, better, fewest_moves="last")
    assert became(repair, "c1") == ("moved", "worse", "rank_sum")
    assert repaired(problem, better, fewest_moves="first").moves == ()


def test_closed_slot_moves_those_who_were_there() -> None:
    repair = repaired(TWO, Closed(slots=("s1",)))
    assert became(repair, "c1") == ("lost", "fewer_places", "places")


def test_slot_and_begun_pathway_that_are_gone() -> None:
    """Facts that were changed by hand are repaired as well."""
    result = solve(TWO)
    begun = Commitment(kind="incumbent", placement=a_placement("c2", "s2"))
    later = a_problem(first_choices(c1="s2", c2="s2"), ["s2"], commitments=(begun,))
    repair = replan(later, result)
    assert became(repair, "c1") == ("lost", "gone", "")
    assert became(repair, "c2") == ("left", "begun", "")


def test_another_route_at_the_same_slot_is_no_move() -> None:
    people = [a_candidate("c1", schooling="none")]
    problem = a_problem(people, ["s1"], training_classes=(a_class("k1"),))
    another = {"training_classes": (a_class("k2"),)}
    repair = replan(problem.model_copy(update=another), solve(problem))
    assert became(repair, "c1") == ("rerouted", "gone", "")
    assert repair.moves == ()


def test_later_start_makes_another_route() -> None:
    slot = a_slot("s1", start_months=(0, 2))
    problem = a_problem(["c1"], [slot])
    had = a_placement("c1", "s1", start=0)
    result = solve(problem).model_copy(update={"matching": Matching(placements=(had,))})
    late = {"candidates": (a_candidate("c1", available_from=1),)}
    repair = replan(problem.model_copy(update=late), result)
    assert became(repair, "c1") == ("rerouted", "refused", "start")


def test_newcomers_take_what_is_free_and_push_nobody_out_at_first() -> None:
    late = a_candidate("c0", need_level=2)
    problem = a_problem(["c1"], ["s1"])
    first = repaired(problem, NewCandidates(candidates=(late,)))
    assert (became(first, "c1")[0], len(first.people)) == ("kept", 1)
    last = repaired(problem, NewCandidates(candidates=(late,)), fewest_moves="last")
    assert became(last, "c1") == ("lost", "no_room", "places")
    assert became(last, "c0")[0] == "new"


def test_no_plan_is_told_and_moves_nobody() -> None:
    pin = Commitment(kind="pinned", placement=a_placement("c1", "s1"))
    problem = a_problem(["c1"], ["s1"], commitments=(pin,))
    repair = repaired(problem, Closed(slots=("s1",)))
    assert (repair.result.status, repair.people) == ("infeasible", ())
    assert not repair.fewest
    for language in LANGUAGES:
        assert len(repair_sentences(repair, language)) == 1


def test_what_is_not_proven_is_not_said_to_be() -> None:
    repair = repaired(TWO, Withdrawn(candidates=("c1",)))
    result = repair.result.model_copy(
        update={
            "tiers": tuple(
                t.model_copy(update={"standing": "conditional"})
                for t in repair.result.tiers
            )
        }
    )
    open_ = Repair(repair.problem, result, repair.people, repair.tiers)
    assert not open_.fewest
    assert "proven" in repair_sentences(repair)[0]
    assert "before it was proven" in repair_sentences(open_)[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_who_does_not_keep_all_has_a_sentence(language: Language) -> None:
    repair = repaired(
        TWO, Declined(candidates=("c1",), slots=("s1",)), fewest_moves="last"
    )
    _, one, other = repair_sentences(repair, language)
    assert one.startswith("c1")
    assert "s1" in one
    assert "s2" in one
    assert other.startswith("c2")
    assert "{" not in one + other


def test_reasons_can_be_left_out() -> None:
    closed = Closed(slots=("s1",))
    told, short = repaired(TWO, closed), repaired(TWO, closed, reasons=False)
    assert [one.why for one in short.people] == [None, None]
    assert [one.became for one in short.people] == [one.became for one in told.people]
    assert repair_sentences(short)[1] == "c1: loses the place at s1."


def test_order_is_first_or_last() -> None:
    with pytest.raises(ValueError, match="first or last"):
        repaired(TWO, fewest_moves="middle")


def test_people_survive_json() -> None:
    repair = repaired(TWO, Closed(slots=("s1",)))
    for one in repair.people:
        assert PersonChange.model_validate_json(one.model_dump_json()) == one


def test_policy_without_fewest_changes_gets_them() -> None:
    default = default_policy()
    tiers = tuple(t for t in default.tiers if t.objective != "fewest_changes")
    result: Result = solve(TWO, Policy(rules=default.rules, tiers=tiers))
    repair = replan(TWO, result, [Closed(slots=("s1",))])
    assert repair.result.value("kept_slot") == 1


def test_fewer_places_are_no_reason_where_another_rule_is() -> None:
    """A place is gone at her slot, but it is her pin elsewhere that moves her."""
    problem = a_problem(["c1"], [a_slot("s1", places=2), "s2"])
    elsewhere = Pinned(placements=(a_placement("c1", "s2"),))
    result = solve(problem).model_copy(update={"matching": a_matching(c1="s1")})
    repair = replan(problem, result, [Places(slots=("s1",), add=-1), elsewhere])
    assert became(repair, "c1") == ("moved", "no_room", "commitments")


def test_slot_that_comes_back_tells_why_somebody_does_not() -> None:
    problem = a_problem(["c1"], ["s1"])
    without = problem.model_copy(update={"slots": ()})
    back = NewSlots(slots=(a_slot("s1", places=0),))
    repair = replan(without, solve(problem), [back])
    assert became(repair, "c1") == ("lost", "no_room", "places")


def test_repair_tells_how_far_it_has_come_and_can_be_stopped() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    told: list[str] = []
    repaired(problem, on_progress=lambda progress: told.append(progress.stage))
    assert "kept_slot" in told
    stop = Event()
    stop.set()
    repair = repaired(problem, cancel=stop)
    assert repair.result.audit.stopped == "cancelled"
