"""Which options a plan takes."""

from __future__ import annotations

import numpy as np

from matcher.domain import Matching
from matcher.program import Options, ints


def taken_by(options: Options, matching: Matching) -> dict[str, int]:
    """The option of each placement that is one, by candidate.

    Others, such as what a rule masks or facts no longer name, are left out.
    """
    who, where = options.facts.candidate_index, options.facts.slot_index
    known = [
        one for one in matching.placements if one.candidate in who and one.slot in where
    ]
    pairs = ints([who[one.candidate] * len(where) + where[one.slot] for one in known])
    pair = options.candidate * len(where) + options.slot
    here = np.flatnonzero(np.isin(pair, pairs))
    had = set(known)
    return {
        one.candidate: option
        for option, one in zip(
            here.tolist(), options.take(here).placements(), strict=True
        )
        if one in had
    }
