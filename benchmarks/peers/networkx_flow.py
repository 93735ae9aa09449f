"""networkx: a largest flow of least cost."""

from __future__ import annotations

import numpy as np

from peers.instance import Choice, Instance, Peer


def solve(given: Instance, seconds: float) -> Choice:
    """The graph a tutorial builds: source, people, slots, sink."""
    del seconds  # it cannot be stopped
    import networkx

    people = given.candidates
    graph = networkx.DiGraph()
    for person in range(people):
        graph.add_edge("source", person, capacity=1, weight=0)
    for slot, places in enumerate(given.places.tolist()):
        graph.add_edge(people + slot, "sink", capacity=places, weight=0)
    for person, slot, rank in zip(
        given.candidate.tolist(), given.slot.tolist(), given.rank.tolist(), strict=True
    ):
        graph.add_edge(person, people + slot, capacity=1, weight=rank)
    flow = networkx.max_flow_min_cost(graph, "source", "sink")
    choice = np.full(people, -1, np.int64)
    for person in range(people):
        for slot, taken in flow[person].items():
            if taken:
                choice[person] = slot - people
    return choice


PEER = Peer(solve, needs="networkx")
