"""Mistakes in a body as they may leave the service: with no value from it.

A fault of the library names its place by the keys of the document, and some complete
their sentence with an id. What a client sends as a key or an id may be anything, so
only words that this library knows itself are let through.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from matcher.domain import Placement
from matcher.errors import Fault
from matcher.service.bodies import ErrorView, FaultView, SolveBody, VerifyBody
from matcher.texts import Language, say_fault, word

MOST_TOLD = 200
"""Faults that are told; the others are counted."""

_SYNTAX = frozenset(
    {"utf8", "json", "json_depth", "json_object", "key_once", "short_number"}
)
_LIMITS = {"least", "most", "entries", "facts", "newest"}
_PLACES = {"byte", "line", "position"}
_OWN_WORDS = {"allowed", "maybe", "of", "known", "format", "rule"}
_SAFE = _LIMITS | _PLACES | _OWN_WORDS
"""Details that no client has a say in."""

_STEP = re.compile(r"([a-z_]+)((?:\[[0-9]{1,6}\])*)")


def packed_faults(faults: Iterable[Fault]) -> bytes:
    """Faults for the way out of a worker: the first of them, and how many there are."""
    every = list(faults)
    told = [[f.expected, safe_path(f.column), _safe(f)] for f in every[:MOST_TOLD]]
    syntax = bool(every) and all(f.expected in _SYNTAX for f in every)
    code = "not_json" if syntax else "input"
    return json.dumps({"error": code, "count": len(every), "faults": told}).encode()


def error_view(
    packed: dict[str, Any], language: Language, **numbers: float
) -> ErrorView:
    """An error in words; what ``packed_faults`` has packed, or only its code."""
    told = [
        (Fault(expected, column=column, details=tuple(map(tuple, details))))
        for expected, column, details in packed.get("faults", ())
    ]
    return ErrorView(
        error=packed["error"],
        message=word(f"service_{packed['error']}", language).format(**numbers),
        count=packed.get("count", 0),
        faults=tuple(
            FaultView(
                expected=one.expected,
                column=one.column,
                message=say_fault(one, language),
            )
            for one in told
        ),
    )


def safe_path(path: str | None) -> str | None:
    """A way through a body in which only known names stand.

    Examples
    --------
    >>> safe_path("problem.candidates[3].birth_year"), safe_path("problem.Ola Nordmann")
    ('problem.candidates[3].birth_year', 'problem.?')
    """
    return None if path is None else ".".join(map(_safe_step, path.split(".")))


def _safe_step(step: str) -> str:
    found = _STEP.fullmatch(step)
    return step if found and found[1] in known_names() else "?"


def _safe(fault: Fault) -> list[tuple[str, str | int]]:
    return [(name, it if name in _SAFE else "…") for name, it in fault.details]


@cache
def known_names() -> frozenset[str]:
    """Every field name of what may be sent."""
    names: set[str] = set()
    for model in (SolveBody, VerifyBody, Placement):
        schema = model.model_json_schema()
        for part in (schema, *schema.get("$defs", {}).values()):
            names.update(part.get("properties", {}))
    return frozenset(names)
