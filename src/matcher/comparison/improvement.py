"""Whether some people could be better off and nobody worse off."""

from __future__ import annotations

from typing import Literal

from matcher.comparison.exchanges import Exchange, exchanges
from matcher.comparison.gain import Gain
from matcher.comparison.no_worse import NoWorse
from matcher.comparison.same_rules import asked_of
from matcher.comparison.standing import best_places, rank_of
from matcher.domain import Fact, Matching, Problem
from matcher.domain.fact import Id
from matcher.engine import solve
from matcher.engine.senses import first_worse, senses_of
from matcher.policy import Policy
from matcher.verify import tier_values

Answer = Literal["yes", "no", "unknown"]


class Improvement(Fact):
    """Whether a lawful plan is better for some people and worse for nobody, by rank.

    Attributes
    ----------
    answer
        ``yes`` with a plan that shows it, ``no`` where it is proven that there is
        none, ``unknown`` where time ran out.
    better
        Who is better off in that plan, by id.
    exchanges
        The cycles and chains that lead to it; together they are lawful.
    costs
        The first tier of the policy in which it is worse than the plan that stands:
        why that was not chosen. ``None`` if it is worse in none.
    """

    answer: Answer
    better: tuple[Id, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    costs: str | None = None


def improvement(
    problem: Problem, matching: Matching, policy: Policy, *, time_limit: float = 60.0
) -> Improvement:
    """Look for a lawful plan in which nobody is worse off and somebody is better off.

    Pareto efficiency for candidates: ties count as equally good, no place is worse than
    any. Everybody with a place keeps one that she ranks as high or higher; under the
    rules of the policy but for ``stable`` and ``envy_free`` the sum of ranks climbed is
    made as large as it can be, then as few as possible move. The answer is exact,
    whatever rules are in force: the plan that shows it has passed ``verify``.

    Examples
    --------
    >>> from matcher.policy import default_policy
    >>> nobody = Problem(first_month="2022-08")
    >>> improvement(nobody, Matching(), default_policy()).answer
    'no'
    """
    asked = asked_of(policy, Gain(plan=matching), more=(NoWorse(plan=matching),))
    found = solve(problem, asked, time_limit=time_limit, start=matching)
    if found.matching is None:
        return Improvement(answer="no" if found.status == "infeasible" else "unknown")
    gain = found.tiers[0]
    if gain.value == 0:
        return Improvement(answer="no" if gain.bound == 0 else "unknown")
    had = best_places(problem, matching)
    better = [
        candidate
        for candidate, place in best_places(problem, found.matching).items()
        if candidate not in had
        or rank_of(problem, place) < rank_of(problem, had[candidate])
    ]
    return Improvement(
        answer="yes",
        better=tuple(sorted(better)),
        exchanges=exchanges(problem, matching, found.matching),
        costs=first_worse(
            senses_of(problem, policy),
            tier_values(problem, matching, policy),
            tier_values(problem, found.matching, policy),
        ),
    )
