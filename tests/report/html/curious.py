"""Somebody who reads a published page and works out what it hides."""

from __future__ import annotations

import re
from collections.abc import Hashable

from support.behind import Behind
from support.html_page import Page

COLUMNS = {
    "On a pathway": "pathway",
    "Already in pathway": "already_in_pathway",
    "Straight to work": "work",
    "Other qualification": "other",
}
HIDDEN = (":", "vises ikke", "not shown")
REST = "others"
OTHERS: dict[str, list[str]] = {"choices": [], "reasons": ["other reasons"]}
"""Parts that a reader knows of, though there is no row of them."""
RANKS = (
    "1st choice",
    "2nd choice",
    "3rd choice",
    "4th choice or later",
    "Outside own list",
)


class Curious:
    """All that an English page says of numbers of people, as one set of equations.

    ``counts`` are the numbers of people there are; ``told`` those the page says.
    """

    def __init__(self, html: str) -> None:
        self.page = Page(html)
        self.behind = Behind()
        self.counts: list[Hashable] = []
        self.told: dict[Hashable, int] = {}
        self._regions()
        self._sums()
        self._drawn()
        self._large()
        self._tiers()
        self._parts("choices")
        self._parts("reasons")

    def worked_out(self, fewest: int = 5) -> list[tuple[Hashable, float]]:
        """Every number of people that is certain to be below five, with its most."""
        below = []
        for name in self.counts:
            most = self.behind.most(name)
            if most < fewest:
                below.append((name, most))
        return below

    def hidden(self) -> list[Hashable]:
        """The numbers that are not told."""
        return [name for name in self.counts if name not in self.told]

    def _say(self, name: Hashable, shown: str) -> None:
        """Take in what stands in a cell."""
        if shown in HIDDEN:
            return
        value = int(shown)
        self.behind.fix(name, value)
        self.told[name] = value

    def _count(self, name: Hashable) -> Hashable:
        if name not in self.counts:
            self.behind.number(name)
            self.counts.append(name)
        return name

    def _whole(self, whole: Hashable, *parts: Hashable) -> None:
        for one in (whole, *parts):
            self._count(one)
        self.behind.add_sum(parts, whole)

    def _regions(self) -> None:
        heads, *rows = self.page.tables["status"]
        self.rows = [*range(len(rows) - 1), "all"]
        self.columns = [COLUMNS[head] for head in heads if head in COLUMNS]
        for row, cells in zip(self.rows, rows, strict=True):
            self._whole((row, "sum"), *((row, one) for one in self.columns))
            self._whole((row, "everybody"), (row, "sum"), (row, "unplaced"))
            names = (*self.columns, "sum", "unplaced", "everybody")
            for name, shown in zip(names, cells[1:], strict=True):
                self._say((row, name), shown)
        for name in (*self.columns, "sum", "unplaced", "everybody"):
            self._whole(("all", name), *((row, name) for row in self.rows[:-1]))

    def _sums(self) -> None:
        new = [("all", one) for one in self.columns if one != "already_in_pathway"]
        self._whole("placed", *new)
        self._whole("candidates", "placed", ("all", "unplaced"))

    def _drawn(self) -> None:
        """The numbers of the figures, whose rows are those of the table or in order."""
        _, *balance = self.page.tables["fig-regions"]
        for row, cells in zip(self.rows, balance, strict=True):
            names = ("sum", "unplaced", "everybody")
            for name, shown in zip(names, cells[1:4], strict=True):
                self._say((row, name), shown)
        _, *flows = self.page.tables["fig-flows"]
        columns = (*self.columns, "unplaced", "everybody")
        for row, cells in zip(self.rows, flows, strict=True):
            for name, shown in zip(columns, cells[1:], strict=True):
                self._say((row, name), shown)

    def _large(self) -> None:
        """The numbers of the answer."""
        names = {
            "With a place": "placed",
            "On a pathway": ("all", "pathway"),
            "Without a place": ("all", "unplaced"),
            "Already in a pathway": ("all", "already_in_pathway"),
        }
        texts = self.page.texts
        for at, text in enumerate(texts[:-1]):
            if text in names and texts[at + 1].isdigit():
                self._say(names[text], texts[at + 1])
        said = re.search(r"proposed for (\d+) of (\d+) candidates", self.page.text)
        if said:
            self._say("placed", said.group(1))
            self._say("candidates", said.group(2))

    def _tiers(self) -> None:
        known: dict[str, Hashable] = {
            "Most on a pathway": ("all", "pathway"),
            "Most placed": "placed",
        }
        _, *rows = self.page.tables["tiers"]
        for tier, value, *_ in rows:
            assert tier in known or value in HIDDEN
            if tier in known:
                self._say(known[tier], value)

    def _parts(self, table: str) -> None:
        """A number and its parts; those that do not stand there are the rest."""
        if table not in self.page.tables:
            return
        _, *rows = self.page.tables[table]
        column = "pathway" if table == "choices" else "unplaced"
        whole: Hashable = ("all", column)
        names: list[Hashable] = [(table, name) for name, _ in rows[:-1]]
        unseen = [(table, one) for one in OTHERS[table] if (table, one) not in names]
        self._whole(whole, *names, *unseen)
        for name, (_, shown) in zip([*names, whole], rows, strict=True):
            self._say(name, shown)
        if table == "choices" and (table, REST) in names:
            hidden = [(table, one) for one in RANKS if (table, one) not in names]
            self._whole((table, REST), *hidden)
