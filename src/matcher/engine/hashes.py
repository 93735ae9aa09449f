"""The same facts, the same hash, on every machine."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any, get_args

from pydantic import TypeAdapter

from matcher.domain import Fact


def canonical(fact: Fact) -> bytes:
    """The fact as JSON with sorted names, no spaces, UTF-8."""
    return b"".join(_pieces(fact))


def hash_of(fact: Fact) -> str:
    """SHA-256 of the canonical JSON, as hexadecimal digits."""
    return Hashing(fact).finish()


class Hashing:
    """The hash of a fact, a little at a time."""

    def __init__(self, fact: Fact) -> None:
        self._digest, self._pieces = hashlib.sha256(), _pieces(fact)

    def step(self) -> bool:
        """Take in a little more; whether there may be more still."""
        pieces = list(islice(self._pieces, 1))
        self._digest.update(b"".join(pieces))
        return bool(pieces)

    def finish(self) -> str:
        """Take in the rest: the hash as hexadecimal digits."""
        for piece in self._pieces:
            self._digest.update(piece)
        return self._digest.hexdigest()


def _pieces(fact: Fact) -> Iterator[bytes]:
    """The canonical JSON bit by bit: of a table of facts few at a time are held.

    All at once they would be millions of objects, through which Python's garbage
    collector goes again and again.
    """
    tables = {name for name in type(fact).model_fields if _is_table(fact, name)}
    single = fact.model_dump(mode="json", exclude=tables)
    yield b"{"
    for nth, name in enumerate(sorted({*single, *tables})):
        yield f'{"," if nth else ""}"{name}":'.encode()
        if name in tables:
            yield from _rows(getattr(fact, name))
        else:
            yield _json(single[name])
    yield b"}"


def _rows(table: Sequence[Fact]) -> Iterator[bytes]:
    yield b"["
    for at in range(0, len(table), _TOGETHER):
        some = table[at : at + _TOGETHER]
        dumped = _table_of(type(some[0])).dump_python(some, mode="json")
        yield (b"," if at else b"") + _json(dumped)[1:-1]
    yield b"]"


@cache
def _table_of(kind: type[Fact]) -> TypeAdapter[Sequence[Fact]]:
    """Dumps facts of one class at once."""
    return TypeAdapter(tuple[kind, ...])  # type: ignore[valid-type]


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


_TOGETHER = 500


def _json(document: Any) -> bytes:
    return _ENCODER.encode(document).encode("utf-8")


_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"))
