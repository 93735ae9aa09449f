"""How many of those without a place could take each place asked for."""

from __future__ import annotations

import numpy as np

from matcher.compile import allowed_options
from matcher.domain import Matching, Problem
from matcher.policy import Policy
from matcher.program import distinct


def waiting_for(
    problem: Problem, slots: tuple[str, ...], matching: Matching, policy: Policy
) -> tuple[int, ...]:
    """People whom a plan leaves without a place and no rule keeps from each slot."""
    placed = {one.candidate for one in matching.placements}
    options = allowed_options(problem, policy)
    waits = np.array([one.id not in placed for one in problem.new_candidates], bool)
    index = options.facts.candidate_index
    waiting = np.zeros(len(index), bool)
    waiting[[index[one.id] for one in problem.new_candidates]] = waits
    theirs = options.take(waiting[options.candidate])
    pairs, _ = distinct(theirs.slot * len(index) + theirs.candidate)
    people = np.bincount(pairs // max(1, len(index)), minlength=len(problem.slots))
    of_slot = options.facts.slot_index
    return tuple(int(people[of_slot[one]]) for one in slots)
