"""The certificate: ordinary applicants have what they would have without the scheme."""

from __future__ import annotations

from collections import Counter

from matcher.certificate.displaced import as_facts, displaced
from matcher.certificate.evidence import Cell, Certificate, FirstLimit
from matcher.certificate.ground import Ground
from matcher.certificate.rooms import Thing, kept, rooms
from matcher.certificate.supply import Supply
from matcher.domain import Problem
from matcher.engine import Result, own_plan


def certificate(problem: Problem, result: Result) -> Certificate:
    """Show that no ordinary applicant loses a place to the plan, or where some do.

    Ordinary applicants may go to apprenticeships of their trade in their region,
    reserved places included, and count at companies and training offices as everybody
    does; incumbents and what ordinary apprentices use already stand before them. The
    largest number of them that can be served alone is settled group by group, by trade
    and region. The certificate holds if and only if a flow beside the plan serves as
    many in every group, and all that is used already still has its room.

    Parameters
    ----------
    problem, result
        Facts, and the plan that ``solve`` made of them.

    Returns
    -------
    Certificate
        With evidence that ``check_certificate`` judges without any solver.

    Raises
    ------
    ValueError
        If the result has no plan or is of another problem.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> from matcher.engine import solve
    >>> problem = Problem(first_month="2022-08")
    >>> certificate(problem, solve(problem)).holds
    True
    """
    plan, audit = own_plan(problem, result), result.audit
    ground, supply = Ground.of(problem, plan), Supply(problem)
    owed, limits = supply.first_come(ground.alone)
    beside = supply.largest(owed, ground.beside)
    back = displaced(supply, owed, ground, _beyond(problem, ground))
    given = {thing: room + back[thing] for thing, room in ground.beside.items()}
    named = as_facts(back + ground.short, ground.plan)
    return Certificate(
        holds=not named,
        cells=tuple(
            Cell(
                trade=group[0],
                region=group[1],
                applicants=applicants,
                alone=owed[group],
                beside=beside.of(group),
            )
            for group, applicants in supply.demand.items()
        ),
        standing=ground.standing,
        alone=supply.largest(owed, ground.alone).served,
        beside=beside.served,
        largest=supply.largest(supply.demand, ground.alone).limit,
        first=tuple(
            FirstLimit(trade=group[0], region=group[1], limit=limit)
            for group, limit in limits.items()
        ),
        missing=None if beside.total == sum(owed.values()) else beside.limit,
        displaced=named,
        restored=supply.largest(owed, given).served,
        problem_hash=audit.problem_hash,
        policy_hash=audit.policy_hash,
        plan_hash=audit.plan_hash,
    )


def _beyond(problem: Problem, ground: Ground) -> Counter[Thing]:
    """What the plan uses beyond what is not kept for ordinary people by the facts."""
    held, free = kept(problem), rooms(problem)
    return Counter(
        {
            thing: ground.plan[thing] - max(0, room - held[thing])
            for thing, room in free.items()
        }
    )
