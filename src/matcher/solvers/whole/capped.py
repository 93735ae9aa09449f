"""Running counts of a place are at most what the place may hold.

Every plan keeps that anyway; said as a bound, it shortens proofs tenfold.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Bools, Floats, Program
from matcher.solvers.whole.places import Places


def with_capped_counts(program: Program, places: Places) -> Program:
    """The program with tighter bounds of columns that count options of a place."""
    matrix, rows = program.rows.matrix, program.rows
    ones, minus = matrix.value == 1.0, matrix.value == -1.0
    defines = (rows.lower == 0.0) & (rows.upper == 0.0)
    defines[matrix.row[~(ones | minus)]] = False
    defines &= np.bincount(matrix.row[minus], minlength=len(defines)) == 1
    here = defines[matrix.row]
    counts = matrix.column[here & minus]
    own = np.zeros(len(defines), np.int64)
    own[matrix.row[here & minus]] = counts
    summed, by = matrix.column[here & ones], own[matrix.row[here & ones]]
    # Sums of sums count each option once if no column is summed twice, and none later.
    odd = np.zeros(program.columns, bool)
    odd[np.bincount(summed, minlength=program.columns) > 1] = True
    odd[np.bincount(counts, minlength=program.columns) > 1] = True
    odd[summed[(summed >= program.options) & (summed >= by)]] = True
    odd[by[places.of[summed] != places.of[by]]] = True
    odd[counts[counts < program.options]] = True
    caps = _caps(program, places)
    caps[np.unique(places.of[odd & (places.of >= 0)])] = np.inf
    counts = counts[places.of[counts] >= 0]
    upper = program.upper.copy()
    upper[counts] = np.minimum(upper[counts], caps[places.of[counts]])
    return replace(program, upper=upper)


def _caps(program: Program, places: Places) -> Floats:
    """Most options of each place that its rows allow at once, shape (places,)."""
    matrix, rows = program.rows.matrix, program.rows
    plain: Bools = np.isfinite(rows.upper)
    plain[matrix.row[(matrix.value != 1.0) | (matrix.column >= program.options)]] = (
        False
    )
    place = places.of[matrix.column]
    entry = plain[matrix.row] & (place >= 0)
    pair, size = np.unique(
        matrix.row[entry] * places.count + place[entry], return_counts=True
    )
    of_options = places.of[: program.options]
    options = np.bincount(of_options[of_options >= 0], minlength=places.count)
    row, place = pair // max(1, places.count), pair % max(1, places.count)
    whole = size == options[place]
    caps = np.full(places.count, np.inf)
    np.minimum.at(caps, place[whole], np.floor(rows.upper[row[whole]]))
    return caps
