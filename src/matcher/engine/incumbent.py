"""The best plan known that ``verify`` has passed, and what is known about it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

import numpy as np

from matcher.domain import Matching, Problem, Violation
from matcher.errors import VerificationError
from matcher.policy import Policy
from matcher.program import Floats, Ints, Options, Sense, ints
from matcher.solvers import Answer, Known, News, Status, TierAnswer
from matcher.verify import judged, tier_values

_REST = 0.25
"""Seconds from a plan that has passed to the next one, unless that is the last."""


def plan_of(options: Options) -> Matching:
    """The placements that options stand for."""
    return Matching(placements=options.placements())


class _Choices:
    """Options in less than half the memory, for as long as a solver works."""

    def __init__(self, options: Options) -> None:
        self._facts, self._routes = options.facts, options.routes
        columns = (options.candidate, options.slot, options.route)
        self._columns = [column.astype(np.int32) for column in columns]

    def __len__(self) -> int:
        return len(self._columns[0])

    def take(self, which: Ints) -> Options:
        candidate, slot, route = (ints(column[which]) for column in self._columns)
        return Options(self._facts, candidate, slot, route, self._routes)


def _same(taken: Ints, other: Ints | None) -> bool:
    return other is not None and np.array_equal(taken, other)


class Incumbent:
    """Hears of plans and judges them a rule at a time: nobody waits for long."""

    def __init__(self, problem: Problem, policy: Policy, options: Options) -> None:
        self._matching: Matching | None = None
        self._values: Mapping[str, Fraction] = {}
        self._problem, self._policy = problem, policy
        self._options = _Choices(options)
        self._taken: Ints | None = None
        self._waiting: list[Ints] = []
        self._steps: Iterator[None] | None = None
        self._broken: tuple[Violation, ...] = ()
        self._known = Known()
        self._passed = -_REST

    @property
    def matching(self) -> Matching | None:
        """The last plan that was passed, or ``None``.

        Only its options are kept while another one is judged: two plans of everybody
        take much room.
        """
        if self._matching is None and self._taken is not None:
            self._matching = plan_of(self._options.take(self._taken))
        return self._matching

    def hear(self, news: News) -> None:
        """Note what is told; a plan waits to be judged, and only the newest does."""
        self._known.note(news)
        if news.plan is not None:
            taken = self._options_of(news.plan)
            if not _same(taken, self._waiting[-1] if self._waiting else self._taken):
                self._waiting[1:] = [taken]

    def idle(self) -> bool:
        """As ``step``, but plans that come one upon the other wait for the last."""
        resting = self._steps is None and time.monotonic() < self._passed + _REST
        return not resting and self.step()

    def step(self) -> bool:
        """Judge a plan by one more rule; whether there is more to judge."""
        if not self._waiting:
            return False
        steps = self._steps or self._judge(self._waiting[0])
        self._steps = None  # an interrupt leaves the plan waiting
        if next(steps, "over") == "over":
            del self._waiting[0]
        else:
            self._steps = steps
        return bool(self._waiting)

    def finish(self, seconds: float) -> None:
        """Judge what waits for so long at most."""
        end = time.monotonic() + seconds
        while self.step() and time.monotonic() < end:
            pass

    def accept(self, answer: Answer, give_up: Callable[[], bool]) -> bool:
        """Judge the plan of an answer, and every value it claims.

        ``False`` when ``give_up`` said so before that was done.

        Raises
        ------
        VerificationError
            If it does not pass.
        """
        if answer.x is None:
            return True
        taken = self._options_of(answer.x)
        broken: tuple[Violation, ...] = ()
        under_way = self._waiting[0] if self._waiting else self._taken
        if not _same(taken, under_way):
            self._steps, self._waiting = None, [taken]
        if self._waiting:
            del self._waiting[1:]
            while self.step():
                if give_up():
                    return False
            broken = self._broken
        codes = sorted({violation.code for violation in broken})
        claimed = {tier.name: tier.value for tier in answer.tiers}
        if not codes and claimed != self._values:
            codes = ["value"]
        if codes:
            raise VerificationError(f"the plan breaks conditions: {', '.join(codes)}")
        return True

    def answer(self, senses: Mapping[str, Sense]) -> Answer:
        """The plan as it stands, each tier with the best bound that holds for it.

        A bound told of a tier is over plans that hold all tiers above at the values
        told then; where this plan has other values, only counting is left.
        """
        known = self._known
        if self._taken is None:
            return Answer(known.news.route, "not_found", None, (), "unknown")
        told = {answer.name: answer for answer in known.answers}
        tiers: list[TierAnswer] = []
        holds = True
        for counted in known.counted:
            value, sense = self._values[counted.name], senses[counted.name]
            tier, at = replace(counted, value=value), told.get(counted.name)
            if holds and at is not None:
                tier = replace(at, value=value)
            elif holds:
                tier = known.news.bounded(counted, value, sense)
            better = max if sense == "most" else min
            tiers.append(replace(tier, bound=better(tier.bound, value)))
            holds = holds and at is not None and at.value == value
        proven = all(tier.closed for tier in tiers)
        status: Status = "optimal" if proven else "feasible"
        return Answer(known.news.route, status, None, tuple(tiers), "unknown")

    def _options_of(self, x: Floats) -> Ints:
        return np.flatnonzero(x[: len(self._options)] > 0.5)

    def _judge(self, taken: Ints) -> Iterator[None]:
        """Take a plan over if it passes, pausing after every rule."""
        problem, policy = self._problem, self._policy
        self._matching = None
        matching = plan_of(self._options.take(taken))
        yield
        broken: list[Violation] = []
        for part in judged(problem, matching, policy):
            broken += part
            yield
        self._broken = tuple(broken)
        if not broken:
            values = tier_values(problem, matching, policy)
            self._matching, self._values, self._taken = matching, values, taken
            self._passed = time.monotonic()
