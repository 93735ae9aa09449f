"""Write the JSON Schemas, and bring the rules of the example policies up to date."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode

from matcher import (
    Answers,
    Matching,
    Policy,
    Problem,
    Result,
    Slate,
    default_policy,
    read_policy,
    write_policy,
)
from matcher.outcomes import EventLog
from matcher.service import app, bearer
from matcher.visits import VisitProblem, VisitSchedule
from matcher.whatif import Row

DOCUMENTS: dict[str, type[BaseModel]] = {
    "problem": Problem,
    "policy": Policy,
    "matching": Matching,
    "events": EventLog,
    "result": Result,
    "scenario": Row,
    "slate": Slate,
    "answers": Answers,
    "visits": VisitProblem,
    "schedule": VisitSchedule,
}

WRITTEN = ("result", "scenario")
"""What is read by others and written by this library alone."""


def schema_text(name: str) -> str:
    """One schema as it stands in its file."""
    mode: JsonSchemaMode = "serialization" if name in WRITTEN else "validation"
    schema = DOCUMENTS[name].model_json_schema(mode=mode)
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def openapi_text() -> str:
    """The description of the HTTP service, as one that asks for a token gives it."""
    described = app(auth=bearer("a token for the description")).openapi()
    return json.dumps(described, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def with_every_rule(path: Path) -> Policy:
    """An example policy with every rule of this library in force."""
    tiers = read_policy(path).tiers
    return Policy(rules=default_policy().rules, tiers=tiers)


if __name__ == "__main__":
    for name in DOCUMENTS:
        path = Path(__file__).parent / f"{name}.schema.json"
        path.write_text(schema_text(name), encoding="utf-8")
    openapi = Path(__file__).parent / "openapi.json"
    openapi.write_text(openapi_text(), encoding="utf-8")
    policies = Path(__file__).parent.parent / "examples" / "policies"
    for path in sorted(policies.glob("*.json")):
        write_policy(with_every_rule(path), path)
