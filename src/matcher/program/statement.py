"""What a rule and an objective are: the questions each of them answers."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Annotated, ClassVar, Self

from pydantic import Field

from matcher.domain import Fact, Matching, Placement, Problem, Reason, Violation
from matcher.errors import Fault
from matcher.program.arrays import Bools
from matcher.program.fact_arrays import FactArrays
from matcher.program.options import Options, Pairs
from matcher.program.rows import Cut, Rows
from matcher.program.sense import Sense
from matcher.program.tiers import Tier


class Broken(Fact):
    """A rule may be broken, as little as possible, ahead of the ``tier``-th tier."""

    tier: Annotated[int, Field(ge=1, le=1000)]


class Rule(Fact):
    """A rule says itself three times: in English, as masks or rows, as violations.

    The docstring is the sentence. ``eligible``, ``eligible_routes``, ``rows`` and
    ``cuts`` speak arrays; ``violations`` and ``reason`` speak ids. The two halves share
    nothing but the look-ups of ``domain``, and a test holds them against each other.
    Parameters of a rule are fields; each subclass adds ``rule: Literal["its_name"]``.

    Attributes
    ----------
    broken
        Makes the rule soft: a plan may break it, and how far it does is a tier. How far
        is the sum of its violations' amounts, which is the least slack that lets the
        rows hold and one for each masked option taken.
    judges
        What the rule judges, in the words of ``engine.unjudged``: a fact that is stated
        and that no rule in force judges is named in the result.
    """

    rule: str
    broken: Broken | None = None
    judges: ClassVar[tuple[str, ...]] = ()

    def join(self, problem: Problem, facts: FactArrays) -> Pairs | None:
        """Pairs this rule could allow, found without listing all; ``None``: no help."""
        return None

    def eligible(self, problem: Problem, pairs: Pairs) -> Bools | None:
        """Whether each pair is allowed, shape (pairs,); ``None``: all are."""
        return None

    def eligible_routes(self, problem: Problem, options: Options) -> Bools | None:
        """Whether each option's route is allowed; ``None``: all are."""
        return None

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        """Rows over several options."""
        return None

    def cuts(self, problem: Problem, options: Options) -> Iterable[Cut]:
        """Rows every lawful plan keeps anyway; they tighten the solvers' bounds."""
        return ()

    @abstractmethod
    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        """Every way a plan breaks this rule, from ids: the obvious loop."""

    def refuses(self, problem: Problem, placement: Placement) -> bool:
        """Whether a placement breaks this rule whatever else is planned.

        What the masks say, from ids. A rule that has masks and rows says it itself.
        """
        own, none = type(self), Rule
        if (own.eligible, own.eligible_routes) == (none.eligible, none.eligible_routes):
            return False
        return any(self.violations(problem, Matching(placements=(placement,))))

    def among(self, rules: Sequence[Rule]) -> Self:
        """The rule as it judges beside the hard rules in force; most do not care."""
        return self

    def faults(self, problem: Problem) -> Iterable[Fault]:
        """What of the facts this rule cannot be asked about, each with its place."""
        return ()

    @abstractmethod
    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        """Why this rule keeps a subject out; ``matching=None`` asks for facts only."""


class Objective(Fact):
    """An objective states its tiers twice: as points of options, as values from ids.

    Each subclass adds ``objective: Literal["its_name"]``; ``judges`` is as for a rule.
    """

    objective: str
    judges: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def tiers(self, problem: Problem, options: Options) -> Sequence[Tier]:
        """Tiers over the options, in order."""

    @abstractmethod
    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        """Name and sense of each tier, in the same order."""

    @abstractmethod
    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        """Value of each tier for a plan, from ids."""
