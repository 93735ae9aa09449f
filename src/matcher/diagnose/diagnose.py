"""Why no plan is lawful: what contradicts what, who lacks what, and what would help."""

from __future__ import annotations

from matcher.diagnose.bottleneck import forced_bottlenecks
from matcher.diagnose.conflicts import Conflicts
from matcher.diagnose.diagnosis import Conflict, Diagnosis, Remedy
from matcher.diagnose.lawful import lawful_plan
from matcher.diagnose.member import Member
from matcher.diagnose.remedies import remedies
from matcher.diagnose.settled import TimeIsUpError
from matcher.diagnose.shortage import Bottleneck
from matcher.domain import Problem
from matcher.engine import check_time_limit
from matcher.policy import Policy, default_policy
from matcher.solvers import Deadline

_MOST_BESIDE = 5
_MOST_REMEDIES = 10


def diagnose(
    problem: Problem, policy: Policy | None = None, *, time_limit: float = 60.0
) -> Diagnosis:
    """Say why ``solve`` finds a problem infeasible, and what would help.

    Conflicts are smallest sets of rules and facts that contradict each other; each is
    asked again alone before it is told. Remedies are single facts, one for each
    conflict that shares nothing with the others, changed by as little as leaves a
    lawful plan.

    Parameters
    ----------
    problem, policy
        As for ``solve``. Soft rules contradict nothing.
    time_limit
        Seconds for everything. What is told is proven whenever it ends.

    Raises
    ------
    VerificationError
        If a conflict or a plan does not hold when it is judged again. That is a fault
        of this library, or of a rule from outside.

    Returns
    -------
    Diagnosis
        ``complete`` says whether the time was enough to ask everything.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> diagnose(Problem(first_month="2022-08")).status
    'feasible'
    """
    check_time_limit(time_limit)
    policy = policy or default_policy()
    deadline = Deadline(time_limit)
    found: list[tuple[Member, ...]] = []
    helpful: list[Remedy] = []
    narrow: tuple[Bottleneck, ...] = ()
    complete = True
    try:
        if lawful_plan(problem, policy, deadline) is not None:
            return Diagnosis(status="feasible")
    except TimeIsUpError:
        return Diagnosis(status="unknown", complete=False)
    try:
        narrow = forced_bottlenecks(problem, policy)
        contradictions = Conflicts.of(problem, policy, deadline)
        found.extend(contradictions.apart())
        apart = tuple(found)
        helpful.extend(remedies(problem, policy, apart, deadline, _MOST_REMEDIES))
        found.extend(contradictions.beside(apart, _MOST_BESIDE))
    except TimeIsUpError:
        complete = False
    return Diagnosis(
        status="infeasible",
        conflicts=tuple(Conflict(members=members) for members in found),
        bottlenecks=narrow,
        remedies=tuple(helpful),
        complete=complete,
    )
