"""What an advice wins, tier by tier, and whether solving again shows the same."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from matcher.domain import Fact
from matcher.engine import Result
from matcher.engine.result import Standing
from matcher.engine.senses import worth
from matcher.errors import VerificationError
from matcher.program import Sense


class TierGain(Fact):
    """One of the tiers a gain is told in.

    ``after`` is the best value found with what is advised, ``bound`` what no other
    advice can beat while the tiers above hold, and ``solved_again`` the value of the
    changed problem, solved by itself; ``None`` where time was too short to tell.
    """

    name: str
    sense: Sense
    before: Fraction
    after: Fraction
    bound: Fraction | None
    solved_again: Fraction | None

    @property
    def gain(self) -> Fraction:
        """How much better it becomes; below 0 where a tier above took it."""
        better = self.after - self.before
        return better if self.sense == "most" else -better


def gains_of(
    names: Sequence[str], before: Result, best: Result, kept: Result, again: Result
) -> tuple[TierGain, ...]:
    """The leading tiers before, as predicted, and as solved again.

    ``kept`` is the better of ``before`` and ``best``. Where it is not the best, the
    bounds of later tiers are over other plans, and say nothing.
    """
    was = {tier.name: tier for tier in before.tiers}
    found = {tier.name: tier for tier in kept.tiers}
    bounds = {tier.name: tier.bound for tier in best.tiers}
    told = names if kept is best else names[:1]
    return tuple(
        TierGain(
            name=name,
            sense=was[name].sense,
            before=was[name].value,
            after=found[name].value,
            bound=bounds.get(name) if name in told else None,
            solved_again=again.values.get(name),
        )
        for name in names
    )


def better(names: Sequence[str], before: Result, best: Result) -> Result:
    """The better of two results in these tiers, the first where they are even."""
    told = {tier.name: tier.sense for tier in before.tiers}
    senses = {name: told[name] for name in names}
    if best.matching is None or (
        worth(senses, best.values) <= worth(senses, before.values)
    ):
        return best if proven(names, best) else before
    return best


def standing_of(
    names: Sequence[str], before: Result, best: Result, again: Result
) -> Standing:
    """Whether an advice is proven.

    Raises
    ------
    VerificationError
        If it and the problem solved again both are, and differ.
    """
    if not all(proven(names, one) for one in (best, again)):
        return "conditional"
    if any(best.value(name) != again.value(name) for name in names):
        raise VerificationError("a gain does not hold when it is solved again")
    sure = best is not before and proven(names, before)
    return "proven" if sure else "conditional"


def proven(names: Sequence[str], result: Result) -> bool:
    """Whether these tiers of a result are all proven."""
    standing = {tier.name: tier.standing for tier in result.tiers}
    return all(standing.get(name) == "proven" for name in names)
