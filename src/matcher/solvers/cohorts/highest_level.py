"""The highest level taken as low as possible: level by level from the known one."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np

from matcher.program import Highest
from matcher.solvers.base.answer import Proof, TierAnswer
from matcher.solvers.base.bounds import rounded_up
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face
from matcher.solvers.stage.relaxation import Relaxation
from matcher.solvers.stage.stage import improve

_DUALS: Proof = "duals"
_COUNTED: Proof = "counting"


def lower_highest_level(
    face: Face, tier: Highest, deadline: Deadline
) -> tuple[Face, TierAnswer]:
    """Lower the highest level as far as it goes and take nothing above it from now on.

    The options of the level the plan has are taken as rarely as possible: never at all,
    and the level is lower; or some bound says that one is needed.
    """
    bound, proof = tier.utmost, _COUNTED
    known = tier.worth(face.plan)
    while known > 0 and not deadline.passed:
        cost = tier.above(known - 1, len(face.lower)).astype(float)
        relaxation = Relaxation(face, cost)
        root = relaxation.solve(deadline)
        if rounded_up(root.bound) > 0:
            bound, proof = known, _DUALS
            break
        stage = improve(face, cost, relaxation, root, deadline.silent())
        if stage.cost > 0:
            if stage.bound > 0:
                bound, proof = known, stage.proof
            break
        face = replace(face, plan=stage.face.plan)
        known = tier.worth(face.plan)
        deadline.tell(News(plan=face.plan))
    if known == 0:
        bound, proof = known, _DUALS
    answer = TierAnswer(tier.name, known, Fraction(bound), proof, 0.0)
    return held_level(face, tier), answer


def held_level(face: Face, tier: Highest) -> Face:
    """The face without the options above the highest level of its plan."""
    above = tier.above(tier.worth(face.plan), len(face.lower))
    return replace(face, upper=np.where(above, face.lower, face.upper))
