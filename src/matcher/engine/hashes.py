"""The same facts, the same hash, on every machine."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any, get_args

from matcher.domain import Fact


def canonical(fact: Fact) -> bytes:
    """The fact as JSON with sorted names, no spaces, UTF-8."""
    return b"".join(_pieces(fact))


def hash_of(fact: Fact) -> str:
    """SHA-256 of the canonical JSON, as hexadecimal digits."""
    digest = hashlib.sha256()
    for piece in _pieces(fact):
        digest.update(piece)
    return digest.hexdigest()


def _pieces(fact: Fact) -> Iterator[bytes]:
    """The canonical JSON bit by bit: of a table of facts never more than one is held.

    All at once they would be millions of objects, through which Python's garbage
    collector goes again and again.
    """
    tables = {name for name in type(fact).model_fields if _is_table(fact, name)}
    single = fact.model_dump(mode="json", exclude=tables)
    yield b"{"
    for nth, name in enumerate(sorted({*single, *tables})):
        yield f'{"," if nth else ""}"{name}":'.encode()
        if name in tables:
            yield b"["
            for row, one in enumerate(getattr(fact, name)):
                yield (b"," if row else b"") + _json(one.model_dump(mode="json"))
            yield b"]"
        else:
            yield _json(single[name])
    yield b"}"


def _is_table(fact: Fact, name: str) -> bool:
    """Whether a field holds facts of just the class it says, dumped like any other."""
    value = getattr(fact, name)
    (kind, *_) = get_args(type(fact).model_fields[name].annotation) or (None,)
    return (
        isinstance(value, tuple)
        and isinstance(kind, type)
        and issubclass(kind, Fact)
        and all(type(one) is kind for one in value)
    )


def _json(document: Any) -> bytes:
    return _ENCODER.encode(document).encode("utf-8")


_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"))
