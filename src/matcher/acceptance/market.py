"""The two sides of a market on arrays: what people want, whom places would have."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.acceptance.levels import Levels, levels_of
from matcher.acceptance.orders import Orders, orders_of
from matcher.domain import wish_draw_of
from matcher.program import Bools, Ints, Options, ints


@dataclass(frozen=True)
class Market:
    """Possible pairs by candidate, best first.

    Attributes
    ----------
    option
        An option that stands for each pair, shape (pairs,).
    candidate, slot, rank
        Of each pair, as positions and ranks, shape (pairs,).
    levels
        What each slot counts in.
    orders
        Whom each level would rather have.
    drawn
        Whether a draw decides between places that somebody wants equally, or people
        whom a level that cannot hold them all wants equally.
    """

    option: Ints
    candidate: Ints
    slot: Ints
    rank: Ints
    levels: Levels
    orders: Orders
    drawn: bool

    def __len__(self) -> int:
        return len(self.option)

    @cached_property
    def start(self) -> Ints:
        """First pair of each claimant, and one past the last pair."""
        first = np.flatnonzero(np.diff(self.candidate, prepend=-1))
        return ints(np.append(first, len(self)))

    @cached_property
    def claimant(self) -> Ints:
        """Number of each pair's claimant, from 0, shape (pairs,)."""
        return np.repeat(np.arange(len(self.start) - 1), np.diff(self.start))

    @property
    def by_ticket(self) -> list[int]:
        """Numbers of the claimants, the best ticket first."""
        order: list[int] = np.argsort(self.orders.ticket[self.start[:-1]]).tolist()
        return order


def market_of(options: Options, claims: Bools, seed: int) -> Market:
    """The market among some of the people.

    Parameters
    ----------
    options
        Every option no hard rule refuses, by candidate, then slot.
    claims
        Whether each candidate claims, shape (candidates,).
    seed
        Of the draws that break ties.
    """
    facts = options.facts
    here = np.flatnonzero(claims[options.candidate] & (options.rank > 0))
    pair = options.candidate[here] * len(facts.slot_index) + options.slot[here]
    here = here[np.flatnonzero(np.diff(pair, prepend=-1))]
    candidate, slot, rank = (
        column[here] for column in (options.candidate, options.slot, options.rank)
    )
    tie = _ties(candidate, rank)
    order = np.lexsort((_wish_draws(options, here, tie, seed), rank, candidate))
    here, candidate, slot, rank = (
        column[order] for column in (here, candidate, slot, rank)
    )
    levels = levels_of(facts, candidate, slot)
    orders = orders_of(facts, levels, candidate, slot, seed)
    drawn = bool(tie.any()) or orders.drawn
    return Market(here, candidate, slot, rank, levels, orders, drawn)


def _ties(candidate: Ints, rank: Ints) -> Bools:
    """Whether somebody ranks another slot as high as this, for each pair."""
    both = candidate * (int(rank.max(initial=0)) + 1) + rank
    order = np.argsort(both, kind="stable")
    same = np.diff(both[order], prepend=-1, append=-1) == 0
    tie = np.zeros(len(both), bool)
    tie[order] = same[:-1] | same[1:]
    return tie


def _wish_draws(options: Options, pairs: Ints, tie: Bools, seed: int) -> Ints:
    """Place, by their tickets, of slots that people want equally; 0 for others."""
    problem = options.facts.problem
    tied = pairs[tie]
    both = zip(
        options.candidate[tied].tolist(), options.slot[tied].tolist(), strict=True
    )
    tickets = [
        wish_draw_of(seed, problem.candidates[who].id, problem.slots[where].id)
        for who, where in both
    ]
    draws = np.zeros(len(pairs), np.int64)
    draws[tie] = np.argsort(np.argsort(np.array(tickets, np.uint64), kind="stable"))
    return draws
