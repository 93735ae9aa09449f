"""A fact as far as it could be read, so that its other fields can be judged too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from matcher.domain import Fact
from matcher.tables.wrong import Wrong, wrongs_of


@dataclass(frozen=True)
class Reading:
    """A fact, the fields that are only placeholders, and what was wrong with them.

    ``fact`` is ``None`` where there was nothing to put placeholders into.
    """

    fact: Fact | None
    faulty: frozenset[str] = frozenset()
    wrongs: tuple[Wrong, ...] = ()

    def covers(self, name: str) -> bool:
        """Whether a field, or the fact it is part of, is a placeholder."""
        return any(name == one or name.startswith(f"{one}.") for one in self.faulty)


def read_fact(
    model: type[Fact], raw: object, mark: int, wrongs: tuple[Wrong, ...] = ()
) -> Reading:
    """Judge the raw fields of a fact, all at once.

    Parameters
    ----------
    raw
        Field names and values; the fields of ``wrongs`` are left out.
    mark
        A number that no other fact of the collection has, for placeholder ids.
    wrongs
        What is already known to be wrong.
    """
    if not isinstance(raw, dict):
        return Reading(None, frozenset(), (Wrong("object"),))
    faulty = {wrong.field for wrong in wrongs}
    for _ in range(2):
        patched = _patched(model, raw, faulty, mark)
        try:
            fact = model.model_validate(patched)
        except ValidationError as error:
            found = [one for one in wrongs_of(error) if one.field not in faulty]
            wrongs += tuple(found)
            faulty |= {wrong.field for wrong in found}
        else:
            return Reading(fact, frozenset(faulty), wrongs)
    return Reading(None, frozenset(faulty), wrongs)


def _patched(
    model: type[Fact], raw: Mapping[str, Any], faulty: set[str], mark: int
) -> dict[str, Any]:
    patched = dict(raw)
    for name in sorted(faulty):
        first, _, rest = name.partition(".")
        field = model.model_fields.get(first)
        if field is None:
            patched.pop(first, None)
            continue
        part = patched.get(first)
        inner = field.annotation
        if (
            rest
            and isinstance(part, dict)
            and isinstance(inner, type)
            and issubclass(inner, Fact)
        ):
            patched[first] = _patched(inner, part, {rest}, mark)
        else:
            patched[first] = _placeholder(field, mark)
    return patched


def _placeholder(field: FieldInfo, mark: int) -> Any:
    if not field.is_required():
        return field.get_default(call_default_factory=True)
    kind = field.annotation
    if get_origin(kind) is Literal:
        return get_args(kind)[0]
    if kind in (int, Decimal):
        return _limit(field, "ge")
    if kind is date:
        return date(2000, 1, 1)
    if get_origin(kind) is tuple:
        return tuple(f"_faulty_{mark}_{k}" for k in range(_limit(field, "min_length")))
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {
            name: _placeholder(one, mark) for name, one in kind.model_fields.items()
        }
    patterns = [getattr(limit, "pattern", None) for limit in field.metadata]
    texts = [f"_faulty_{mark}", "2000-01", "0" * 16]  # an id, a month, a number
    for pattern in patterns:
        texts = [text for text in texts if not pattern or re.search(pattern, text)]
    return texts[0]


def _limit(field: FieldInfo, name: str) -> int:
    return max([0, *(getattr(limit, name, 0) for limit in field.metadata)])
