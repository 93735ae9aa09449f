"""What would help: the smallest changes after which somebody has a place."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from matcher.compile import compile_problem
from matcher.domain import Matching, Problem
from matcher.engine import Result
from matcher.engine.incumbent import plan_of
from matcher.explain.barriers import Barriers, barriers, pairs_with
from matcher.explain.openings import Changes, is_personal, more_room, openings, personal
from matcher.explain.residual import Residual, taken_by
from matcher.explain.told import Unlock
from matcher.program import FactArrays
from matcher.verify import tier_values, verify
from matcher.whatif import apply

_MOST = 3
_GUARDED = 2
"""Tiers, from the first, that must not get worse."""
_TRIED = 8
_CHAINS = 12


def unlocks(
    problem: Problem,
    result: Result,
    candidates: Iterable[str] | None = None,
    *,
    most: int = _MOST,
    time_limit: float = 120.0,
) -> dict[str, tuple[Unlock, ...]]:
    """The smallest changes that would help each person without a place."""
    if result.matching is None:
        return {}
    search = _Search(problem, result, time_limit)
    asked = search.waiting if candidates is None else set(candidates)
    found = {}
    for who in sorted(asked & search.waiting):
        helping = tuple(islice(search.helping(who, search.single(who)), most))
        found[who] = helping or tuple(
            islice(search.helping(who, search.double(who)), 1)
        )
    return found


@dataclass(frozen=True)
class _After:
    """The facts after some changes, and the plan as it stands in them."""

    problem: Problem
    residual: Residual


class _Search:
    """A plan, and changed facts that were looked at on the way."""

    def __init__(self, problem: Problem, result: Result, time_limit: float) -> None:
        self._problem, self._result = problem, result
        self._plan = result.matching or Matching()
        self._facts = FactArrays(problem)
        self._short = result.policy.model_copy(update={"tiers": ()})
        self._shared: dict[Changes, _After] = {}
        self._until = time.monotonic() + time_limit
        self._placed = {p.candidate: p.slot for p in self._plan.placements}
        guarded = result.tiers[:_GUARDED]
        self._guarded = [(tier.name, tier.sense) for tier in guarded]
        self._before = self._values(problem, self._plan)
        self._proven = all(tier.standing == "proven" for tier in guarded)
        self.waiting = {c.id for c in problem.new_candidates} - self._placed.keys()

    def single(self, who: str) -> Iterator[Changes]:
        """Changes to try first."""
        hers = self._barriers(self._problem, who)
        return openings(hers, self._plan, self._result.policy, who)

    def double(self, who: str) -> Iterator[Changes]:
        """Changes of her own, each with more room where it leads."""
        for changes in personal(self._barriers(self._problem, who), who):
            hers = self._barriers(apply(self._problem, changes), who)
            for room in more_room(hers, self._plan, self._result.policy):
                yield (*changes, *room)

    def helping(self, who: str, tried: Iterable[Changes]) -> Iterator[Unlock]:
        """Those of some changes that are unlocks, while there is time."""
        for changes in islice(tried, _TRIED):
            if time.monotonic() > self._until:
                return
            found = self._unlock(who, changes)
            if found is not None:
                yield found

    def _barriers(self, problem: Problem, who: str) -> Barriers:
        facts = FactArrays(problem)
        every = range(len(problem.slots))
        pairs = pairs_with(facts, [facts.candidate_index[who]], every)
        return barriers(problem, self._result.policy, pairs)

    def _unlock(self, who: str, changes: Changes) -> Unlock | None:
        """The unlock that some changes are for a person, if they are one."""
        after = self._after(changes)
        person = self._facts.candidate_index[who]
        options = after.residual.compiled.options
        for chain in islice(after.residual.chains(person), _CHAINS):
            plan = plan_of(options.take(chain))
            if self._keeps_everybody(plan, who) and not verify(
                after.problem, plan, self._result.policy
            ):
                values = self._values(after.problem, plan)
                if values >= self._before:
                    return self._found(who, changes, plan, values > self._before)
        return None

    def _found(self, who: str, changes: Changes, plan: Matching, more: bool) -> Unlock:
        slots = {p.candidate: p.slot for p in plan.placements}
        moved = [c for c, slot in self._placed.items() if slots[c] != slot]
        return Unlock(
            candidate=who,
            changes=changes,
            slot=slots[who],
            moved=tuple(sorted(moved)),
            certain=more and self._proven and is_personal(changes),
        )

    def _keeps_everybody(self, plan: Matching, who: str) -> bool:
        return {p.candidate for p in plan.placements} == {*self._placed, who}

    def _after(self, changes: Changes) -> _After:
        if changes in self._shared:
            return self._shared[changes]
        problem = apply(self._problem, changes)
        compiled = compile_problem(problem, self._short)
        residual = Residual(compiled, taken_by(compiled, self._plan))
        after = _After(problem, residual)
        if not is_personal(changes):
            self._shared[changes] = after
        return after

    def _values(self, problem: Problem, plan: Matching) -> tuple[Fraction, ...]:
        """Values of the guarded tiers, more is better."""
        values = tier_values(problem, plan, self._result.policy)
        return tuple(
            values[name] if sense == "most" else -values[name]
            for name, sense in self._guarded
        )
