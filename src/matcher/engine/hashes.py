"""The same facts, the same hash, on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import get_args

from pydantic import TypeAdapter

from matcher.domain import Fact


def canonical(fact: Fact) -> bytes:
    """The fact as JSON with names in the order of its class, no spaces, UTF-8."""
    return fact.model_dump_json().encode()


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
    """The canonical JSON bit by bit: of a long table few facts at a time are held."""
    yield b"{"
    fields = type(fact).model_fields
    for nth, name in enumerate(n for n, info in fields.items() if not info.exclude):
        yield b"," if nth else b""
        if _is_table(fact, name):
            yield f'"{name}":['.encode()
            yield from _rows(getattr(fact, name))
            yield b"]"
        else:
            yield fact.model_dump_json(include={name}).encode()[1:-1]
    yield b"}"


def _rows(table: Sequence[Fact]) -> Iterator[bytes]:
    for at in range(0, len(table), _TOGETHER):
        some = table[at : at + _TOGETHER]
        dumped = _table_of(type(some[0])).dump_json(some)
        yield (b"," if at else b"") + dumped[1:-1]


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
