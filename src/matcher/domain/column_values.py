"""A whole column judged at once: each distinct value once, by its field's own rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin

import numpy as np
from pydantic import TypeAdapter, ValidationError

from matcher.domain.expectations import Details, expectation
from matcher.domain.fact import Fact

Expectations = list[tuple[str, Details]]


@dataclass(frozen=True)
class Judged:
    """Values as validation leaves them, and what was expected where they are wrong.

    A wrong value stands as it was given.
    """

    values: list[Any]
    wrong: dict[int, Expectations]


def judge(values: list[Any], kind: type[Fact], field: str) -> Judged:
    """Judge the values of a field.

    Parameters
    ----------
    values
        One for each fact.
    kind, field
        Whose field it is, and its name.
    """
    return _judged(values, _of_field(kind, field))


def judge_entries(values: list[Any], kind: type[Fact], field: str) -> Judged:
    """Judge single ids of a field that holds tie groups of them."""
    return _judged(values, _of_entries(kind, field))


def holds_tie_groups(kind: type[Fact], field: str) -> bool:
    """Whether a field holds groups of ids, best first."""
    (inside, *_) = get_args(kind.model_fields[field].annotation) or (None,)
    return holds_several(kind, field) and get_origin(inside) is tuple


def holds_several(kind: type[Fact], field: str) -> bool:
    """Whether a field holds a list."""
    return get_origin(kind.model_fields[field].annotation) is tuple


def fact_inside(kind: type[Fact], field: str) -> type[Fact] | None:
    """The class of the fact or facts a field holds, ``None`` if it holds others."""
    annotation = kind.model_fields[field].annotation
    for one in (annotation, *get_args(annotation)[:1]):
        if isinstance(one, type) and issubclass(one, Fact):
            return one
    return None


@cache
def _of_field(kind: type[Fact], field: str) -> TypeAdapter[list[Any]]:
    info = kind.model_fields[field]
    whole = info.annotation
    for part in info.metadata:
        whole = Annotated[whole, part]  # type: ignore[assignment]
    return TypeAdapter(list[whole])  # type: ignore[valid-type]


@cache
def _of_entries(kind: type[Fact], field: str) -> TypeAdapter[list[Any]]:
    (group, *_) = get_args(kind.model_fields[field].annotation)
    (one, *_) = get_args(group)
    return TypeAdapter(list[one])  # type: ignore[valid-type]


def _judged(values: list[Any], adapter: TypeAdapter[list[Any]]) -> Judged:
    distinct = _distinct(values)
    wrong: dict[int, Expectations] = defaultdict(list)
    try:
        made = adapter.validate_python(distinct)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            wrong[int(one["loc"][0])].append(expectation(one))
        sound = [one for nth, one in enumerate(distinct) if nth not in wrong]
        left = iter(adapter.validate_python(sound))
        made = [one if nth in wrong else next(left) for nth, one in enumerate(distinct)]
    if len(distinct) == len(values):
        return Judged(made, wrong)
    outcome = dict(zip(distinct, made, strict=True))
    refused = {distinct[nth]: expected for nth, expected in wrong.items()}
    return Judged(
        [outcome[one] for one in values],
        {k: refused[one] for k, one in enumerate(values) if one in refused}
        if refused
        else {},
    )


def _distinct(values: list[Any]) -> list[Any]:
    """Each value once, or all of them where some cannot be told apart quickly."""
    if not isinstance(next(iter(values), None), Hashable):
        return values
    try:
        return list(dict.fromkeys(values))
    except TypeError:  # a list inside
        return values


def as_list(column: Iterable[Any]) -> list[Any]:
    """The entries of a list or array as plain Python values."""
    plain = getattr(column, "tolist", None)
    return list(column) if plain is None else plain()


def is_column(given: Any) -> bool:
    """Whether it holds an entry for each fact, and not one for all."""
    if hasattr(given, "tolist"):
        return np.ndim(given) > 0
    return isinstance(given, Sequence) and not isinstance(given, str | bytes)
