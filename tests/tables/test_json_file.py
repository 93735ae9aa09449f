from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from matcher.domain import Matching, Problem
from matcher.errors import Fault, InputError
from matcher.tables import matching_from_json, problem_from_json, problem_to_json
from matcher.tables.documents import Document, read_document
from matcher.tables.json_file import rule_pack_from_json
from matcher.texts import LANGUAGES, say_fault
from support.tiny import tiny_problem

NUMBER = "01017012345"
HEAD = '{"format": "kullmatch.problem", "version": 1, "first_month": "2022-08"'


def refused(read: Callable[[], object]) -> list[tuple[str | None, str]]:
    """Column and expectation of every fault, each of which has its words."""
    with pytest.raises(InputError) as caught:
        read()
    found: list[Fault] = list(caught.value.faults)
    assert all(one.file is None or one.file == "p.json" for one in found)
    spoken = [say_fault(one, language) for one in found for language in LANGUAGES]
    spoken += [str(caught.value), repr(found)]
    assert not [text for text in spoken if "canary" in text or NUMBER in text]
    assert not [one for one in found if one.value and NUMBER in one.value]
    return [(one.column, one.expected) for one in found]


def refused_text(text: str | bytes) -> list[tuple[str | None, str]]:
    return refused(lambda: problem_from_json(text, file="p.json"))


def test_one_fact_is_one_line() -> None:
    problem = tiny_problem(1)
    lines = problem_to_json(problem).splitlines()
    assert lines[1:3] == ['  "format": "kullmatch.problem",', '  "version": 1,']
    assert sum('"birth_year"' in line for line in lines) == len(problem.candidates)


def test_a_shipped_rule_pack_is_written_by_its_id() -> None:
    text = problem_to_json(Problem(first_month="2022-08"))
    assert json.loads(text)["rule_pack"] == "NO-2022"


@pytest.mark.parametrize(
    "case",
    [
        (b'\xff{"', (None, "utf8")),
        ("", (None, "json")),
        (HEAD + ",}", (None, "json")),
        ("[1]", (None, "json_object")),
        ("null", (None, "json_object")),
        (HEAD + ', "first_month": "2022-09"}', ("first_month", "key_once")),
        (HEAD + f', "{NUMBER}": 1, "{NUMBER}": 2}}', ("?", "key_once")),
        (HEAD + ', "slots": [NaN]}', (None, "finite_number")),
        (HEAD + ', "slots": [-Infinity]}', (None, "finite_number")),
        (HEAD + ', "slots": ' + "[" * 100_000, (None, "json_depth")),
        (HEAD + ', "slots": [' + "9" * 5000 + "]}", (None, "short_number")),
        ("{}", ("format", "format")),
        ('{"format": "canary", "version": 1}', ("format", "format")),
        ('{"format": "kullmatch.problem"}', ("version", "version")),
        ('{"format": "kullmatch.problem", "version": true}', ("version", "version")),
        ('{"format": "kullmatch.problem", "version": 2}', ("version", "known_version")),
        ('{"format": "kullmatch.problem", "version": 0}', ("version", "known_version")),
        (HEAD + ', "slots": {}}', ("slots", "list")),
        (HEAD + ', "slots": ["canary"]}', ("slots[0]", "object")),
        (HEAD + ', "slts": []}', ("slts", "known_field_maybe")),
        (HEAD + f', "{NUMBER}": []}}', ("?", "known_field")),
        (HEAD + ', "rule_pack": "canary"}', ("rule_pack", "rule_pack")),
        (HEAD + ', "rule_pack": 3}', ("rule_pack", "object")),
        (HEAD + ', "previous": 3}', ("previous", "object")),
        (
            HEAD + ', "apart": [{"id": "a", "candidates": ["canary?", 3]}]}',
            ("apart[0].candidates[0]", "id"),
            ("apart[0].candidates[1]", "text"),
        ),
        (
            HEAD + ', "rule_pack": {"id": "x", "valid_from": "2022-08-01",'
            ' "pathways": [3]}}',
            ("rule_pack.pathways[0]", "object"),
        ),
        (HEAD + ', "regions": [{"id": "a", "name": 3}]}', ("regions[0].name", "text")),
        (
            HEAD + ', "regions": [{"id": "a", "name": "\\ud800"}]}',
            ("regions[0].name", "text"),
        ),
        (
            HEAD + ', "training_offices": [{"id": "a", "capacity": 1e999}]}',
            ("training_offices[0].capacity", "finite_number"),
        ),
        ('{"format": "kullmatch.problem", "version": 1}', ("first_month", "filled")),
    ],
)
def test_a_document_that_is_no_problem_is_refused_kindly(
    case: tuple[str | bytes, *tuple[tuple[str | None, str], ...]],
) -> None:
    text, *wanted = case
    assert refused_text(text) == wanted


def test_a_fault_of_the_syntax_names_line_and_character() -> None:
    with pytest.raises(InputError) as caught:
        problem_from_json('{\n  "a": canary\n}')
    (fault,) = caught.value.faults
    assert dict(fault.details) == {"line": 2, "position": 8}


