"""Whole columns for what rows weigh against each other.

A row that holds people against other people - companions, shares - is nearly always
kept by halves of people in a relaxation. The count on its negative side is a whole
number too: as a column of its own it can be branched on.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Block, Bools, Floats, Ints, Matrix, Program


def with_counts(program: Program) -> Program:
    """The program with a column for the negative side of each row that has two sides.

    Only rows of options alone whose negative values are equal; the new columns come
    last, and the row then holds the column in place of the options it counts.
    """
    matrix = program.rows.matrix
    rows = matrix.shape[0]
    negative = matrix.value < 0
    weight = np.full(rows, np.inf)
    np.minimum.at(weight, matrix.row[negative], -matrix.value[negative])
    odd = (matrix.column >= program.options) | (
        negative & (-matrix.value != weight[matrix.row])
    )
    two_sided = _any(matrix.row[negative], rows) & _any(matrix.row[~negative], rows)
    two_sided &= ~_any(matrix.row[odd], rows)
    chosen = np.flatnonzero(two_sided)
    if not len(chosen):
        return program
    width = program.columns + len(chosen)
    number = np.cumsum(two_sided) - 1
    counted = negative & two_sided[matrix.row]
    most = _most(program, number[matrix.row[counted]], matrix.column[counted])
    each = np.arange(len(chosen))
    held = Matrix(
        np.concatenate([matrix.row[~counted], chosen]),
        np.concatenate([matrix.column[~counted], program.columns + each]),
        np.concatenate([matrix.value[~counted], -weight[chosen]]),
        (rows, width),
    ).by_row()
    counting = Matrix(
        np.concatenate([number[matrix.row[counted]], each]),
        np.concatenate([matrix.column[counted], program.columns + each]),
        np.concatenate([np.ones(int(counted.sum())), -np.ones(len(chosen))]),
        (len(chosen), width),
    ).by_row()
    subjects = [program.rows.subjects[row] for row in chosen.tolist()]
    names = [program.rows.rules[row] for row in chosen.tolist()]
    block = Block(
        Matrix.stack([held, counting], width),
        np.concatenate([program.rows.lower, np.zeros(len(chosen))]),
        np.concatenate([program.rows.upper, np.zeros(len(chosen))]),
        (*program.rows.rules, *names),
        (*program.rows.subjects, *subjects),
    )
    cuts = program.cuts.matrix
    wider = replace(cuts, shape=(cuts.shape[0], width))
    return replace(
        program,
        lower=np.append(program.lower, np.zeros(len(chosen))),
        upper=np.append(program.upper, most),
        keys=(*program.keys, *(("count", str(row)) for row in chosen.tolist())),
        rows=block,
        cuts=replace(program.cuts, matrix=wider),
    )


def counted(program: Program, x: Floats) -> Floats:
    """A plan of the program without counts, with its counts."""
    new = program.columns - len(x)
    wider = np.append(x, np.zeros(new))
    wider[len(x) :] = program.rows.matrix.times(wider)[-new:] if new else []
    return wider


def _most(program: Program, row: Ints, option: Ints) -> Floats:
    """Most options of each row at once: its people, where each takes one at most."""
    if program.one_each:
        people = int(program.candidate.max(initial=-1)) + 1
        row = np.unique(row * people + program.candidate[option]) // people
    return np.bincount(row).astype(np.float64)


def _any(rows: np.ndarray, count: int) -> Bools:
    found = np.zeros(count, bool)
    found[rows] = True
    return found
