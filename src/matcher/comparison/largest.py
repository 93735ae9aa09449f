"""How many people any lawful plan can place."""

from __future__ import annotations

from matcher.comparison.same_rules import asked_of
from matcher.domain import Fact, Problem
from matcher.engine import solve
from matcher.objectives import Placed
from matcher.policy import Policy
from matcher.solvers import Status


class Largest(Fact):
    """The most people that a lawful plan places.

    Attributes
    ----------
    status
        How the search ended; ``infeasible``: there is no lawful plan.
    placed
        The most that was found; ``None`` where there is no lawful plan, or none was
        found in time.
    bound
        No lawful plan places more; ``None`` where nothing is known. Where it equals
        ``placed``, that is proven.
    """

    status: Status
    placed: int | None
    bound: int | None


def largest(problem: Problem, policy: Policy, *, time_limit: float = 60.0) -> Largest:
    """Place as many people as the rules of a policy allow, whatever else it wants.

    Its rules ``stable`` and ``envy_free`` are left out.

    Examples
    --------
    >>> from matcher.policy import default_policy
    >>> largest(Problem(first_month="2022-08"), default_policy())
    Largest(status='optimal', placed=0, bound=0)
    """
    found = solve(problem, asked_of(policy, Placed()), time_limit=time_limit)
    if found.matching is None:
        return Largest(status=found.status, placed=None, bound=None)
    tier = found.tiers[0]
    status: Status = "optimal" if tier.bound == tier.value else "feasible"
    return Largest(status=status, placed=int(tier.value), bound=int(tier.bound))
