"""An apprentice trains at a company that is approved for the trade."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Problem, Reason, Slot, Violation
from matcher.program import Bools, Pairs, Rule


class Approval(Rule):
    """An apprentice trains at a company that is approved for the trade.

    A company that states no approved trades is taken to be approved for all it offers.
    Source: approval per trade, ofk.no and nfvb.no.

    Examples
    --------
    >>> Approval().rule
    'approval'
    """

    rule: Literal["approval"] = "approval"
    judges: ClassVar[tuple[str, ...]] = ("approved_trades",)

    def eligible(self, problem: Problem, pairs: Pairs) -> Bools:
        approved = np.array([_approved(problem, slot) for slot in problem.slots], bool)
        return approved[pairs.slot]

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for placement in matching.placements:
            slot = problem.slot[placement.slot]
            trades = problem.company[slot.company].approved_trades
            if slot.kind == "apprenticeship" and trades and slot.trade not in trades:
                yield Violation(
                    "approval", candidate=placement.candidate, slot=placement.slot
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        wanted = problem.wanted(subject)
        if not wanted or any(_approved(problem, slot) for slot in wanted):
            return None
        return Reason("approval", candidate=subject)


def _approved(problem: Problem, slot: Slot) -> bool:
    if slot.kind != "apprenticeship":
        return True
    trades = problem.company[slot.company].approved_trades
    return not trades or slot.trade in trades
