"""Whom each company interviews: the best short lists for everybody at once."""

from __future__ import annotations

from typing import Literal

import numpy as np

from matcher.domain import Problem
from matcher.engine import hash_of
from matcher.engine.arguments import check_arguments
from matcher.errors import VerificationError
from matcher.interviews.by_flow import Asked, by_flow
from matcher.interviews.by_mip import by_mip
from matcher.interviews.chances import Chance, of_pairs, of_yes
from matcher.interviews.check import check_slate
from matcher.interviews.draw import simulated_fill
from matcher.interviews.facts import Slate
from matcher.interviews.ground import Ground, ground_of
from matcher.interviews.lists import short_lists, without
from matcher.policy import Policy, default_policy
from matcher.program import Bools, Floats

Proof = Literal["flow", "mip", "limit"]

YES = 0.85
"""How often a company wants whom it interviewed: a round figure that is assumed."""


def slate(
    problem: Problem,
    policy: Policy | None = None,
    *,
    least: int = 3,
    most: int = 5,
    interviews: int = 3,
    yes: Chance = YES,
    chance: Chance | None = None,
    draws: int = 400,
    seed: int = 0,
    time_limit: float = 60.0,
) -> Slate:
    """Short lists for companies to interview from, before the plan.

    Only pairs that the person asked for and that no hard rule bars. In this order, each
    among the best slates of those before: most people have an interview; fewest
    interviews are short of the least; most places are expected to be filled, by the
    surrogate of ``matcher.interviews.chances``; and, where a list has one chance for
    all of its people, interviews are where people ranked them high. Proven optimal by a
    flow then; with several chances on one list by a mixed program, with its bound.

    Rules that judge placements together (class sizes, companions, shares, the most
    apprentices of a company over several slots) are left to the plan.

    Parameters
    ----------
    problem, policy
        All facts, and the rules in force; the default policy if not given.
    least, most
        Interviews for each open place: asked for, and allowed.
    interviews
        Most interviews of one person.
    yes
        Probability that a company wants a person it interviewed: a number, a mapping
        from slot id, or a function of candidate id and slot id.
    chance
        Probability that an interview leads to a filled place, for the surrogate, in the
        same three ways. If not given, it follows from ``yes`` and ``interviews``.
    draws, seed
        Of the simulated fill, and of the lots among equals.
    time_limit
        Seconds for the mixed program, if there is one.

    Raises
    ------
    TypeError, ValueError, KeyError
        If an argument is of the wrong kind or out of range, a probability is none, or a
        mapping lacks a slot.
    PolicyError
        If the policy lacks a tier, or a rule that says what a placement is.
    VerificationError
        If the slate does not pass its check. That is a fault of this library.

    Examples
    --------
    >>> from matcher.scenarios import scenario
    >>> found = slate(scenario("pilot"))
    >>> found.proof, len(found.without)
    ('flow', 7)
    """
    policy = policy or default_policy()
    check_arguments(problem, policy, time_limit, seed, None)
    for name, given, fewest in (
        ("least", least, 0),
        ("most", most, max(1, least)),
        ("interviews", interviews, 1),
        ("draws", draws, 2),
    ):
        if not isinstance(given, int) or given < fewest:
            raise ValueError(f"{name} is a whole number, {fewest} or more")
    ground = ground_of(problem, policy)
    wanted, comes = _probabilities(ground, yes, chance, interviews)
    asked = _asked(ground, comes, least=least, most=most, interviews=interviews)
    taken, bound, proof = _best(asked, time_limit)
    lists = short_lists(ground, taken, wanted, comes, least=least, most=most, seed=seed)
    value = sum(each.filled for each in lists)
    found = Slate(
        problem=hash_of(problem),
        least=least,
        most=most,
        interviews=interviews,
        lists=lists,
        without=without(ground, taken),
        missing=sum(each.missing for each in lists),
        value=value,
        bound=max(bound, value),
        proof=proof,
        fill=simulated_fill(lists, draws=draws, seed=seed),
    )
    broken = check_slate(problem, found, policy)
    if broken:
        codes = ", ".join(sorted({one.code for one in broken}))
        raise VerificationError(f"the slate breaks {len(broken)} conditions: {codes}")
    return found


def _probabilities(
    ground: Ground, yes: Chance, chance: Chance | None, interviews: int
) -> tuple[Floats, Floats]:
    """Of each pair: that the company says yes, and that she comes."""
    people, slots = ground.ids
    wanted = of_pairs(yes, people, slots, "yes")
    if chance is None:
        return wanted, of_yes(wanted, interviews)
    return wanted, of_pairs(chance, people, slots, "chance")


def _asked(
    ground: Ground, chance: Floats, *, least: int, most: int, interviews: int
) -> Asked:
    pairs = ground.pairs
    return Asked(
        candidate=pairs.candidate,
        slot=pairs.slot,
        rank=pairs.rank,
        chance=chance,
        people=len(ground.people),
        places=ground.places,
        least=least,
        most=most,
        interviews=interviews,
    )


def _best(asked: Asked, seconds: float) -> tuple[Bools, float, Proof]:
    """The pairs of the best slate, its bound and where that comes from."""
    lowest = np.full(len(asked.places), np.inf)
    highest, total = np.zeros(len(asked.places)), np.zeros(len(asked.places))
    np.minimum.at(lowest, asked.slot, asked.chance)
    np.maximum.at(highest, asked.slot, asked.chance)
    np.add.at(total, asked.slot, asked.chance)
    size = np.bincount(asked.slot, minlength=len(asked.places))
    if np.all(highest[size > 0] == lowest[size > 0]):
        chosen = by_flow(asked, highest)
        return chosen.taken, chosen.bound, "flow"
    mean = np.clip(total / np.maximum(size, 1), 0.0, 1.0)
    start = by_flow(asked, mean).taken
    covered = len(np.unique(asked.candidate[start]))
    answer = by_mip(asked, covered, asked.missing(start), seconds)
    # nobody's chance is above the highest of her list, so neither is any slate's worth
    bound = min(-answer.bound, by_flow(asked, highest).bound)
    found = start if answer.x is None else answer.x[: len(start)] > 0.5
    if asked.worth(found) < asked.worth(start):
        found = start
    return found, bound, "mip" if answer.status == "optimal" else "limit"
