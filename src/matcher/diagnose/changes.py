"""Changes of single facts that stand behind a contradiction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from matcher.domain import Fact, Problem
from matcher.domain.fact import Id, Ids, Month
from matcher.whatif.change import Amount, Change, Replaced, changed

Some = Annotated[Ids, Field(min_length=1)]
"""One id or more."""


class Unpinned(Change):
    """Pins that no longer stand; the people stay.

    Examples
    --------
    >>> Unpinned(candidates=("c1",)).change
    'unpinned'
    """

    change: Literal["unpinned"] = "unpinned"
    candidates: Some

    def named(self) -> Iterable[str]:
        return ("candidates",)

    def replaced(self, problem: Problem) -> Replaced:
        return {
            "commitments": tuple(
                one
                for one in problem.commitments
                if one.kind != "pinned"
                or one.placement.candidate not in self.candidates
            )
        }


class CompanyLimit(Amount):
    """Another most number of apprentices at once, where companies state one."""

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
    """Other fewest newcomers at slots."""

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
    """Slots that may stay closed from now on."""

    change: Literal["may_close"] = "may_close"
    slots: Some

    def named(self) -> Iterable[str]:
        return ("slots",)

    def replaced(self, problem: Problem) -> Replaced:
        update = {"may_close": True}
        return {"slots": _with(problem.slots, self.slots, update)}


class ClassMinimum(Amount):
    """Another fewest number of people in a group of training classes."""

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
    """Shares with so many percent points more room on both sides."""

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


class Released(Change):
    """Groups of companions, or of people apart, that no longer bind."""

    change: Literal["released"] = "released"
    companions: Ids = ()
    apart: Ids = ()

    def named(self) -> Iterable[str]:
        return ("companions", "apart")

    def replaced(self, problem: Problem) -> Replaced:
        return {
            "companions": tuple(
                one for one in problem.companions if one.id not in self.companions
            ),
            "apart": tuple(one for one in problem.apart if one.id not in self.apart),
        }


class Reconsidered(Change):
    """A candidate and a slot that no longer say no to each other, nor its company."""

    change: Literal["reconsidered"] = "reconsidered"
    candidates: Some
    slots: Some

    def named(self) -> Iterable[str]:
        return ("candidates", "slots")

    def replaced(self, problem: Problem) -> Replaced:
        companies = {problem.slot[slot].company for slot in self.slots}
        return {
            "declines": tuple(
                one
                for one in problem.declines
                if one.candidate not in self.candidates
                or not (one.slot in self.slots or one.company in companies)
            )
        }


class Interested(Change):
    """Candidates who ask for slots as well, after all they asked for."""

    change: Literal["interested"] = "interested"
    candidates: Some
    slots: Some

    def named(self) -> Iterable[str]:
        return ("candidates", "slots")

    def replaced(self, problem: Problem) -> Replaced:
        def more(interests: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
            asked = {target for group in interests for target in group}
            new = tuple(slot for slot in self.slots if slot not in asked)
            return (*interests, new) if new else interests

        return {
            "candidates": tuple(
                changed(one, interests=more(one.interests))
                if one.id in self.candidates
                else one
                for one in problem.candidates
            )
        }


class AvailableFrom(Change):
    """Candidates who can start in an earlier month."""

    change: Literal["available_from"] = "available_from"
    candidates: Some
    to: Month

    def named(self) -> Iterable[str]:
        return ("candidates",)

    def replaced(self, problem: Problem) -> Replaced:
        update = {"available_from": self.to}
        return {"candidates": _with(problem.candidates, self.candidates, update)}


class StartOffered(Change):
    """Slots where people may start in one more month."""

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
    """Companies that are approved for one more trade, where they state theirs."""

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


def _with(
    facts: tuple[Any, ...], ids: Ids, update: Mapping[str, object]
) -> tuple[Fact, ...]:
    return tuple(changed(one, **update) if one.id in ids else one for one in facts)
