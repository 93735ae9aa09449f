"""Rows that a cut makes needless.

A cut on the same options that leaves no more room says all that a row says, and more of
the auxiliary columns. With the cut in its place a face has the same plans, and fewer
rows.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Floats, Ints, Matrix
from matcher.solvers.base.face import Face

_EXACT = 1e-9
_SEED = 1


def without_implied_rows(face: Face) -> Face:
    """The face with cuts in the place of the rows they imply.

    A basis of it names rows that are gone.
    """
    row, cut = _on_same_options(face)
    beyond = _most_beyond(face, row, cut)
    implies = beyond <= face.row_upper[row] - face.cut_upper[cut] + _EXACT
    if not implies.any():
        return face
    kept, waiting = np.ones(len(face.row_upper), bool), np.ones(len(face.active), bool)
    kept[row[implies]] = False
    waiting[cut[implies]] = False
    return replace(
        face,
        matrix=face.matrix.take_rows(kept),
        row_lower=face.row_lower[kept],
        row_upper=face.row_upper[kept],
        cuts=face.cuts.take_rows(waiting),
        cut_lower=face.cut_lower[waiting],
        cut_upper=face.cut_upper[waiting],
        active=face.active[waiting],
        basis=None,
    ).with_rows(
        face.cuts.take_rows(~waiting),
        face.cut_lower[~waiting],
        face.cut_upper[~waiting],
    )


def _on_same_options(face: Face) -> tuple[Ints, Ints]:
    """Pairs of a row and a cut with only upper sides that seem to count alike."""
    open_rows = face.breakable(face.lower, face.upper) & np.isneginf(face.row_lower)
    rows = np.flatnonzero(open_rows)
    cuts = np.flatnonzero(np.isneginf(face.cut_lower) & np.isfinite(face.cut_upper))
    mark, of_cuts = _marks(face, face.matrix)[rows], _marks(face, face.cuts)[cuts]
    order = np.argsort(of_cuts, kind="stable")
    first = np.searchsorted(of_cuts[order], mark, "left")
    count = np.searchsorted(of_cuts[order], mark, "right") - first
    count[mark == 0.0] = 0
    return np.repeat(rows, count), cuts[order[_ranges(first, count)]]


def _marks(face: Face, rows: Matrix) -> Floats:
    """A number for each row that hardly ever is the same for different options."""
    code = np.random.default_rng(_SEED).random(len(face.lower))
    code[face.options :] = 0.0
    weights = rows.value * code[rows.column]
    marks = np.bincount(rows.row, weights, minlength=rows.shape[0])
    return marks.astype(np.float64)


def _most_beyond(face: Face, row: Ints, cut: Ints) -> Floats:
    """The most by which the sum of each row exceeds that of its cut."""
    pairs, columns, values = [], [], []
    for rows, which, sign in ((face.matrix, row, 1.0), (face.cuts, cut, -1.0)):
        starts = rows.starts()
        count = np.diff(starts)[which]
        entry = _ranges(starts[which], count)
        pairs.append(np.repeat(np.arange(len(which)), count))
        columns.append(rows.column[entry])
        values.append(sign * rows.value[entry])
    width = len(face.lower)
    place = np.concatenate(pairs) * width + np.concatenate(columns)
    each, number = np.unique(place, return_inverse=True)
    value = np.bincount(number, np.concatenate(values), minlength=len(each))
    column = each % width
    most = np.maximum(value * face.lower[column], value * face.upper[column])
    beyond = np.bincount(each // width, most, minlength=len(row))
    return beyond.astype(np.float64)


def _ranges(first: Ints, count: Ints) -> Ints:
    """``first``, ``first + 1``, and so on, ``count`` of each, one after the other."""
    before = np.cumsum(count) - count
    each: Ints = np.repeat(first - before, count) + np.arange(int(count.sum()))
    return each
