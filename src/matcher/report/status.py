"""The county's status table: region by outcome, counted from ids."""

from __future__ import annotations

from collections import Counter

from pydantic import BaseModel, ConfigDict

from matcher.domain import Matching, Problem


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


def status_table(problem: Problem, matching: Matching) -> tuple[StatusRow, ...]:
    """One row for each region, by candidates' homes, and one of sums at the end.

    The columns are those of the county's status slide of November 2022; the numbers are
    proposed placements, neither applications nor starts.
    """
    outcomes = Counter(
        (problem.home_region(p.candidate), problem.slot[p.slot].kind)
        for p in matching.placements
    )
    already = Counter(problem.home_region(c) for c in problem.incumbents)
    rows = [
        StatusRow(
            region=region.id,
            pathway=outcomes[region.id, "apprenticeship"],
            already_in_pathway=already[region.id],
            work=outcomes[region.id, "job"],
            other=outcomes[region.id, "other_qualification"],
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
