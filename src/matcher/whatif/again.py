"""A problem solved again with one place more somewhere, as far as is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from matcher.compile import Compiled, compile_problem
from matcher.domain import Problem
from matcher.domain.employers import Of
from matcher.engine import Result
from matcher.engine.judged import judged_plan
from matcher.policy import Policy
from matcher.program import Floats, Linear, Program, Tier
from matcher.solvers import Answer, Deadline, solve_program
from matcher.whatif.capacity import (
    ClassSeats,
    CompanyCapacity,
    OfficeCapacity,
    Places,
)
from matcher.whatif.change import Change
from matcher.whatif.resources import ResourceCapacity
from matcher.whatif.room import Cap
from matcher.whatif.scenario import apply

Values = tuple[int, ...]

_ONE_MORE: Mapping[Of, Callable[[str], Change]] = {
    "slot": lambda name: Places(slots=(name,), add=1),
    "company": lambda name: CompanyCapacity(companies=(name,), add=1),
    "training_office": lambda name: OfficeCapacity(training_offices=(name,), add=1),
    "training_class": lambda name: ClassSeats(training_classes=(name,), add=1),
}


def up_to(program: Program, names: Sequence[str]) -> Program:
    """The program with no tiers but those up to the last one named."""
    last = max(nth for nth, tier in enumerate(program.tiers) if tier.name in names)
    return replace(program, tiers=program.tiers[: last + 1])


def asked(tiers: Sequence[Tier], names: Sequence[str] | None) -> tuple[str, ...]:
    """The tiers to price, in order: the first two if none are named.

    Raises
    ------
    ValueError
        If none is named, or one that is no linear tier of the program.
    """
    linear = [tier.name for tier in tiers if isinstance(tier, Linear)]
    if names is None:
        return tuple(linear[:2])
    if not names:
        raise ValueError("no tier to price is named")
    if unknown := set(names) - set(linear):
        raise ValueError(f"no linear tiers: {', '.join(sorted(unknown))}")
    return tuple(name for name in linear if name in names)


@dataclass(frozen=True)
class Again:
    """A problem that is solved again and again, with one fact changed each time.

    Attributes
    ----------
    names
        The tiers asked for; nothing below the last of them is solved.
    values
        Their best values before any change.
    """

    problem: Problem
    policy: Policy
    names: tuple[str, ...]
    values: tuple[Fraction, ...]
    time_limit: float

    @classmethod
    def of(
        cls, problem: Problem, result: Result, names: tuple[str, ...], time_limit: float
    ) -> Again:
        """What a result says of some of its tiers."""
        values = tuple(result.value(name) for name in names)
        return cls(problem, result.policy, names, values, time_limit)

    @cached_property
    def compiled(self) -> Compiled:
        """The problem as it is."""
        return self._compiled(self.problem)

    @cached_property
    def _answer(self) -> Answer:
        """A plan to start from: the tiers asked for, solved as they are."""
        return solve_program(self.compiled.program, Deadline(self.time_limit))

    @cached_property
    def _best(self) -> dict[str, Fraction] | None:
        """Values of all tiers solved, as they are; ``None`` if not proven in time."""
        if self._answer.status != "optimal":
            return None
        return {tier.name: tier.value for tier in self._answer.tiers}

    def check(self) -> None:
        """Hold the values against what solving the problem as it is finds.

        Raises
        ------
        ValueError
            If they are others.
        """
        best = self._best
        if best and tuple(best[name] for name in self.names) != self.values:
            raise ValueError("the result is not the best of this problem")

    def with_one_more(self, cap: Cap) -> Values | None:
        """Changes of the values with one place more, ``None`` if not proven in time."""
        found = self._solved([cap])
        if found is None:
            return None
        return tuple(
            int(found[name] - value)
            for name, value in zip(self.names, self.values, strict=True)
        )

    def gains_nothing(self, caps: Sequence[Cap]) -> bool:
        """Whether one place more at all of them at once is known to change no tier.

        Then no single one of them changes anything: with fewer places more there are no
        other plans.
        """
        return self._best is not None and self._solved(caps) == self._best

    def _solved(self, caps: Sequence[Cap]) -> dict[str, Fraction] | None:
        """Values of all tiers solved with one place more at each of some caps.

        Raises
        ------
        VerificationError
            If the plan found is not lawful or not worth what is claimed.
        """
        problem = apply(self.problem, [self._one_more(cap) for cap in caps])
        compiled = self._compiled(problem)
        start = self._start(compiled.program)
        answer = solve_program(compiled.program, Deadline(self.time_limit), plan=start)
        if answer.status != "optimal" or answer.x is None:
            return None
        judged_plan(problem, self.policy, compiled.options, answer.x, answer.tiers)
        return {tier.name: tier.value for tier in answer.tiers}

    def _one_more(self, cap: Cap) -> Change:
        if cap.of != "resource":
            return _ONE_MORE[cap.of](cap.id)
        used = self.problem.most_used(cap.id)
        return ResourceCapacity(resources=(cap.id,), add=used)

    def _start(self, program: Program) -> Floats | None:
        """The plan from before, where it is lawful with one place more, too."""
        before = self._answer.x
        if before is None or program.keys != self.compiled.program.keys:
            return None
        return before if program.keeps_rows(before) else None

    def _compiled(self, problem: Problem) -> Compiled:
        compiled = compile_problem(problem, self.policy)
        return replace(compiled, program=up_to(compiled.program, self.names))
