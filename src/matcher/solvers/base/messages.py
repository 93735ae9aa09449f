"""Models as messages, as MathOpt takes them: whole arrays, no call for an entry."""

from __future__ import annotations

from typing import Any

import numpy as np

from matcher.program import Bools, Floats, Ints, Matrix
from matcher.solvers.base.model import Model


def message_of(model: Model, whole: Bools | None) -> Any:
    """A model as MathOpt takes it; ``None`` says that every column is whole."""
    from ortools.math_opt import model_pb2

    whole = np.ones(len(model.cost), bool) if whole is None else whole
    proto = model_pb2.ModelProto()
    fill_columns(proto.variables, 0, model.lower, model.upper, whole)
    fill_rows(proto.linear_constraints, 0, model.row_lower, model.row_upper)
    fill_cost(proto.objective.linear_coefficients, 0, model.cost)
    fill_matrix(proto.linear_constraint_matrix, model.matrix)
    return proto


def fill_columns(
    proto: Any, first: int, lower: Floats, upper: Floats, whole: Bools
) -> None:
    """Columns, numbered from the first."""
    proto.ids.extend(range(first, first + len(lower)))
    proto.lower_bounds.extend(lower.tolist())
    proto.upper_bounds.extend(upper.tolist())
    proto.integers.extend(whole.tolist())


def fill_rows(proto: Any, first: int, lower: Floats, upper: Floats) -> None:
    """Rows, numbered from the first."""
    proto.ids.extend(range(first, first + len(lower)))
    proto.lower_bounds.extend(lower.tolist())
    proto.upper_bounds.extend(upper.tolist())


def fill_cost(proto: Any, first: int, cost: Floats) -> None:
    """What is minimised, over columns numbered from the first."""
    column = np.flatnonzero(cost)
    fill(proto, first + column, cost[column])


def fill_matrix(proto: Any, matrix: Matrix) -> None:
    """Entries in the order of rows, then columns, as MathOpt demands."""
    order = np.lexsort((matrix.column, matrix.row))
    proto.row_ids.extend(matrix.row[order].tolist())
    proto.column_ids.extend(matrix.column[order].tolist())
    proto.coefficients.extend(matrix.value[order].tolist())


def fill(proto: Any, ids: Ints, values: Ints | Floats) -> None:
    """A sparse vector; ids must rise."""
    proto.ids.extend(ids.tolist())
    proto.values.extend(values.tolist())


def read(proto: Any, length: int) -> Floats:
    """Values by their ids."""
    values = np.zeros(length)
    values[np.fromiter(proto.ids, np.int64)] = np.fromiter(proto.values, np.float64)
    return values
