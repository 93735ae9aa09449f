"""When pairs meet: a colouring of the edges of a bipartite graph, as even as can be.

Every bipartite graph whose nodes have at most T edges has its edges coloured with T
colours so that no two at a node are equal (König 1916). Splitting each company into
nodes of T visits makes it meet, in every round, its visits / T people, rounded up or
down (de Werra, Equitable colorations of graphs, 1971).
"""

from __future__ import annotations

import numpy as np

from matcher.program import Ints

_FREE = -1


def equitable_rounds(visitor: Ints, host: Ints, rounds: int) -> Ints:
    """A round for each pair, spread evenly over the rounds at each company.

    Parameters
    ----------
    visitor, host
        Of each pair, shape (pairs,); nobody is in more than ``rounds`` pairs.
    rounds
        How many there are.

    Returns
    -------
    Ints
        Round of each pair, shape (pairs,): nobody is twice in one, and two rounds of a
        company differ by one visitor at most.

    Examples
    --------
    >>> equitable_rounds(np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1]), 2).tolist()
    [0, 1, 1, 0]
    """
    seats = _seats(host, rounds)
    ends = list(zip(visitor.tolist(), seats.tolist(), strict=True))
    people = [[_FREE] * rounds for _ in range(int(visitor.max(initial=-1)) + 1)]
    places = [[_FREE] * rounds for _ in range(int(seats.max(initial=-1)) + 1)]
    colour = [_FREE] * len(ends)
    for edge, (person, place) in enumerate(ends):
        row, column = people[person], places[place]
        both = next(
            (c for c in range(rounds) if row[c] == _FREE and column[c] == _FREE), None
        )
        if both is None:
            both = row.index(_FREE)
            other = column.index(_FREE)
            _swap(edge, both, other, ends, people, places, colour)
        row[both] = column[both] = edge
        colour[edge] = both
    return np.array(colour, np.int64)


def _seats(host: Ints, rounds: int) -> Ints:
    """Each company as nodes of ``rounds`` visits: the node of each pair."""
    order = np.argsort(host, kind="stable")
    sorted_hosts = host[order]
    first = np.searchsorted(sorted_hosts, sorted_hosts)
    nth = np.empty(len(host), np.int64)
    nth[order] = (np.arange(len(host)) - first) // rounds
    widest = int(nth.max(initial=0)) + 1
    seats: Ints
    _, seats = np.unique(host * widest + nth, return_inverse=True)
    return seats


def _swap(
    edge: int,
    wanted: int,
    other: int,
    ends: list[tuple[int, int]],
    people: list[list[int]],
    places: list[list[int]],
    colour: list[int],
) -> None:
    """Free a colour at the edge's place, by swapping two colours along their path.

    The path from there never reaches the edge's person, who has the wanted colour free:
    it would have to come to her by that colour.
    """
    path, at_place, node, looked = [], True, ends[edge][1], wanted
    while (step := (places if at_place else people)[node][looked]) != _FREE:
        path.append(step)
        node = ends[step][0 if at_place else 1]
        at_place = not at_place
        looked = other if looked == wanted else wanted
    for one in path:
        person, place = ends[one]
        people[person][colour[one]] = places[place][colour[one]] = _FREE
    for one in path:
        person, place = ends[one]
        colour[one] = other if colour[one] == wanted else wanted
        people[person][colour[one]] = places[place][colour[one]] = one
