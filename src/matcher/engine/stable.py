"""``stable``: deferred acceptance where it answers, a solve where it does not."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import get_args

from matcher.acceptance import Side, deferred_acceptance
from matcher.compile import allowed_options
from matcher.domain import Problem
from matcher.engine.accepted import accepted_answer
from matcher.engine.arguments import Cancel, check_arguments, check_company
from matcher.engine.hashes import hash_of
from matcher.engine.incumbent import plan_of
from matcher.engine.progress import Progress
from matcher.engine.result import Result, Tickets
from matcher.engine.results import result_of
from matcher.engine.run import solve
from matcher.engine.search import Found
from matcher.engine.two_sided import stable_policy
from matcher.objectives import CompanyPriorities, Placed, Preference
from matcher.policy import Policy, default_policy
from matcher.program import Objective

TIERS: dict[Side, tuple[Objective, ...]] = {
    "candidates": (Placed(), Preference()),
    "companies": (Placed(), CompanyPriorities()),
}
"""What the best stable plan is, for each side."""


def stable(
    problem: Problem,
    side: Side = "candidates",
    *,
    policy: Policy | None = None,
    seed: int | None = None,
    time_limit: float = 60.0,
    on_progress: Callable[[Progress], None] | None = None,
    cancel: Cancel | None = None,
    memory_limit: int | None = None,
) -> Result:
    """Find the stable plan that is best for one side, by deferred acceptance.

    Nobody in it could go to a place she prefers that has room for her or holds somebody
    further down its list: no pair of a person and a place would leave the plan. One
    side proposes, the other holds the best it has been offered so far; the plan is
    the best stable one for everybody on the side that proposes and the worst for the
    other. Ties on the lists of places are broken by a lottery that gives each person
    one ticket, see ``matcher.domain.draw_of``, and the audit names it.

    If the plan does not keep every rule (with couples, cohorts that need several,
    training classes or shares that bind, or lists of a company and of its own slots
    that contradict one another), ``solve`` looks for the best stable plan from there:
    the audit's ``route`` tells which.

    Parameters
    ----------
    problem
        All facts.
    side
        Who proposes. The tiers are the people placed, and then the sum of everybody's
        ranks (``"candidates"``), or of tie groups ahead on the lists of places
        (``"companies"``).
    policy
        Gives the rules in force besides stability; the default policy if not given.
    seed
        Of the lottery; the policy's own if not given.
    time_limit, on_progress, cancel, memory_limit
        As for ``solve``, should one be needed.

    Returns
    -------
    Result
        Where no list leaves a tie that matters, all stable plans place the same people
        and the tiers are proven. With ties there may be larger stable plans: bounds
        come from counting and stand conditional, and ``solve(problem,
        stable_policy())`` looks for the best. If it is infeasible, ask for
        ``stable_policy(unmet="fewest")`` or ``envy_free_policy()``.

    Raises
    ------
    PolicyError, ProblemError, TypeError, ValueError, VerificationError
        As for ``solve``.

    Notes
    -----
    With ``side="candidates"`` and the route ``"deferred_acceptance"``, nobody can get
    a better place by ranking places otherwise than she wants them (strategy-proofness),
    if the lists of places were fixed before, ties are broken by a lottery that does not
    look at what people report (this one does not), everybody may rank as many places as
    she likes, nobody decides together with another, and the places that are filled
    together, a company's or a training office's, have one list. It is about rankings
    only, not about facts such as travel limits. It does not hold for the companies, on
    either side, nor for any plan that ``solve`` found.

    Sources: Gale & Shapley (1962); Dubins & Freedman (1981); Roth (1982, 1986);
    Hatfield & Milgrom (2005); Abraham, Irving & Manlove (2007).

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> stable(Problem(first_month="2022-08")).audit.route
    'deferred_acceptance'
    """
    begun = time.monotonic()
    if side not in get_args(Side):
        raise ValueError(f"side is one of {', '.join(get_args(Side))}")
    given = policy or default_policy()
    check_arguments(problem, given, time_limit, seed, None)
    asked = stable_policy(given).model_copy(update={"tiers": TIERS[side]})
    check_arguments(problem, asked, time_limit, seed, None)
    lottery = given.seed if seed is None else seed
    check_company(None, on_progress, cancel, memory_limit)
    options = allowed_options(problem, asked)
    accepted = deferred_acceptance(options, side=side, seed=lottery)
    plan = plan_of(options.take(accepted.taken))
    answer = accepted_answer(problem, asked, options, accepted, side, plan)
    if answer is None:
        found = solve(
            problem,
            asked,
            time_limit=time_limit,
            on_progress=on_progress,
            cancel=cancel,
            memory_limit=memory_limit,
            start=plan,
        )
        audit = found.audit.model_copy(update={"seed": lottery})
        return found.model_copy(update={"audit": audit})
    return result_of(
        problem,
        asked,
        Found(answer, plan, "no"),
        problem_hash=hash_of(problem),
        seed=lottery,
        time_limit=time_limit,
        begun=begun,
        lottery=Tickets(seed=lottery) if accepted.drawn else None,
    )
