"""What a sub-command answers: text for people, data for machines, and a code."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from fractions import Fraction
from typing import Any

from pydantic import BaseModel

from matcher.cli.exits import Exit
from matcher.domain.verdicts import Saying


@dataclass(frozen=True)
class Answer:
    """One answer.

    Attributes
    ----------
    exit
        The code for the shell.
    text
        For people, on standard output.
    notes
        Further lines for people, on standard error.
    data
        For machines: what ``--json`` prints, beside the command and the code.
    """

    exit: Exit = Exit.DONE
    text: str = ""
    notes: tuple[str, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)


def on_a_page(page: str, found: object = None) -> Answer:
    """An answer that is read on a page, and for machines also what it tells of."""
    return Answer(text=page, data={"text": page, "answer": plain(found)})


def plain(value: object) -> Any:
    """A value as JSON can hold it; an exact number is text, as in ``result.json``.

    Examples
    --------
    >>> plain({"rate": Fraction(12, 19), "ids": ("C1", "C2")})
    {'rate': '12/19', 'ids': ['C1', 'C2']}
    """
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, Saying):
        return {"code": value.code, "details": plain(value.details)}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [one.name for one in dataclasses.fields(value)]
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list | set | frozenset):
        return [plain(one) for one in value]
    if isinstance(value, Fraction | date | time):
        return str(value)
    return value
