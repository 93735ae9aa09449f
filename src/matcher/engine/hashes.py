"""The same facts, the same hash, on every machine."""

from __future__ import annotations

import hashlib
import json

from matcher.domain import Fact


def canonical(fact: Fact) -> bytes:
    """The fact as JSON with sorted names, no spaces, UTF-8."""
    document = fact.model_dump(mode="json")
    text = json.dumps(
        document, sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    return text.encode("utf-8")


def hash_of(fact: Fact) -> str:
    """SHA-256 of the canonical JSON, as hexadecimal digits."""
    return hashlib.sha256(canonical(fact)).hexdigest()
