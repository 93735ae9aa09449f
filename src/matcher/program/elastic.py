"""Rows that may be broken, and how far: the one way in which a rule becomes soft."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Literal

import numpy as np
from pydantic import SerializeAsAny

from matcher.domain import Matching, Problem
from matcher.program.arrays import Floats, Ints, ints
from matcher.program.options import Options
from matcher.program.rows import Column, Rows
from matcher.program.sense import Sense
from matcher.program.statement import Objective, Rule
from matcher.program.tiers import Linear


class Breaks(Objective):
    """A soft rule is broken as little as possible.

    1 point = 1 of the rule's own measure: a masked option taken, or a unit that a row
    lacks or exceeds.
    """

    objective: Literal["breaks"] = "breaks"
    rule: SerializeAsAny[Rule]

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        masked = np.zeros(len(options), bool)
        for allowed in (
            self.rule.eligible(problem, options),
            self.rule.eligible_routes(problem, options),
        ):
            if allowed is not None:
                masked |= ~allowed
        rows = self.rule.rows(problem, options)
        slack = [] if rows is None else _slack(self.rule.rule, rows)
        name, sense = self.names(problem)[0]
        return [Linear(name, sense, ints(masked), {column.key: 1 for column in slack})]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(f"broken_{self.rule.rule}", "least")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        found = self.rule.violations(problem, matching)
        return (Fraction(sum(violation.amount for violation in found)),)


def elastic_rows(rule: str, rows: Rows) -> Rows:
    """The rows of a soft rule: a slack column lets each finite side be overstepped."""
    over, under = _sides(rows)
    row = np.concatenate([over, under])
    first = len(rows.columns)
    return replace(
        rows,
        columns=(*rows.columns, *_slack(rule, rows)),
        aux_row=np.concatenate([rows.aux_row, row]),
        aux_column=np.concatenate([rows.aux_column, first + np.arange(len(row))]),
        aux_value=np.concatenate(
            [rows.aux_value, -np.ones(len(over)), np.ones(len(under))]
        ),
    )


def _sides(rows: Rows) -> tuple[Ints, Ints]:
    """Rows with a finite upper side, and with a finite lower one, that may break."""
    over = (rows.upper < np.inf) & rows.pliant
    under = (rows.lower > -np.inf) & rows.pliant
    return ints(np.flatnonzero(over)), ints(np.flatnonzero(under))


def _slack(rule: str, rows: Rows) -> list[Column]:
    """One column for each finite side, as large as the row could ever need."""
    least, most = _activity(rows)
    over, under = _sides(rows)
    need = [
        *(most[over] - rows.upper[over]),
        *(rows.lower[under] - least[under]),
    ]
    return [
        Column((f"broken_{rule}", str(nth)), 0, max(0, math.ceil(size)))
        for nth, size in enumerate(need)
    ]


def _activity(rows: Rows) -> tuple[Floats, Floats]:
    """Least and greatest value of each row."""
    lower = np.array([column.lower for column in rows.columns], float)
    upper = np.array([column.upper for column in rows.columns], float)
    row = np.concatenate([rows.row, rows.aux_row])
    value = np.concatenate([rows.value, rows.aux_value])
    low = np.concatenate([np.zeros(len(rows.row)), lower[rows.aux_column]])
    high = np.concatenate([np.ones(len(rows.row)), upper[rows.aux_column]])
    least = np.minimum(value * low, value * high)
    most = np.maximum(value * low, value * high)
    size = len(rows)
    return (
        np.bincount(row, weights=least, minlength=size).astype(np.float64),
        np.bincount(row, weights=most, minlength=size).astype(np.float64),
    )
