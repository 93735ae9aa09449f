"""Mistakes as an answer: sentences for people, places and codes for machines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matcher.cli.answer import Answer
from matcher.cli.exits import Exit
from matcher.errors import Fault
from matcher.texts import Language, say_fault, word


def sentences(faults: Sequence[Fault], language: Language) -> tuple[str, ...]:
    """A line for each fault, with what stood there: this is the user's own machine."""
    return tuple(say_fault(one, language, show_value=True) for one in faults)


def fault_data(fault: Fault, language: Language, *, show_value: bool) -> dict[str, Any]:
    """A fault for machines; what stood there only where it was asked for."""
    data: dict[str, Any] = {
        "expected": fault.expected,
        "file": fault.file,
        "sheet": fault.sheet,
        "row": fault.row,
        "column": fault.column,
        "details": dict(fault.details),
        "sentence": say_fault(fault, language),
    }
    if show_value:
        hidden = fault.expected == "identity_number"
        data["value"] = None if hidden else fault.value
    return data


def refusal(faults: Sequence[Fault], language: Language, *, show_value: bool) -> Answer:
    """The answer to input with mistakes."""
    return Answer(
        Exit.INPUT,
        notes=sentences(faults, language),
        data={
            "error": "input",
            "faults": [
                fault_data(one, language, show_value=show_value) for one in faults
            ],
        },
    )


def next_step(faults: Sequence[Fault], language: Language) -> tuple[str, ...]:
    """What to do about mistakes in a workbook, for who has not asked for it."""
    in_workbook = any(one.sheet is not None for one in faults)
    return (word("cli_mark_them", language),) if in_workbook else ()


def failure(exit_code: Exit, error: str, message: str) -> Answer:
    """The answer where something else than the input was wrong."""
    return Answer(
        exit_code, notes=(message,), data={"error": error, "message": message}
    )
