"""A mistake in one field, before anyone has said in which file it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from matcher.domain.expectations import expectation
from matcher.errors import Fault
from matcher.tables.spelling import hides_number, must_hide, shown


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
    value = harmless(wrong.expected, wrong.value)
    return Fault(wrong.expected, file, row, column, wrong.details, value)


def harmless(expected: str, value: str | None) -> str | None:
    """What stood there, unless it hides an identity number."""
    hidden = expected == "identity_number" or (value and must_hide(value))
    return None if hidden else value


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
    given = error["input"]
    value = str(given) if isinstance(given, str | int | float) else None
    hidden = value is not None and hides_number(value)
    if hidden or kind == "identity_number":
        return Wrong("identity_number", where=where)
    code, details = expectation(error)
    return Wrong(code, details, where, value)
