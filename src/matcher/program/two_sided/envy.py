"""Nobody would rather have a place that somebody further down its list has."""

from __future__ import annotations

import numpy as np

from matcher.domain import Problem
from matcher.program.arrays import Ints, ints
from matcher.program.options import Options
from matcher.program.rows import Column, Rows
from matcher.program.two_sided.claims import Claims, names_of
from matcher.program.two_sided.counts import Counts
from matcher.program.two_sided.levels import SLOT
from matcher.program.two_sided.sheet import Sheet


def envy_rows(problem: Problem, options: Options) -> Rows | None:
    """Rows that hold if and only if nobody has justified envy.

    Columns ``("holds", slot:place)`` say that a slot holds somebody this far down its
    list, or further: each option there lifts its own, and each lifts those before it.
    One row for each pair, ``she has as good a place >= holds behind her``: how far the
    rule is broken is how many rows are.

    Returns
    -------
    Rows or None
        ``None`` where nobody could have reason for envy.
    """
    sheet = Sheet(len(options))
    claims = Claims.of(options)
    pairs, width = claims.pairs, int(claims.place.max(initial=0)) + 1
    step = claims.slot * width + claims.place[:, SLOT]
    steps = np.unique(step)
    behind = np.searchsorted(
        steps, pairs.slot * width + pairs.place[:, SLOT], side="right"
    )
    some = np.append(steps // width, -1)[behind] == pairs.slot
    at = np.flatnonzero(some)
    if not len(at):
        return None
    holds = _columns(sheet, problem, steps, width)
    _lift(sheet, claims, steps, step, holds, width)
    ids = [one.id for one in problem.candidates]
    content = Counts(
        sheet,
        "content",
        ids.__getitem__,
        owner=claims.candidate,
        step=claims.rank,
        option=claims.option,
    )
    row = sheet.lines(names_of(problem, pairs.candidate[at]), lower=0, firm=False)
    nothing = ints(np.zeros(len(at)))
    content.ask(row, pairs.candidate[at], nothing, pairs.rank[at] + 1, 1.0)
    sheet.put(row, holds[behind[at]], -1.0)
    content.write()
    return sheet.rows()


def _columns(sheet: Sheet, problem: Problem, steps: Ints, width: int) -> Ints:
    """A column for each step of a slot's list that somebody could stand on."""
    ids = [slot.id for slot in problem.slots]
    keys = [divmod(one, width) for one in steps.tolist()]
    return sheet.columns(
        [Column(("holds", f"{ids[slot]}:{place}"), 0, 1) for slot, place in keys]
    )


def _lift(
    sheet: Sheet, claims: Claims, steps: Ints, step: Ints, holds: Ints, width: int
) -> None:
    """Somebody held lifts the column of her step, and that the one before it."""
    names = names_of(claims.options.facts.problem, claims.candidate)
    row = sheet.lines(names, upper=0, firm=True)
    sheet.put(row, claims.option, 1.0)
    sheet.put(row, holds[np.searchsorted(steps, step)], -1.0)
    chained = np.flatnonzero(steps[1:] // width == steps[:-1] // width) + 1
    slots = claims.options.facts.problem.slots
    subjects = [slots[one].id for one in (steps[chained] // width).tolist()]
    row = sheet.lines(subjects, upper=0, firm=True)
    sheet.put(row, holds[chained], 1.0)
    sheet.put(row, holds[chained - 1], -1.0)
