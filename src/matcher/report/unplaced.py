"""How many people are unplaced, by reason and home region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from matcher.domain import Problem, Reason
from matcher.report.layout import count, crossed, region_columns
from matcher.texts import Language, label, word


class UnplacedRow(BaseModel):
    """People without a place for one reason, who live in one region.

    ``reason`` is a code of ``explain``. An empty ``reason`` or ``region`` stands for
    all of them.
    """

    model_config = ConfigDict(frozen=True)

    reason: str
    region: str
    people: int


def unplaced_table(
    problem: Problem, reasons: Mapping[str, Reason]
) -> tuple[UnplacedRow, ...]:
    """A row for each reason and region, the most common reason first, sums at the end.

    ``reasons`` are those of ``explain.why_unplaced``.
    """
    people: Counter[tuple[str, str]] = Counter()
    for who, reason in reasons.items():
        for code in (reason.code, ""):
            for region in (problem.home_region(who), ""):
                people[code, region] += 1
    codes = sorted(
        {reason.code for reason in reasons.values()},
        key=lambda code: (-people[code, ""], code),
    )
    regions = [region.id for region in problem.regions]
    return tuple(
        UnplacedRow(reason=code, region=region, people=people[code, region])
        for code in (*codes, "")
        for region in (*regions, "")
    )


def unplaced_text(
    problem: Problem, reasons: Mapping[str, Reason], language: Language
) -> str:
    """Reasons as lines, regions as columns."""
    title = word("unplaced", language).format(count=len(reasons))
    if not reasons:
        return title
    table = unplaced_table(problem, reasons)
    people = {(row.reason, row.region): row.people for row in table}
    lines = {
        row.reason: label("because", row.reason, language)
        if row.reason
        else word("sum", language)
        for row in table
    }
    return f"{title}\n" + crossed(
        word("unplaced_by", language),
        list(lines.items()),
        region_columns(problem, language),
        lambda reason, region: count(people[reason, region]),
    )
