"""What pydantic calls a mistake, and what we expected instead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails

Details = tuple[tuple[str, str | int], ...]

_ID = r"^[A-Za-z0-9_-]{1,64}$"
_TAG = r"^[A-Za-z0-9_:-]{1,64}$"
_HEX = r"^[0-9a-f]{16}$"
_PATTERNS = {_ID: "id", _TAG: "tag", _HEX: "sixteen_digits"}

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
    "less_than": "below",
    "too_short": "entries_at_least",
    "tuple_type": "list",
    "model_type": "object",
    "model_attributes_type": "object",
    "date_type": "date",
    "date_parsing": "date",
    "date_from_datetime_parsing": "date",
    "date_from_datetime_inexact": "date",
    "time_type": "local_time",
    "time_parsing": "local_time",
    "local_time": "local_time",
    "identity_number": "identity_number",
    "repeated": "each_once",
    "empty_group": "filled_group",
    "rule_pack": "rule_pack",
    "worst": "with_worst_rank",
    "add_or_to": "add_or_to",
    "nothing_named": "something_named",
    "shares": "shares_to_100",
    "number": "number",
    "positive_number": "positive_number",
}
"""Code of the text catalogue for each kind of error."""

_NUMBERS = {
    "string_too_long": ("max_length", "most"),
    "greater_than_equal": ("ge", "least"),
    "less_than_equal": ("le", "most"),
    "less_than": ("lt", "below"),
    "too_short": ("min_length", "least"),
    "literal_error": ("expected", "allowed"),
    "rule_pack": ("known", "known"),
}


def expectation(error: ErrorDetails) -> tuple[str, Details]:
    """Code of what was expected, and the numbers and words that complete it."""
    kind = error["type"]
    context: Mapping[str, Any] = error.get("ctx", {})
    if kind == "string_pattern_mismatch":
        return _PATTERNS.get(context["pattern"], "month"), ()
    if kind not in _NUMBERS:
        return CODES.get(kind, "valid_value"), ()
    theirs, ours = _NUMBERS[kind]
    found = context[theirs]
    words = found if isinstance(found, int) else _words(str(found))
    return CODES[kind], ((ours, words),)


def _words(text: str) -> str:
    return text.replace("'", "").replace(" or ", ", ")
