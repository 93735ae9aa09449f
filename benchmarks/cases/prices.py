"""What one place more and one place less is worth, at every slot at once.

Beside solving the same program once more, by the engine and by raw flow. Prices of some
slots are checked against raw flows with one place more or less.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from bench.benchmark import OURS, Benchmark, Figures, Target, Task, UnansweredError
from bench.clock import measured
from bench.engine import warm
from matcher.compile import Compiled, compile_problem
from matcher.domain import Problem
from matcher.scenarios import SCENARIOS, scenario
from matcher.solvers import Deadline, network_of, prices, solve_program
from peers import raw_flow
from peers.instance import Instance, instance_of

AGAIN, RAW = "one re-solve", "raw flow"
_CHECKED = 100
"""Slots that are checked, by one place more and one less each."""


def compiled(task: Task) -> tuple[Problem, Compiled]:
    """The problem of a task and its program."""
    problem = scenario("capacities", task.n, task.seed)
    return problem, compile_problem(problem, SCENARIOS["capacities"].policy())


def priced(task: Task) -> Figures:
    """Seconds of all prices, and how many of those checked a re-solve confirms."""
    problem, given = compiled(task)
    program = given.program
    answer = solve_program(program, Deadline(task.seconds))
    if answer.status != "optimal" or answer.x is None:
        raise UnansweredError(f"no plan: {answer.status}")
    figures: Figures = {}
    with measured(figures, "whole", task, task.seconds):
        network = network_of(program)
        if network is None:
            raise UnansweredError("no network, so no prices")
        found = prices(program, network, answer.x)
    position = {slot.id: nth for nth, slot in enumerate(problem.slots)}
    at = [position.get(subject, -1) for subject in found.subject]
    policy = SCENARIOS["capacities"].policy()
    return figures | confirmed(found, np.array(at), instance_of(problem, policy), task)


def confirmed(found: Any, at: np.ndarray, given: Instance, task: Task) -> Figures:
    """How many prices of some slots are the change a raw flow finds.

    ``at`` is the slot of each price, -1 for none.
    """
    priced_slots = np.flatnonzero(at >= 0)
    lot = np.random.Generator(np.random.PCG64(task.seed)).random(len(priced_slots))
    before = best(given)
    right = 0
    some = priced_slots[np.argsort(lot)][:_CHECKED]
    for cap in some.tolist():
        for step, price in ((1, found.more[cap]), (-1, found.less[cap])):
            places = given.places.copy()
            places[at[cap]] += step
            change = best(given.with_places(places)) - before
            right += int(np.array_equal(change, price))
    return {"prices checked": 2.0 * len(some), "prices wrong": 2.0 * len(some) - right}


def best(given: Instance) -> np.ndarray:
    """Most people placed and then their least rank sum, by raw flow."""
    worth = given.worth(raw_flow.solve(given, 0.0))
    return np.array([worth["placed"], worth["rank_sum"]])


def again(task: Task) -> Figures:
    """Seconds of solving the program once more."""
    warm()
    _, given = compiled(task)
    figures: Figures = {}
    with measured(figures, "whole", task, task.seconds):
        solve_program(given.program, Deadline(task.seconds))
    return figures


BENCHMARK = Benchmark(
    name="prices",
    title="All prices of one place more and one less",
    parts={OURS: priced, AGAIN: again, RAW: raw_flow.PEER.on("capacities")},
    sizes=(10_000,),
    quick=(1_000,),
    tiny=60,
    targets=(
        Target("whole", at_most=0.3, against=AGAIN),
        Target("prices wrong", at_most=0, of="worst"),
        Target("prices checked", at_least=200, of="worst", sizes=(10_000,)),
    ),
    same=(),
    other_question=frozenset({AGAIN, RAW}),
)
