"""Changes of what binds companies, slots, classes and shares."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from matcher.domain import Problem
from matcher.domain.fact import Id, Ids, Month
from matcher.whatif.change import Amount, Change, Replaced, changed

Some = Annotated[Ids, Field(min_length=1)]
"""One id or more."""


class CompanyLimit(Amount):
    """Another most number of apprentices at once, where companies state one.

    Examples
    --------
    >>> CompanyLimit(companies=("yard",), add=1).of(3)
    4
    """

    change: Literal["company_limit"] = "company_limit"
    companies: Some

    def named(self) -> Iterable[str]:
        return ("companies",)

    def replaced(self, problem: Problem) -> Replaced:
        return {
            "companies": tuple(
                changed(one, max_apprentices=self.of(one.max_apprentices))
                if one.id in self.companies and one.max_apprentices is not None
                else one
                for one in problem.companies
            )
        }


class SlotMinimum(Amount):
    """Other fewest newcomers at slots.

    Examples
    --------
    >>> SlotMinimum(slots=("s1",), add=-2).of(5)
    3
    """

    change: Literal["slot_minimum"] = "slot_minimum"
    slots: Some

    def named(self) -> Iterable[str]:
        return ("slots",)

    def replaced(self, problem: Problem) -> Replaced:
        return {
            "slots": tuple(
                changed(one, min_cohort=self.of(one.min_cohort))
                if one.id in self.slots
                else one
                for one in problem.slots
            )
        }


class MayClose(Change):
    """Slots that may stay closed from now on.

    Examples
    --------
    >>> MayClose(slots=("s1",)).change
    'may_close'
    """

    change: Literal["may_close"] = "may_close"
    slots: Some

    def named(self) -> Iterable[str]:
        return ("slots",)

    def replaced(self, problem: Problem) -> Replaced:
        return {
            "slots": tuple(
                changed(one, may_close=True) if one.id in self.slots else one
                for one in problem.slots
            )
        }


class StartOffered(Change):
    """Slots where people may start in one more month.

    Examples
    --------
    >>> StartOffered(slots=("s1",), month=2).change
    'start_offered'
    """

    change: Literal["start_offered"] = "start_offered"
    slots: Some
    month: Month

    def named(self) -> Iterable[str]:
        return ("slots",)

    def replaced(self, problem: Problem) -> Replaced:
        return {
            "slots": tuple(
                changed(one, start_months=(*one.start_months, self.month))
                if one.id in self.slots and self.month not in one.start_months
                else one
                for one in problem.slots
            )
        }


class Approved(Change):
    """Companies that are approved for one more trade, where they state theirs.

    Examples
    --------
    >>> Approved(companies=("yard",), trade="weld").change
    'approved'
    """

    change: Literal["approved"] = "approved"
    companies: Some
    trade: Id

    def named(self) -> Iterable[str]:
        return ("companies",)

    def replaced(self, problem: Problem) -> Replaced:
        return {
            "companies": tuple(
                changed(one, approved_trades=(*one.approved_trades, self.trade))
                if one.id in self.companies
                and one.approved_trades
                and self.trade not in one.approved_trades
                else one
                for one in problem.companies
            )
        }


class ClassMinimum(Amount):
    """Another fewest number of people in a group of training classes.

    Examples
    --------
    >>> ClassMinimum(training_classes=("k1",), add=-1).of(6)
    5
    """

    change: Literal["class_minimum"] = "class_minimum"
    training_classes: Some

    def named(self) -> Iterable[str]:
        return ("training_classes",)

    def replaced(self, problem: Problem) -> Replaced:
        return {
            "training_classes": tuple(
                changed(one, min=min(max(1, self.of(one.min)), one.max))
                if one.id in self.training_classes
                else one
                for one in problem.training_classes
            )
        }


class ShareLimits(Change):
    """Shares with so many percent points more room on both sides.

    Examples
    --------
    >>> ShareLimits(shares=("young",), add=5).change
    'share_limits'
    """

    change: Literal["share_limits"] = "share_limits"
    shares: Some
    add: Annotated[int, Field(ge=1, le=100)]

    def named(self) -> Iterable[str]:
        return ("shares",)

    def replaced(self, problem: Problem) -> Replaced:
        return {
            "shares": tuple(
                changed(
                    one,
                    at_least=max(0, one.at_least - self.add),
                    at_most=min(100, one.at_most + self.add),
                )
                if one.id in self.shares
                else one
                for one in problem.shares
            )
        }
