"""A market: people want few of many slots, whose lists of them hold many ties."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from matcher.domain import Problem
from matcher.program import Ints
from matcher.scenarios.any_size import Shape, generate
from matcher.scenarios.any_size.streams import Streams

_WISHES, _PEOPLE = 5, 10
_LEAST, _MOST = 300, 1_300
"""How much a slot is wanted."""


def two_sided(candidates: int, seed: int = 0, *, tied: float = 0.85) -> Problem:
    """People with five strict wishes each, and slots that list all who want them.

    There is a slot with ten places for every ten people, the most wanted four times as
    much as the least. A slot's list is a random order in which each person is tied with
    the one before her with odds ``tied``. Synthetic.

    Parameters
    ----------
    candidates
        How many people, at least 50.
    seed
        A whole number from 0.
    tied
        From 0 to 1.

    Examples
    --------
    >>> len(two_sided(60, tied=0.5).slots)
    6
    """
    slots = max(_WISHES, candidates // _PEOPLE)
    shape = Shape(
        candidates=candidates,
        slots=slots,
        companies=slots,
        places=candidates // slots * slots,
        wishes=_WISHES,
    )
    problem, streams = generate(shape, seed), Streams(seed)
    chosen = _wishes(streams, candidates, slots).tolist()
    people = [
        who.model_copy(
            update={"interests": tuple((problem.slots[one].id,) for one in theirs)}
        )
        for who, theirs in zip(problem.candidates, chosen, strict=True)
    ]
    wishes = [(group[0], who.id) for who in people for group in who.interests]
    with_last = streams.happens("tied", len(wishes), tied).tolist()
    lists = defaultdict[str, list[list[str]]](list)
    for nth in streams.order("lists", len(wishes)).tolist():
        where, who = wishes[nth]
        if with_last[nth] and lists[where]:
            lists[where][-1].append(who)
        else:
            lists[where].append([who])
    listed = (
        slot.model_copy(
            update={
                "places": candidates // slots,
                "priorities": tuple(tuple(group) for group in lists[slot.id]),
            }
        )
        for slot in problem.slots
    )
    return problem.model_copy(
        update={"slots": tuple(listed), "candidates": tuple(people)}
    )


def _wishes(streams: Streams, candidates: int, slots: int) -> Ints:
    """Five different slots for each person, best first, shape (candidates, 5).

    Drawn one after the other, in proportion to how much they are wanted.
    """
    mark = np.cumsum(streams.whole("wanted", slots, _LEAST, _MOST))
    chosen = np.full((candidates, _WISHES), -1, np.int64)
    for nth in range(_WISHES):
        waiting = np.arange(candidates)
        while len(waiting):
            lots = streams.units(f"wish {nth}", len(waiting)) * mark[-1]
            slot = np.searchsorted(mark, lots.astype(np.int64), side="right")
            new = ~(chosen[waiting] == slot[:, None]).any(axis=1)
            chosen[waiting[new], nth] = slot[new]
            waiting = waiting[~new]
    return chosen
