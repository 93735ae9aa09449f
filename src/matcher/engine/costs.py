"""What each tier cost the next: the next one's best if the tier were dropped."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from matcher.compile import Compiled, compile_problem
from matcher.domain import Fact, Problem
from matcher.engine.belongs import check_same_problem
from matcher.engine.result import Result, Standing
from matcher.engine.run import matching_of
from matcher.errors import VerificationError
from matcher.solvers import Answer, Deadline, solve_program
from matcher.verify import tier_values, verify


class TierCost(Fact):
    """What a tier cost the next one.

    ``value`` is the next tier's in the plan, ``without`` its best when all tiers above
    hold but this one, and ``cost`` how much better that is; ``conditional`` when a
    value it rests on is not proven.
    """

    tier: str
    next: str
    value: Fraction
    without: Fraction
    cost: Fraction
    standing: Standing


def tier_costs(
    problem: Problem, result: Result, *, time_limit: float = 60.0
) -> tuple[TierCost, ...]:
    """Solve again without each tier in turn, up to the one that follows it.

    Tiers that cannot tell plans apart are passed over, and so are draws: that a lottery
    would end otherwise is no cost.

    Parameters
    ----------
    problem, result
        Facts, and what ``solve`` made of them.
    time_limit
        Seconds for each of the solves.

    Returns
    -------
    tuple of TierCost
        In the order of the tiers; empty without a plan.

    Raises
    ------
    ValueError
        If the result is of another problem.
    VerificationError
        If a plan found on the way does not pass ``verify``.
    """
    if result.matching is None:
        return ()
    check_same_problem(problem, result)
    compiled = compile_problem(problem, result.policy)
    tiers = [t for t in compiled.program.tiers if not t.idle and not t.draw]
    standing = {one.name: one.standing for one in result.tiers}
    costs = []
    for nth, (tier, following) in enumerate(pairwise(tiers)):
        kept = (*tiers[:nth], following)
        program = replace(compiled.program, tiers=kept)
        answer = solve_program(program, Deadline(time_limit))
        if answer.x is None:
            continue
        without = _verified(problem, result, compiled, answer)[following.name]
        value = result.value(following.name)
        better = without - value if following.sense == "most" else value - without
        proven = answer.status == "optimal" and standing[following.name] == "proven"
        costs.append(
            TierCost(
                tier=tier.name,
                next=following.name,
                value=value,
                without=without,
                cost=better,
                standing="proven" if proven else "conditional",
            )
        )
    return tuple(costs)


def _verified(
    problem: Problem, result: Result, compiled: Compiled, answer: Answer
) -> dict[str, Fraction]:
    """Values of an answer's plan from ids, when the plan is lawful."""
    matching = matching_of(compiled, answer)
    if matching is None or verify(problem, matching, result.policy):
        raise VerificationError("a plan found while pricing a tier is not lawful")
    values = tier_values(problem, matching, result.policy)
    for tier in answer.tiers:
        if values[tier.name] != tier.value:
            raise VerificationError("a tier's value does not hold while pricing it")
    return values
