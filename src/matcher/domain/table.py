"""What has been read of a table of facts so far, and what is wrong in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from matcher.domain.column_values import Expectations, Judged
from matcher.domain.expectations import Details
from matcher.domain.fact import Fact, holds_identity_number, known_facts
from matcher.domain.long_form import TieEntries
from matcher.errors import Fault


@dataclass
class Table:
    """What has been read of one table so far.

    ``wrong`` are the rows in which something is wrong, ``nameless`` those whose id is,
    and ``unreadable`` tells that whole columns are. ``entries`` are those of fields
    that hold tie groups.
    """

    kind: type[Fact]
    path: str
    rows: int = 0
    values: dict[str, list[Any]] = field(default_factory=dict)
    wrong: set[int] = field(default_factory=set)
    nameless: set[int] = field(default_factory=set)
    unreadable: bool = False
    entries: dict[str, TieEntries] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def column_fault(self, name: str, expected: str, **details: str | int) -> None:
        """A mistake in a whole column."""
        self._fault(f"{self.path}.{name}", expected, tuple(details.items()))
        self.unreadable = True

    def fault(self, row: int, name: str, expected: str, details: Details = ()) -> None:
        """A mistake in the field of one fact."""
        self._fault(f"{self.path}[{row}].{name}", expected, details)
        self.wrong.add(row)
        if name == "id":
            self.nameless.add(row)

    def noted(self, name: str, judged: Judged) -> list[Any]:
        """The values of a field, whose mistakes are noted."""
        for row, expected in judged.wrong.items():
            self.note(row, name, expected)
        return judged.values

    def note(self, row: int, name: str, wrong: Expectations) -> None:
        """What was expected of the field of one fact, each thing once."""
        for expected, details in dict.fromkeys(wrong):
            self.fault(row, name, expected, details)

    def _fault(self, place: str, expected: str, details: Details) -> None:
        self.faults.append(Fault(expected, column=place, details=details))

    def facts(self) -> tuple[Fact, ...]:
        """The facts nothing is wrong with."""
        if self.unreadable:
            return ()
        names = list(self.values)
        right = (
            dict(zip(names, row, strict=True))
            for nth, row in enumerate(zip(*self.values.values(), strict=True))
            if nth not in self.wrong
        )
        return tuple(known_facts(self.kind, right))


def shown(name: object) -> str:
    """The name of a column as it may be shown: not if it might be somebody's."""
    text = str(name)
    return text if text.isidentifier() and not holds_identity_number(text) else "?"
