"""One call to a solver of whole numbers (CP-SAT)."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Any

import numpy as np

from matcher.program import Floats
from matcher.solvers.base.clock import Deadline
from matcher.solvers.base.mip import MipAnswer
from matcher.solvers.base.model import Model

WORKERS = 8
"""Eight ways of searching share even two cores well: two alone prove far less."""

_POLL = 0.05


def _nobody(_x: Floats) -> None:
    """Nobody listens."""


def ask(
    model: Model,
    deadline: Deadline,
    *,
    known: Floats | None = None,
    heard: Callable[[Floats], None] = _nobody,
) -> MipAnswer:
    """Minimise a whole-number cost over whole numbers; every column is whole.

    Parameters
    ----------
    model
        Whole numbers throughout.
    deadline
        When to end; it may be stopped at any moment.
    known
        An x to begin from.
    heard
        Called with better and better x, on this thread.
    """
    from ortools.sat.python import cp_model_helper as cp_sat

    proto, solver = _proto(cp_sat, model, known), cp_sat.SolveWrapper()
    parameters = cp_sat.SatParameters()
    parameters.num_workers = WORKERS
    parameters.max_time_in_seconds = max(0.01, deadline.left)
    parameters.catch_sigint_signal = False
    solver.set_parameters(parameters)
    found: list[Floats] = []

    class Listener(cp_sat.SolutionCallback):
        def OnSolutionCallback(self) -> None:  # noqa: N802
            response: Any = self.Response()  # type: ignore[no-untyped-call]
            found.append(np.array(response.solution, np.float64))

    listener = Listener()  # the solver does not keep it alive
    solver.add_solution_callback(listener)
    with ThreadPoolExecutor(1) as aside:
        running = aside.submit(solver.solve, proto)
        try:
            while not wait([running], _POLL).done:
                if deadline.stop():
                    solver.stop_search()
                elif found:
                    heard(found[-1])
                    found.clear()
        except BaseException:
            solver.stop_search()
            raise
    solver.clear_solution_callback(listener)
    return _read(cp_sat, running.result())


def _proto(cp_sat: Any, model: Model, known: Floats | None) -> Any:
    proto = cp_sat.CpModelProto()
    bounds = zip(_whole(model.lower), _whole(model.upper), strict=True)
    for low, high in bounds:
        proto.variables.add().domain.extend([low, high])
    least, most = model.matrix.activity(model.lower, model.upper)
    starts = model.matrix.starts().tolist()
    columns, values = model.matrix.column.tolist(), _whole(model.matrix.value)
    lows = _whole(np.ceil(np.maximum(model.row_lower, np.minimum(least, most))))
    highs = _whole(np.floor(np.minimum(model.row_upper, most)))
    for nth, (low, high) in enumerate(zip(lows, highs, strict=True)):
        row = proto.constraints.add().linear
        row.vars.extend(columns[starts[nth] : starts[nth + 1]])
        row.coeffs.extend(values[starts[nth] : starts[nth + 1]])
        row.domain.extend([low, max(low, high)] if low <= high else [low, low])
    costly = np.flatnonzero(model.cost)
    proto.objective.vars.extend(costly.tolist())
    proto.objective.coeffs.extend(_whole(model.cost[costly]))
    if known is not None:
        proto.solution_hint.vars.extend(range(len(known)))
        proto.solution_hint.values.extend(_whole(known))
    return proto


def _whole(values: Floats) -> list[int]:
    whole: list[int] = np.rint(values).astype(np.int64).tolist()
    return whole


def _read(cp_sat: Any, response: Any) -> MipAnswer:
    status = response.status
    if status == cp_sat.INFEASIBLE:
        return MipAnswer("infeasible", None, float("inf"))
    if status not in (cp_sat.OPTIMAL, cp_sat.FEASIBLE):
        return MipAnswer("limit", None, -float("inf"))
    x = np.array(response.solution, np.float64)
    bound = float(response.best_objective_bound)
    return MipAnswer("optimal" if status == cp_sat.OPTIMAL else "limit", x, bound)
