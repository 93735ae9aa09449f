"""One result in one language: what several sheets need once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from matcher.domain import Matching, Problem, Reason
from matcher.domain.employers import SlotKind
from matcher.engine import Result
from matcher.explain import why_unplaced
from matcher.report.layout import pathway_name, region_names, trade_name
from matcher.tables.placed import PlacedRow, placed_table
from matcher.texts import Language, label, word


@dataclass(frozen=True)
class View:
    """A problem, what ``solve`` made of it, and who reads it.

    ``plan`` has no placements where there is no plan.
    """

    problem: Problem
    result: Result
    language: Language

    @cached_property
    def plan(self) -> Matching:
        """The placements."""
        return self.result.matching or Matching()

    @cached_property
    def placed(self) -> dict[str, PlacedRow]:
        """Each placement with what belongs to it, by candidate."""
        rows = placed_table(self.problem, self.plan)
        return {row.candidate: row for row in rows}

    @cached_property
    def incumbents(self) -> dict[str, PlacedRow]:
        """The same of those already in a pathway."""
        before = Matching(placements=tuple(self.problem.incumbents.values()))
        return {row.candidate: row for row in placed_table(self.problem, before)}

    @cached_property
    def reasons(self) -> dict[str, Reason]:
        """Why everybody without a place has none."""
        return why_unplaced(self.problem, self.plan, self.result.policy)

    def word(self, key: str) -> str:
        """A word of the workbook."""
        return word(f"book_{key}", self.language)

    def location(self, name: str) -> str:
        """The name of a location, or its id where it has none."""
        return self.problem.location[name].name or name

    @cached_property
    def regions(self) -> dict[str, str]:
        """Names of regions, or ids where they have none, in the problem's order."""
        return region_names(self.problem)

    def trade(self, trade: str | None, kind: SlotKind) -> str:
        """The name of a trade; the kind of what has none."""
        if not trade:
            return self.kind(kind)
        return trade_name(self.problem.trade[trade], self.language)

    def kind(self, kind: SlotKind) -> str:
        """A kind of slot in words."""
        return label("kind", kind, self.language)

    def pathway(self, name: str) -> str:
        """The name of a pathway, or its id where it has none."""
        return pathway_name(self.problem.pathway[name], self.language)

    def month_in_words(self, month: int) -> str:
        """A month as people say it."""
        year, number = self.problem.month_name(month).split("-")
        return f"{word(f'month_{int(number)}', self.language)} {int(year)}"
