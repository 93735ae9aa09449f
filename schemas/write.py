"""Write the JSON Schemas, and bring the rules of the example policies up to date."""

from __future__ import annotations

from pathlib import Path

from matcher import Policy, default_policy, read_policy, write_policy
from matcher.tables import DOCUMENTS, schema_text


def with_every_rule(path: Path) -> Policy:
    """An example policy with every rule of this library in force."""
    tiers = read_policy(path).tiers
    return Policy(rules=default_policy().rules, tiers=tiers)


if __name__ == "__main__":
    for name in DOCUMENTS:
        path = Path(__file__).parent / f"{name}.schema.json"
        path.write_text(schema_text(name), encoding="utf-8")
    policies = Path(__file__).parent.parent / "examples" / "policies"
    for path in sorted(policies.glob("*.json")):
        write_policy(with_every_rule(path), path)
