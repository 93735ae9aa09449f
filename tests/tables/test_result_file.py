from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from matcher import Result, read_result, solve, write_result
from matcher.errors import InputError
from matcher.policy import default_policy
from matcher.tables import result_from_json, result_to_json
from support.build import a_problem

PROBLEM = a_problem(["c1", "c2"], ["s1"])
RESULT = solve(PROBLEM)


def faults(text: str, *, of: bool = True) -> list[tuple[str, str | None]]:
    with pytest.raises(InputError) as caught:
        result_from_json(text, PROBLEM if of else None, file="r.json")
    assert {one.file for one in caught.value.faults} == {"r.json"}
    return [(one.expected, one.column) for one in caught.value.faults]


def changed(**update: Any) -> str:
    return json.dumps(json.loads(result_to_json(RESULT)) | update)


def test_result_is_read_from_its_file_and_from_its_folder(tmp_path: Path) -> None:
    write_result(PROBLEM, RESULT, tmp_path)
    assert read_result(tmp_path) == RESULT
    assert read_result(tmp_path / "result.json", PROBLEM) == RESULT


@pytest.mark.parametrize("tiers", [1, 13])
def test_result_is_the_same_after_a_round_trip(tiers: int) -> None:
    policy = default_policy()
    policy = policy.model_copy(update={"tiers": policy.tiers[:tiers]})
    soft = policy.rules[1].model_copy(update={"broken": {"tier": 1}})
    rules = tuple(
        type(one).model_validate({"broken": {"tier": 1}})
        if one.rule == soft.rule
        else one
        for one in policy.rules
    )
    result = solve(PROBLEM, policy.model_copy(update={"rules": rules}))
    again = result_from_json(result_to_json(result), PROBLEM)
    assert again == result
    assert again.values == result.values


def test_result_of_other_facts_is_refused() -> None:
    text = result_to_json(solve(a_problem(["c1"], ["s1"])))
    assert faults(text) == [("result_of_problem", "audit.problem_hash")]
    assert isinstance(result_from_json(text), Result)


def test_plan_or_policy_that_was_changed_is_refused() -> None:
    plan = {"format": "kullmatch.matching", "version": 1, "placements": []}
    assert faults(changed(matching=plan), of=False) == [
        ("result_unchanged", "matching")
    ]
    policy = json.loads(result_to_json(RESULT))["policy"]
    policy["tiers"].pop()
    assert faults(changed(policy=policy)) == [("result_unchanged", "policy")]


def test_tiers_that_claim_something_else_are_refused() -> None:
    for name, value in (("value", "7"), ("name", "travels"), ("sense", "most")):
        tiers = json.loads(result_to_json(RESULT))["tiers"]
        tiers[8][name] = value
        assert faults(changed(tiers=tiers)) == [("result_unchanged", "tiers")]
    assert faults(changed(tiers=[])) == [("result_unchanged", "tiers")]


def test_every_fault_is_told_at_once() -> None:
    tiers = [{"name": "placed", "value": "many"}]
    told = faults(changed(status="fine", tiers=tiers))
    found = {column: expected for expected, column in told}
    assert found["status"] == "one_of"
    assert found["tiers[0].sense"] == "filled"
    assert "tiers[0].value" in found


@pytest.mark.parametrize(
    "rule", [{"rule": "school_bus"}, {"rule": "places", "speed": 3}, 7]
)
def test_policy_that_cannot_be_read_is_a_fault(rule: object) -> None:
    policy = json.loads(result_to_json(RESULT))["policy"]
    policy["rules"].append(rule)
    assert faults(changed(policy=policy))[0][1] is not None


def test_folder_without_a_result_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_result(tmp_path)
    assert caught.value.faults[0].expected == "result_in_folder"
