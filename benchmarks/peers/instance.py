"""What peers are handed: arrays of one instance, and what their plan is worth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module

import numpy as np
import numpy.typing as npt

from bench.benchmark import Figures, Part, Task, UnansweredError
from bench.clock import measured
from matcher import Policy, Problem
from matcher.compile import compile_problem
from matcher.program import Ints, Program
from matcher.scenarios import SCENARIOS, scenario

Choice = npt.NDArray[np.int64]
"""Slot of each candidate, -1 without one, shape (candidates,)."""


@dataclass(frozen=True)
class Instance:
    """Who may go where, and how many.

    Attributes
    ----------
    candidates, slots
        Counts.
    candidate, slot, rank
        Of each option, by candidate and then by slot; ranks begin at 1.
    places
        Of each slot.
    ahead
        Tie groups ahead of the candidate on the slot's list, of each option.
    program
        The same with every row of its policy.
    """

    candidates: int
    slots: int
    candidate: Ints
    slot: Ints
    rank: Ints
    places: Ints
    ahead: Ints
    program: Program

    def with_places(self, places: Ints) -> Instance:
        """The same with other places for each slot."""
        return replace(self, places=places)

    def worth(self, choice: Choice) -> Figures:
        """People placed and the sum of their ranks.

        Raises
        ------
        UnansweredError
            If somebody goes where she may not, or a slot is too full.
        """
        who = np.flatnonzero(choice >= 0)
        wanted = self.candidate * self.slots + self.slot
        key = who * self.slots + choice[who]
        at = np.minimum(np.searchsorted(wanted, key), len(wanted) - 1)
        if not np.array_equal(wanted[at], key):
            raise UnansweredError("not a plan: somebody goes where she never asked")
        held = np.bincount(choice[who], minlength=self.slots)
        if (held > self.places).any():
            raise UnansweredError("not a plan: more people than places")
        return {"placed": float(len(who)), "rank_sum": float(self.rank[at].sum())}


def instance_of(problem: Problem, policy: Policy) -> Instance:
    """The arrays of a problem under a policy."""
    compiled = compile_problem(problem, policy)
    options = compiled.options
    return Instance(
        candidates=len(problem.candidates),
        slots=len(problem.slots),
        candidate=options.candidate.astype(np.int64),
        slot=options.slot.astype(np.int64),
        rank=options.rank.astype(np.int64),
        places=np.array([slot.places for slot in problem.slots], np.int64),
        ahead=options.facts.groups_ahead(options.candidate, options.slot),
        program=compiled.program,
    )


@dataclass(frozen=True)
class Peer:
    """Another way to solve an instance in so many seconds.

    ``needs`` is the module that is imported before the clock starts.
    """

    solve: Callable[[Instance, float], Choice]
    needs: str = "numpy"

    def on(self, name: str, policy: Callable[[], Policy] | None = None) -> Part:
        """The part that solves a scenario, under another policy if one is given."""

        def part(task: Task) -> Figures:
            judged_by = SCENARIOS[name].policy if policy is None else policy
            given = instance_of(scenario(name, task.n, task.seed), judged_by())
            return self.measured(given, task)

        return part

    def measured(self, given: Instance, task: Task) -> Figures:
        """Seconds, and what its plan is worth."""
        import_module(self.needs)
        figures: Figures = {}
        with measured(figures, "whole", task):
            choice = self.solve(given, task.seconds)
        return figures | given.worth(choice)
