"""Deferred acceptance from options: who takes which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from matcher.acceptance.candidates import candidates_propose
from matcher.acceptance.companies import companies_propose
from matcher.acceptance.market import market_of
from matcher.program import Bools, Ints, Options, ints
from matcher.program.two_sided import claimants

Side = Literal["candidates", "companies"]
"""Who proposes: the plan is the best stable one for them."""


@dataclass(frozen=True)
class Acceptance:
    """What deferred acceptance ends with, and what theory says of it.

    Attributes
    ----------
    taken
        Options taken, ascending; pinned people's among them, shape (people placed,).
    agree
        Whether the lists of places that are filled together agree: the plan is stable
        among people who claim alone. Otherwise it may be.
    strict
        Whether everybody claims alone, no slot may stay closed, the lists of places
        that are filled together agree, and no tie matters: all stable plans place the
        same people, and this is the best of them for each of the side that proposed.
    one_list
        Whether places that are filled together have even the same list.
    drawn
        Whether the lottery broke a tie that may matter.
    """

    taken: Ints
    agree: bool
    strict: bool
    one_list: bool
    drawn: bool


def deferred_acceptance(
    options: Options, *, side: Side = "candidates", seed: int = 0, twice: bool = False
) -> Acceptance:
    """The stable plan of the market that some options make, best for one side.

    New people who are not pinned claim the slots they asked for, each by the first of
    her options there. A slot, its company and its training office turn people away
    when they are full: by their lists, then by one ticket a person, see
    ``matcher.domain.draw_of``. People who decide together claim nothing.

    Parameters
    ----------
    options
        Every option that no hard rule refuses, by candidate, then slot.
    side
        Who proposes.
    seed
        Of the lottery.
    twice
        Whether candidates who are turned away everywhere claim once more, ahead of
        those they are tied with: more are placed, but no longer as the lottery says.
    """
    claims = claimants(options.facts)
    alone = claims & ~_together(options)
    market = market_of(options, alone, seed)
    if side == "candidates":
        held = ints(candidates_propose(market, twice=twice))
    else:
        held = ints(companies_propose(market))
    slots = options.facts.problem.slots
    return Acceptance(
        np.sort(np.concatenate([market.option[held[held >= 0]], _pinned(options)])),
        agree=market.orders.agree,
        strict=market.orders.agree
        and not market.drawn
        and bool(np.array_equal(alone, claims))
        and not any(one.may_close and one.min_cohort > 1 for one in slots),
        one_list=market.orders.one_list,
        drawn=market.drawn,
    )


def _together(options: Options) -> Bools:
    """People who decide with others, shape (candidates,)."""
    facts, problem = options.facts, options.facts.problem
    groups = [group.candidates for group in problem.companions]
    groups += [(joint.first, joint.second) for joint in problem.joint_lists]
    together = np.zeros(len(facts.candidate_index), bool)
    together[[facts.candidate_index[who] for group in groups for who in group]] = True
    return together


def _pinned(options: Options) -> Ints:
    """Options that stand for pins."""
    pins = options.facts.problem.pins
    theirs = options.of(pin.candidate for pin in pins)
    placements = options.take(theirs).placements()
    wanted = set(pins)
    return ints(
        [one for one, p in zip(theirs.tolist(), placements, strict=True) if p in wanted]
    )
