"""What is done without a slate: everybody is sent to what she likes best."""

from __future__ import annotations

import numpy as np

from matcher.domain import Problem
from matcher.interviews.chances import Chance, of_pairs, of_yes
from matcher.interviews.compose import YES
from matcher.interviews.facts import ShortList
from matcher.interviews.ground import ground_of
from matcher.interviews.lists import short_lists
from matcher.interviews.lots import lot
from matcher.policy import Policy, default_policy


def top_choices(
    problem: Problem,
    policy: Policy | None = None,
    *,
    each: int = 3,
    yes: Chance = YES,
    seed: int = 0,
) -> tuple[ShortList, ...]:
    """The lists when each person goes to her best lawful slots with an open place.

    Equal ranks by lot, which spreads people over the slots of a trade better than
    sending all to the nearest would. No list is too long.

    Parameters
    ----------
    problem, policy
        All facts, and the rules in force; the default policy if not given.
    each
        Interviews of one person.
    yes
        As of ``slate``.
    seed
        Of the lots.

    Examples
    --------
    >>> from matcher.scenarios import scenario
    >>> problem = scenario("pilot")
    >>> lists = top_choices(problem)
    >>> max(one.of_hers for each in lists for one in each.interviews)
    3
    """
    ground = ground_of(problem, policy or default_policy())
    pairs = ground.pairs
    people, slots = ground.ids
    hers: dict[str, list[tuple[int, bytes, int]]] = {}
    for nth, (who, where) in enumerate(zip(people, slots, strict=True)):
        key = (int(pairs.rank[nth]), lot(seed, who, where), nth)
        hers.setdefault(who, []).append(key)
    taken = np.zeros(len(pairs), bool)
    for keys in hers.values():
        taken[[nth for _, _, nth in sorted(keys)[:each]]] = True
    wanted = of_pairs(yes, people, slots, "yes")
    return short_lists(
        ground, taken, wanted, of_yes(wanted, each), least=0, most=None, seed=seed
    )
