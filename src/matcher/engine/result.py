"""What ``solve`` returns: a plan, how good it is, and how that is known."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Literal

from matcher.domain import Fact, Matching
from matcher.policy import Policy
from matcher.solvers import Proof, RouteTaken, Status, Unique

Standing = Literal["proven", "conditional"]
Stopped = Literal["no", "time limit", "cancelled", "interrupted", "memory", "died"]


class TierResult(Fact):
    """One tier of a plan.

    ``bound`` is over plans that hold all tiers above at the printed values. A tier is
    ``proven`` when its bound equals its value and all tiers above are proven, otherwise
    ``conditional``. ``proof`` says where the bound comes from: recomputed from
    ``duals``, the ``mip`` solver's word, ``counting`` of each person's best option;
    ``only`` one plan is left after the tiers above; ``nothing`` is to be decided,
    because no option has any points; or ``deferred_acceptance`` ends with the best of
    all stable plans.
    """

    name: str
    sense: Literal["most", "least"]
    value: Fraction
    bound: Fraction
    standing: Standing
    proof: Proof
    seconds: float


class Tickets(Fact):
    """A lottery that broke ties: by which rule, and from which seed.

    ``one_each``: every candidate has one ticket everywhere, ``draw_of`` her id, and
    the smaller goes first.
    """

    rule: Literal["one_each"] = "one_each"
    seed: int


class Audit(Fact):
    """Everything needed to make the same plan again and to know that it is the same.

    ``verdict`` is what ``verify`` said of the plan and of every tier's value; a plan
    with another verdict is never returned. The same people are promised only where
    ``unique`` is ``"yes"``. ``stopped`` says why the solve ended before all was proven:
    its time was over, it was cancelled or interrupted, or the solver's process died
    twice, perhaps because it used all the memory it had. ``route`` is ``None`` when it
    was stopped before one was chosen. ``lottery`` names the one that broke ties between
    people or places that are wanted equally, if one did that may matter.
    """

    problem_hash: str
    policy_hash: str
    plan_hash: str
    seed: int
    route: RouteTaken | None
    unique: Unique
    verdict: Literal["clean", "no plan"]
    time_limit: float
    seconds: float
    stopped: Stopped = "no"
    lottery: Tickets | None = None
    versions: tuple[tuple[str, str], ...]


class Result(Fact):
    """A verified plan with its proof.

    ``unjudged`` names facts that are stated and that no rule or objective in force
    judges.
    ``matching`` is ``None`` when the problem is infeasible or no plan was found in
    time.
    """

    format: Literal["kullmatch.result"] = "kullmatch.result"
    version: Literal[1] = 1
    status: Status
    matching: Matching | None
    tiers: tuple[TierResult, ...]
    policy: Policy
    unjudged: tuple[str, ...] = ()
    audit: Audit

    def to_columns(self) -> dict[str, Any]:
        """The matching as whole columns, as ``Matching.to_columns`` says.

        Columns without entries where there is no plan.
        """
        return (self.matching or Matching()).to_columns()

    @property
    def values(self) -> dict[str, Fraction]:
        """Value of each tier by name, as ``verify`` judges them."""
        return {one.name: one.value for one in self.tiers}

    def value(self, tier: str) -> Fraction:
        """Value of a tier by name; ``KeyError`` where there is no such tier or plan."""
        return self.values[tier]
