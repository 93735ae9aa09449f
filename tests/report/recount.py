"""Counts a plan once more, from ids with plain loops, and reads what reports say of it.

Nothing here comes from the reports: only facts and placements are looked at.
"""

from __future__ import annotations

import io
from collections import Counter
from functools import cached_property
from typing import Any

import openpyxl

from matcher.domain import Matching, Placement, Problem
from matcher.domain.employers import SlotKind
from matcher.engine import Result
from matcher.report import html_report, plan_workbook
from support.html_page import Page

_KINDS: tuple[SlotKind, ...] = ("apprenticeship", "job", "other_qualification")
Numbers = list[list[int]]


class Recount:
    """What there is to count."""

    def __init__(self, problem: Problem, matching: Matching) -> None:
        self.problem, self.plan = problem, matching.placements
        self.begun = [
            one.placement for one in problem.commitments if one.kind == "incumbent"
        ]
        old = {one.candidate for one in self.begun}
        self.new = [one.id for one in problem.candidates if one.id not in old]
        self.has = {one.candidate for one in self.plan}
        self.region = {one.id: one.region for one in problem.locations}
        self.home = {one.id: self.region[one.home] for one in problem.candidates}
        self.kind = {one.id: one.kind for one in problem.slots}
        self.employer = {one.id: one.company for one in problem.slots}
        self.held = Counter(one.slot for one in self.plan)
        taken = Counter(one.slot for one in self.begun)
        self.room = {
            one.id: max(0, one.places - one.reserved - taken[one.id])
            for one in problem.slots
        }

    def status(self, *, by_home: bool = True) -> Numbers:
        """Pathway, already, work, other and sum of each region, and of all."""

        def where(one: Placement) -> str:
            if by_home:
                return self.home[one.candidate]
            company = next(
                c for c in self.problem.companies if c.id == self.employer[one.slot]
            )
            return self.region[company.location]

        rows = []
        for region in self.problem.regions:
            here = [one for one in self.plan if where(one) == region.id]
            kinds = Counter(self.kind[one.slot] for one in here)
            begun = sum(where(one) == region.id for one in self.begun)
            first, *others = (kinds[kind] for kind in _KINDS)
            rows.append([first, begun, *others, len(here) + begun])
        return [*rows, [sum(column) for column in zip(*rows, strict=True)] or [0] * 5]

    @property
    def waiting(self) -> list[str]:
        return sorted(set(self.new) - self.has)

    def shares(self) -> dict[str, list[int]]:
        """New people with a place, without, and all, by region."""
        found = {}
        for region in self.problem.regions:
            here = [who for who in self.new if self.home[who] == region.id]
            placed = sum(who in self.has for who in here)
            name = region.name or region.id
            found[name] = [placed, len(here) - placed, len(here)]
        return found

    def companies(self) -> Numbers:
        """Places, people and what is left of each company, by id."""
        rows = []
        for company in sorted(one.id for one in self.problem.companies):
            slots = [one for one, owner in self.employer.items() if owner == company]
            room = sum(self.room[one] for one in slots)
            held = sum(self.held[one] for one in slots)
            rows.append([room, held, room - held])
        return rows

    def open_places(self) -> dict[str, list[int]]:
        """Left, for the scheme and kept, of slots with room or kept altogether."""
        found = {}
        for slot in self.problem.slots:
            room = self.room[slot.id]
            left = max(0, room - self.held[slot.id])
            if left or (slot.reserved and not room):
                found[slot.id] = [left, room, slot.reserved]
        return found

    def changes(self) -> list[int]:
        """Kept, rerouted, moved, begun, gone and new since the last plan."""
        last = self.problem.previous
        before = {} if last is None else {one.candidate: one for one in last.placements}
        now = {one.candidate: one for one in self.plan}
        begun = {one.candidate for one in self.begun}
        kept = sum(before.get(who) == one for who, one in now.items())
        both = before.keys() & now.keys()
        same_slot = sum(before[who].slot == now[who].slot for who in both)
        gone = before.keys() - now.keys()
        return [
            kept,
            same_slot - kept,
            len(both) - same_slot,
            len(gone & begun),
            len(gone - begun),
            len(now.keys() - before.keys()),
        ]


class Reported:
    """What the English page and workbook say."""

    def __init__(self, problem: Problem, result: Result) -> None:
        self.page = Page(html_report(problem, result, "en"))
        data = plan_workbook(problem, result, "en")
        self.book = openpyxl.load_workbook(io.BytesIO(data))

    def table(self, key: str) -> list[list[str]]:
        """Rows of a table of the page, without its heads."""
        return self.page.tables[key][1:]

    def tile(self, name: str) -> int:
        """A large number of the page."""
        texts = self.page.texts
        return int(texts[texts.index(name) + 1])

    @cached_property
    def sheets(self) -> dict[str, list[list[Any]]]:
        """Rows of each sheet, without their heads."""
        return {
            sheet.title: [list(row) for row in sheet.iter_rows(2, values_only=True)]
            for sheet in self.book
        }


def as_number(cell: str) -> int:
    """A number of a table, in brackets or a dash for 0 too."""
    return 0 if cell == "–" else int(cell.strip("()"))


def told_wrongly(problem: Problem, result: Result) -> list[str]:
    """Names of what the reports count in another way than this."""
    assert result.matching is not None
    true, told = Recount(problem, result.matching), Reported(problem, result)
    sheets = told.sheets
    by_home, by_slot = true.status(), true.status(by_home=False)
    sums = [row[-3:] for row in sheets["Per company"] if row[-1] is not None]
    homes = [row[-4:] for row in sheets["Per NAV office"] if row[-1] is not None]
    status = [row[2:7] for row in sheets["Status"] if isinstance(row[2], int)]
    plan = sorted((one.candidate, one.slot) for one in true.plan)
    everybody = [len(problem.candidates), len(plan), len(true.begun), len(true.waiting)]
    pairs: dict[str, tuple[object, object]] = {
        "tiles": (
            [told.tile("With a place"), told.tile("Without a place")],
            [len(plan), len(true.waiting)],
        ),
        "status": (
            [list(map(as_number, row[1:])) for row in told.table("status")],
            by_home,
        ),
        "shares": (
            {
                row[0]: list(map(int, row[1:4]))
                for row in told.table("fig-regions")[:-1]
            },
            true.shares(),
        ),
        "placements": ([tuple(row[:2]) for row in told.table("placements")], plan),
        "sheet of the plan": ([(row[0], row[3]) for row in sheets["Plan"]], plan),
        "companies": (sums, true.companies()),
        "homes": ([sum(column) for column in zip(*homes, strict=True)], everybody),
        "sheet of the status": (status, by_home + by_slot),
        "unplaced": (sorted(row[0] for row in sheets["Unplaced"]), true.waiting),
        "open places": (
            {row[0]: [row[3], *row[7:9]] for row in sheets["Open places"]},
            true.open_places(),
        ),
        "letters": (
            [row[0] for row in sheets["Letters"] if row[1] == "no"],
            true.waiting,
        ),
    }
    if true.waiting:
        people = [row[0] for row in told.table("unplaced")]
        reasons = sum(as_number(row[-1]) for row in told.table("reasons")[:-1])
        pairs["people and reasons"] = (people, true.waiting)
        pairs["reasons"] = (reasons, len(true.waiting))
    if problem.previous is not None:
        row = [as_number(cell) for cell in told.table("changes")[-1][1:]]
        pairs["changes"] = (row, true.changes())
    return [name for name, (one, other) in pairs.items() if one != other]
