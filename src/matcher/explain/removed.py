"""What each hard rule takes away, one after the other."""

from __future__ import annotations

import numpy as np

from matcher.domain import Violation
from matcher.explain.barriers import Barriers
from matcher.explain.told import Removed
from matcher.program import Ints


def removed_in_turn(of: Barriers, owner: Ints) -> tuple[Removed, ...]:
    """What each rule takes away from what those before it have left.

    Parameters
    ----------
    of
        The barriers.
    owner
        What is counted: position of a slot, or of a person, for each option, shape
        (options,). It is taken away with its last option.
    """
    open_still = np.ones(len(owner), bool)
    left = set(owner.tolist())
    chain = []
    for nth, rule in enumerate(of.rules):
        open_still &= ~of.barred[nth]
        still = set(owner[open_still].tolist())
        gone = left - still
        left = still
        if gone:
            alone = np.unique(owner[of.alone[nth]])
            lawful = owner[of.count == 0]
            chain.append(
                Removed(
                    rule=rule.rule,
                    slots=len(gone),
                    left=len(left),
                    alone=len(np.setdiff1d(alone, lawful)),
                    example=_example(of, owner, nth, gone),
                )
            )
    return tuple(chain)


def _example(of: Barriers, owner: Ints, rule: int, gone: set[int]) -> Violation | None:
    """What the rule says of the nearest of those it takes away.

    Those that only this rule bars come first, then the shortest way counts.
    """
    theirs = np.flatnonzero(np.isin(owner, sorted(gone)) & of.barred[rule])
    if not len(theirs):
        return None
    options = of.options
    keys = (options.rank[theirs], options.minutes[theirs], of.count[theirs])
    return of.told(rule, int(theirs[np.lexsort(keys)[0]]))
