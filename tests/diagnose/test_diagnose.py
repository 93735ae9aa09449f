from __future__ import annotations

from typing import Any, Literal

import pytest

from matcher.diagnose import Diagnosis, Member, diagnose
from matcher.domain import Matching, Measure, Problem, Reason, Violation
from matcher.engine import solve
from matcher.policy import Policy, default_policy
from matcher.program import Bools, Broken, Pairs, Rule
from matcher.report import diagnosis_page
from matcher.rules import GapMonths, Travel
from matcher.scenarios import scenario
from matcher.whatif import (
    Interested,
    MeasureBudget,
    Places,
    Released,
    Scenario,
    TravelMinutes,
    apply,
)
from support.build import a_candidate, a_placement, a_problem, a_slot


def pinned(**direct: str) -> tuple[dict[str, object], ...]:
    return tuple(
        {"kind": "pinned", "placement": a_placement(c, s)} for c, s in direct.items()
    )


def conflicts(found: Diagnosis) -> list[list[str]]:
    return [[str(one) for one in conflict.members] for conflict in found.conflicts]


def too_far(**facts: Any) -> Problem:
    people = [a_candidate("c1", home="namsos"), a_candidate("c2")]
    slots = [a_slot("s1"), a_slot("s2")]
    return a_problem(people, slots, **{"commitments": pinned(c1="s1"), **facts})


def test_feasible_problem_has_nothing_to_diagnose() -> None:
    assert diagnose(a_problem(["c1"], ["s1"])) == Diagnosis(status="feasible")


def test_pin_against_a_travel_limit_is_told_with_its_remedies() -> None:
    found = diagnose(too_far())
    assert conflicts(found) == [
        ["commitments of candidate c1", "travel of candidate c1"]
    ]
    assert [remedy.changes for remedy in found.remedies] == [
        (Released(candidates=("c1",)),),
        (TravelMinutes(candidates=("c1",), add=90),),
    ]
    assert [remedy.steps for remedy in found.remedies] == [1, 6]


def test_remedy_is_as_small_as_it_can_be() -> None:
    people = [f"c{n}" for n in range(5)]
    pins = pinned(**dict.fromkeys(people, "s1"))
    problem = a_problem(people, [a_slot("s1", places=2)], commitments=pins)
    found = diagnose(problem)
    (places,) = (r for r in found.remedies if isinstance(r.changes[0], Places))
    assert places.changes == (Places(slots=("s1",), add=3),)


def test_contradictions_that_share_nothing_are_all_told_and_remedied_together() -> None:
    people = [a_candidate("c1", home="namsos"), a_candidate("c2", interests=())]
    pins = pinned(c1="s1", c2="s2")
    problem = a_problem(people, ["s1", "s2"], commitments=pins)
    found = diagnose(problem)
    assert conflicts(found) == [
        ["commitments of candidate c2", "interest of candidate c2"],
        ["commitments of candidate c1", "travel of candidate c1"],
    ]
    changes = [set(remedy.changes) for remedy in found.remedies]
    assert {Released(candidates=("c1",)), Released(candidates=("c2",))} in changes
    assert {
        TravelMinutes(candidates=("c1",), add=90),
        Interested(candidates=("c2",), slots=("s2",)),
    } in changes
    assert len(changes) == 4
    for remedy in found.remedies:
        assert solve(apply(problem, remedy.changes)).status == "optimal"


def test_second_obstacle_of_the_same_pin_is_told_and_half_a_remedy_is_not() -> None:
    people = [a_candidate("c1", home="namsos", interests=())]
    problem = a_problem(people, ["s1"], commitments=pinned(c1="s1"))
    found = diagnose(problem)
    assert [set(one) for one in conflicts(found)] == [
        {"commitments of candidate c1", "interest of candidate c1"},
        {"commitments of candidate c1", "travel of candidate c1"},
    ]
    assert [r.changes for r in found.remedies] == [(Released(candidates=("c1",)),)]


def test_many_contradictions_are_remedied_together() -> None:
    names = [f"c{n}" for n in range(12)]
    people = [a_candidate(name, home="namsos") for name in names]
    pins = pinned(**dict.fromkeys(names, "s1"))
    problem = a_problem(people, [a_slot("s1", places=20)], commitments=pins)
    found = diagnose(problem)
    assert len(found.conflicts) == 12
    assert len(found.remedies) == 10
    assert found.remedies[0].steps == 12
    assert set(found.remedies[0].changes) == {
        Released(candidates=(name,)) for name in names
    }


def test_every_remedy_is_a_scenario_as_it_stands() -> None:
    (_, further) = diagnose(too_far()).remedies
    scenario = Scenario(name="further", changes=further.changes)
    assert solve(apply(too_far(), scenario.changes)).status == "optimal"


def test_diagnosis_survives_the_way_through_json() -> None:
    found = diagnose(too_far())
    assert Diagnosis.model_validate_json(found.model_dump_json()) == found


