"""Whom slots, companies and offices would rather have: a strict order at each level."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from matcher.acceptance.levels import Levels
from matcher.acceptance.lists import Lists, lists_of
from matcher.acceptance.one_order import one_order
from matcher.domain import draw_of
from matcher.program import Bools, FactArrays, Ints, distinct, ints, stable_order


@dataclass(frozen=True)
class Orders:
    """Places of pairs on the lists of their levels, ties broken.

    Attributes
    ----------
    place
        Place of each pair at its slot, company and office, smaller is better, shape
        (3, pairs). Where places that are filled together have lists that agree, the
        three are the same.
    ticket
        Place of each pair's claimant in the lottery, shape (pairs,).
    displaces
        Whether each level, when full, gives a better claimant the place of its worst.
        Where lists do not agree, a level without a list of its own stays with those it
        has, shape (levels,).
    drawn
        Whether a draw decides between people at a level that cannot hold them all.
    agree
        Whether the lists of all places that are filled together agree.
    one_list
        Whether they are even one list each.
    people
        Tie groups ahead of a pair on one list are its place divided by this.
    """

    place: Ints
    ticket: Ints
    displaces: Bools
    drawn: bool
    agree: bool
    one_list: bool
    people: int


def orders_of(
    facts: FactArrays, levels: Levels, candidate: Ints, slot: Ints, seed: int
) -> Orders:
    """The order of claimants at every level.

    The list of a slot or company, then the other's, then the lottery's tickets: one for
    each candidate. Offices have no list.

    Parameters
    ----------
    facts, levels
        Of the problem and the market.
    candidate, slot
        Its possible pairs, as positions, each of shape (pairs,).
    seed
        Of the lottery.
    """
    lists = lists_of(facts, levels)
    ticket = _tickets(facts, candidate, seed)
    ahead = facts.groups_ahead(candidate, slot)
    above = np.zeros(len(slot), np.int64)
    limited = np.flatnonzero(levels.of_slot[1][slot] >= 0)
    if len(limited):
        company = facts.slot_company[slot[limited]]
        above[limited] = facts.company_groups_ahead(candidate[limited], company)
    most = int(max(above.max(initial=0), ahead.max(initial=0))) + 1
    people = len(facts.candidate_index)
    place = np.stack(
        [
            (ahead * most + above) * people + ticket,
            above * people + ticket,
            ticket,
        ]
    )
    displaces = np.ones(len(levels.room), bool)
    pairs_of = _by(levels.top[slot])
    for level in lists.one:
        pairs = pairs_of.get(level, ints([]))
        place[1:, pairs] = place[0, pairs]
    agree = True
    for level in lists.several:
        pairs = pairs_of.get(level, ints([]))
        at = levels.of_slot[:, slot[pairs]]
        order = _agreed(at, candidate[pairs], ticket[pairs], ahead[pairs], above[pairs])
        if order is None:
            agree = False
            displaces[_without_list(facts, levels, lists, level)] = False
        else:
            place[:, pairs] = order
    return Orders(
        place,
        ticket,
        displaces,
        drawn=_drawn(levels, candidate, slot, np.stack([ahead, above, ahead * 0])),
        agree=agree and not lists.unlike,
        one_list=not lists.several and not lists.unlike,
        people=people,
    )


def _agreed(
    level: Ints, candidate: Ints, ticket: Ints, ahead: Ints, above: Ints
) -> Ints | None:
    """Places of pairs in one order that all lists below a level agree with."""
    who, position = distinct(candidate)
    tickets = np.zeros(len(who), np.int64)
    tickets[position] = ticket
    lists = [
        (position[some], groups[some])
        for levels, groups in ((level[0], ahead), (level[1], above))
        for some in _by(levels).values()
    ]
    order = one_order(tickets.tolist(), lists)
    return None if order is None else ints(order)[position]


def _without_list(
    facts: FactArrays, levels: Levels, lists: Lists, top: int
) -> list[int]:
    """Companies and offices up to a level that have no list of their own."""
    inside = np.flatnonzero(levels.top == top)
    listless = lists.company[facts.slot_company[inside]] == 0
    companies = levels.of_slot[1][inside]
    offices = levels.of_slot[2][inside]
    both = np.concatenate([companies[listless], offices])
    return [int(one) for one in both if one >= 0]


def _drawn(levels: Levels, candidate: Ints, slot: Ints, ahead: Ints) -> bool:
    """Whether people are tied at a level that cannot hold all who claim it."""
    size = len(levels.room)
    for of_slot, groups in zip(levels.of_slot, ahead, strict=True):
        pair = np.flatnonzero(of_slot[slot] >= 0)
        level = of_slot[slot[pair]]
        claim, position = distinct(candidate[pair] * size + level)
        hers = np.zeros(len(claim), np.int64)
        hers[position] = groups[pair]
        at = claim % size
        crowded = np.bincount(at, minlength=size) > levels.room
        both = (at * (int(hers.max(initial=0)) + 1) + hers)[crowded[at]]
        if len(np.unique(both)) < len(both):
            return True
    return False


def _tickets(facts: FactArrays, candidate: Ints, seed: int) -> Ints:
    """Place in the lottery, 0 is best, of each pair's claimant; equal ones go by id."""
    people = facts.problem.candidates
    some, position = distinct(candidate)
    ids = [people[one].id for one in some.tolist()]
    order = sorted(range(len(ids)), key=lambda one: (draw_of(seed, ids[one]), ids[one]))
    place = np.zeros(len(ids), np.int64)
    place[order] = np.arange(len(ids))
    return place[position]


def _by(group: Ints) -> dict[int, Ints]:
    """Positions of each group, 0 or more."""
    order = stable_order(group + 1)
    ordered = group[order]
    cuts = np.flatnonzero(np.diff(ordered, prepend=-2, append=-2))
    return {
        int(ordered[first]): order[first:end]
        for first, end in pairwise(cuts.tolist())
        if ordered[first] >= 0
    }
