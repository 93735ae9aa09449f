"""Why somebody has no place: the first thing that stood in the way."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.domain import (
    Apart,
    Commitment,
    Companions,
    Company,
    Decline,
    OrdinaryUse,
    Placement,
    Problem,
    Reason,
    Share,
    Trade,
    TrainingOffice,
)
from matcher.explain import why_unplaced
from matcher.policy import Policy, default_policy
from matcher.program import Broken
from support.build import (
    a_candidate,
    a_class,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
)


def the_reason(
    problem: Problem,
    *placements: Placement,
    policy: Policy | None = None,
    **direct: str,
) -> Reason:
    """Why c1 is the only one without a place."""
    matching = a_matching(*placements, **direct)
    reasons = why_unplaced(problem, matching, policy or default_policy())
    assert set(reasons) == {"c1"}
    return reasons["c1"]


def soft(*names: str) -> Policy:
    """The default policy with some rules soft."""
    policy = default_policy()
    rules = tuple(
        rule.model_copy(update={"broken": Broken(tier=1)})
        if rule.rule in names
        else rule
        for rule in policy.rules
    )
    return policy.model_copy(update={"rules": rules})


def without(*names: str) -> Policy:
    """The default policy less some rules."""
    policy = default_policy()
    rules = tuple(rule for rule in policy.rules if rule.rule not in names)
    return policy.model_copy(update={"rules": rules})


def employers(
    most: int | None = None, office: int | None = None, **facts: Any
) -> dict[str, Any]:
    """The yard with its most apprentices and its office's capacity, and a mill."""
    member = None if office is None else "metal"
    yard = {"id": "yard", "location": "verdal", "training_office": member}
    return {
        "training_offices": (TrainingOffice(id="metal", capacity=office or 0),),
        "companies": (
            Company.model_validate({**yard, "max_apprentices": most, **facts}),
            Company(id="mill", location="namsos"),
        ),
    }


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
    assert the_reason(problem) == Reason(
        "nearest", candidate="c1", slot="s2", rule="travel"
    )


def test_person_whom_no_class_leads_to_her_nearest_slot_is_told_so() -> None:
    beginner = a_candidate("c1", schooling="vg1")
    told = Reason("no_class", candidate="c1", slot="s1", family="metal")
    assert the_reason(a_problem([beginner], ["s1"])) == told
    elsewhere = [a_class("k1", zones=("far",))]
    assert the_reason(a_problem([beginner], ["s1"], training_classes=elsewhere)) == told
    taught = a_problem([beginner], ["s1"], training_classes=[a_class("k1")])
    assert the_reason(taught).code == "not_reached"


def test_person_to_whom_no_pathway_is_open_is_not_told_of_classes() -> None:
    barred = a_candidate("c1", schooling="vg1", target_group="terminated_contract")
    assert the_reason(a_problem([barred], ["s1"])) == Reason("pathways", candidate="c1")


def test_open_slot_in_an_unproven_plan_is_named() -> None:
    problem = a_problem(["c1"], ["s1"])
    assert the_reason(problem) == Reason("not_reached", candidate="c1", slot="s1")


def test_best_ranked_slot_gives_the_reason() -> None:
    wants = a_candidate("c1", interests=(("s2",), ("s1",)))
    problem = a_problem([wants, "c2", "c3"], ["s1", "s2"])
    reason = the_reason(problem, a_placement("c2", "s1"), a_placement("c3", "s2"))
    assert reason == Reason("places", slot="s2", places=1, held=1)


# --- trades and employers ------------------------------------------------------------

WELD_AND_MECH = (a_slot("s1"), a_slot("s2", trade="mech"))


def test_person_who_wants_only_closed_trades_is_told_so() -> None:
    trades = (
        Trade(id="weld", family="metal", open_to_scheme=False),
        Trade(id="mech", family="metal"),
        Trade(id="cook", family="food", open_to_scheme=False),
    )
    wants = a_candidate("c1", interests=(("weld",), ("cook",)))
    slots = [a_slot("s1"), a_slot("s2", trade="cook"), a_slot("s3", trade="mech")]
    problem = a_problem([wants], slots, trades=trades)
    assert the_reason(problem) == Reason("gated_trade", candidate="c1")


