"""The county's status table: region by outcome, counted from ids."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from pydantic import BaseModel, ConfigDict

from matcher.domain import Matching, Placement, Problem
from matcher.domain.employers import SlotKind
from matcher.report.layout import NOTHING, aligned, region_label, stacked
from matcher.texts import Language, word

By = Literal["home", "slot"]


OUTCOMES: dict[SlotKind, str] = {
    "apprenticeship": "pathway",
    "job": "work",
    "other_qualification": "other",
}
"""The column of the county's slide that counts a place of each kind."""


class StatusRow(BaseModel):
    """People of one region by outcome; ``region`` is empty in the row of sums."""

    model_config = ConfigDict(frozen=True)

    region: str
    pathway: int
    already_in_pathway: int
    work: int
    other: int

    @property
    def sum(self) -> int:
        """Everybody in the row, incumbents included."""
        return self.pathway + self.already_in_pathway + self.work + self.other


def status_table(
    problem: Problem, matching: Matching, by: By = "home"
) -> tuple[StatusRow, ...]:
    """One row for each region and one of sums at the end.

    ``by`` says which region counts a person, incumbents too: that of her ``"home"``, or
    that of the company whose ``"slot"`` she has. The columns are those of the county's
    status slide of November 2022; the numbers are proposed placements, neither
    applications nor starts.
    """

    def region_of(placement: Placement) -> str:
        if by == "home":
            return problem.home_region(placement.candidate)
        return problem.slot_location(placement.slot).region

    outcomes = Counter(
        (region_of(p), problem.slot[p.slot].kind) for p in matching.placements
    )
    already = Counter(region_of(p) for p in problem.incumbents.values())
    rows = [
        StatusRow(
            region=region.id,
            already_in_pathway=already[region.id],
            **{one: outcomes[region.id, kind] for kind, one in OUTCOMES.items()},
        )
        for region in problem.regions
    ]
    total = StatusRow(
        region="",
        pathway=sum(row.pathway for row in rows),
        already_in_pathway=sum(row.already_in_pathway for row in rows),
        work=sum(row.work for row in rows),
        other=sum(row.other for row in rows),
    )
    return (*rows, total)


def status_text(
    problem: Problem, matching: Matching, language: Language, by: By = "home"
) -> str:
    """The status table in the layout of the county's slide."""
    heads = ("region", "pathway", "already_in_pathway", "work", "other", "sum")
    table = stacked([word(head, language) for head in heads])
    for row in status_table(problem, matching, by):
        already = f"({row.already_in_pathway})" if row.already_in_pathway else NOTHING
        table.append(
            [
                region_label(problem, row.region, language),
                str(row.pathway),
                already,
                str(row.work),
                str(row.other),
                str(row.sum),
            ]
        )
    title = word("proposed" if by == "home" else "proposed_by_slot", language)
    return title + "\n" + aligned(table)
