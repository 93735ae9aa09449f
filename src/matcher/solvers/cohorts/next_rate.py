"""The worst rate but for some groups that are passed over, as large as possible.

With the groups passed over that fare worst in the plan at hand, the others' worst rate
is raised as far as it goes. Then it is asked whether passing over others allows any
more: the people missing from the next rate are minimised with that choice open.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np

from matcher.program import Bools, Floats, Ints, WorstRate, ints
from matcher.solvers.base.answer import Proof, TierAnswer
from matcher.solvers.base.bounds import rounded_up
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face
from matcher.solvers.cohorts.worst_rate import (
    held_rate,
    raise_worst_rate,
    with_shortage,
)
from matcher.solvers.stage.relaxation import Relaxation
from matcher.solvers.stage.stage import minimise

_COUNTED: Proof = "counting"
_DUALS: Proof = "duals"


def raise_next_rate(
    face: Face, tier: WorstRate, deadline: Deadline
) -> tuple[Face, TierAnswer]:
    """Raise the rate as far as it goes and keep it from now on.

    Parameters
    ----------
    face
        What is open.
    tier
        Which passes some groups over, with columns that say which.
    deadline
        When to stop and say what is known.
    """
    bound, proof = tier.utmost, _COUNTED
    most = _most_people(face, tier, deadline)
    while not deadline.passed:
        after, told = raise_worst_rate(face, _without_worst(face, tier), deadline)
        face = replace(face, plan=after.plan)
        known = tier.worth(face.plan)
        higher = next((rate for rate in tier.rates() if rate > known), None)
        short = most < tier.needed(known if higher is None else higher)
        if higher is None or short.sum() > tier.beyond:
            bound, proof = known, _DUALS
            break
        if told.closed and _are_these(short, tier.passed_over(face.plan)):
            bound, proof = known, told.proof
            break
        lacking, cost = _with_choice(_settled(face, tier, short), tier, higher)
        stage = minimise(lacking, cost, deadline.silent())
        if stage.cost > 0:
            if stage.bound > 0:
                bound, proof = known, stage.proof
            break
        face = replace(face, plan=stage.face.plan[: len(face.lower)])
        deadline.tell(News(plan=face.plan))
    known = tier.worth(face.plan)
    face = _settled(held_rate(face, tier), tier, most < tier.needed(known))
    return face, TierAnswer(tier.name, known, bound, proof, 0.0)


def _most_people(face: Face, tier: WorstRate, deadline: Deadline) -> Ints:
    """The most people each group could have, by the relaxation."""
    most = ints(tier.sizes)
    relaxation: Relaxation | None = None
    for nth in range(len(most)):
        cost = np.zeros(len(face.lower))
        cost[: len(tier.group)] = np.where(tier.group == nth, -1.0, 0.0)
        if relaxation is None:
            relaxation = Relaxation(face, cost)
        else:
            relaxation.cost(cost)
        bound = rounded_up(relaxation.solve(deadline).bound)
        if np.isfinite(bound):
            most[nth] = min(most[nth], int(-bound))
    return most


def _are_these(short: Bools, groups: Ints) -> bool:
    """Whether all groups that are passed over have to be."""
    return bool(short[groups].all())


def _settled(face: Face, tier: WorstRate, short: Bools) -> Face:
    """The face in which groups that are short whatever is done are passed over.

    Where those are as many as may be, no others are.
    """
    lower, upper, plan = face.lower.copy(), face.upper.copy(), face.plan.copy()
    lower[tier.spared[short]] = plan[tier.spared[short]] = 1.0
    if short.sum() == tier.beyond:
        upper[tier.spared[~short]] = plan[tier.spared[~short]] = 0.0
    return replace(face, lower=lower, upper=upper, plan=plan)


def _without_worst(face: Face, tier: WorstRate) -> WorstRate:
    """The same, with the groups that fare worst in the plan left out for good."""
    gone = tier.passed_over(face.plan)
    kept = [nth for nth in range(len(tier.groups)) if nth not in gone]
    number = np.full(len(tier.groups) + 1, -1, dtype=np.int64)
    number[kept] = np.arange(len(kept))
    return WorstRate(
        tier.name,
        tuple(tier.groups[nth] for nth in kept),
        tuple(tier.sizes[nth] for nth in kept),
        number[tier.group],
    )


def _with_choice(face: Face, tier: WorstRate, rate: Fraction) -> tuple[Face, Floats]:
    """The face with the people missing from a rate, and their number as a cost.

    Nobody is missing from a group that is passed over.
    """
    plan, must = face.plan.copy(), face.lower[tier.spared] > 0.5
    others = [nth for nth in tier.passed_over(plan).tolist() if not must[nth]]
    plan[tier.spared] = must
    plan[tier.spared[others[: tier.beyond - int(must.sum())]]] = 1.0
    return with_shortage(replace(face, plan=plan), tier, rate)
