"""What would help: the smallest changes after which somebody has a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import islice

from matcher.compile import compile_problem
from matcher.domain import Matching, Problem
from matcher.engine import Result, check_time_limit, own_plan
from matcher.engine.asked import check_known
from matcher.engine.incumbent import plan_of
from matcher.engine.senses import worth
from matcher.engine.taken import taken_by
from matcher.explain.barriers import Barriers, barriers, pairs_with
from matcher.explain.openings import Changes, is_personal, more_room, openings, personal
from matcher.explain.residual import Residual
from matcher.explain.unlock import Unlock
from matcher.program import FactArrays, ints
from matcher.solvers import Deadline
from matcher.verify import tier_values, verify
from matcher.whatif import apply

_GUARDED = 2
"""Tiers, from the first, that must not get worse."""
_TRIED = 8
"""Changes tried for each person, of one kind after the other."""
_CHAINS = 12
"""Plans judged for each change."""


def unlocks(
    problem: Problem,
    result: Result,
    candidates: Iterable[str] | None = None,
    *,
    most: int = 3,
    time_limit: float = 120.0,
) -> dict[str, tuple[Unlock, ...]]:
    """The smallest changes that would help each person without a place.

    A change counts only when a plan of the changed facts is at hand that keeps every
    rule, as ``verify`` judges it, places her and everybody placed before, and is no
    worse in the first two tiers. Single changes come first; several together are told
    of only where no single one helps.

    Parameters
    ----------
    problem, result
        Facts, and what ``solve`` made of them.
    candidates
        About whom, by id; everybody without a place if not given.
    most
        Unlocks for each person.
    time_limit
        Seconds for all of them; those not reached by then have none.

    Returns
    -------
    dict
        By id, for each of them who has no place.

    Raises
    ------
    KeyError
        If there is no such person.
    ValueError
        If the result has no plan or is of another problem.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> from matcher.engine import solve
    >>> problem = Problem(first_month="2022-08")
    >>> unlocks(problem, solve(problem))
    {}
    """
    check_time_limit(time_limit)
    search = _Search(problem, result, own_plan(problem, result))
    everybody = tuple(search.waiting if candidates is None else candidates)
    check_known(everybody, problem.candidate)
    asked = search.waiting.intersection(everybody)
    deadline = Deadline(time_limit)
    return {who: _helping(search, who, most, deadline) for who in sorted(asked)}


def _helping(
    search: _Search, who: str, most: int, deadline: Deadline
) -> tuple[Unlock, ...]:
    """The best unlocks of one person that are found in time."""
    for tried, enough in ((search.single(who), most), (search.together(who), 1)):
        found: list[Unlock] = []
        for changes in islice(tried, _TRIED):
            if deadline.passed or len(found) == enough:
                break
            unlock = search.unlock(who, changes)
            found += [] if unlock is None else [unlock]
        if found:
            return tuple(found)
    return ()


class _Search:
    """A plan, and changed facts that several people ask about."""

    def __init__(self, problem: Problem, result: Result, plan: Matching) -> None:
        self._problem, self._policy, self._plan = problem, result.policy, plan
        self._no_tiers = result.policy.model_copy(update={"tiers": ()})
        self._shared: dict[Changes, tuple[Problem, Residual]] = {}
        self._slot_of = {one.candidate: one.slot for one in plan.placements}
        guarded = result.tiers[:_GUARDED]
        self._senses = {tier.name: tier.sense for tier in guarded}
        self._proven = all(tier.standing == "proven" for tier in guarded)
        self._before = self._values(problem, plan)
        self.waiting = {c.id for c in problem.new_candidates} - self._slot_of.keys()

    def single(self, who: str) -> Iterator[Changes]:
        """Changes to try first."""
        yield from openings(
            self._barriers(self._problem, who), self._plan, self._policy, who
        )

    def together(self, who: str) -> Iterator[Changes]:
        """More room of several kinds at once; changes of her own with it."""
        hers = self._barriers(self._problem, who)
        for room in more_room(hers, self._plan, self._policy):
            if len(room) > 1:
                yield room
        for changes in personal(hers, who):
            then = self._barriers(apply(self._problem, changes), who)
            for room in more_room(then, self._plan, self._policy):
                yield (*changes, *room)

    def unlock(self, who: str, changes: Changes) -> Unlock | None:
        """The unlock that some changes are for a person, if a plan shows it."""
        problem, residual = self._after(changes)
        options = residual.compiled.options
        person = options.facts.candidate_index[who]
        for taken in islice(residual.chains(person), _CHAINS):
            plan = plan_of(options.take(taken))
            slots = {one.candidate: one.slot for one in plan.placements}
            if slots.keys() != {*self._slot_of, who}:
                continue
            if verify(problem, plan, self._policy):
                continue
            values = self._values(problem, plan)
            if values >= self._before:
                better = self._proven and values > self._before
                return Unlock(
                    candidate=who,
                    changes=changes,
                    slot=slots[who],
                    moved=self._moved(slots),
                    certain=better and is_personal(changes),
                )
        return None

    def _moved(self, slots: dict[str, str]) -> tuple[str, ...]:
        return tuple(sorted(c for c, slot in self._slot_of.items() if slots[c] != slot))

    def _after(self, changes: Changes) -> tuple[Problem, Residual]:
        """The facts after some changes, and the plan as it stands in them."""
        if changes in self._shared:
            return self._shared[changes]
        problem = apply(self._problem, changes)
        compiled = compile_problem(problem, self._no_tiers)
        taken = taken_by(compiled.options, self._plan)
        after = problem, Residual(compiled, ints(sorted(taken.values())))
        if not is_personal(changes):
            self._shared[changes] = after
        return after

    def _barriers(self, problem: Problem, who: str) -> Barriers:
        facts = FactArrays(problem)
        every = range(len(problem.slots))
        pairs = pairs_with(facts, [facts.candidate_index[who]], every)
        return barriers(problem, self._policy, pairs)

    def _values(self, problem: Problem, plan: Matching) -> tuple[Fraction, ...]:
        """Values of the guarded tiers, more is better."""
        return worth(self._senses, tier_values(problem, plan, self._policy))
