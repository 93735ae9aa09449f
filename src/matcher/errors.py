"""What can go wrong, as data: the user's mistakes in the input, and ours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from matcher.texts import say_fault


@dataclass(frozen=True)
class Fault:
    """One mistake in the input, and where it stands.

    Attributes
    ----------
    expected
        What should have stood there, as a code of the text catalogue, for
        example ``"whole_number"``.
    file, sheet, row, column
        The place; ``row`` counts as a spreadsheet does (the header is row 1), and
        ``sheet`` is the sheet of a workbook.
        Facts given in Python have no file: ``column`` is then the path of the field.
    details
        Numbers and allowed words that complete the sentence; never input values.
    value
        What stood there. Kept out of ``str()``, ``repr()``, logs and HTTP answers.
    """

    expected: str
    file: str | None = None
    row: int | None = None
    column: str | None = None
    details: tuple[tuple[str, str | int], ...] = ()
    value: str | None = field(default=None, repr=False, compare=False)
    sheet: str | None = None

    def __str__(self) -> str:
        return say_fault(self, "en")


class MatcherError(Exception):
    """Base of every error this library raises on purpose."""


class InputError(MatcherError):
    """The input is not a problem; ``faults`` holds every mistake at once."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        count = len(self.faults)
        lines = [f"{count} fault{'' if count == 1 else 's'} in the input"]
        return "\n".join(lines + [f"  {fault}" for fault in self.faults])


class ProblemError(InputError):
    """Each fact is well formed, but together they contradict one another."""


class PolicyError(InputError):
    """The policy names a rule or an objective that does not exist, or misuses one."""


class SolverError(MatcherError):
    """A solver answered something it must never answer. Ours, not the user's."""


class VerificationError(MatcherError):
    """A plan did not pass ``verify``, so it was not returned. Ours, not the user's."""
