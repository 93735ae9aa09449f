"""What deferred acceptance proves of its plan, tier by tier."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from matcher.acceptance import Acceptance, Side
from matcher.domain import Matching, Problem
from matcher.policy import Policy
from matcher.program import Ints, Linear, Options
from matcher.solvers import Answer, Proof, TierAnswer
from matcher.verify import tier_values, verify


def accepted_answer(
    problem: Problem,
    policy: Policy,
    options: Options,
    accepted: Acceptance,
    side: Side,
    plan: Matching,
) -> Answer | None:
    """The plan as an answer, if ``verify`` passes it; otherwise ``None``.

    Where lists leave no tie that matters, all stable plans place the same people (the
    rural hospitals theorem: Roth 1986; Hatfield & Milgrom 2005), and this one is the
    best of them for each of the side that proposed. Otherwise the bounds are counted.

    Parameters
    ----------
    problem, policy
        Facts; rules with ``Stable`` and the two tiers of a side.
    options
        Every option no hard rule refuses.
    accepted, plan
        What deferred acceptance took, and as placements.
    side
        Who proposed.
    """
    if len(policy.hard) < len(policy.rules) or verify(problem, plan, policy):
        return None
    strict = accepted.strict and _whole_market(problem, policy, options)
    best = strict and (side == "candidates" or accepted.one_list)
    (placed, people), (name, points) = tier_values(problem, plan, policy).items()
    (tier,) = policy.tiers[1].tiers(problem, options)
    if not isinstance(tier, Linear):
        raise TypeError("the tier of a side is linear")
    most = people if strict else Fraction(_most_placed(policy, options))
    least = _fewest_points(tier.points, options, int(people))
    known: Proof = "deferred_acceptance"
    tiers = (
        TierAnswer(placed, people, most, known if strict else "counting", 0.0),
        TierAnswer(
            name,
            points,
            points if best else Fraction(least),
            known if best else "counting",
            0.0,
        ),
    )
    proven = all(one.closed for one in tiers)
    alone = best and _one_way_each(options, accepted.taken)
    return Answer(
        "deferred_acceptance",
        "optimal" if proven else "feasible",
        None,
        tiers,
        "yes" if alone else "unknown",
    )


def _whole_market(problem: Problem, policy: Policy, options: Options) -> bool:
    """Whether every plan under the rules is a matching of the market."""
    in_force = {rule.rule for rule in policy.hard}
    needed = {
        "commitments": bool(problem.pins),
        "apprentices_at_once": bool(options.facts.company_limited.any()),
        "training_offices": bool(problem.training_offices),
        "non_displacement": bool(
            problem.ordinary_use or options.facts.slot_reserved.any()
        ),
        "places": True,
    }
    return bool((options.rank > 0).all()) and all(
        rule in in_force for rule, stated in needed.items() if stated
    )


def _most_placed(policy: Policy, options: Options) -> int:
    """No more people than have an option, nor than slots have places for."""
    people = len(np.unique(options.candidate))
    if not any(rule.rule == "places" for rule in policy.hard):
        return people
    facts = options.facts
    pair = np.unique(options.slot * len(facts.candidate_index) + options.candidate)
    slots = len(facts.slot_index)
    asking = np.bincount(pair // len(facts.candidate_index), minlength=slots)
    return min(people, int(np.minimum(asking, facts.slot_free).sum()))


def _fewest_points(points: Ints, options: Options, placed: int) -> int:
    """Sum of the points of so many people who take their best option each."""
    order = np.lexsort((points, options.candidate))
    first = np.diff(options.candidate[order], prepend=-1) != 0
    return int(np.sort(points[order[first]])[:placed].sum())


def _one_way_each(options: Options, taken: Ints) -> bool:
    """Whether the pairs a plan takes have no other option."""
    pair = options.candidate * len(options.facts.slot_index) + options.slot
    return bool(np.isin(pair, pair[taken]).sum() == len(taken))
