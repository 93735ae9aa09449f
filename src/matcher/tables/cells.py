"""The kinds of cells: how each is written in a table and read from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from matcher.tables.months import calendar_month, month_index, month_text
from matcher.tables.spelling import fold, near
from matcher.tables.state_words import STATE_WORDS
from matcher.tables.wrong import Wrong
from matcher.texts import Language

YES = {"en": "yes", "nb": "ja"}
NO = {"en": "no", "nb": "nei"}
_TRUE = frozenset({"yes", "ja", "j", "y", "true", "sann", "1"})
_FALSE = frozenset({"no", "nei", "n", "false", "usann", "0"})

WORDS: dict[str, tuple[str, ...]] = {
    "job_seeker": ("jobbsøker", "arbeidssøker"),
    "adult_education_applicant": ("søker voksenopplæring", "voksenopplæring"),
    "terminated_contract": (
        "avbrutt lærekontrakt",
        "avbrutt kontrakt",
        "hevet lærekontrakt",
        "hevet kontrakt",
    ),
    "employed_adult": ("voksen i jobb", "fagbrev på jobb", "ansatt"),
    "none": ("ingen",),
    "vg1": ("vg1",),
    "vg2": ("vg2",),
    "general": ("studieforberedende", "studiespesialisering", "studiespesialiserende"),
    "part_apprenticed": ("påbegynt læretid", "delvis læretid", "avbrutt læretid"),
    "apprenticeship": ("læreplass", "lærling", "lærlingplass"),
    "job": ("jobb", "arbeid"),
    "other_qualification": ("annen kvalifisering", "kvalifisering"),
    "slot": ("tilbud",),
    "company": ("bedrift", "lærebedrift"),
    "location": ("sted",),
    "training_office": ("opplæringskontor", "kontor"),
    "training_class": ("klasse", "opplæringsklasse"),
    "incumbent": ("i løp", "i løp fra før"),
    "highest": ("høyest", "størst"),
    "lowest": ("lavest", "minst"),
    "pinned": ("fastsatt", "låst"),
    **STATE_WORDS,
}
"""Norwegian for the words of the model: the first is written, all are understood."""


@dataclass(frozen=True)
class Context:
    """What a cell needs to know: month 0 (``None``: not known) and the language."""

    first_month: str | None
    language: Language = "en"


class Kind(Protocol):
    """One kind of cell. Blank cells never get here."""

    @property
    def many(self) -> bool:
        """Whether a blank cell is an empty list."""

    @property
    def strips(self) -> bool:
        """Whether outer spaces mean nothing."""

    def read(self, text: str, context: Context) -> object:
        """The value that a cell states, or a ``Wrong``."""

    def write(self, value: Any, context: Context) -> str:
        """The cell that states a value."""


class _One:
    many = False
    strips = True

    def write(self, value: Any, context: Context) -> str:  # noqa: ARG002
        return str(value)


class Text(_One):
    """A name; kept as it stands, outer spaces too."""

    strips = False

    def read(self, text: str, context: Context) -> object:  # noqa: ARG002
        return text


class IdCell(_One):
    """One id; the model judges its letters."""

    def read(self, text: str, context: Context) -> object:  # noqa: ARG002
        return text.strip()


class Whole(_One):
    """A whole number: ``60``, ``60,0``; not ``1 000``, ``1.000`` or ``60,5``."""

    def read(self, text: str, context: Context) -> object:  # noqa: ARG002
        match = re.fullmatch(r"(-?[0-9]{1,18})([.,]0{1,2})?", text.strip())
        return Wrong("whole_number") if match is None else int(match[1])


class Number(_One):
    """A number, exactly as written: ``4``, ``4,5`` or ``4.5``; not ``1 000``."""

    def read(self, text: str, context: Context) -> object:  # noqa: ARG002
        plain = text.strip().replace(",", ".")
        found = re.fullmatch(r"-?[0-9]{1,7}(\.[0-9]{1,20})?", plain)
        return Wrong("number") if found is None else plain

    def write(self, value: Any, context: Context) -> str:
        text = f"{value:f}"
        return text.replace(".", ",") if context.language == "nb" else text


class Percent(Whole):
    """Whole percent, with or without the sign: ``80``, ``80,0``, ``80 %``."""

    def read(self, text: str, context: Context) -> object:
        return super().read(text.strip().removesuffix("%"), context)


@dataclass(frozen=True)
class YesNo:
    """``yes`` or ``no``, ``ja`` or ``nei``, ``true`` or ``false``, ``1`` or ``0``.

    With ``marks`` an ``x`` is a yes; only where a blank cell is a no.
    """

    marks: bool = True
    many = False
    strips = True

    def read(self, text: str, context: Context) -> object:  # noqa: ARG002
        word = fold(text)
        if word in _TRUE or (self.marks and word == "x"):
            return True
        return False if word in _FALSE else Wrong("yes_no")

    def write(self, value: Any, context: Context) -> str:
        return (YES if value else NO)[context.language]


@dataclass(frozen=True)
class Word:
    """One of the words of the model, or Norwegian for it."""

    values: tuple[str, ...]
    many = False
    strips = True

    @cached_property
    def understood(self) -> dict[str, str]:
        """Every spelling, and what it means."""
        return {
            fold(word): value
            for value in self.values
            for word in (value, *WORDS[value])
        }

    def read(self, text: str, context: Context) -> object:
        found = self.understood.get(fold(text))
        if found is not None:
            return found
        allowed = [self.write(value, context) for value in self.values]
        details: tuple[tuple[str, str | int], ...] = (("allowed", ", ".join(allowed)),)
        probably = near(text, self.understood)
        if probably is None:
            return Wrong("one_of", details)
        meant = self.write(self.understood[probably], context)
        return Wrong("one_of_maybe", (*details, ("maybe", meant)))

    def write(self, value: Any, context: Context) -> str:
        return str(WORDS[value][0] if context.language == "nb" else value)


class MonthCell(_One):
    """A calendar month; its index from the first month in the model."""

    def read(self, text: str, context: Context) -> object:
        first = context.first_month
        index = month_index(text, first or "0000-01")
        if index is None:
            return Wrong("month")
        if first is None:  # some month, as different from others as it was
            return index % 600
        if index < 0:
            return Wrong("not_before_first_month", (("first_month", first),))
        if index > 600:
            last = month_text(600, first)
            return Wrong("not_after_last_month", (("last_month", last),))
        return index

    def write(self, value: Any, context: Context) -> str:
        return month_text(value, context.first_month or "0000-01")


class FirstMonth(_One):
    """The month everything counts from."""

    def read(self, text: str, context: Context) -> object:  # noqa: ARG002
        return calendar_month(text) or Wrong("month")


@dataclass(frozen=True)
class Each:
    """Several cells of one kind, with spaces between them: ``weld mech cook``."""

    kind: Kind
    many = True
    strips = True

    def read(self, text: str, context: Context) -> object:
        return _all(text.split(), lambda part: self.kind.read(part, context))

    def write(self, value: Any, context: Context) -> str:
        return " ".join(self.kind.write(one, context) for one in value)


class Ties:
    """Tie groups, best first: ``weld = mech > cook``."""

    many = True
    strips = True

    def read(self, text: str, context: Context) -> object:  # noqa: ARG002
        groups = [
            tuple(part.strip() for part in group.split("="))
            for group in text.split(">")
        ]
        if any(len(group) > 1 or group[0] for group in groups) and all(
            part and not re.search(r"\s", part) for group in groups for part in group
        ):
            return tuple(groups)
        return Wrong("tie_groups")

    def write(self, value: Any, context: Context) -> str:  # noqa: ARG002
        return " > ".join(" = ".join(group) for group in value)


class Choices:
    """Slots for two people, best first: ``s1/s2 > s1/``; nothing is no place."""

    many = True
    strips = True

    def read(self, text: str, context: Context) -> object:  # noqa: ARG002
        return _all(text.split(">"), self._pair)

    def _pair(self, text: str) -> object:
        sides = [side.strip() for side in text.split("/")]
        if len(sides) != 2:
            return Wrong("joint_choices")
        return {"first": sides[0] or None, "second": sides[1] or None}

    def write(self, value: Any, context: Context) -> str:  # noqa: ARG002
        return " > ".join(f"{one.first or ''}/{one.second or ''}" for one in value)


def _all(parts: Iterable[str], read: Callable[[str], object]) -> object:
    values = [read(part) for part in parts]
    for value in values:
        if isinstance(value, Wrong):
            return value
    return tuple(values)
