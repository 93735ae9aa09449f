"""The plan when people are handled one at a time."""

from __future__ import annotations

from matcher.baseline.contacts import one_by_one_contacts
from matcher.baseline.desk import Desk, desk_of
from matcher.baseline.order import in_order
from matcher.baseline.outcome import OneByOne, Run
from matcher.baseline.rounds import handle
from matcher.domain import Problem
from matcher.engine.arguments import check_arguments
from matcher.errors import VerificationError
from matcher.policy import Policy, default_policy
from matcher.verify import tier_values, verify


def one_by_one(
    problem: Problem,
    policy: Policy | None = None,
    *,
    orders: int = 20,
    seed: int = 0,
) -> OneByOne:
    """Handle people one at a time, in several random orders.

    A fair and informed adviser, to compare the plan for everybody at once with. Each
    person, or companions as one, takes in her turn the best lawful option that is left:
    best by her own rank, then an apprenticeship before a job before another
    qualification, then the shortest journey, then the earliest start; among equals the
    class that most people are in. Caps are kept as one goes. When all are handled,
    those placed last who break a share are released, barred there and handled again,
    and so is everybody without a place; a class or cohort below its fewest is closed,
    the one that fewest people could join first, and everybody is handled again from the
    start.

    Parameters
    ----------
    problem
        All facts.
    policy
        Rules in force, of which only hard ones bind, and the tiers that plans are
        valued by; the default policy if not given.
    orders
        How many orders of people, each a run.
    seed
        Of the orders; equal seeds give equal runs on every machine.

    Returns
    -------
    OneByOne
        A run whose ``matching`` is ``None`` reached no lawful plan, for example because
        pins are contradictory.

    Raises
    ------
    VerificationError
        If a plan does not pass ``verify``. That is a fault of this library.
    PolicyError
        If the policy lacks a tier, or a rule that says what a placement is.
    TypeError, ValueError
        If an argument is of the wrong kind or out of range.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> one_by_one(Problem(first_month="2022-08"), orders=3).median("placed")
    Fraction(0, 1)
    """
    policy = policy or default_policy()
    check_arguments(problem, policy, 0, seed, None)
    if not isinstance(orders, int) or orders < 1:
        raise ValueError("orders is a whole number, 1 or more")
    desk = desk_of(problem, policy)
    runs = tuple(_run(problem, policy, desk, seed, nth) for nth in range(orders))
    return OneByOne(policy=policy, seed=seed, runs=runs)


def _run(problem: Problem, policy: Policy, desk: Desk, seed: int, nth: int) -> Run:
    handled = handle(desk, in_order(desk.parties, seed, nth))
    board = handled.board
    if board is None:
        return Run(matching=None, rounds=handled.rounds)
    matching = desk.matching(
        [option for options in board.taken.values() for option in options]
    )
    found = verify(problem, matching, policy)
    if found:
        codes = sorted({violation.code for violation in found})
        raise VerificationError(
            f"the plan breaks {len(found)} conditions: {', '.join(codes)}"
        )
    return Run(
        matching=matching,
        tiers=tuple(tier_values(problem, matching, policy).items()),
        contacts=one_by_one_contacts(desk, board, handled.closed),
        rounds=handled.rounds,
    )
