"""Write what describes the documents and tables, from the models and definitions.

The JSON Schemas, the data package of the CSV folders and the data dictionary; and the
rules of the example policies are brought up to date.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from matcher import Policy, default_policy, read_policy, write_policy
from matcher.service import app, bearer
from matcher.tables import DOCUMENTS, schema_text
from matcher.tables.described import data_dictionary, data_package


def package_text() -> str:
    """The data package as it stands in its file."""
    return json.dumps(data_package(), indent=2, ensure_ascii=False) + "\n"


def openapi_text() -> str:
    """The description of the HTTP service, as one that asks for a token gives it."""
    described = app(auth=bearer("a token for the description")).openapi()
    return json.dumps(described, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


DESCRIPTIONS: dict[str, Callable[[], str]] = {
    "schemas/datapackage.json": package_text,
    "schemas/openapi.json": openapi_text,
    "docs/data_dictionary.md": lambda: data_dictionary("en"),
    "docs/datakatalog.md": lambda: data_dictionary("nb"),
}
"""What describes the tables, by file."""


def with_every_rule(path: Path) -> Policy:
    """An example policy with every rule of the default, and those it chose beside."""
    policy, default = read_policy(path), default_policy().rules
    named = {rule.rule for rule in default}
    chosen = tuple(rule for rule in policy.rules if rule.rule not in named)
    return Policy(rules=(*default, *chosen), tiers=policy.tiers)


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
