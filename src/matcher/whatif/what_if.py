"""One question, answered in one table: what if these facts were different."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from matcher.domain import Problem
from matcher.policy import Policy
from matcher.whatif.case import Case
from matcher.whatif.row import Row, TierChange, tier_changes
from matcher.whatif.scenario import AnyChange, Scenario, apply


@dataclass(frozen=True)
class WhatIf:
    """The plan as it is and the plan after the changes; ``after`` says who gains."""

    before: Row
    after: Row

    @property
    def tiers(self) -> tuple[TierChange, ...]:
        """Value of each tier before and after, in the order of the policy."""
        return tier_changes(self.before, self.after)


def what_if(
    problem: Problem,
    changes: Iterable[AnyChange],
    policy: Policy | None = None,
    *,
    time_limit: float = 60.0,
    seed: int | None = None,
) -> WhatIf:
    """Solve a problem as it is and after some changes.

    Parameters
    ----------
    problem, policy, seed
        As for ``solve``.
    changes
        Made in order.
    time_limit
        Seconds for each of the two.

    Raises
    ------
    ProblemError
        If a change names an id the problem does not have, or if the facts contradict
        one another after the changes.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> what_if(Problem(first_month="2022-08"), []).tiers[1]
    TierChange(name='placed', sense='most', before=Fraction(0, 1), after=Fraction(0, 1))
    """
    scenario = Scenario(name="what if", changes=tuple(changes))
    apply(problem, scenario.changes)
    alone = Case.of(problem, policy, time_limit, seed)
    before = alone.row(Scenario(name="as it is"))
    return WhatIf(before, alone.compared_with(before).row(scenario))