def test_rule_that_alone_bars_her_best_slot_is_named() -> None:
    trades = (
        Trade(id="weld", family="metal", open_to_scheme=False),
        Trade(id="mech", family="metal"),
    )
    wants = a_candidate("c1", interests=(("weld",), ("mech",)))
    far = a_slot("s2", trade="mech", company="mill")
    problem = a_problem([wants], ["s1", far], trades=trades)
    rule = "non_displacement"
    assert the_reason(problem) == Reason(
        "nearest", candidate="c1", slot="s1", rule=rule
    )


def test_person_whose_companies_are_not_approved_is_told_so() -> None:
    problem = a_problem(["c1"], ["s1"], **employers(approved_trades=("mech",)))
    assert the_reason(problem) == Reason("approval", candidate="c1")


def test_slot_whose_last_places_are_reserved_is_not_called_full() -> None:
    problem = a_problem(["c1", "c2"], [a_slot("s1", places=3, reserved=2)])
    assert the_reason(problem, c2="s1") == Reason("kept_slot", slot="s1", kept=2)


def test_slot_that_is_full_and_reserved_is_told_as_both() -> None:
    standing = tuple(
        Commitment(kind="incumbent", placement=a_placement(c, "s1"))
        for c in ("c2", "c3")
    )
    slot = a_slot("s1", places=2, reserved=1)
    problem = a_problem(["c1", "c2", "c3"], [slot], commitments=standing)
    both = "places, non_displacement"
    assert the_reason(problem) == Reason("several", slot="s1", rules=both)


def test_person_whose_company_has_its_most_apprentices_hears_which() -> None:
    problem = a_problem(["c1", "c2"], WELD_AND_MECH, **employers(most=1))
    assert the_reason(problem, c2="s2") == Reason(
        "apprentices_at_once", company="yard", left=1, held=1
    )


def test_person_whose_training_office_is_full_hears_which() -> None:
    problem = a_problem(["c1", "c2"], WELD_AND_MECH, **employers(office=1))
    assert the_reason(problem, c2="s2") == Reason(
        "training_offices", training_office="metal", left=1, held=1
    )


@pytest.mark.parametrize(
    ("of", "name", "facts"),
    [
        ("company", "yard", {"most": 3}),
        ("training_office", "metal", {"office": 3}),
    ],
)
def test_room_kept_for_ordinary_apprentices_is_told_as_such(
    of: str, name: str, facts: dict[str, int]
) -> None:
    use = OrdinaryUse.model_validate({"of": of, "id": name, "places": 2})
    problem = a_problem(
        ["c1", "c2"], WELD_AND_MECH, ordinary_use=(use,), **employers(**facts)
    )
    details: dict[str, Any] = {of: name, "kept": 2}
    assert the_reason(problem, c2="s2") == Reason(f"kept_{of}", **details)


def test_seats_kept_for_ordinary_apprentices_are_told_as_such() -> None:
    newcomer = a_candidate("c1", schooling="none", schooling_family=None)
    problem = a_problem(
        [newcomer],
        ["s1"],
        training_classes=(a_class("k1", max=2),),
        ordinary_use=(OrdinaryUse(of="training_class", id="k1", places=2),),
    )
    assert the_reason(problem) == Reason(
        "kept_training_class", training_class="k1", kept=2
    )


def test_company_that_is_full_and_keeps_room_is_told_as_both() -> None:
    use = OrdinaryUse(of="company", id="yard", places=1)
    standing = tuple(
        Commitment(kind="incumbent", placement=a_placement(c, "s2"))
        for c in ("c2", "c3")
    )
    problem = a_problem(
        ["c1", "c2", "c3"],
        ["s1", a_slot("s2", places=2)],
        ordinary_use=(use,),
        commitments=standing,
        **employers(most=2),
    )
    wants = a_candidate("c1", interests=(("s1",),))
    problem = problem.model_copy(
        update={"candidates": (wants, *problem.candidates[1:])}
    )
    both = "apprentices_at_once, non_displacement"
    assert the_reason(problem) == Reason("several", slot="s1", rules=both)


# --- groups --------------------------------------------------------------------------


def test_person_whose_slot_stays_closed_hears_its_fewest() -> None:
    problem = a_problem(["c1"], [a_slot("s1", places=4, min_cohort=3)])
    assert the_reason(problem) == Reason("slot_closed", slot="s1", min=3)


