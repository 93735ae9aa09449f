"""A mistake in one field, before anyone has said in which file it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from matcher.errors import Fault
from matcher.tables.spelling import hides_number, must_hide, shown

_ID = r"^[A-Za-z0-9_-]{1,64}$"
_TAG = r"^[A-Za-z0-9_:-]{1,64}$"
_PATTERNS = {_ID: "id", _TAG: "tag"}

CODES = {
    "missing": "filled",
    "extra_forbidden": "known_field",
    "int_type": "whole_number",
    "int_parsing": "whole_number",
    "int_parsing_size": "whole_number",
    "int_from_float": "whole_number",
    "finite_number": "finite_number",
    "bool_type": "true_false",
    "bool_parsing": "true_false",
    "string_type": "text",
    "string_unicode": "text",
    "string_too_long": "text_at_most",
    "literal_error": "one_of",
    "greater_than_equal": "at_least",
    "less_than_equal": "at_most",
    "too_short": "entries_at_least",
    "tuple_type": "list",
    "model_type": "object",
    "model_attributes_type": "object",
    "date_type": "date",
    "date_parsing": "date",
    "date_from_datetime_parsing": "date",
    "date_from_datetime_inexact": "date",
    "identity_number": "identity_number",
    "repeated": "each_once",
    "empty_group": "filled_group",
    "rule_pack": "rule_pack",
    "worst": "with_worst_rank",
}
"""What pydantic calls a mistake, and what we expected instead."""

_NUMBERS = {
    "string_too_long": ("max_length", "most"),
    "greater_than_equal": ("ge", "least"),
    "less_than_equal": ("le", "most"),
    "too_short": ("min_length", "least"),
    "literal_error": ("expected", "allowed"),
    "rule_pack": ("known", "known"),
}


@dataclass(frozen=True)
class Wrong:
    """What was expected of a field; ``where`` is the way to it inside its fact."""

    expected: str
    details: tuple[tuple[str, str | int], ...] = ()
    where: tuple[str | int, ...] = ()
    value: str | None = field(default=None, repr=False, compare=False)

    @property
    def field(self) -> str:
        """The field: ``"home"``, ``"placement.classes"``; positions are left out."""
        names: list[str] = []
        for part in self.where:
            if isinstance(part, int):
                break
            names.append(part)
        return ".".join(names)


def path_of(where: tuple[str | int, ...]) -> str:
    """A way through a document as people read it: ``candidates[3].birth_year``."""
    text = ""
    for part in where:
        text += f"[{part}]" if isinstance(part, int) else f".{shown(part)}"
    return text.lstrip(".")


def fault(
    wrong: Wrong,
    *,
    file: str | None = None,
    row: int | None = None,
    column: str | None = None,
) -> Fault:
    """The mistake at its place; a cell that hides an identity number shows nothing."""
    value = wrong.value
    if wrong.expected == "identity_number" or (value and must_hide(value)):
        value = None
    return Fault(wrong.expected, file, row, column, wrong.details, value)


def wrongs_of(error: ValidationError) -> Iterator[Wrong]:
    """Everything a validation found, without the values it found it in.

    A list is counted without its faulty entries: that it is short is no further fault.
    """
    errors = error.errors(include_url=False)
    inside = {one["loc"][:-1] for one in errors if one["loc"]}
    for one in errors:
        if one["type"] != "too_short" or one["loc"] not in inside:
            yield _wrong(one)


def _wrong(error: ErrorDetails) -> Wrong:
    kind, where = error["type"], error["loc"]
    context: Mapping[str, Any] = error.get("ctx", {})
    given = error["input"]
    value = str(given) if isinstance(given, str | int | float) else None
    hidden = value is not None and hides_number(value)
    if hidden or kind == "identity_number":
        return Wrong("identity_number", where=where)
    details: tuple[tuple[str, str | int], ...] = ()
    if kind == "string_pattern_mismatch":
        code = _PATTERNS.get(context["pattern"], "month")
    else:
        code = CODES.get(kind, "valid_value")
    if kind in _NUMBERS:
        theirs, ours = _NUMBERS[kind]
        found = context[theirs]
        details = ((ours, found if isinstance(found, int) else _words(str(found))),)
    return Wrong(code, details, where, value)


def _words(text: str) -> str:
    return text.replace("'", "").replace(" or ", ", ")
