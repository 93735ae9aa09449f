"""Columns make the problem that facts one by one make, and are refused alike."""

from __future__ import annotations

import random
from copy import deepcopy
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from domain.columns import columns_of
from matcher.compile import compile_problem
from matcher.domain import Candidate, JointList, Problem, Region
from matcher.domain.expectations import expectation
from matcher.engine import hash_of
from matcher.errors import ProblemError
from matcher.policy import default_policy
from support.build import a_candidate, a_problem, a_slot
from support.tiny import tiny_problem
from tables.any_problem import any_problem

STEADY = settings(derandomize=True, deadline=None, max_examples=60)


def found(columns: dict[str, Any]) -> list[tuple[str | None, str]]:
    """Where columns are refused, and what was expected there."""
    with pytest.raises(ProblemError) as caught:
        Problem.from_columns(**columns)
    return [(fault.column, fault.expected) for fault in caught.value.faults]


def found_one_by_one(document: dict[str, Any]) -> set[tuple[str | None, str]]:
    """The same of facts given one by one; a list is told as a whole."""
    try:
        Problem.model_validate(document)
    except ValidationError as error:
        return {
            (f"{e['loc'][0]}[{e['loc'][1]}].{_field(e['loc'][2:])}", expectation(e)[0])
            for e in error.errors(include_url=False)
        }
    except ProblemError as error:
        return {(fault.column, fault.expected) for fault in error.faults}
    raise AssertionError("nothing was found")


def _field(where: tuple[Any, ...]) -> str:
    names = []
    for part in where:
        if isinstance(part, int):
            break
        names.append(part)
    return ".".join(names)


# --- the same problem ----------------------------------------------------------------


@pytest.mark.parametrize("long", [True, False])
@pytest.mark.parametrize("seed", range(40))
def test_columns_of_a_problem_make_it_again(seed: int, long: bool) -> None:
    problem = tiny_problem(seed, pins=True)
    again = Problem.from_columns(**columns_of(problem, long=long))
    assert again == problem
    assert hash_of(again) == hash_of(problem)
    assert again.model_dump_json() == problem.model_dump_json()


@STEADY
@given(any_problem())
def test_columns_of_any_problem_make_it_again(problem: Problem) -> None:
    for long in (True, False):
        again = Problem.from_columns(**columns_of(problem, long=long))
        assert again == problem
        assert hash(again.candidates) == hash(problem.candidates)


def test_pair_without_joint_choices_is_made_again() -> None:
    pair = JointList(id="p1", first="c1", second="c2", choices=())
    problem = a_problem(["c1", "c2"], joint_lists=(pair,))
    for long in (True, False):
        assert Problem.from_columns(**columns_of(problem, long=long)) == problem


def test_long_form_may_stand_in_any_order() -> None:
    people = [
        a_candidate("c1", interests=(("weld", "mech"), ("cook",))),
        a_candidate("c2", interests=()),
        a_candidate("c3", interests=(("cook",), ("weld",))),
    ]
    problem = a_problem(people)
    columns = columns_of(problem)
    columns["candidates"]["interests"] = {
        "owner": [2, 0, 0, 2, 0],
        "rank": [2, 2, 1, 1, 1],
        "id": np.array(["weld", "cook", "weld", "cook", "mech"]),
    }
    assert Problem.from_columns(**columns) == problem


def test_one_value_stands_for_all_and_a_column_left_out_is_the_default() -> None:
    problem = Problem.from_columns(
        first_month="2022-08",
        regions=(Region(id="inn"),),
        zones=[{"id": "north"}],
        locations={"id": ["verdal"], "region": "inn", "zone": ["north"]},
        companies={"id": np.array(["yard"]), "location": "verdal"},
        slots={
            "id": ["s1", "s2"],
            "company": "yard",
            "kind": "job",
            "trade": None,
            "places": 3,
            "start_months": {"owner": [1, 0, 1], "value": [5, 0, 2]},
        },
        candidates={
            "id": ["c1", "c2"],
            "target_group": "job_seeker",
            "birth_year": np.array([2000, 2001]),
            "home": "verdal",
            "any_job": True,
        },
    )
    assert [slot.start_months for slot in problem.slots] == [(0,), (5, 2)]
    assert problem.candidates == tuple(
        Candidate(
            id=name,
            target_group="job_seeker",
            birth_year=year,
            home="verdal",
            any_job=True,
        )
        for name, year in (("c1", 2000), ("c2", 2001))
    )


