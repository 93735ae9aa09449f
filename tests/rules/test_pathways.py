"""A placement follows a pathway the slot offers that is open to the candidate."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.domain import (
    Entry,
    Measure,
    Pathway,
    Problem,
    Reason,
    RulePack,
    Stage,
    Violation,
)
from matcher.rules import Pathways
from support.build import (
    a_candidate,
    a_class,
    a_placement,
    a_problem,
    a_slot,
    broken,
)
from support.rows import options_of, placements_of

RULE = Pathways()

STAGES = (Stage(kind="apprenticeship", months=24),)


def a_pack(*pathways: Pathway) -> RulePack:
    return RulePack.model_validate(
        {"id": "test", "valid_from": "2022-08-01", "pathways": pathways}
    )


def entered_by(*entries: Entry) -> RulePack:
    return a_pack(
        Pathway(id="way", outcome="apprenticeship", entries=entries, stages=STAGES)
    )


def followed(problem: Problem, candidate: str, slot: str) -> set[str]:
    """Pathways open by the masks; of those with an option violations say the same."""
    options = placements_of(options_of(problem))
    mine = [p for p in options if (p.candidate, p.slot) == (candidate, slot)]
    open_to = set(placements_of(options_of(problem, RULE))) & set(mine)
    assert open_to == {p for p in mine if not broken(RULE, problem, p)}
    return {p.pathway for p in open_to}


@pytest.mark.parametrize(
    ("facts", "pathways"),
    [
        ({"schooling": "vg2"}, {"direct", "school"}),
        ({"schooling": "vg2", "schooling_family": "food"}, {"school"}),
        ({"schooling": "vg2", "schooling_family": None}, {"school"}),
        ({"schooling": "vg1"}, {"school"}),
        ({"schooling": "part_apprenticed"}, {"school"}),
        ({"schooling": "vg1", "schooling_trade": "weld"}, {"school"}),
        (
            {"schooling": "part_apprenticed", "schooling_trade": "weld"},
            {"direct", "school"},
        ),
        ({"schooling": "part_apprenticed", "schooling_trade": "mech"}, {"school"}),
        ({"target_group": "terminated_contract"}, {"direct"}),
        ({"target_group": "adult_education_applicant"}, {"direct", "school"}),
        ({"target_group": "terminated_contract", "schooling": "none"}, set()),
    ],
)
def test_target_group_and_schooling_open_pathways(
    facts: dict[str, Any], pathways: set[str]
) -> None:
    problem = a_problem(
        [a_candidate("c1", **facts)], ["s1"], training_classes=(a_class("k1"),)
    )
    assert followed(problem, "c1", "s1") == pathways


def test_a_pathway_by_offer_is_followed_where_it_is_offered() -> None:
    slots = [a_slot("s1", offers=("in_company",)), a_slot("s2")]
    problem = a_problem([a_candidate("c1", schooling="none")], slots)
    assert followed(problem, "c1", "s1") == {"in_company"}
    assert followed(problem, "c1", "s2") == set()


def test_a_pathway_by_offer_is_refused_where_nobody_offers_it() -> None:
    problem = a_problem(["c1"], [a_slot("s1", offers=("in_company",)), a_slot("s2")])
    assert broken(RULE, problem, a_placement("c1", "s1", pathway="in_company")) == []
    assert broken(RULE, problem, a_placement("c1", "s2", pathway="in_company")) == [
        Violation("pathways", candidate="c1", slot="s2", pathway="in_company")
    ]


def test_a_pathway_leads_to_the_kind_of_the_slot() -> None:
    course = a_slot("s2", kind="other_qualification", trade=None)
    problem = a_problem(["c1"], [a_slot("s1", kind="job"), course])
    assert followed(problem, "c1", "s1") == {"work"}
    assert followed(problem, "c1", "s2") == {"course"}
    assert broken(RULE, problem, a_placement("c1", "s1", pathway="course")) == [
        Violation("pathways", candidate="c1", slot="s1", pathway="course")
    ]


def test_a_pathway_to_an_apprenticeship_leads_to_no_job() -> None:
    slots = [a_slot("s1"), a_slot("s2", kind="job")]
    problem = a_problem([a_candidate("c1", schooling="vg2")], slots)
    assert broken(RULE, problem, a_placement("c1", "s1", pathway="direct")) == []
    assert broken(RULE, problem, a_placement("c1", "s2", pathway="direct")) == [
        Violation("pathways", candidate="c1", slot="s2", pathway="direct")
    ]


@pytest.mark.parametrize(
    ("entry", "family", "enters"),
    [
        ({"family": "same"}, "metal", True),
        ({"family": "same"}, "food", False),
        ({"family": "same"}, None, False),
        ({"family": "other"}, "metal", False),
        ({"family": "other"}, "food", True),
        ({"family": "other"}, None, True),
        ({"family": "any"}, "metal", True),
        ({"family": "any"}, None, True),
    ],
)
def test_an_entry_compares_her_family_with_the_slots(
    entry: dict[str, Any], family: str | None, enters: bool
) -> None:
    person = a_candidate("c1", schooling_family=family)
    problem = a_problem([person], ["s1"], rule_pack=entered_by(Entry(**entry)))
    assert followed(problem, "c1", "s1") == ({"way"} if enters else set())


@pytest.mark.parametrize(
    ("entry", "trade", "enters"),
    [
        ({"trade": "same"}, "weld", True),
        ({"trade": "same"}, "mech", False),
        ({"trade": "same"}, None, False),
        ({"trade": "other"}, "weld", False),
        ({"trade": "other"}, "mech", True),
        ({"trade": "other"}, None, True),
        ({"trade": "any"}, "weld", True),
    ],
)
def test_an_entry_compares_her_trade_with_the_slots(
    entry: dict[str, Any], trade: str | None, enters: bool
) -> None:
    person = a_candidate("c1", schooling_trade=trade)
    problem = a_problem([person], ["s1"], rule_pack=entered_by(Entry(**entry)))
    assert followed(problem, "c1", "s1") == ({"way"} if enters else set())


def test_a_slot_without_a_trade_is_of_no_family_and_no_trade() -> None:
    entries = {
        "same_family": Entry(family="same"),
        "other_family": Entry(family="other"),
        "same_trade": Entry(trade="same"),
        "other_trade": Entry(trade="other"),
    }
    pack = a_pack(
        *(
            Pathway(id=name, outcome="job", entries=(entry,), stages=STAGES)
            for name, entry in entries.items()
        )
    )
    people = [
        a_candidate("c1", schooling_family="food", schooling_trade="cook"),
        a_candidate("c2", schooling_family="metal", schooling_trade="mech"),
        a_candidate("c3", schooling_family=None, schooling_trade=None),
    ]
    slot = a_slot("s1", kind="job", trade=None)
    problem = a_problem(people, [slot], rule_pack=pack)
    for candidate in ("c1", "c2", "c3"):
        assert followed(problem, candidate, "s1") == {"other_family", "other_trade"}


def test_all_that_one_entry_states_must_hold() -> None:
    pack = entered_by(Entry(schooling=("vg1",), family="same", trade="other"))
    people = [
        a_candidate("all", schooling="vg1", schooling_trade="mech"),
        a_candidate("school", schooling="vg2", schooling_trade="mech"),
        a_candidate("family", schooling="vg1", schooling_family="food"),
        a_candidate("trade", schooling="vg1", schooling_trade="weld"),
    ]
    problem = a_problem(people, ["s1"], rule_pack=pack)
    entering = {c.id for c in people if followed(problem, c.id, "s1")}
    assert entering == {"all"}


@pytest.mark.parametrize(
    ("born", "enters"), [(2001, True), (2002, False), (2100, False)]
)
def test_an_entry_asks_for_an_age_in_the_year_of_the_start(
    born: int, enters: bool
) -> None:
    person = a_candidate("c1", birth_year=born)
    problem = a_problem([person], ["s1"], rule_pack=entered_by(Entry(age_from=21)))
    assert followed(problem, "c1", "s1") == ({"way"} if enters else set())


DECEMBER, JANUARY = 4, 5
"""2022-12 and 2023-01: ``first_month`` is 2022-08."""


def turning_21_in_2023(*start_months: int) -> Problem:
    return a_problem(
        [a_candidate("c1", birth_year=2002)],
        [a_slot("s1", start_months=start_months)],
        rule_pack=entered_by(Entry(age_from=21)),
    )


def test_an_age_is_reached_with_the_new_year() -> None:
    problem = turning_21_in_2023(DECEMBER, JANUARY)
    starts = [one.start for one in placements_of(options_of(problem, RULE))]
    assert starts == [JANUARY]
    early, late = (
        a_placement("c1", "s1", pathway="way", start=start)
        for start in (DECEMBER, JANUARY)
    )
    assert broken(RULE, problem, late) == []
    assert broken(RULE, problem, early) == [
        Violation("pathways", candidate="c1", slot="s1", pathway="way")
    ]


@pytest.mark.parametrize(("credit", "enters"), [(11, False), (12, True), (13, True)])
def test_an_entry_asks_for_months_of_credit(credit: int, enters: bool) -> None:
    person = a_candidate("c1", credit_months=credit)
    pack = entered_by(Entry(credit_at_least=12))
    problem = a_problem([person], ["s1"], rule_pack=pack)
    assert followed(problem, "c1", "s1") == ({"way"} if enters else set())


def test_age_and_credit_must_hold_together() -> None:
    pack = entered_by(Entry(age_from=21, credit_at_least=12))
    people = [
        a_candidate("both", birth_year=2001, credit_months=12),
        a_candidate("age", birth_year=2001),
        a_candidate("credit", birth_year=2002, credit_months=12),
    ]
    problem = a_problem(people, ["s1"], rule_pack=pack)
    entering = {c.id for c in people if followed(problem, c.id, "s1")}
    assert entering == {"both"}


def test_one_entry_of_several_is_enough() -> None:
    pack = entered_by(Entry(schooling=("vg1",)), Entry(schooling=("vg2", "general")))
    people = [
        a_candidate(schooling, schooling=schooling)
        for schooling in ("none", "vg1", "vg2", "general")
    ]
    problem = a_problem(people, ["s1"], rule_pack=pack)
    entering = {c.id for c in people if followed(problem, c.id, "s1")}
    assert entering == {"vg1", "vg2", "general"}


def test_without_entries_and_groups_a_pathway_is_open_to_all() -> None:
    people = [
        a_candidate("c1", schooling="none", target_group="employed_adult"),
        a_candidate("c2", schooling="general", schooling_family=None),
    ]
    problem = a_problem(people, ["s1"], rule_pack=entered_by())
    assert followed(problem, "c1", "s1") == followed(problem, "c2", "s1") == {"way"}


def test_the_second_pathway_of_the_pack_has_its_own_groups() -> None:
    people = [
        a_candidate("c1", schooling="none"),
        a_candidate("c2", schooling="none", target_group="terminated_contract"),
    ]
    problem = a_problem(people, ["s1"], training_classes=(a_class("k1"),))
    assert followed(problem, "c1", "s1") == {"school"}
    assert followed(problem, "c2", "s1") == set()


def test_nobody_and_nowhere_follow_no_pathway() -> None:
    assert len(options_of(a_problem([], ["s1"]), RULE)) == 0
    assert len(options_of(a_problem(["c1"], []), RULE)) == 0


SHUT_OUT = {"schooling": "none", "target_group": "terminated_contract"}


def test_the_reason_is_that_no_pathway_is_open_to_her() -> None:
    problem = a_problem([a_candidate("c1", **SHUT_OUT)], ["s1"])
    assert RULE.reason(problem, None, "c1") == Reason("pathways", candidate="c1")


def test_a_pathway_to_what_she_never_asked_for_does_not_help() -> None:
    slots = [a_slot("s1"), a_slot("s2", trade="cook", offers=("in_company",))]
    problem = a_problem([a_candidate("c1", **SHUT_OUT)], slots)
    assert RULE.reason(problem, None, "c1") == Reason("pathways", candidate="c1")


def test_a_pathway_to_another_kind_of_slot_does_not_help() -> None:
    slots = [a_slot("s1", kind="other_qualification", trade="weld")]
    pack = a_pack(Pathway(id="way", outcome="job", stages=STAGES))
    problem = a_problem(["c1"], slots, rule_pack=pack)
    assert RULE.reason(problem, None, "c1") == Reason("pathways", candidate="c1")


def test_one_open_pathway_is_enough() -> None:
    offering = a_slot("s2", offers=("in_company",))
    shut_out = a_candidate("c1", **SHUT_OUT)
    assert RULE.reason(a_problem([shut_out], ["s1", offering]), None, "c1") is None
    assert RULE.reason(a_problem(["c1"], ["s1"]), None, "c1") is None


def test_one_start_late_enough_is_enough() -> None:
    assert RULE.reason(turning_21_in_2023(DECEMBER, JANUARY), None, "c1") is None
    assert RULE.reason(turning_21_in_2023(DECEMBER), None, "c1") == Reason(
        "pathways", candidate="c1"
    )


def test_nobody_is_given_a_measure_she_does_not_need() -> None:
    drives = a_candidate("drives", qualifications=("licence_b",))
    problem = a_problem(
        [drives, "walks"],
        [a_slot("s1", places=2, required_qualifications=("licence_b",)), "s2"],
        measures=(
            Measure(id="m1", grants="licence_b", cost=1),
            Measure(id="m2", grants="licence_b", cost=2),
            Measure(id="m3", grants="truck", cost=1),
        ),
    )

    def lawful(who: str, slot: str, *measures: str) -> bool:
        return not broken(RULE, problem, a_placement(who, slot, measures=measures))

    assert lawful("walks", "s1", "m1")
    assert lawful("walks", "s1", "m2")
    assert not lawful("drives", "s1", "m1")
    assert not lawful("walks", "s1", "m1", "m2")
    assert not lawful("walks", "s1", "m3")
    assert not lawful("walks", "s2", "m1")
    assert {
        one.measures
        for one in placements_of(options_of(problem, RULE))
        if (one.candidate, one.slot) == ("walks", "s1")
    } == {(), ("m1",), ("m2",)}
