"""The shipped packs: who may enter a pathway, who may not, how long it lasts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from matcher import solve
from matcher.domain import (
    Candidate,
    Commitment,
    Matching,
    Pathway,
    Placement,
    Problem,
    rule_pack,
)
from matcher.domain.employers import SlotKind
from matcher.domain.people import Schooling, TargetGroup
from matcher.rules import Pathways
from support.build import a_candidate, a_class, a_problem, a_slot
from support.rows import options_of, placements_of

PACK = rule_pack("NO-2022")
PATHWAYS = {pathway.id: pathway for pathway in PACK.pathways}
BY_OFFER = tuple(pathway.id for pathway in PACK.pathways if pathway.by_offer)


def a_county(
    *people: Candidate, start: int = 0, offers: tuple[str, ...] = BY_OFFER
) -> Problem:
    """A welding slot, a welding job and a course that offer all there is, and classes
    for each start."""
    starts = (start,)
    return a_problem(
        people,
        [
            a_slot("place", start_months=starts, offers=offers),
            a_slot("job", kind="job", start_months=starts, offers=offers),
            a_slot(
                "course", kind="other_qualification", trade=None, start_months=starts
            ),
        ],
        training_classes=(a_class("k1", start=start),),
        rule_pack=PACK,
    )


def open_to(start: int = 0, **facts: Any) -> set[str]:
    """Pathways a person may enter, by the masks and by the violations alike."""
    person = a_candidate("c1", **{"any_job": True, "any_other": True, **facts})
    problem = a_county(person, start=start)
    options = placements_of(options_of(problem, Pathways()))
    lawful = [
        placement
        for placement in placements_of(options_of(problem))
        if not list(Pathways().violations(problem, Matching(placements=(placement,))))
    ]
    assert options == lawful
    return {placement.pathway for placement in options}


def everybody_of(**facts: Any) -> list[dict[str, Any]]:
    """The same facts for each target group."""
    return [{"target_group": group, **facts} for group in get_args(TargetGroup)]


# --- the pack as data ----------------------------------------------------------------


def test_the_pack_holds_from_the_school_year_of_2022() -> None:
    assert (PACK.id, PACK.valid_from) == ("NO-2022", date(2022, 8, 1))


def test_every_pathway_stands_once_with_its_source_and_names() -> None:
    assert len({one.id.casefold() for one in PACK.pathways}) == len(PACK.pathways)
    for pathway in PACK.pathways:
        assert pathway.source.strip()
        assert pathway.name_nb.strip()
        assert pathway.name_en.strip()


def test_no_name_means_two_pathways() -> None:
    for names in (
        {one.name_nb for one in PACK.pathways},
        {one.name_en for one in PACK.pathways},
    ):
        assert len(names) == len(PACK.pathways)


def test_every_age_limit_has_a_source() -> None:
    assert [(one.target_group, one.below) for one in PACK.age_limits] == [
        ("job_seeker", 30)
    ]
    assert all(one.source.strip() for one in PACK.age_limits)


@pytest.mark.parametrize("name", ["NO-2022", "NO-2024"])
def test_every_entry_of_a_pack_has_its_source(name: str) -> None:
    pack = rule_pack(name)
    sources = [
        *(one.source for one in pack.pathways),
        *(one.source for one in pack.age_limits),
        *(one.source for one in pack.rights),
    ]
    assert len(sources) > 15
    assert all(source.strip() for source in sources)


def test_rights_are_dated_and_those_of_2024_begin_with_the_act() -> None:
    new = rule_pack("NO-2024")
    assert new.valid_from == date(2024, 8, 1)
    assert {(one.id, one.since, one.age_to) for one in new.rights} == {
        ("completion_right", date(2024, 8, 1), None),
        ("free_rechoice", date(2024, 8, 1), 19),
        ("vocational_requalification", date(2024, 8, 1), None),
        ("follow_up", date(2024, 8, 1), 24),
    }
    assert [(one.id, one.age_from, one.age_to) for one in PACK.rights] == [
        ("youth_right", 0, 24),
        ("adult_right", 25, None),
    ]


def test_what_the_act_left_alone_says_so_and_is_the_same() -> None:
    new = rule_pack("NO-2024")
    pairs = [
        *zip(PACK.pathways, new.pathways, strict=True),
        *zip(PACK.age_limits, new.age_limits, strict=True),
    ]
    for before, after in pairs:
        told = after.model_dump()
        assert told.pop("source").startswith("As in NO-2022")
        assert told == before.model_dump(exclude={"source"})


def test_a_problem_is_solved_under_either_pack() -> None:
    later = {"first_month": "2024-08"}
    results = [
        solve(
            a_county(a_candidate("c1")).model_copy(update={"rule_pack": pack, **later})
        )
        for pack in (PACK, rule_pack("NO-2024"))
    ]
    assert [result.value("placed_on_pathway") for result in results] == [1, 1]
    assert results[0].audit.problem_hash != results[1].audit.problem_hash


def test_every_outcome_has_a_pathway() -> None:
    assert {one.outcome for one in PACK.pathways} == set(get_args(SlotKind))


def test_the_page_tells_of_every_pathway_in_order() -> None:
    page = (Path(__file__).parents[2] / "docs/rule_pack.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1].strip() for line in page.splitlines() if "| `" in line]
    assert rows == [f"`{one.id}`" for one in PACK.pathways]


@pytest.mark.parametrize(
    ("pathway", "months"),
    [
        ("apprenticeship_after_vg2", [24]),
        ("contract_resumed", [24]),
        ("school_then_apprenticeship", [10, 2, 24]),
        ("full_training_in_company", [48]),
        ("alternating_model", [48]),
        ("training_candidate", [48]),
        ("certificate_of_practice", [24]),
        ("vg3_in_school", [6, 6]),
        ("modular_training", [24, 24]),
        ("certificate_while_employed", [48]),
        ("experience_based_candidate", [0]),
        ("job_then_certificate", [12, 36]),
        ("straight_to_work", [12]),
        ("other_qualification", [6]),
    ],
)
def test_a_pathway_lasts_as_long_as_its_source_says(
    pathway: str, months: list[int]
) -> None:
    assert [stage.months for stage in PATHWAYS[pathway].stages] == months


def test_credit_leaves_the_months_that_must_remain() -> None:
    least = {
        (pathway.id, stage.months_at_least)
        for pathway in PACK.pathways
        for stage in pathway.stages
        if stage.months_at_least
    }
    assert least == {
        ("training_candidate", 24),
        ("certificate_while_employed", 12),
        ("job_then_certificate", 12),
    }
    for pathway in PACK.pathways:
        for stage in pathway.stages:
            assert stage.months_at_least <= stage.months
            assert stage.shortened_by_credit or not stage.months_at_least


@pytest.mark.parametrize("pathway", PACK.pathways, ids=lambda one: one.id)
def test_a_stage_is_paid_unless_it_is_school(pathway: Pathway) -> None:
    for stage in pathway.stages:
        assert (stage.wage > 0) == (stage.kind not in ("school", "course"))


def test_only_some_slots_offer_what_the_scenarios_do_not_know() -> None:
    assert {one.id for one in PACK.pathways if not one.by_offer} == {
        "apprenticeship_after_vg2",
        "contract_resumed",
        "school_then_apprenticeship",
        "straight_to_work",
        "other_qualification",
    }


def test_where_nothing_is_offered_only_the_common_pathways_are_open() -> None:
    person = a_candidate(
        "c1",
        target_group="employed_adult",
        birth_year=1980,
        credit_months=60,
        any_job=True,
        any_other=True,
    )
    options = placements_of(options_of(a_county(person, offers=()), Pathways()))
    assert {one.pathway for one in options} == {
        "apprenticeship_after_vg2",
        "straight_to_work",
        "other_qualification",
    }


# --- who may enter -------------------------------------------------------------------

NEW_TO_THE_TRADE: list[dict[str, Any]] = [
    {"schooling": "none", "schooling_family": None},
    {"schooling": "vg1"},
    {"schooling": "general", "schooling_family": None},
    {"schooling": "vg2", "schooling_family": "food"},
    {"schooling": "part_apprenticed", "schooling_trade": "mech"},
]
AFTER_VG2: dict[str, Any] = {"schooling": "vg2", "schooling_family": "metal"}
RESUMED: dict[str, Any] = {"schooling": "part_apprenticed", "schooling_trade": "weld"}


@pytest.mark.parametrize("pathway", ["apprenticeship_after_vg2", "vg3_in_school"])
def test_after_vg2_of_the_family_she_enters_the_last_years(pathway: str) -> None:
    assert pathway in open_to(**AFTER_VG2)
    for facts in (*NEW_TO_THE_TRADE, RESUMED):
        assert pathway not in open_to(**facts)


def test_a_contract_that_ended_is_resumed_in_its_own_trade() -> None:
    assert "contract_resumed" in open_to(**RESUMED)
    for facts in (*NEW_TO_THE_TRADE, AFTER_VG2):
        assert "contract_resumed" not in open_to(**facts)


@pytest.mark.parametrize(
    "pathway",
    ["school_then_apprenticeship", "full_training_in_company", "alternating_model"],
)
def test_who_is_new_to_the_trade_enters_a_whole_training(pathway: str) -> None:
    for facts in NEW_TO_THE_TRADE:
        assert pathway in open_to(**facts)
    for facts in (AFTER_VG2, RESUMED):
        assert pathway not in open_to(**facts)


@pytest.mark.parametrize(
    "pathway",
    [
        "training_candidate",
        "certificate_of_practice",
        "modular_training",
        "straight_to_work",
        "other_qualification",
    ],
)
def test_some_pathways_ask_for_nothing(pathway: str) -> None:
    for facts in everybody_of(birth_year=2004):
        for schooling in get_args(Schooling):
            assert pathway in open_to(**facts, schooling=schooling)


EMPLOYED: dict[str, Any] = {
    "target_group": "employed_adult",
    "birth_year": 2001,
    "schooling": "none",
    "credit_months": 12,
}


@pytest.mark.parametrize(
    ("born", "enters"), [(2000, True), (2001, True), (2002, False)]
)
def test_a_certificate_while_employed_is_from_the_year_of_turning_21(
    born: int, enters: bool
) -> None:
    pathways = open_to(**{**EMPLOYED, "birth_year": born})
    assert ("certificate_while_employed" in pathways) == enters


@pytest.mark.parametrize(("month", "enters"), [(4, False), (5, True)])
def test_the_year_of_turning_21_is_that_of_the_start(month: int, enters: bool) -> None:
    pathways = open_to(month, **{**EMPLOYED, "birth_year": 2002})
    assert ("certificate_while_employed" in pathways) == enters


@pytest.mark.parametrize(("credit", "enters"), [(11, False), (12, True)])
def test_a_certificate_while_employed_asks_for_a_year_of_practice(
    credit: int, enters: bool
) -> None:
    pathways = open_to(**{**EMPLOYED, "credit_months": credit})
    assert ("certificate_while_employed" in pathways) == enters


def test_a_certificate_while_employed_is_for_the_employed() -> None:
    for facts in everybody_of(birth_year=1990, credit_months=24):
        enters = facts["target_group"] == "employed_adult"
        assert ("certificate_while_employed" in open_to(**facts)) == enters


@pytest.mark.parametrize(("credit", "enters"), [(59, False), (60, True)])
def test_an_experience_based_candidate_has_sixty_months(
    credit: int, enters: bool
) -> None:
    for facts in everybody_of(credit_months=credit):
        assert ("experience_based_candidate" in open_to(**facts)) == enters


@pytest.mark.parametrize(
    ("born", "month", "enters"),
    [(2002, 0, True), (2003, 0, False), (2003, 4, False), (2003, 5, True)],
)
def test_a_job_leads_on_in_the_year_of_turning_21(
    born: int, month: int, enters: bool
) -> None:
    for facts in everybody_of(birth_year=born):
        assert ("job_then_certificate" in open_to(month, **facts)) == enters


def test_a_job_gives_the_practice_a_certificate_while_employed_asks_for() -> None:
    job, certificate = PATHWAYS["job_then_certificate"].stages
    employed = PATHWAYS["certificate_while_employed"]
    assert job.months == employed.entries[0].credit_at_least
    assert certificate.months == employed.stages[0].months - job.months
    turned = PATHWAYS["job_then_certificate"].entries[0].age_from + job.months // 12
    assert turned == employed.entries[0].age_from


# --- employed adults are placed ------------------------------------------------------


def placed(problem: Problem) -> dict[str, Placement]:
    matching = solve(problem).matching
    assert matching is not None
    return {one.candidate: one for one in matching.placements}


def test_an_employed_adult_is_placed_on_the_trade_certificate_while_employed() -> None:
    person = a_candidate(
        "c1",
        **{**EMPLOYED, "birth_year": 1985},
        schooling_family=None,
        interests=(("own",),),
    )
    problem = a_problem(
        [person],
        [
            a_slot("own", offers=("certificate_while_employed",)),
            a_slot("other", offers=("full_training_in_company",)),
        ],
        rule_pack=PACK,
    )
    companies = tuple(
        company.model_copy(update={"approved_trades": ("weld",)})
        for company in problem.companies
    )
    assert placed(problem.model_copy(update={"companies": companies})) == {
        "c1": Placement(
            candidate="c1", slot="own", pathway="certificate_while_employed"
        )
    }


def test_an_employed_adult_too_new_to_the_work_begins_with_the_job() -> None:
    person = a_candidate(
        "c1", **{**EMPLOYED, "credit_months": 0}, interests=(("own", "job"),)
    )
    slots = [
        a_slot("own", offers=("certificate_while_employed",)),
        a_slot("job", kind="job", offers=("job_then_certificate",)),
    ]
    begun = Placement(candidate="c1", slot="job", pathway="job_then_certificate")
    problem = a_problem([person], slots, rule_pack=PACK)
    assert placed(problem)["c1"].slot == "job"
    pinned = (Commitment(kind="pinned", placement=begun),)
    agreed = problem.model_copy(update={"commitments": pinned})
    assert placed(agreed) == {"c1": begun}
