"""Changes of what slots, companies and shares require."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from matcher.domain import Company, Problem, Share, Slot
from matcher.domain.fact import Ids
from matcher.whatif.change import Change, Replaced, changed, each


class MayClose(Change):
    """Slots that may stay closed from now on.

    Examples
    --------
    >>> MayClose(slots=("s1",)).change
    'may_close'
    """

    change: Literal["may_close"] = "may_close"
    slots: Annotated[Ids, Field(min_length=1)]

    def named(self) -> Iterable[str]:
        return ("slots",)

    def replaced(self, problem: Problem) -> Replaced:
        def free(one: Slot) -> Slot:
            return changed(one, may_close=True)

        return {"slots": each(problem.slots, self.slots, free)}


class Approved(Change):
    """Companies that are approved for one more trade, where they state theirs.

    Examples
    --------
    >>> Approved(companies=("yard",), trades=("weld",)).change
    'approved'
    """

    change: Literal["approved"] = "approved"
    companies: Annotated[Ids, Field(min_length=1)]
    trades: Annotated[Ids, Field(min_length=1)]

    def named(self) -> Iterable[str]:
        return ("companies", "trades")

    def replaced(self, problem: Problem) -> Replaced:
        def approved(one: Company) -> Company:
            if not one.approved_trades:
                return one
            trades = dict.fromkeys((*one.approved_trades, *self.trades))
            return changed(one, approved_trades=tuple(trades))

        return {"companies": each(problem.companies, self.companies, approved)}


class ShareLimits(Change):
    """Shares with so many percent points more room on both sides.

    Examples
    --------
    >>> ShareLimits(shares=("young",), add=5).change
    'share_limits'
    """

    change: Literal["share_limits"] = "share_limits"
    shares: Annotated[Ids, Field(min_length=1)]
    add: Annotated[int, Field(ge=1, le=100)]

    def named(self) -> Iterable[str]:
        return ("shares",)

    def replaced(self, problem: Problem) -> Replaced:
        def wider(one: Share) -> Share:
            return changed(
                one,
                at_least=max(0, one.at_least - self.add),
                at_most=min(100, one.at_most + self.add),
            )

        return {"shares": each(problem.shares, self.shares, wider)}
