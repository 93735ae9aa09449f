"""Better plans around a known one: what defends a few places is asked anew.

Whether a place is full, and from where on its list, is held as the known plan has it,
but for a few places that want the same people; then everybody is nearly a network.
Large neighbourhood search: Shaw (1998).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Bools, Floats
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face
from matcher.solvers.stage.rounding import better, cost_of_plan, held
from matcher.solvers.whole.asked import asked
from matcher.solvers.whole.places import Places

FIRST = 40
"""Places asked anew together at first."""

_FEWEST = 8
_SECONDS = 5.0
_FAILS = 6
_ALL_PEOPLE = 12_000
"""Columns up to which everybody may move, wherever the places are."""


def improved(
    face: Face, cost: Floats, places: Places, bound: float, deadline: Deadline
) -> Face:
    """The face with the best plan found until the bound is met or all are asked anew.

    Parameters
    ----------
    face
        What is open, with a plan.
    cost
        Whole costs, shape (columns,).
    places
        Of the program the face is of.
    bound
        No plan costs less.
    deadline
        When to stop; told of better plans.
    """
    lots, size, fails = np.random.default_rng(0), float(FIRST), 0
    while cost_of_plan(face, cost) > bound and not deadline.passed:
        if size >= places.count:
            break
        chosen = _neighbours(places, face.plan, round(size), lots)
        part = _around(face, places, chosen)
        limit = replace(deadline.silent(), seconds=deadline.seconds)
        seconds = min(_SECONDS, limit.left)
        answer = asked(part, cost, limit.after(seconds / max(limit.left, 1e-9)))
        found = better(face, cost, answer.x)
        if found is not face:
            face, fails = found, 0
            deadline.tell(News(plan=face.plan))
        else:
            fails += 1
        if answer.status != "optimal":
            size, fails = max(_FEWEST, size * 0.8), 0
        elif fails >= _FAILS:
            size, fails = size * 1.25, 0
    return face


def _neighbours(
    places: Places, x: Floats, size: int, lots: np.random.Generator
) -> Bools:
    """A place, those that want the same people, and what somebody placeless wants."""
    open_places, placeless = places.open(x), places.placeless(x)
    first = int(lots.integers(places.count))
    if len(open_places) and lots.random() < 0.7:
        first = int(lots.choice(open_places))
    alone = np.zeros(places.count, bool)
    alone[first] = True
    weight = places.wanted_by(places.who_wants(alone)) * lots.random(places.count)
    if len(placeless):
        one = lots.choice(placeless, 1)
        weight += len(weight) * places.wanted_by(one)
    weight[first] = np.inf
    chosen = np.zeros(places.count, bool)
    chosen[np.argsort(-weight, kind="stable")[:size]] = True
    return chosen


def _around(face: Face, places: Places, chosen: Bools) -> Face:
    """The face with what is said of all other places held."""
    other = (places.of >= 0) & ~chosen[places.of]
    fixed = places.decides & other
    if face.free.sum() > _ALL_PEOPLE:
        candidate = places.program.candidate
        moves = np.zeros(int(candidate.max(initial=-1)) + 1, bool)
        moves[places.who_wants(chosen)] = True
        fixed[: face.options] |= ~moves[candidate]
    return held(face, fixed, face.plan)
