"""What every fact has in common: frozen, complete, finite, with opaque ids."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from functools import cache
from typing import Annotated, Any, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

_TEN_DIGITS = re.compile(r"(?:\d[\W_]*){10}")
_CHECK_1 = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_CHECK_2 = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


class Fact(BaseModel):
    """Base of all facts. Unknown fields, NaN and infinity are refused."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        hide_input_in_errors=True,
        validate_default=True,
    )


class Whole(Fact):
    """Facts that are judged together: so is a copy in which some are replaced."""

    def model_copy(
        self, *, update: Mapping[str, Any] | None = None, deep: bool = False
    ) -> Self:
        """The same with some facts replaced, judged like any other."""
        facts = {name: getattr(self, name) for name in type(self).model_fields}
        copied = deepcopy(facts) if deep else facts
        return type(self).model_validate({**copied, **(update or {})})

    def __getstate__(self) -> dict[Any, Any]:
        """The facts alone: what was made of them is made again where it is needed."""
        state = super().__getstate__()
        facts = type(self).model_fields
        held = state["__dict__"]
        return {**state, "__dict__": {name: held[name] for name in facts}}


Known = TypeVar("Known", bound=Fact)


def known_fact(kind: type[Known], values: dict[str, Any]) -> Known:
    """Make a fact of values that are known to be valid, without judging them again.

    Parameters
    ----------
    kind
        The class of the fact.
    values
        Every field, as validation would have left it; kept, so hand over a new dict.
    """
    (fact,) = known_facts(kind, [values])
    return fact


def known_facts(kind: type[Known], rows: Iterable[dict[str, Any]]) -> list[Known]:
    """Make many facts of values that are known to be valid, as ``known_fact`` does.

    Python's garbage collector rests meanwhile: nothing made here can be garbage, and it
    would go through all of it again and again.
    """
    new, put, fields = object.__new__, object.__setattr__, _fields_of(kind)
    facts = []
    with _collector_at_rest():
        for values in rows:
            fact = new(kind)
            put(fact, "__dict__", values)
            put(fact, "__pydantic_fields_set__", fields)
            put(fact, "__pydantic_extra__", None)
            put(fact, "__pydantic_private__", None)
            facts.append(fact)
    return facts


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if at_work:
            gc.enable()


@cache
def _fields_of(kind: type[Fact]) -> set[str]:
    """One set for all facts of a kind, which are frozen: nobody changes it."""
    return set(kind.model_fields)


def is_identity_number(digits: str) -> bool:
    """Tell whether 11 digits carry the two check digits of a Norwegian identity number.

    The weights are those of the national population register (modulo 11 twice); they
    are the same for D-numbers and other synthetic series.
    """
    numbers = [int(digit) for digit in digits]
    first = sum(w * d for w, d in zip(_CHECK_1, numbers[:10], strict=True))
    second = sum(w * d for w, d in zip(_CHECK_2, numbers, strict=True))
    return first % 11 == 0 and second % 11 == 0


def holds_identity_number(text: str) -> bool:
    """Tell whether a text is, or hides, something like a national identity number.

    Ten digits count as well, because a spreadsheet eats a leading zero.
    """
    if not _TEN_DIGITS.search(text):
        return False
    bare = re.sub(r"[\W_]", "", text)
    if re.fullmatch(r"\d{10,11}", bare):
        return True
    runs = re.findall(r"\d{10,}", bare)
    windows = (
        run[at : at + 11].zfill(11)
        for run in runs
        for at in range(max(1, len(run) - 10))
    )
    return any(is_identity_number(window) for window in windows)


def _refuse_identity_number(text: str) -> str:
    if holds_identity_number(text):
        raise PydanticCustomError(
            "identity_number",
            "an opaque id is expected; this looks like a national identity number",
        )
    return text


Each = TypeVar("Each", str, int)


def refuse_repeats(items: tuple[Each, ...]) -> tuple[Each, ...]:
    """The same items, if no two of them are equal."""
    if len(set(items)) < len(items):
        raise PydanticCustomError("repeated", "each entry may stand only once")
    return items


def _refuse_repeats_in_groups(
    groups: tuple[tuple[str, ...], ...],
) -> tuple[tuple[str, ...], ...]:
    refuse_repeats(tuple(entry for group in groups for entry in group))
    if not all(groups):
        raise PydanticCustomError("empty_group", "a tie group holds at least one entry")
    return groups


Id = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$"),
    AfterValidator(_refuse_identity_number),
]
"""An opaque id: letters, digits, ``_`` and ``-``; unique ignoring case."""

Tag = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z0-9_:-]{1,64}$"),
    AfterValidator(_refuse_identity_number),
]
"""A short word such as ``licence_b`` or ``cleared:electro``; never a cause."""

Name = Annotated[
    str,
    StringConstraints(max_length=120),
    AfterValidator(_refuse_identity_number),
]
"""A name of a trade, place or pathway, shown to people. Never a person's name."""

Ids = Annotated[tuple[Id, ...], AfterValidator(refuse_repeats)]
Tags = Annotated[tuple[Tag, ...], AfterValidator(refuse_repeats)]

TieGroups = Annotated[
    tuple[tuple[Id, ...], ...], AfterValidator(_refuse_repeats_in_groups)
]
"""Ordered groups of ids; the ids of one group are equally good."""

LAST_MONTH = 600
"""The last month anything may be in."""

Month = Annotated[int, Field(ge=0, le=LAST_MONTH)]
"""Months since ``Problem.first_month``; 0 is that month itself."""

Months = Annotated[int, Field(ge=0, le=120)]
"""A number of months."""

Minutes = Annotated[int, Field(ge=0, le=1440)]
"""Minutes of travel, one way."""

Count = Annotated[int, Field(ge=0, le=1_000_000)]
"""A number of people or places."""

Kroner = Annotated[int, Field(ge=0, le=10_000_000)]
"""Whole Norwegian kroner."""
