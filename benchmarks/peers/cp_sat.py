"""CP-SAT as a tutorial writes it: a Boolean for each option."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from bench.benchmark import UnansweredError
from peers.instance import Choice, Instance, Peer


def solve(given: Instance, seconds: float) -> Choice:
    """At most one slot each, places kept, one weighted sum."""
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    takes = [model.new_bool_var(f"x{option}") for option in range(len(given.slot))]
    of_person, of_slot = defaultdict(list), defaultdict(list)
    for option, take in enumerate(takes):
        of_person[int(given.candidate[option])].append(take)
        of_slot[int(given.slot[option])].append(take)
    for mine in of_person.values():
        model.add_at_most_one(mine)
    for slot, there in of_slot.items():
        model.add(sum(there) <= int(given.places[slot]))
    placed = int(given.rank.max()) * given.slots + 1
    gain = (placed - given.rank).tolist()
    model.maximize(sum(g * take for g, take in zip(gain, takes, strict=True)))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.catch_sigint_signal = False  # it would disarm Ctrl-C for good
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise UnansweredError(f"no answer in {seconds:g} s")
    choice = np.full(given.candidates, -1, np.int64)
    for option, take in enumerate(takes):
        if solver.value(take):
            choice[given.candidate[option]] = given.slot[option]
    return choice


PEER = Peer(solve, needs="ortools.sat.python.cp_model")
