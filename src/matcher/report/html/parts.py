"""What a page is made of, before it is a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from matcher.report.figures import Figure

_SHORT = 20
"""Rows of a table that need not be broken between pages."""


@dataclass(frozen=True)
class Text:
    """A paragraph; a ``lead`` says what matters most, a ``note`` explains."""

    text: str
    looks: Literal["plain", "lead", "note"] = "plain"
    kind: Literal["text"] = "text"


@dataclass(frozen=True)
class Items:
    """Sentences below one another."""

    items: tuple[str, ...]
    kind: Literal["items"] = "items"


@dataclass(frozen=True)
class Pairs:
    """Names, each with what it stands for; ``large`` are the numbers to see first."""

    pairs: tuple[tuple[str, str], ...]
    large: bool = False
    kind: Literal["pairs"] = "pairs"


@dataclass(frozen=True)
class Code:
    """What to type, to do it again."""

    text: str
    kind: Literal["code"] = "code"


@dataclass(frozen=True)
class Table:
    """Cells with their heads; the first column names a row.

    Attributes
    ----------
    key
        For anchors; each in a page once.
    words, names
        The columns that hold words, and those that hold ids or months and stay in one
        line, counted from 1. The others hold numbers, but for the first.
    sums
        Whether the last row holds sums.
    folded
        Whether it stands behind its caption until somebody opens or prints it.
    """

    key: str
    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: tuple[int, ...] = ()
    names: tuple[int, ...] = ()
    sums: bool = False
    folded: bool = False
    kind: Literal["table"] = "table"

    @property
    def looks(self) -> str:
        """Its classes: what columns hold, and whether a page of paper holds it."""
        size = "short" if len(self.rows) <= _SHORT else "long"
        words = (f"w{nth}" for nth in self.words)
        return " ".join([size, *words, *(f"n{nth}" for nth in self.names)])


@dataclass(frozen=True)
class Picture:
    """A figure, its summary, and its numbers unless they stand right after it."""

    figure: Figure
    numbers: Table | None = None
    kind: Literal["picture"] = "picture"


Block = Text | Items | Pairs | Code | Table | Picture


@dataclass(frozen=True)
class Section:
    """A part of the page under its own heading."""

    key: str
    title: str
    blocks: tuple[Block, ...] = field(default=())