def test_a_newer_version_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="version 9 is unknown"):
        problem_from_json('{"format": "kullmatch.problem", "version": 9}')


def test_every_fault_of_a_document_is_told_at_once_by_its_path() -> None:
    facts: dict[str, Any] = {
        "format": "kullmatch.problem",
        "version": 1,
        "first_month": "2022-8",
        "regions": [{"id": "inn"}],
        "zones": [{"id": "north"}],
        "locations": [
            {"id": "verdal", "region": "inn", "zone": "north"},
            {"id": "levanger", "region": "canary", "zone": "north"},
            {"id": "frosta", "region": "canary?", "zone": "canary"},
        ],
        "trades": [{"id": "weld", "family": NUMBER}],
        "candidates": [
            {
                "id": "c1",
                "target_group": "canary",
                "birth_year": 1800,
                "home": "frosta",
                "interests": [["weld"], ["weld"]],
                "has_car": "canary",
                "schooling_family": "metal",
            },
            {"id": NUMBER, "target_group": "job_seeker", "home": "canary"},
            {
                "id": "c3",
                "target_group": "job_seeker",
                "birth_year": 2000,
                "home": "verdal",
                "interests": [[]],
                "birth_yaer": 1,
            },
        ],
        "commitments": [
            {
                "kind": "pinned",
                "placement": {"candidate": "c3", "slot": "s1", "start": -1},
            }
        ],
        "previous": {
            "placements": [
                {"candidate": "c3", "slot": "canary", "pathway": "contract_resumed"},
                {"candidate": "c1", "slot": 3, "pathway": "contract_resumed"},
            ]
        },
    }
    assert sorted(refused_text(json.dumps(facts)), key=str) == [
        ("candidates[0].birth_year", "at_least"),
        ("candidates[0].has_car", "true_false"),
        ("candidates[0].interests", "each_once"),
        ("candidates[0].target_group", "one_of"),
        ("candidates[1].birth_year", "filled"),
        ("candidates[1].home", "known_id"),
        ("candidates[1].id", "identity_number"),
        ("candidates[2].birth_yaer", "known_field_maybe"),
        ("candidates[2].interests", "filled_group"),
        ("commitments[0].placement.pathway", "filled"),
        ("commitments[0].placement.slot", "known_id"),
        ("commitments[0].placement.start", "at_least"),
        ("first_month", "month"),
        ("locations[1].region", "known_id"),
        ("locations[2].region", "id"),
        ("locations[2].zone", "known_id"),
        ("previous.placements[0].slot", "known_id"),
        ("previous.placements[1].slot", "text"),
        ("trades[0].family", "identity_number"),
    ]


def test_a_last_plan_may_be_empty() -> None:
    assert problem_from_json(HEAD + ', "previous": {}}').previous == Matching()


def test_faults_between_facts_of_the_rule_pack_are_told_by_their_path() -> None:
    pack = (
        '{"id": "ours", "valid_from": "2022-08-01", "pathways": [{"id": "way",'
        ' "outcome": "job", "stages": [{"kind": "job", "months": 6,'
        ' "uses": [{"resource": "canary"}]}]}]}'
    )
    assert refused_text(HEAD + f', "rule_pack": {pack}}}') == [
        ("rule_pack.pathways[0].stages[0].uses[0].resource", "known_id")
    ]


def test_a_matching_is_judged_like_a_problem() -> None:
    text = (
        '{"format": "kullmatch.matching", "version": 1,'
        ' "placements": [{"candidate": "c 1", "slot": "s1"}]}'
    )
    assert refused(lambda: matching_from_json(text)) == [
        ("placements[0].candidate", "id"),
        ("placements[0].pathway", "filled"),
    ]
    assert refused(lambda: matching_from_json(HEAD + "}")) == [("format", "format")]
    empty = '{"format": "kullmatch.matching", "version": 1}'
    assert matching_from_json(empty) == Matching()


def test_a_rule_pack_is_judged_like_a_problem() -> None:
    text = '{"format": "kullmatch.rule_pack", "version": 1, "id": "x", "pathways": []}'
    assert refused(lambda: rule_pack_from_json(text)) == [
        ("valid_from", "filled"),
        ("pathways", "entries_at_least"),
    ]


def test_an_older_version_is_upgraded_one_step_at_a_time() -> None:
    def second(document: Document) -> Document:
        return {**document, "steps": [*document.get("steps", []), 2]}

    def third(document: Document) -> Document:
        return {**document, "steps": [*document["steps"], 3]}

    text = '{"format": "f", "version": 1}'
    steps = {1: second, 2: third}
    assert read_document(text, "f", newest=3, upgrades=steps) == {
        "format": "f",
        "version": 3,
        "steps": [2, 3],
    }
    assert refused(lambda: read_document(text, "f", newest=3, upgrades={2: third})) == [
        ("version", "known_version")
    ]