def test_open_slot_with_room_is_not_called_closed() -> None:
    slot = a_slot("s1", places=4, min_cohort=2)
    problem = a_problem(["c1", "c2", "c3"], [slot])
    assert the_reason(problem, c2="s1", c3="s1").code == "not_reached"


def test_person_who_would_break_a_share_hears_its_limits() -> None:
    facts = {"target_group": "job_seeker", "of": "company", "where": "yard"}
    share = Share.model_validate({"id": "few", "at_most": 50, **facts})
    problem = a_problem(["c1"], ["s1"], shares=(share,))
    assert the_reason(problem) == Reason("shares", share="few", at_least=0, at_most=50)


def test_person_who_is_kept_apart_from_somebody_there_is_told_so() -> None:
    group = Apart(id="a1", candidates=("c1", "c2"), same="company")
    slots = [a_slot("s1", places=2), a_slot("s2", places=2)]
    problem = a_problem(["c1", "c2"], slots, apart=(group,))
    assert the_reason(problem, c2="s2") == Reason("apart", apart="a1", same="company")


# --- soft rules, and rules left out --------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "problem", "taken"),
    [
        ("travel", a_problem(["c1"], [a_slot("s1", company="mill")]), {}),
        ("interest", a_problem([a_candidate("c1", interests=())], ["s1"]), {}),
        (
            "declines",
            a_problem(
                ["c1"], ["s1"], declines=(Decline(candidate="c1", company="yard"),)
            ),
            {},
        ),
        ("places", a_problem(["c1", "c2"], ["s1"]), {"c2": "s1"}),
        ("slot_cohorts", a_problem(["c1"], [a_slot("s1", places=3, min_cohort=2)]), {}),
        ("non_displacement", a_problem(["c1"], [a_slot("s1", reserved=1)]), {}),
        (
            "approval",
            a_problem(["c1"], ["s1"], **employers(approved_trades=("mech",))),
            {},
        ),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_a_soft_rule_keeps_nobody_out_and_gives_no_reason(
    rule: str, problem: Problem, taken: dict[str, str]
) -> None:
    plan = a_matching(**taken).placements
    assert the_reason(problem, *plan).code != "not_reached"
    assert the_reason(problem, *plan, policy=soft(rule)) == Reason(
        "not_reached", candidate="c1", slot="s1"
    )


def test_what_she_never_asked_for_is_the_last_option_where_interest_is_soft() -> None:
    wants = a_candidate("c1", interests=(("s2",),))
    problem = a_problem([wants, "c2"], ["s1", a_slot("s2")])
    reason = the_reason(problem, policy=soft("interest"), c2="s2")
    assert reason == Reason("places", slot="s2", places=1, held=1)


def test_without_slots_and_without_a_join_there_is_still_a_reason() -> None:
    assert the_reason(a_problem(["c1"]), policy=without("interest")) == Reason(
        "no_route", candidate="c1"
    )


def test_without_slots_a_person_asked_for_nothing_that_is_offered() -> None:
    assert the_reason(a_problem(["c1"])) == Reason("interest", candidate="c1")


def test_what_a_plan_breaks_anyway_is_no_reason_for_somebody_else() -> None:
    stray = a_candidate("c2", interests=(("cook",),))
    problem = a_problem(["c1", stray, "c3", "c4"], ["s1", "s2"])
    reason = the_reason(problem, c2="s1", c3="s2", c4="s2")
    assert reason == Reason("places", slot="s1", places=1, held=1)


def test_class_that_is_closed_is_no_reason_where_another_way_is_open() -> None:
    """The school needs two people; training in the company itself needs no other."""
    person = a_candidate("c1", schooling="none")
    slot = a_slot("s1", offers=("in_company",))
    school = a_class("k1", min=2)
    problem = a_problem([person], [slot], training_classes=(school,))
    assert the_reason(problem).code == "not_reached"
    alone = a_problem([person], ["s1"], training_classes=(school,))
    assert the_reason(alone).code == "class_closed"


def test_company_that_is_full_of_apprentices_is_no_reason_where_a_job_is_open() -> None:
    person = a_candidate("c1", any_job=True)
    work = a_slot("s2", kind="job")
    problem = a_problem([person, "c2"], ["s1", work], **employers(max_apprentices=1))
    assert the_reason(problem, c2="s1").code == "not_reached"
