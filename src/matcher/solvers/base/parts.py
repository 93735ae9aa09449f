"""Connected parts and spanning trees of a graph, on whole arrays."""

from __future__ import annotations

import numpy as np

from matcher.program import Bools, Ints


def parts_of(nodes: int, tail: Ints, head: Ints) -> Ints:
    """The part of each node, numbered from 0 in the order of their first nodes.

    Parameters
    ----------
    nodes
        Their number.
    tail, head
        Ends of each edge, shape (edges,).
    """
    label = np.arange(nodes)
    while True:
        low = np.minimum(label[tail], label[head])
        new = label.copy()
        np.minimum.at(new, label[tail], low)
        np.minimum.at(new, label[head], low)
        new = _ends(new)[label]
        if np.array_equal(new, label):
            break
        label = new
    _, part = np.unique(label, return_inverse=True)
    return part.astype(np.int64)


def spanning_forest(nodes: int, tail: Ints, head: Ints) -> Bools:
    """Edges of a spanning forest; earlier edges go before later ones (Boruvka).

    Returns
    -------
    array
        Whether each edge is in the forest, shape (edges,).
    """
    taken = np.zeros(len(tail), bool)
    label = np.arange(nodes)
    open_edge = np.flatnonzero(tail != head)
    while len(open_edge):
        one, other = label[tail[open_edge]], label[head[open_edge]]
        first = np.full(nodes, len(tail), dtype=np.int64)
        # Written backwards, so that the earliest edge of each part stays.
        first[one[::-1]] = open_edge[::-1]
        second = np.full(nodes, len(tail), dtype=np.int64)
        second[other[::-1]] = open_edge[::-1]
        first = np.minimum(first, second)
        part = np.flatnonzero(first < len(tail))
        edge = first[part]
        taken[edge] = True
        # Each part hangs on the one across its edge; of two that chose the same edge
        # the smaller stays.
        across = label[tail[edge]] + label[head[edge]] - part
        up = np.arange(nodes)
        up[part] = across
        mutual = (up[up[part]] == part) & (part < across)
        up[part[mutual]] = part[mutual]
        label = _ends(up)[label]
        open_edge = open_edge[label[tail[open_edge]] != label[head[open_edge]]]
    return taken


def _ends(up: Ints) -> Ints:
    """Where following ``up`` from each node ends."""
    while True:
        further = up[up]
        if np.array_equal(further, up):
            return up
        up = further