def test_values_are_read_as_validation_reads_them() -> None:
    columns = columns_of(a_problem(["c1", "c2"]), long=False)
    columns["candidates"] |= {"birth_year": ["2000", 2000.0], "has_car": [1, "yes"]}
    people = Problem.from_columns(**columns).candidates
    assert [(one.birth_year, one.has_car) for one in people] == [(2000, True)] * 2
    assert all(type(one.birth_year) is int for one in people)


# --- the same mistakes ---------------------------------------------------------------

TWICE_THE_SAME = (("weld",), ("weld",))
PLANTED: list[tuple[str, str, Any]] = [
    ("candidates", "id", "ole dole"),
    ("candidates", "id", "17054512345"),
    ("candidates", "id", ""),
    ("candidates", "id", None),
    ("candidates", "id", 7),
    ("candidates", "target_group", "students"),
    ("candidates", "birth_year", 1899),
    ("candidates", "birth_year", 2101),
    ("candidates", "birth_year", "two"),
    ("candidates", "birth_year", 2000.5),
    ("candidates", "birth_year", float("nan")),
    ("candidates", "home", "gone"),
    ("candidates", "home", None),
    ("candidates", "interests", (("gone",),)),
    ("candidates", "interests", (("not an id",), ("weld",))),
    ("candidates", "interests", TWICE_THE_SAME),
    ("candidates", "interests", ((), ("weld",))),
    ("candidates", "interests", "weld"),
    ("candidates", "interests", (("weld", "weld"),)),
    ("candidates", "schooling_trade", "gone"),
    ("candidates", "schooling_family", "gone"),
    ("candidates", "qualifications", ("licence b",)),
    ("candidates", "qualifications", ("licence_b", "licence_b")),
    ("candidates", "has_car", "perhaps"),
    ("candidates", "available_from", 601),
    ("candidates", "credit_months", -1),
    ("slots", "company", "gone"),
    ("slots", "trade", "gone"),
    ("slots", "trade", None),
    ("slots", "kind", "hobby"),
    ("slots", "places", -1),
    ("slots", "places", 1_000_001),
    ("slots", "reserved", 99),
    ("slots", "min_cohort", 99),
    ("slots", "start_months", ()),
    ("slots", "start_months", (0, 0)),
    ("slots", "start_months", (0, 700)),
    ("slots", "offers", ("gone",)),
    ("slots", "priorities", (("gone",),)),
    ("companies", "location", "gone"),
    ("companies", "training_office", "gone"),
    ("companies", "approved_trades", ("gone",)),
    ("trades", "family", "a b"),
    ("trades", "name_nb", "x" * 121),
    ("locations", "region", "gone"),
    ("travel_times", "by_car", 1441),
    ("travel_times", "origin", "gone"),
]


def planted(table: str, field: str, value: Any) -> tuple[dict[str, Any], Problem]:
    """A document in which one fact is wrong, and the problem it was."""
    problem = a_problem(["c0", "c1", "c2"], ["s0", "s1"])
    document = problem.model_dump()
    row = len(document[table]) - 1
    document[table] = list(document[table])
    document[table][row] = {**document[table][row], field: value}
    return document, problem


@pytest.mark.parametrize(("table", "field", "value"), PLANTED)
def test_mistake_is_found_where_facts_one_by_one_have_it(
    table: str, field: str, value: Any
) -> None:
    document, problem = planted(table, field, value)
    columns = columns_of(problem, long=False)
    columns[table][field] = [fact[field] for fact in document[table]]
    assert set(found(columns)) == found_one_by_one(document)


