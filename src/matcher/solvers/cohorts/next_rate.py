"""The worst rate but for some groups that are passed over, as large as possible.

With the groups passed over that fare worst in the plan at hand, the others' worst rate
is raised as far as it goes. Then it is asked whether passing over others allows any
more: the people missing from the next rate are minimised with that choice open.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np

from matcher.program import Floats, WorstRate
from matcher.solvers.base.answer import Proof, TierAnswer
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face
from matcher.solvers.cohorts.worst_rate import (
    held_rate,
    raise_worst_rate,
    with_shortage,
)
from matcher.solvers.stage.stage import minimise

_COUNTED: Proof = "counting"


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
    while not deadline.passed:
        after, _ = raise_worst_rate(face, _without_worst(face, tier), deadline)
        face = replace(face, plan=after.plan)
        known = tier.worth(face.plan)
        higher = next((rate for rate in tier.rates() if rate > known), None)
        if higher is None:
            bound, proof = known, "duals"
            break
        lacking, cost = _with_choice(face, tier, higher)
        stage = minimise(lacking, cost, deadline.silent())
        if stage.cost > 0:
            if stage.bound > 0:
                bound, proof = known, stage.proof
            break
        face = replace(face, plan=stage.face.plan[: len(face.lower)])
        deadline.tell(News(plan=face.plan))
    known = tier.worth(face.plan)
    return held_rate(face, tier), TierAnswer(tier.name, known, bound, proof, 0.0)


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
    plan = face.plan.copy()
    plan[tier.spared] = 0.0
    plan[tier.spared[tier.passed_over(plan)]] = 1.0
    return with_shortage(replace(face, plan=plan), tier, rate)
