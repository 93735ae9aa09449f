"""Stable plans: twelve strict wishes each, and strict lists of all who want a slot.

The whole of ours runs from the built problem to the verified result, stability judged
from ids; its plan ends with the plan, as peers do, who get prebuilt arrays.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np

import matcher
from bench.benchmark import EQUAL, OURS, Benchmark, Figures, Part, Target, Task
from bench.clock import measured
from matcher import Problem
from matcher.acceptance import deferred_acceptance
from matcher.compile import allowed_options
from matcher.scenarios import SCENARIOS, scenario
from peers import stable
from peers.instance import Peer, instance_of


def two_sided(candidates: int, seed: int) -> Problem:
    """The capacities with a list of its own for every slot, drawn at random."""
    problem = scenario("capacities", candidates, seed)
    options = instance_of(problem, SCENARIOS["capacities"].policy())
    asking = defaultdict[int, list[str]](list)
    for who, where in zip(options.candidate, options.slot, strict=True):
        asking[int(where)].append(problem.candidates[int(who)].id)
    draw = np.random.Generator(np.random.PCG64(seed))
    slots = []
    for nth, slot in enumerate(problem.slots):
        order = draw.permutation(len(asking[nth])).tolist()
        listed = tuple((asking[nth][one],) for one in order)
        slots.append(slot.model_copy(update={"priorities": listed}))
    return problem.model_copy(update={"slots": tuple(slots)})


def ours(task: Task) -> Figures:
    """The stable plan that is best for candidates, verified."""
    problem = two_sided(task.n, task.seed)
    policy = SCENARIOS["capacities"].policy()
    figures: Figures = {}
    with measured(figures, "whole", task):
        result = matcher.stable(problem, policy=policy, time_limit=task.seconds)
    again = two_sided(task.n, task.seed)
    with measured(figures, "plan", task):
        deferred_acceptance(allowed_options(again, policy))
    return (
        figures
        | {name: float(value) for name, value in result.values.items()}
        | {"proven": float(result.status == "optimal")}
    )


def theirs(peer: Peer) -> Part:
    """A peer on the arrays of the same problem."""

    def part(task: Task) -> Figures:
        problem = two_sided(task.n, task.seed)
        given = instance_of(problem, SCENARIOS["capacities"].policy())
        figures = peer.measured(given, task)
        return figures | {"plan": figures["whole"]}

    return part


BENCHMARK = Benchmark(
    name="deferred_acceptance",
    title="Stable plans beside libraries for them",
    parts={
        OURS: ours,
        "matching": theirs(stable.MATCHING),
        "algmatch": theirs(stable.ALGMATCH),
    },
    sizes=(1_000, 5_000, 20_000, 100_000),
    quick=(1_000,),
    tiny=60,
    seconds=60.0,
    quick_seconds=10.0,
    targets=(
        Target("proven", at_least=1.0),
        Target(EQUAL, at_least=1.0, against="matching", sizes=(1_000, 5_000)),
        Target(EQUAL, at_least=1.0, against="algmatch", sizes=(1_000, 5_000)),
        Target("plan", at_most=0.05, against="matching", sizes=(5_000,)),
        Target("plan", at_most=0.05, against="algmatch", sizes=(5_000,)),
        Target("whole", at_most=0.05, against="matching", sizes=(5_000,)),
        Target("whole", at_most=0.05, against="algmatch", sizes=(5_000,)),
    ),
)