@pytest.mark.parametrize("same", ["c0", "C0"])
def test_id_that_stands_twice_is_found(same: str) -> None:
    document, problem = planted("candidates", "id", same)
    columns = columns_of(problem)
    columns["candidates"]["id"] = [fact["id"] for fact in document["candidates"]]
    assert set(found(columns)) == found_one_by_one(document)


def test_every_mistake_is_told_at_once_and_nothing_that_follows_from_one() -> None:
    problem = a_problem(
        [f"c{nth}" for nth in range(5)], [a_slot("s0", priorities=(("c1",), ("c2",)))]
    )
    columns = columns_of(problem)
    columns["first_month"] = "August"
    people = columns["candidates"]
    people["birth_year"] = [2000, 1800, 2000, 2000, 1800]
    people["home"] = ["verdal", "gone", "gone", "verdal", "verdal"]
    people["id"] = ["c0", "c1", "c2", "C2", "c 4"]
    people["interests"] = {"owner": [0, 3, 3], "rank": [1, 1, 3], "id": ["gone"] * 3}
    columns["declines"] = {"candidate": ["c1", "c9"], "slot": ["s0", "s9"]}
    columns["hobbies"] = {"id": ["chess"]}
    assert found(columns) == [
        ("hobbies", "known_field"),
        ("first_month", "month"),
        ("candidates[4].id", "id"),
        ("candidates[1].birth_year", "at_least"),
        ("candidates[4].birth_year", "at_least"),
        ("candidates[3].interests", "each_once"),
        ("candidates[3].interests", "filled_group"),
        ("candidates[2].id", "unique_id"),
        ("declines[1].slot", "known_id"),
        ("candidates[0].interests", "known_id"),
        ("candidates[2].home", "known_id"),
    ]


@pytest.mark.parametrize(
    "table", ["locations", "companies", "regions", "trades", "slots"]
)
def test_references_are_not_judged_where_ids_cannot_be_read(table: str) -> None:
    problem = a_problem([a_candidate("c1", interests=(("s1",), ("yard",)))], ["s1"])
    columns = columns_of(problem)
    columns[table]["id"] = [f"{one} !" for one in columns[table]["id"]]
    rows = len(columns[table]["id"])
    assert found(columns) == [(f"{table}[{row}].id", "id") for row in range(rows)]
    columns[table]["id"] = ["one", "two", "three", "four"]
    faults = found(columns)
    assert faults
    assert all((place or "").startswith(table) for place, _ in faults)
    columns[table] = [{"id": "!"}]
    assert all((place or "").startswith(table) for place, _ in found(columns))


