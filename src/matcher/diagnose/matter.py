"""Which options and rows of a program can matter to whether there is a plan."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Block, Bools, Ints, Linear, Program, ints


def what_matters(program: Program) -> tuple[Program, Bools]:
    """The program of the options and rows that matter, and which options do.

    Columns rest at their lower bounds. A row needs what moves it back when it is broken
    at rest or when something that matters moves it away.
    """
    matrix, rows = program.rows.matrix, program.rows
    row, column, up = matrix.row, matrix.column, matrix.value > 0
    rest = matrix.times(program.lower)
    over, under = rest > rows.upper + 1e-9, rest < rows.lower - 1e-9
    has_upper, has_lower = np.isfinite(rows.upper), np.isfinite(rows.lower)
    matters = np.zeros(program.columns, bool)
    while True:
        helps = (over[row] & ~up) | (under[row] & up)
        new = matters.copy()
        new[column[helps]] = True
        moved = new[column]
        over |= has_upper & _any(row[moved & up], len(over))
        under |= has_lower & _any(row[moved & ~up], len(under))
        if np.array_equal(new, matters):
            break
        matters = new
    options = matters[: program.options]
    columns = np.append(options, np.ones(program.columns - program.options, bool))
    needed = rows.take(over | under)
    nothing = Linear("any", "most", ints(np.zeros(int(columns.sum()))))
    upper = np.where(matters, program.upper, program.lower)[columns]
    return (
        replace(
            program,
            candidate=program.candidate[options],
            slot=program.slot[options],
            lower=program.lower[columns],
            upper=upper,
            rows=replace(needed, matrix=needed.matrix.take_columns(columns)),
            cuts=Block.empty(int(columns.sum())),
            tiers=(nothing,),
        ),
        options,
    )


def _any(rows: Ints, size: int) -> Bools:
    found = np.zeros(size, bool)
    found[rows] = True
    return found
