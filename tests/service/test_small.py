"""What is answered while the client waits: solve, verify, validate."""

from __future__ import annotations

import copy
import json
from typing import Any

import httpx
import pytest

import matcher
from matcher.engine import hash_of
from matcher.policy import default_policy
from matcher.scenarios import innherred_pilot
from matcher.tables import problem_to_json
from service.running import pilot
from support.build import a_problem

Client = httpx.Client


@pytest.fixture(scope="module")
def plan(running_service: Client) -> Any:
    return running_service.post("/v1/solve", json=pilot()).json()["matching"]


def test_solve_gives_the_plan_that_the_library_gives(service: Client) -> None:
    given = service.post("/v1/solve", json=pilot(time_limit=5, seed=7))
    expected = matcher.solve(innherred_pilot(), seed=7)
    assert given.status_code == 200
    assert given.json()["matching"] == expected.model_dump(mode="json")["matching"]
    audit = given.json()["audit"]
    assert audit["plan_hash"] == expected.audit.plan_hash
    assert (audit["seed"], audit["time_limit"]) == (7, 5.0)


def test_solve_without_a_limit_has_that_of_the_service(service: Client) -> None:
    given = service.post("/v1/solve", json=pilot()).json()
    assert given["audit"]["time_limit"] == 10.0


def test_policy_is_the_one_that_was_sent(service: Client) -> None:
    sent = default_policy().model_dump(mode="json")
    sent["tiers"] = sent["tiers"][:2]
    given = service.post("/v1/solve", json=pilot(policy=sent)).json()
    assert [one["name"] for one in given["tiers"]] == ["placed_on_pathway", "placed"]


def test_verify_finds_a_good_plan_clean(service: Client, plan: Any) -> None:
    given = service.post("/v1/verify", json=pilot(matching=plan))
    assert given.json() == {"clean": True, "violations": []}


def test_verify_tells_what_a_plan_breaks_in_both_languages(
    service: Client, plan: Any
) -> None:
    bad = copy.deepcopy(plan)
    bad["placements"].append(bad["placements"][0])
    said = {}
    for language in ("nb", "en"):
        headers = {"accept-language": language}
        body = pilot(matching=bad)
        given = service.post("/v1/verify", json=body, headers=headers).json()
        assert not given["clean"]
        codes = {one["code"] for one in given["violations"]}
        assert "one_placement" in codes
        said[language] = given["violations"][0]["message"]
    assert said["nb"] != said["en"]


def test_validate_gives_the_hashes_of_what_has_no_faults(service: Client) -> None:
    given = service.post("/v1/validate", json=pilot())
    assert given.json() == {
        "valid": True,
        "problem_hash": hash_of(innherred_pilot()),
        "policy_hash": hash_of(default_policy()),
    }


def faulty() -> dict[str, Any]:
    """One fault of each part, two of the problem."""
    body = pilot(policy={"format": "kullmatch.policy", "version": 1, "rules": []})
    body["problem"]["candidates"][3]["birth_year"] = "C4N4RY"
    body["problem"]["slots"][0]["company"] = "C4N4RY"
    body |= {"time_limit": "C4N4RY", "seed": 1.5, "C4N4RY": 1}
    return body


def test_problem_may_bring_its_own_rule_pack(service: Client) -> None:
    problem = a_problem(["c1"], ["s1"])
    sent = json.loads(problem_to_json(problem))
    given = service.post("/v1/validate", json={"problem": sent})
    assert given.json()["problem_hash"] == hash_of(problem)
    sent["rule_pack"]["pathways"][0]["stages"][0]["in_class"] = "yes"
    refused = service.post("/v1/validate", json={"problem": sent}).json()
    column = "problem.rule_pack.pathways[0].stages[0].in_class"
    assert column in [one["column"] for one in refused["faults"]]


def test_every_fault_of_every_part_is_told_at_once(service: Client) -> None:
    given = service.post("/v1/solve", json=faulty())
    assert given.status_code == 422
    error = given.json()
    found = {(one["expected"], one["column"]) for one in error["faults"]}
    assert error["error"] == "input"
    assert error["count"] == len(error["faults"])
    assert found >= {
        ("known_field", "?"),
        ("whole_number", "problem.candidates[3].birth_year"),
        ("known_id", "problem.slots[0].company"),
        ("filled", "policy.tiers"),
        ("whole_number", "seed"),
    }
    assert any(one["column"] == "time_limit" for one in error["faults"])


@pytest.mark.parametrize("sent", ["2", 2.0, True])
def test_number_of_another_kind_is_a_fault(service: Client, sent: object) -> None:
    body = pilot(matching={"placements": []})
    body["problem"]["slots"][0]["places"] = sent
    error = service.post("/v1/verify", json=body).json()
    (fault,) = error["faults"]
    assert (fault["expected"], fault["column"]) == (
        "whole_number",
        "problem.slots[0].places",
    )


def test_faults_are_told_in_norwegian(service: Client) -> None:
    headers = {"accept-language": "nb"}
    error = service.post("/v1/solve", json=faulty(), headers=headers).json()
    assert error["message"].startswith("Opplysningene har feil")
    assert any("kolonne problem.slots[0]" in one["message"] for one in error["faults"])


def test_thousands_of_faults_are_counted_and_the_first_told(service: Client) -> None:
    problem = {"format": "kullmatch.problem", "version": 1, "first_month": "2022-08"}
    problem["regions"] = [{"id": "not an id"}] * 3000
    error = service.post("/v1/validate", json={"problem": problem}).json()
    assert error["count"] >= 3000
    assert len(error["faults"]) == 200


@pytest.mark.parametrize("kind", ["candidates", "slots"])
def test_problem_too_large_to_wait_for_is_sent_to_the_jobs(
    service: Client, kind: str
) -> None:
    body = pilot()
    first = body["problem"][kind][0]
    body["problem"][kind] += [{**first, "id": f"more-{k}"} for k in range(201)]
    given = service.post("/v1/solve", json=body)
    assert (given.status_code, given.json()["error"]) == (413, "not_small")
    assert "/v1/jobs" in given.json()["message"]
    assert service.post("/v1/validate", json=body).status_code == 200


def test_longer_time_than_the_service_allows_is_a_fault(service: Client) -> None:
    error = service.post("/v1/solve", json=pilot(time_limit=10.5)).json()
    (fault,) = error["faults"]
    assert (fault["expected"], fault["column"]) == ("at_most", "time_limit")
