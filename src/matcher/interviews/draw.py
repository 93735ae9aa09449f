"""What a slate leads to when one person takes one offer, by drawing.

**The process.** Each company says yes or no to each person it interviewed,
independently, yes with the interview's probability ``yes``. It offers its places to
those it said yes to, in the order of its list; everybody with several offers keeps the
one she ranks best (equals by her lot) and says no to the others; a company with a place
left goes on down its list, until nobody is left to ask. Who fills which place does not
depend on who speaks first: this is deferred acceptance with the companies proposing.

Source: D. Gale and L. S. Shapley, College admissions and the stability of marriage, The
American Mathematical Monthly 69(1), 1962; order of proposals: D. G. McVitie and
L. B. Wilson, The stable marriage problem, Communications of the ACM 14(7), 1971.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from matcher.interviews.answers import Answer, Answers
from matcher.interviews.facts import Fill, ShortList
from matcher.interviews.lots import answers as drawn
from matcher.interviews.lots import lot
from matcher.program import Bools, Ints, ints

Shorts = NDArray[np.int32]

_TOGETHER = 2_000_000
"""Interviews times draws that are handled at a time."""


def simulated_fill(
    lists: Sequence[ShortList], *, draws: int = 400, seed: int = 0
) -> Fill:
    """Filled places of any lists, on average, and the standard error.

    Parameters
    ----------
    lists
        Each with its places and its interviews in order.
    draws
        How often all companies answer, 2 or more.
    seed
        Of answers and lots; the same on every machine.

    Raises
    ------
    ValueError
        If there are fewer than two draws.
    """
    if not isinstance(draws, int) or draws < 2:
        raise ValueError("draws is a whole number, 2 or more")
    table = _Table(lists, seed)
    step = max(1, _TOGETHER // max(1, len(table.slot)))
    said = table.answers(draws)
    filled = np.concatenate(
        [table.filled(said[:, at : at + step]) for at in range(0, draws, step)]
    )
    error = float(filled.std(ddof=1)) / sqrt(draws)
    return Fill(mean=float(filled.mean()), error=error, draws=draws, seed=seed)


def drawn_answers(lists: Sequence[ShortList], *, seed: int = 0) -> Answers:
    """The companies' answers of one draw, ranked by the order of each list.

    For rehearsals and examples: what may come back from the interviews.
    """
    answers = []
    for each in lists:
        for nth, one in enumerate(each.interviews, start=1):
            yes = bool(drawn(seed, one.candidate, each.slot, one.yes, 1)[0])
            answers.append(
                Answer(
                    candidate=one.candidate,
                    slot=each.slot,
                    by="company",
                    says="yes" if yes else "no",
                    rank=nth if yes else None,
                )
            )
    return Answers(answers=tuple(answers))


class _Table:
    """All interviews, list after list; entry i of each array is interview i."""

    def __init__(self, lists: Sequence[ShortList], seed: int) -> None:
        self.seed = seed
        self.pairs = [(e.slot, one) for e in lists for one in e.interviews]
        lengths = ints([len(each.interviews) for each in lists])
        self.slot = np.repeat(np.arange(len(lists)), lengths)
        self.first = np.cumsum(lengths) - lengths
        self.places = ints([each.places for each in lists])
        index: dict[str, int] = {}
        for _, one in self.pairs:
            index.setdefault(one.candidate, len(index))
        self.person = ints([index[one.candidate] for _, one in self.pairs])
        self.order, self.best_first = self._by_person()

    def _by_person(self) -> tuple[Ints, Shorts]:
        """Interviews person after person, and the place of each on her list."""
        keys = [
            (int(person), one.rank, lot(self.seed, one.candidate, slot))
            for person, (slot, one) in zip(self.person, self.pairs, strict=True)
        ]
        order = ints(sorted(range(len(keys)), key=keys.__getitem__))
        place = np.empty(len(order), dtype=np.int32)
        place[order] = np.arange(len(order))
        return order, place

    def answers(self, draws: int) -> Bools:
        """Who is wanted, shape (interviews, draws)."""
        said = np.zeros((len(self.pairs), draws), bool)
        for nth, (slot, one) in enumerate(self.pairs):
            said[nth] = drawn(self.seed, one.candidate, slot, one.yes, draws)
        return said

    def filled(self, asked: Bools) -> Ints:
        """Filled places in each draw; ``asked`` are those still to be asked."""
        if not len(asked):
            return np.zeros(asked.shape[1], dtype=np.int64)
        heads = np.flatnonzero(np.diff(self.person[self.order], prepend=-1))
        lengths = np.diff(np.append(heads, len(self.order)))
        none = np.int32(len(self.order))
        while True:
            ahead = np.cumsum(asked, axis=0, dtype=np.int32)
            before = ahead[self.first[self.slot]] - asked[self.first[self.slot]]
            offered = asked & (ahead - before <= self.places[self.slot][:, None])
            hers = np.where(offered, self.best_first[:, None], none)[self.order]
            best = np.repeat(np.minimum.reduceat(hers, heads, axis=0), lengths, axis=0)
            refused = np.zeros_like(offered)
            refused[self.order] = (hers < none) & (hers > best)
            if not refused.any():
                filled: Ints = offered.sum(axis=0)
                return filled
            asked = asked & ~refused
