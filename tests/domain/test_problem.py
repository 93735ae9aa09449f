"""The look-ups that rules and their judges share."""

from __future__ import annotations

import pickle

import pytest
from pydantic import ValidationError

from matcher.domain import (
    Commitment,
    Company,
    Decline,
    Problem,
    Slot,
    TrainingOffice,
    TravelTime,
    rule_pack,
)
from matcher.domain.people import TargetGroup
from support.build import a_candidate, a_placement, a_problem, a_slot
from support.tiny import tiny_problem

JOB = a_slot("job", company="kitchen", trade="cook", kind="job")
COURSE = a_slot("course", company="mill", trade=None, kind="other_qualification")


def ranks(
    *interests: tuple[str, ...],
    any_job: bool = False,
    any_other: bool = False,
    slots: tuple[Slot, ...] = (a_slot("s1"), JOB, COURSE),
) -> list[int | None]:
    """The rank of each slot for somebody with these interests."""
    person = a_candidate(
        "c1", interests=interests, any_job=any_job, any_other=any_other
    )
    problem = a_problem([person], slots)
    return [problem.rank("c1", slot.id) for slot in problem.slots]


def test_rank_is_one_more_than_the_tie_groups_ahead() -> None:
    assert ranks(("weld",), ("cook", "mill")) == [1, 2, 2]


def test_slot_counts_before_company_before_trade() -> None:
    assert ranks(("weld",), ("yard",), ("s1",))[0] == 3
    assert ranks(("weld",), ("yard",))[0] == 2
    assert ranks(("s1",), ("yard",), ("weld",))[0] == 1


def test_who_never_asked_has_no_rank() -> None:
    assert ranks(("mech",)) == [None, None, None]
    assert ranks() == [None, None, None]


def test_any_job_ranks_after_her_own_list_and_any_other_after_that() -> None:
    assert ranks(("weld",), ("mech",), any_job=True, any_other=True) == [1, 3, 4]
    assert ranks(any_job=True, any_other=True) == [None, 1, 2]


def test_any_other_ranks_the_same_without_any_job() -> None:
    assert ranks(("weld",), any_other=True) == [1, None, 3]


def test_own_entry_counts_before_any_job() -> None:
    assert ranks(("weld",), ("cook",), ("mech",), any_job=True)[1] == 2


def test_slot_without_a_trade_matches_no_trade() -> None:
    assert ranks(("weld", "mech", "cook"), slots=(COURSE,)) == [None]


def minutes(
    home: str, company: str, *, has_car: bool, times: tuple[TravelTime, ...]
) -> int | None:
    """Minutes from a home to a company."""
    problem = a_problem(
        [a_candidate("c1", home=home, has_car=has_car)],
        [a_slot("s1", company=company)],
        travel_times=times,
    )
    return problem.travel_minutes("c1", "s1")


BOTH = TravelTime(origin="verdal", destination="namsos", by_car=90, without_car=150)
BACK = TravelTime(origin="namsos", destination="verdal", by_car=80)


@pytest.mark.parametrize(("has_car", "expected"), [(True, 90), (False, 150)])
@pytest.mark.parametrize(("home", "company"), [("verdal", "mill"), ("namsos", "yard")])
def test_one_time_counts_both_ways(
    home: str, company: str, has_car: bool, expected: int
) -> None:
    assert minutes(home, company, has_car=has_car, times=(BOTH,)) == expected


def test_each_way_has_its_own_time_if_both_are_given() -> None:
    times = (BOTH, BACK)
    assert minutes("verdal", "mill", has_car=True, times=times) == 90
    assert minutes("namsos", "yard", has_car=True, times=times) == 80
    assert minutes("namsos", "yard", has_car=False, times=times) is None


def test_pair_that_is_not_listed_has_no_way() -> None:
    assert minutes("verdal", "mill", has_car=True, times=()) is None


def test_travel_within_a_location_takes_no_time_unless_it_is_listed() -> None:
    within = TravelTime(origin="verdal", destination="verdal", by_car=12)
    assert minutes("verdal", "yard", has_car=True, times=()) == 0
    assert minutes("verdal", "yard", has_car=True, times=(within,)) == 12
    assert minutes("verdal", "yard", has_car=False, times=(within,)) is None


@pytest.mark.parametrize(
    ("first", "month", "name"),
    [
        ("2022-08", 0, "2022-08"),
        ("2022-08", 4, "2022-12"),
        ("2022-08", 5, "2023-01"),
        ("2022-12", 1, "2023-01"),
        ("2022-01", 11, "2022-12"),
        ("2022-01", 24, "2024-01"),
    ],
)
def test_month_counts_from_the_first(first: str, month: int, name: str) -> None:
    assert Problem(first_month=first).month_name(month) == name


@pytest.mark.parametrize(
    ("first", "month", "year"),
    [
        ("2022-08", 0, 2022),
        ("2022-08", 4, 2022),
        ("2022-08", 5, 2023),
        ("2022-01", 11, 2022),
        ("2022-01", 24, 2024),
        ("9999-12", 1, 10000),
    ],
)
def test_month_lies_in_a_calendar_year(first: str, month: int, year: int) -> None:
    assert Problem(first_month=first).year_of(month) == year


