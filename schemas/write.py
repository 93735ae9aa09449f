"""Write the JSON Schemas of every document this library reads and writes."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode

from matcher import Matching, Policy, Problem, Result

DOCUMENTS: dict[str, type[BaseModel]] = {
    "problem": Problem,
    "policy": Policy,
    "matching": Matching,
    "result": Result,
}


def schema_text(name: str) -> str:
    """One schema as it stands in its file."""
    mode: JsonSchemaMode = "serialization" if name == "result" else "validation"
    schema = DOCUMENTS[name].model_json_schema(mode=mode)
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for name in DOCUMENTS:
        path = Path(__file__).parent / f"{name}.schema.json"
        path.write_text(schema_text(name), encoding="utf-8")
