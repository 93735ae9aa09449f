"""The states a candidate passes through, and which may follow which."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Literal, get_args

State = Literal[
    "contacted",
    "interested",
    "mapped",
    "interviewed",
    "offered",
    "adult_ed_applied",
    "admitted",
    "started",
    "contract",
    "certified",
    "already_in_pathway",
    "ordinary_work",
    "other_qualification",
    "unplaced",
    "withdrawn",
]
"""What has become of somebody. Applied is not admitted is not started."""

STATES: tuple[State, ...] = get_args(State)

RUN_UP: tuple[State, ...] = STATES[:5]
"""Ahead of any outcome, in order."""

PATHWAY: tuple[State, ...] = STATES[5:10]
"""The steps of a pathway, in order."""

OUTCOMES: tuple[State, ...] = STATES[5:13]
"""On a pathway, in work or in another qualification."""

LEFT: tuple[State, ...] = ("unplaced", "withdrawn")
"""Without a place, for now or by her own wish."""

_ELSEWHERE: tuple[State, ...] = ("ordinary_work", "other_qualification", *LEFT)


def _follows() -> dict[State, tuple[State, ...]]:
    follows: dict[State, tuple[State, ...]] = {}
    for step, state in enumerate(RUN_UP):
        follows[state] = (*RUN_UP[step:], PATHWAY[0], *_ELSEWHERE)
    follows["offered"] = ("interviewed", *follows["offered"])
    for state, step_after in pairwise(PATHWAY):
        follows[state] = (step_after, *_ELSEWHERE)
    follows["certified"] = ("ordinary_work",)
    follows["already_in_pathway"] = ("contract", "certified", *_ELSEWHERE)
    for state in ("ordinary_work", "other_qualification"):
        others = tuple(one for one in _ELSEWHERE if one != state)
        follows[state] = (*RUN_UP, PATHWAY[0], *others)
    follows["unplaced"] = (*RUN_UP, PATHWAY[0], *_ELSEWHERE)
    follows["withdrawn"] = RUN_UP
    return follows


FOLLOWS: Mapping[State, tuple[State, ...]] = _follows()
"""The states that may come right after each state.

Of the run-up, steps may be left out, and a step may come again; after an offer that
came to nothing there are new interviews. A pathway is walked step by step: who begins
a contract on the day she was admitted has three events on that day. Who left may come
back through the run-up.
"""

FIRST: tuple[State, ...] = (
    *RUN_UP,
    "adult_ed_applied",
    "already_in_pathway",
    *_ELSEWHERE,
)
"""The states a log may begin with: old logs lack the run-up."""