@pytest.mark.parametrize("month", ["2022-13", "2022-00", "2022-8", "22-08", "2022"])
def test_first_month_is_a_year_and_a_month(month: str) -> None:
    with pytest.raises(ValidationError):
        Problem(first_month=month)


def test_incumbents_are_not_to_be_placed_and_pinned_people_are() -> None:
    placement = a_placement("c1", "s1")
    problem = a_problem(
        ["c1", "c2", "c3"],
        ["s1"],
        commitments=(
            Commitment(kind="incumbent", placement=placement),
            Commitment(kind="pinned", placement=a_placement("c2", "s1")),
        ),
    )
    assert problem.incumbents == {"c1": placement}
    assert problem.pins == (a_placement("c2", "s1"),)
    assert [c.id for c in problem.new_candidates] == ["c2", "c3"]


def test_decline_is_about_a_slot_or_a_company() -> None:
    problem = a_problem(
        ["c1", "c2"],
        ["s1"],
        declines=(
            Decline(candidate="c1", slot="s1"),
            Decline(candidate="c2", company="mill"),
        ),
    )
    assert problem.declined == {("c1", "s1"), ("c2", "mill")}


def test_look_ups_by_id_find_each_fact() -> None:
    problem = tiny_problem(1)
    for candidate in problem.candidates:
        assert problem.candidate[candidate.id] is candidate
    for slot in problem.slots:
        assert problem.slot[slot.id] is slot
        company = problem.company[slot.company]
        assert problem.slot_location(slot.id) is problem.location[company.location]
        family = None if slot.trade is None else problem.trade[slot.trade].family
        assert problem.slot_family(slot.id) == family
    for pathway in problem.rule_pack.pathways:
        assert problem.pathway[pathway.id] is pathway
    for one in problem.training_classes:
        assert problem.training_class[one.id] is one


def test_apprentice_counts_at_company_and_office_and_others_at_the_slot() -> None:
    office = TrainingOffice(id="metal", capacity=3)
    problem = a_problem(
        ["c1"],
        [
            a_slot("s1", company="yard"),
            a_slot("s2", company="mill"),
            a_slot("s3", company="yard", kind="job"),
        ],
        companies=(
            Company(id="yard", location="verdal", training_office="metal"),
            Company(id="mill", location="namsos"),
        ),
        training_offices=(office,),
    )
    assert problem.training_office["metal"] == office
    slot, company, last = problem.counts_in("s1")
    assert (slot, company) == (("slot", "s1"), ("company", "yard"))
    assert last == ("training_office", "metal")
    assert problem.counts_in("s2") == (("slot", "s2"), ("company", "mill"))
    assert problem.counts_in("s3") == (("slot", "s3"),)


def test_candidate_counts_in_her_home_region() -> None:
    problem = a_problem(["c1", a_candidate("c2", home="namsos")])
    assert [problem.home_region(name) for name in ("c1", "c2")] == ["inn", "nam"]


@pytest.mark.parametrize("seed", range(20))
def test_problem_survives_json(seed: int) -> None:
    problem = tiny_problem(seed)
    again = Problem.model_validate_json(problem.model_dump_json())
    assert again == problem
    assert again.model_dump_json() == problem.model_dump_json()


def test_shipped_pack_is_named_by_its_id() -> None:
    named = Problem.model_validate({"first_month": "2022-08", "rule_pack": "NO-2022"})
    assert named.rule_pack == rule_pack("NO-2022")
    assert named == Problem(first_month="2022-08")


def test_unknown_pack_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValidationError, match="one of the rule packs NO-2022"):
        Problem.model_validate({"first_month": "2022-08", "rule_pack": "NO-1974"})


@pytest.mark.parametrize("version", [0, 2])
def test_other_versions_are_refused(version: int) -> None:
    with pytest.raises(ValidationError):
        Problem.model_validate({"first_month": "2022-08", "version": version})


def test_every_target_group_can_be_told() -> None:
    groups: tuple[TargetGroup, ...] = (
        "job_seeker",
        "adult_education_applicant",
        "terminated_contract",
        "employed_adult",
    )
    for group in groups:
        assert a_candidate("c1", target_group=group).target_group == group


def test_pickle_holds_the_facts_and_nothing_made_of_them() -> None:
    problem, untouched = tiny_problem(3), tiny_problem(3)
    plain = pickle.dumps(untouched)
    assert problem.slot_location(problem.slots[0].id)
    problem.kept["column"] = list(range(1000))
    assert pickle.dumps(problem) == plain
    again = pickle.loads(pickle.dumps(problem))  # noqa: S301
    assert again == problem == untouched
    assert again.kept == {}
    assert again.slot == problem.slot


def test_what_is_kept_is_no_part_of_the_facts() -> None:
    problem, other = tiny_problem(3), tiny_problem(3)
    problem.kept["column"] = 1
    assert problem == other
    assert problem.model_dump() == other.model_dump()
    assert problem.model_copy().kept == {}
