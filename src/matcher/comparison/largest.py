"""How many people any lawful plan can place."""

from __future__ import annotations

from matcher.comparison.same_rules import asked_of
from matcher.domain import Fact, Problem
from matcher.engine import solve
from matcher.objectives import Placed
from matcher.policy import Policy


class Largest(Fact):
    """The most people that a lawful plan places.

    Attributes
    ----------
    placed
        The most that was found; ``None`` where there is no lawful plan, or none was
        found in time.
    bound
        No lawful plan places more; ``None`` where nothing is known. Where it equals
        ``placed``, that is proven.
    """

    placed: int | None
    bound: int | None


def largest(problem: Problem, policy: Policy, *, time_limit: float = 60.0) -> Largest:
    """Place as many people as the rules of a policy allow, whatever else it wants.

    Its rules ``stable`` and ``envy_free`` are left out.

    Examples
    --------
    >>> from matcher.policy import default_policy
    >>> largest(Problem(first_month="2022-08"), default_policy())
    Largest(placed=0, bound=0)
    """
    found = solve(problem, asked_of(policy, Placed()), time_limit=time_limit)
    if found.matching is None:
        return Largest(placed=None, bound=None)
    tier = found.tiers[0]
    return Largest(placed=int(tier.value), bound=int(tier.bound))
