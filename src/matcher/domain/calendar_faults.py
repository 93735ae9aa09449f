"""Stages that never fit the calendar, and resources nobody could ever use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matcher.domain.check import Check
from matcher.domain.fact import LAST_MONTH
from matcher.domain.timeline import StageMonths
from matcher.domain.training import Pathway, Stage

if TYPE_CHECKING:
    from matcher.domain.problem import Problem

Capacities = dict[str, tuple[int, ...]]


def calendar_faults(check: Check) -> None:
    """Tell every stage and every resource that the calendar has no room for."""
    problem = check.problem
    for place, pathway in enumerate(problem.rule_pack.pathways):
        for nth, stage in enumerate(pathway.stages):
            if stage.by_credit and stage.shortened_by_credit:
                where = f"rule_pack.pathways[{place}].stages[{nth}].by_credit"
                check.fault(where, "one_way_of_credit")
    used = {
        use.resource
        for pathway in problem.rule_pack.pathways
        for stage in pathway.stages
        for use in stage.uses
        if use.amount
    }
    for place, resource in enumerate(problem.resources):
        if resource.id in used and not any(resource.capacity):
            check.fault(f"resources[{place}].capacity", "capacity_in_some_month")
    readable = isinstance(problem.first_month, str)
    if (
        readable
        and not check.beside.get("slots")
        and not check.beside.get("candidates")
    ):
        _misfits(check)


def _misfits(check: Check) -> None:
    """The first stage of a pathway that is too late, and each that lacks a resource.

    With every start that slots offer and the credit of every candidate, that is. A
    pathway nobody could start is not judged, nor a resource that counts some people
    only or has nothing at all, which is a fault of its own.
    """
    everybody: Capacities = {
        one.id: one.capacity
        for one in check.problem.resources
        if any(one.capacity) and not one.home_regions and not one.companies
    }
    for place, pathway in enumerate(check.problem.rule_pack.pathways):
        if not _may_misfit(check.problem, pathway):
            continue
        timelines = _timelines(check.problem, pathway)
        late = False
        for nth, stage in enumerate(pathway.stages if timelines else ()):
            where = f"rule_pack.pathways[{place}].stages[{nth}]"
            months = [timeline[nth] for timeline in timelines]
            if not late and all(one.ends > LAST_MONTH + 1 for one in months):
                late = True
                check.fault(where, "fits_the_calendar", most=LAST_MONTH)
            for use in stage.uses:
                known = everybody.get(use.resource)
                if known and all(_lacks(one, use.amount, known) for one in months):
                    check.fault(where, "months_with_capacity", resource=use.resource)


def _may_misfit(problem: Problem, pathway: Pathway) -> bool:
    """Whether it uses anything, or its stages and waits could fill the calendar."""
    if any(stage.uses for stage in pathway.stages):
        return True
    last = max((max(slot.start_months) for slot in problem.slots), default=0)
    return last + sum(_longest(stage) + 11 for stage in pathway.stages) > LAST_MONTH


def _longest(stage: Stage) -> int:
    return max(stage.months, *(step.months for step in stage.by_credit), 0)


def _timelines(problem: Problem, pathway: Pathway) -> list[tuple[StageMonths, ...]]:
    """One for each start of slots that offer the pathway and each credit."""
    starts = {
        start
        for slot in problem.slots
        if slot.kind == pathway.outcome
        and (not pathway.by_offer or pathway.id in slot.offers)
        for start in slot.start_months
    }
    return [
        problem.timeline_of(pathway.id, start, credit)
        for start in sorted(starts)
        for credit in sorted({one.credit_months for one in problem.candidates})
    ]


def _lacks(one: StageMonths, amount: int, capacity: tuple[int, ...]) -> bool:
    """Whether in some month of the stage there is less than one person uses."""
    there = capacity[one.begins : one.ends]
    return amount > 0 and (
        len(there) < one.ends - one.begins or min(there, default=amount) < amount
    )
