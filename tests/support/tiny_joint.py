"""A joint list, added to a tiny problem."""

from __future__ import annotations

import random

from matcher.domain import JointChoice, JointList, Problem


def with_joint_list(problem: Problem, seed: int) -> Problem:
    """The same problem where two may have a joint list of slots they asked for."""
    draw = random.Random(f"joint {seed}")
    names = [person.id for person in problem.candidates]
    if len(names) < 2 or draw.random() > 0.35:
        return problem
    first, second = draw.sample(names, 2)
    if any({first, second} <= set(one.candidates) for one in problem.companions):
        return problem
    hers, his = ([None, *_asked(problem, who)] for who in (first, second))
    pairs = [(one, other) for one in hers for other in his if one or other]
    some = draw.sample(pairs, min(len(pairs), draw.randint(1, 5)))
    choices = tuple(JointChoice(first=one, second=other) for one, other in some)
    joint = JointList(id="j1", first=first, second=second, choices=choices)
    return problem.model_copy(update={"joint_lists": (joint,)})


def _asked(problem: Problem, who: str) -> list[str]:
    return [slot.id for slot in problem.wanted(who)]
