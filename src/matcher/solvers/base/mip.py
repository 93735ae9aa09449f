"""One call to a mixed-integer solver (HiGHS)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np

from matcher.program import Floats
from matcher.solvers.base.clock import Deadline
from matcher.solvers.base.messages import message_of, read
from matcher.solvers.base.model import Model

_UNIT = 0.99
_NEXT_TO_NOTHING = 1e-6

_Way = Literal["presolved", "as it is"]
_PRESOLVED: _Way = "presolved"
_AS_IT_IS: _Way = "as it is"


@dataclass(frozen=True)
class MipAnswer:
    """How the solve ended, its x if it has one, and the solver's own bound."""

    status: Literal["optimal", "infeasible", "limit"]
    x: Floats | None
    bound: float


def solve_mip(model: Model, seconds: float, *, in_units: bool = False) -> MipAnswer:
    """Minimise a whole-number cost over the whole numbers a model asks for.

    HiGHS calls 1e-4 "optimal" by default, and the bound it reports may be off by the
    gap it was allowed. That may be as wide as one unit only where every column is
    whole, so that every cost is, or where the caller knows that the least cost is whole
    (``in_units``); then only what the gap leaves of the bound is believed. A claim of
    infeasibility is asked again without presolve, in the time that is left: version
    1.12 is known to call feasible programs infeasible.
    """
    deadline = Deadline(seconds)
    if _contradicts_itself(model):  # which the solver refuses to hear
        return MipAnswer("infeasible", None, float("inf"))
    gap = _UNIT if in_units else _gap(model)
    answer = _ask(model, seconds, gap, _PRESOLVED)
    if answer.status == "infeasible":
        answer = _ask(model, deadline.left, gap, _AS_IT_IS)
    if gap > _gap(model) and answer.x is not None:
        sure = float(model.cost @ answer.x) - gap
        answer = replace(answer, bound=min(answer.bound, sure))
    return answer


def _contradicts_itself(model: Model) -> bool:
    rows = np.any(model.row_lower > model.row_upper)
    return bool(rows or np.any(model.lower > model.upper))


def _gap(model: Model) -> float:
    all_whole = model.whole is None or bool(model.whole.all())
    all_whole = all_whole and bool(np.all(model.cost == np.rint(model.cost)))
    return _UNIT if all_whole else _NEXT_TO_NOTHING


def _ask(model: Model, seconds: float, gap: float, way: _Way) -> MipAnswer:
    from ortools.math_opt import (
        callback_pb2,
        model_parameters_pb2,
        parameters_pb2,
        result_pb2,  # noqa: F401  the solver itself would lose an interrupt here
    )
    from ortools.math_opt.core.python import solver

    parameters = parameters_pb2.SolveParametersProto()
    parameters.relative_gap_tolerance = 0.0
    parameters.absolute_gap_tolerance = gap
    parameters.time_limit.FromNanoseconds(int(1e9 * min(max(seconds, 0.01), 1e6)))
    if way == _AS_IT_IS:
        parameters.presolve = parameters_pb2.EMPHASIS_OFF
    highs = solver.new(
        parameters_pb2.SOLVER_TYPE_HIGHS,
        message_of(model, model.whole),
        parameters_pb2.SolverInitializerProto(),
    )
    try:
        result = highs.solve(
            parameters,
            model_parameters_pb2.ModelSolveParametersProto(),
            None,
            callback_pb2.CallbackRegistrationProto(),
            None,
            None,
        )
    except Exception as error:
        if type(error).__name__ != "StatusNotOk":
            raise
        if way == _PRESOLVED:  # it failed within
            return _ask(model, seconds, gap, _AS_IT_IS)
        return MipAnswer("limit", None, -float("inf"))
    return _read(model, result)


def _read(model: Model, result: Any) -> MipAnswer:
    from ortools.math_opt import result_pb2

    reason = result.termination.reason
    if reason == result_pb2.TERMINATION_REASON_INFEASIBLE:
        return MipAnswer("infeasible", None, float("inf"))
    x = None
    if len(result.solutions):
        values = result.solutions[0].primal_solution.variable_values
        x = read(values, len(model.cost))
        x = np.where(True if model.whole is None else model.whole, np.rint(x), x)
    bound = float(result.termination.objective_bounds.dual_bound)
    optimal = reason == result_pb2.TERMINATION_REASON_OPTIMAL and x is not None
    return MipAnswer("optimal" if optimal else "limit", x, bound)