def test_unreadable_pack_hides_no_other_mistake_and_makes_none() -> None:
    problem = a_problem(["c1"], [a_slot("s1", offers=("in_company",))])
    columns = columns_of(problem)
    columns["rule_pack"] = "NO-1974"
    columns["candidates"]["home"] = "gone"
    assert found(columns) == [
        ("rule_pack", "rule_pack"),
        ("candidates[0].home", "known_id"),
    ]


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"colour": ["red"]}, [("slots.colour", "known_column")]),
        ({"17054512345": ["red"]}, [("slots.?", "known_column")]),
        ({"places": [1, 2]}, [("slots.places", "as_many")]),
        ({"places": -1}, [("slots.places", "at_least")]),
        ({"places": {"owner": [0], "value": [1]}}, [("slots.places", "valid_value")]),
        (
            {"offers": {"owner": [0], "colour": ["red"]}},
            [("slots.offers.colour", "known_column"), ("slots.offers.value", "column")],
        ),
        (
            {"offers": {"owner": [0.5], "value": "in_company"}},
            [("slots.offers.owner", "whole_number"), ("slots.offers.value", "list")],
        ),
        (
            {"offers": {"owner": [0], "value": ["in_company", "direct"]}},
            [("slots.offers.value", "as_many")],
        ),
        (
            {"offers": {"owner": [1, -1], "value": ["direct", "direct"]}},
            [
                ("slots.offers.owner[1]", "at_least"),
                ("slots.offers.owner[0]", "at_most"),
            ],
        ),
        (
            {"priorities": {"owner": [0, 0, 3], "rank": [1, 0, 1], "id": ["c1"] * 3}},
            [
                ("slots.priorities.rank[1]", "at_least"),
                ("slots.priorities.owner[2]", "at_most"),
            ],
        ),
        (
            {"priorities": {"owner": [0], "rank": [2], "id": ["c1"]}},
            [("slots[0].priorities", "filled_group")],
        ),
        (
            {"priorities": {"owner": [0], "rank": [1], "id": [["c1"]]}},
            [("slots[0].priorities", "text")],
        ),
    ],
)
def test_column_of_the_wrong_form_is_named(
    change: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    columns = columns_of(a_problem(["c1"], ["s1"]))
    columns["slots"] |= change
    assert found(columns) == faults


def test_column_that_is_missing_is_named() -> None:
    columns = columns_of(a_problem(["c1"], ["s1"]))
    del columns["slots"]["company"], columns["candidates"]["id"]
    assert found(columns) == [
        ("slots.company", "column"),
        ("candidates.id", "column"),
    ]


def test_table_of_single_values_does_not_say_how_many_facts_there_are() -> None:
    assert found({"first_month": "2022-08", "regions": {"id": "inn"}}) == [
        ("regions.id", "list")
    ]


def test_mistake_in_a_fact_inside_a_fact_is_told_as_its_field() -> None:
    columns = columns_of(a_problem(["c1", "c2"], ["s1"]))
    columns["commitments"] = {
        "kind": "pinned",
        "placement": {
            "candidate": ["c1", "c2"],
            "slot": ["s1", "s 1"],
            "pathway": "direct",
        },
    }
    assert found(columns) == [("commitments[1].placement.slot", "id")]
    columns["commitments"]["placement"]["slot"] = ["s2", "s1"]
    assert found(columns) == [("commitments[0].placement.slot", "known_id")]
    columns["commitments"]["placement"]["slot"] = ["s1"]
    assert found(columns) == [("commitments.placement.slot", "as_many")]


def test_errors_show_nobody_s_number() -> None:
    columns = columns_of(a_problem(["c1", "c2"]))
    columns["candidates"]["id"] = ["c1", "17054512345"]
    with pytest.raises(ProblemError) as caught:
        Problem.from_columns(**columns)
    assert [fault.expected for fault in caught.value.faults] == ["identity_number"]
    for text in (str(caught.value), repr(caught.value)):
        assert "17054512345" not in text


@pytest.mark.parametrize("seed", range(30))
def test_columns_are_left_as_they_are(seed: int) -> None:
    draw = random.Random(seed)
    columns = columns_of(tiny_problem(seed), long=draw.random() < 0.5)
    before = repr(deepcopy(columns))
    Problem.from_columns(**columns)
    assert repr(columns) == before


@pytest.mark.parametrize("seed", range(20))
def test_interests_that_came_in_long_form_are_those_of_the_facts(seed: int) -> None:
    problem = tiny_problem(seed)
    for long in (True, False):
        kept = Problem.from_columns(**columns_of(problem, long=long)).interest_entries
        found = problem.interest_entries
        assert kept.owner.dtype == np.int32
        assert kept.owner.tolist() == found.owner.tolist()
        assert kept.rank.tolist() == found.rank.tolist()
        names = [found.names[one] for one in found.code.tolist()]
        assert [kept.names[one] for one in kept.code.tolist()] == names
        assert names == [
            one for c in problem.candidates for group in c.interests for one in group
        ]


@pytest.mark.parametrize("seed", range(20))
def test_program_is_the_same_however_the_facts_came(seed: int) -> None:
    problem = tiny_problem(seed)
    again = Problem.from_columns(**columns_of(problem))
    one = compile_problem(problem, default_policy())
    other = compile_problem(again, default_policy())
    assert other.options.candidate.tolist() == one.options.candidate.tolist()
    assert other.options.slot.tolist() == one.options.slot.tolist()
    assert other.options.rank.tolist() == one.options.rank.tolist()
    assert other.program.rows.subjects == one.program.rows.subjects
