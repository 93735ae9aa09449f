"""When each stage of a pathway begins and ends for one person."""

from __future__ import annotations

from typing import NamedTuple

from matcher.domain.training import Pathway, Stage


class StageMonths(NamedTuple):
    """A stage, and its months from ``begins`` up to, not including, ``ends``."""

    stage: Stage
    begins: int
    ends: int


def timeline(
    pathway: Pathway, start: int, credit_months: int, calendar_month: int
) -> tuple[StageMonths, ...]:
    """The months of each stage, one after the other, each as soon as it may begin.

    Parameters
    ----------
    pathway
        Whose stages are laid out.
    start
        Month the pathway begins, counted from the problem's first month.
    credit_months
        Months of training already done; each stage says how they shorten it.
    calendar_month
        Calendar month (1 to 12) of the problem's first month, for stages that begin in
        some months of the year only.

    Examples
    --------
    >>> from matcher.domain import Pathway, Stage
    >>> school = Stage(kind="school", months=10, shortened_by_credit=True)
    >>> contract = Stage(kind="apprenticeship", months=24, begins_in=(8, 1))
    >>> way = Pathway(id="way", outcome="apprenticeship", stages=(school, contract))
    >>> [(one.begins, one.ends) for one in timeline(way, 0, 3, 8)]
    [(0, 7), (12, 36)]
    """
    found, month = [], start
    for stage in pathway.stages:
        begins = next(
            month + wait
            for wait in range(12)
            if not stage.begins_in
            or (calendar_month + month + wait - 1) % 12 + 1 in stage.begins_in
        )
        month = begins + stage.length(credit_months)
        found.append(StageMonths(stage, begins, month))
    return tuple(found)
