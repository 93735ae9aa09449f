"""Write what describes the documents and tables, from the models and definitions.

The JSON Schemas, the data package of the CSV folders and the data dictionary; and the
rules of the example policies are brought up to date.
"""

from __future__ import annotations

import json
from collections.abc import Callable
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
from matcher.tables.described import data_dictionary, data_package
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


def package_text() -> str:
    """The data package as it stands in its file."""
    return json.dumps(data_package(), indent=2, ensure_ascii=False) + "\n"


DESCRIPTIONS: dict[str, Callable[[], str]] = {
    "schemas/datapackage.json": package_text,
    "docs/data_dictionary.md": lambda: data_dictionary("en"),
    "docs/datakatalog.md": lambda: data_dictionary("nb"),
}
"""What describes the tables, by file."""


def with_every_rule(path: Path) -> Policy:
    """An example policy with every rule of this library in force."""
    tiers = read_policy(path).tiers
    return Policy(rules=default_policy().rules, tiers=tiers)


if __name__ == "__main__":
    for name in DOCUMENTS:
        path = Path(__file__).parent / f"{name}.schema.json"
        path.write_text(schema_text(name), encoding="utf-8")
    root = Path(__file__).parent.parent
    for name, text in DESCRIPTIONS.items():
        (root / name).write_text(text(), encoding="utf-8")
    policies = root / "examples" / "policies"
    for path in sorted(policies.glob("*.json")):
        write_policy(with_every_rule(path), path)
