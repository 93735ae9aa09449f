"""The description says what the service does, and is the one that is committed."""

from __future__ import annotations

import json
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import jsonschema_rs
import pytest

from matcher.service import Limits, app
from service.running import pilot

Client = httpx.Client
FOLDER = Path(__file__).parents[2] / "schemas"
COMMITTED = json.loads((FOLDER / "openapi.json").read_text(encoding="utf-8"))
OPERATIONS = [
    (method, path, operation)
    for path, methods in COMMITTED["paths"].items()
    for method, operation in methods.items()
]


def test_committed_description_is_current() -> None:
    text = (FOLDER / "openapi.json").read_text(encoding="utf-8")
    current = runpy.run_path(str(FOLDER / "write.py"))["openapi_text"]()
    assert text == current, "run: make schemas"


def references(found: object) -> Iterator[str]:
    if isinstance(found, dict):
        for name, part in found.items():
            if name == "$ref":
                yield part
            else:
                yield from references(part)
    elif isinstance(found, list):
        for part in found:
            yield from references(part)


def test_every_reference_leads_to_a_schema_and_every_schema_is_valid() -> None:
    schemas = COMMITTED["components"]["schemas"]
    names = {one.removeprefix("#/components/schemas/") for one in references(COMMITTED)}
    assert names <= schemas.keys()
    assert len(schemas) > 50
    assert not [name for name in schemas if "__" in name]
    for schema in schemas.values():
        jsonschema_rs.meta.validate(schema)


@pytest.mark.parametrize(("method", "path", "operation"), OPERATIONS)
def test_operation_is_described(
    method: str, path: str, operation: dict[str, Any]
) -> None:
    guarded = path != "/v1/health"
    assert operation["summary"]
    assert operation["description"]
    assert ("security" in operation) == guarded
    assert ("401" in operation["responses"]) == guarded
    assert ("requestBody" in operation) == (
        method == "post" and not path.endswith("cancel")
    )


def judge(name: str, found: object) -> None:
    """Hold an answer against a schema of the description."""
    schema = {"$ref": f"#/components/schemas/{name}", **COMMITTED}
    jsonschema_rs.Draft202012Validator(schema).validate(found)


def test_bodies_and_answers_are_as_described(service: Client) -> None:
    body = pilot(time_limit=5)
    judge("SolveBody", body)
    result = service.post("/v1/solve", json=body).json()
    judge("Result", result)
    verified = pilot(matching={**result["matching"], "placements": []})
    judge("VerifyBody", verified)
    judge("VerdictView", service.post("/v1/verify", json=verified).json())
    judge("ValidView", service.post("/v1/validate", json=pilot()).json())
    judge("ErrorView", service.post("/v1/validate", json={}).json())
    accepted = service.post("/v1/jobs", json=body)
    judge("AcceptedView", accepted.json())
    job = accepted.headers["location"]
    judge("JobView", service.get(job).json())
    service.get(f"{job}/events")
    judge("JobView", service.get(job).json())


def test_what_the_description_forbids_is_refused(service: Client) -> None:
    body = {"problem": {"first_month": "2022-08"}}
    with pytest.raises(jsonschema_rs.ValidationError, match="format"):
        judge("ValidateBody", body)
    assert service.post("/v1/validate", json=body).status_code == 422


def test_longest_time_limit_is_that_of_the_service() -> None:
    described = app(limits=Limits(job_seconds=77)).openapi()
    limit = described["components"]["schemas"]["SolveBody"]["properties"]["time_limit"]
    assert limit["anyOf"][0]["maximum"] == 77