def test_soft_rule_contradicts_nothing() -> None:
    rules = tuple(
        Travel(broken=Broken(tier=1)) if rule.rule == "travel" else rule
        for rule in default_policy().rules
    )
    policy = Policy(rules=rules, tiers=default_policy().tiers)
    assert diagnose(too_far(), policy).status == "feasible"


def test_pathway_the_slot_does_not_offer_is_named() -> None:
    pin = {"kind": "pinned", "placement": a_placement("c1", "s1", pathway="work")}
    found = diagnose(a_problem(["c1"], ["s1"], commitments=(pin,)))
    assert conflicts(found) == [
        ["commitments of candidate c1", "pathways of candidate c1"]
    ]


class NoWelders(Rule):
    """Nobody welds."""

    rule: Literal["no_welders"] = "no_welders"

    def eligible(self, problem: Problem, pairs: Pairs) -> Bools:
        weld = [one.id for one in problem.trades].index("weld")
        allowed: Bools = pairs.facts.slot_trade[pairs.slot] != weld
        return allowed

    def violations(self, problem: Problem, matching: Matching) -> list[Violation]:
        return [
            Violation("no_welders", candidate=one.candidate, slot=one.slot)
            for one in matching.placements
            if problem.slot[one.slot].trade == "weld"
        ]

    def reason(
        self,
        problem: Problem,  # noqa: ARG002
        matching: Matching | None,  # noqa: ARG002
        subject: str,
    ) -> Reason:
        return Reason("no_welders", candidate=subject)


def test_rule_from_outside_is_named_and_may_be_set_aside() -> None:
    default = default_policy()
    policy = Policy(rules=(*default.rules, NoWelders()), tiers=default.tiers)
    problem = a_problem(["c1"], ["s1"], commitments=pinned(c1="s1"))
    found = diagnose(problem, policy)
    whole = Member(rule="no_welders", of="rule", subject="no_welders")
    assert whole in found.conflicts[0].members
    assert [remedy.lifts for remedy in found.remedies] == [(), (whole,)]
    said = diagnosis_page(problem, found, "en")
    assert "  - the rule no_welders" in said
    assert "  2. Set the rule no_welders aside" in said


def test_without_time_nothing_is_claimed() -> None:
    found = diagnose(too_far(), time_limit=0.0)
    assert found == Diagnosis(status="unknown", complete=False)


def test_same_problem_has_the_same_diagnosis() -> None:
    problem = too_far()
    assert diagnose(problem).model_dump_json() == diagnose(problem).model_dump_json()


@pytest.mark.parametrize("name", ["stress_contradictory_pins"])
def test_contradictory_pins_of_six_hundred_people_are_named(name: str) -> None:
    found = diagnose(scenario(name), time_limit=300)
    (conflict,) = found.conflicts
    assert [one.rule for one in conflict.members] == [
        "commitments",
        "commitments",
        "places",
    ]
    assert len(found.remedies) == 3


def test_pinned_courses_beyond_the_budget_are_told_with_their_remedies() -> None:
    placed = [a_placement(who, "s1", measures=("m1",)) for who in ("c1", "c2")]
    problem = a_problem(
        ["c1", "c2"],
        [a_slot("s1", places=2, required_qualifications=("licence_b",))],
        measures=(Measure(id="m1", grants="licence_b", cost=20_000),),
        measure_budget=30_000,
        commitments=tuple({"kind": "pinned", "placement": one} for one in placed),
    )
    found = diagnose(problem)
    assert conflicts(found) == [
        [
            "commitments of candidate c1",
            "commitments of candidate c2",
            "measures_budget of fund measures",
        ]
    ]
    assert (MeasureBudget(add=10_000),) in [one.changes for one in found.remedies]
    for language, told in (("en", "30000 kroner together"), ("nb", "til sammen høyst")):
        assert told in diagnosis_page(problem, found, language)  # type: ignore[arg-type]


def test_pinned_course_dearer_than_the_budget_is_told() -> None:
    pin = a_placement("c1", "s1", measures=("m1",))
    problem = a_problem(
        ["c1"],
        [a_slot("s1", required_qualifications=("licence_b",))],
        measures=(Measure(id="m1", grants="licence_b", cost=20_000),),
        commitments=({"kind": "pinned", "placement": pin},),
    )
    found = diagnose(problem)
    assert (MeasureBudget(add=20_000),) in [one.changes for one in found.remedies]


def test_too_many_months_without_income_may_be_set_aside() -> None:
    late = a_problem(
        [a_candidate("c1", income_need=1)],
        [a_slot("s1", start_months=(2,))],
        commitments=(
            {"kind": "pinned", "placement": a_placement("c1", "s1", start=2)},
        ),
    )
    default = default_policy()
    policy = Policy(rules=(*default.rules, GapMonths(most=1)), tiers=default.tiers)
    found = diagnose(late, policy)
    assert ["commitments of candidate c1", "gap_months of candidate c1"] in conflicts(
        found
    )
    assert any(remedy.lifts for remedy in found.remedies)
