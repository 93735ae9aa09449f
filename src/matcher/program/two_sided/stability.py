"""Nobody and no place would rather have one another, as rows."""

from __future__ import annotations

import numpy as np

from matcher.domain import Problem
from matcher.domain.two_sided import Stability
from matcher.program.arrays import Ints, ints
from matcher.program.options import Options
from matcher.program.rows import Column, Rows
from matcher.program.two_sided.claimed import ClaimRows
from matcher.program.two_sided.claims import ClaimedPairs, Claims
from matcher.program.two_sided.closed import Closed
from matcher.program.two_sided.couples import couple_rows
from matcher.program.two_sided.full import Full
from matcher.program.two_sided.sheet import Sheet


def stability_rows(
    problem: Problem,
    options: Options,
    *,
    kind: Stability = "weak",
    at_most_blocking: int = 0,
    soft: bool = False,
) -> Rows | None:
    """Rows that hold if and only if a plan has no more blocking units than allowed.

    Columns ``("held", level:place)`` count people up to a place on a level's list,
    ``("full", level:place)`` say that these fill it. If a plan may have blocking pairs,
    or the rule is soft, each has a column ``("blocks", candidate:slot)``, and a single
    row that is not firm bounds their sum.

    Parameters
    ----------
    kind, at_most_blocking, soft
        As the rule ``Stable`` has them; soft: whether it may be broken.

    Returns
    -------
    Rows or None
        ``None`` where nobody claims anything.
    """
    sheet = Sheet(len(options))
    claims = Claims.of(options)
    full = Full(sheet, claims)
    rows, closed = ClaimRows(sheet, claims, full), Closed(sheet, claims)
    counted = soft or at_most_blocking > 0
    may_close = closed.may_close[claims.pairs.slot]
    opened, closing = claims.pairs.take(~may_close), claims.pairs.take(may_close)

    blocks = _columns(sheet, problem, "blocks", opened) if counted else None
    rows.add(opened, kind, blocks)
    units = [blocks] if blocks is not None else []
    if len(closing):
        claiming = _columns(sheet, problem, "claims", closing)
        rows.add(closing, kind, claiming)
        units.append(closed.bound(closing, claiming, counted))
    units.append(couple_rows(sheet, claims, full, closed, counted=counted))
    rows.write()
    full.write()
    if counted:
        items = np.concatenate(units)
        row = sheet.lines(["stable"], upper=at_most_blocking, firm=False)
        sheet.put(np.repeat(row, len(items)), items, 1.0)
    found = sheet.rows()
    return found if len(found) else None


def _columns(sheet: Sheet, problem: Problem, name: str, pairs: ClaimedPairs) -> Ints:
    """A column for each pair: whether nothing keeps it from blocking."""
    people, slots = problem.candidates, problem.slots
    who, where = ints(pairs.candidate).tolist(), pairs.slot.tolist()
    return sheet.columns(
        [
            Column((name, f"{people[one].id}:{slots[other].id}"), 0, 1)
            for one, other in zip(who, where, strict=True)
        ]
    )
