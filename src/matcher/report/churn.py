"""What a plan changes against the last one."""

from __future__ import annotations

from collections import Counter

from pydantic import BaseModel, ConfigDict

from matcher.domain import Matching, Problem
from matcher.report.change_list import BECAME, change_list
from matcher.report.layout import aligned, count, region_label, stacked
from matcher.texts import Language, word


class ChurnRow(BaseModel):
    """People of one home region by what became of their place in the last plan.

    Attributes
    ----------
    region
        Empty in the row of sums.
    kept, rerouted, moved
        The same placement; the same slot by another pathway, start, class or measure;
        another slot.
    begun, no_longer_placed
        In the last plan and not in this one: because she is in a pathway by now, or
        without a place.
    new
        In this plan and not in the last one.
    """

    model_config = ConfigDict(frozen=True)

    region: str
    kept: int
    rerouted: int
    moved: int
    begun: int
    no_longer_placed: int
    new: int


def churn_table(problem: Problem, matching: Matching) -> tuple[ChurnRow, ...]:
    """One row for each region and one of sums; none without a last plan.

    The last plan is ``problem.previous``; everybody in it is in one of the columns but
    ``new``.
    """
    if problem.previous is None:
        return ()
    changes: Counter[tuple[str, str]] = Counter()
    for one in change_list(problem, matching):
        changes[problem.home_region(one.candidate), one.became] += 1
        changes["", one.became] += 1
    regions = [region.id for region in problem.regions]
    return tuple(
        ChurnRow(
            region=region, **{change: changes[region, change] for change in BECAME}
        )
        for region in (*regions, "")
    )


def churn_text(problem: Problem, matching: Matching, language: Language) -> str:
    """Changes as columns, home regions as lines; empty without a last plan."""
    rows = churn_table(problem, matching)
    if not rows:
        return ""
    heads = [word(f"churn_{change}", language) for change in BECAME]
    table = stacked([word("region", language), *heads])
    for row in rows:
        counts = [count(getattr(row, change)) for change in BECAME]
        table.append([region_label(problem, row.region, language), *counts])
    return word("churn", language) + "\n" + aligned(table)
