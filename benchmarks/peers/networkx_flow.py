"""networkx: the network simplex, staying unplaced dearer than all ranks on a way.

The largest flow of least cost that networkx offers takes longer: it solves two flows.
"""

from __future__ import annotations

import numpy as np

from peers.instance import Choice, Instance, Peer


def solve(given: Instance, seconds: float) -> Choice:
    """The graph a tutorial builds: people, slots, and a node for all who arrive."""
    del seconds  # it cannot be stopped
    import networkx

    people = given.candidates
    unplaced = int(given.rank.max()) * given.slots + 1
    graph = networkx.DiGraph()
    graph.add_node("end", demand=people)
    for person in range(people):
        graph.add_node(person, demand=-1)
        graph.add_edge(person, "end", weight=unplaced)
    for slot, places in enumerate(given.places.tolist()):
        graph.add_edge(people + slot, "end", capacity=places, weight=0)
    for person, slot, rank in zip(
        given.candidate.tolist(), given.slot.tolist(), given.rank.tolist(), strict=True
    ):
        graph.add_edge(person, people + slot, capacity=1, weight=rank)
    _, flow = networkx.network_simplex(graph)
    choice = np.full(people, -1, np.int64)
    for person in range(people):
        for slot, taken in flow[person].items():
            if taken and slot != "end":
                choice[person] = slot - people
    return choice


PEER = Peer(solve, needs="networkx")
