"""Reality changed: the plan is repaired, and it is told who moves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from matcher.domain import Matching, Problem
from matcher.engine import Progress, Result, TierResult, solve
from matcher.engine.arguments import Cancel
from matcher.objectives import FewestChanges
from matcher.replan.last_plan import with_last_plan
from matcher.replan.order import with_fewest_changes
from matcher.replan.person import PersonChange, became
from matcher.replan.why import Causes
from matcher.whatif import AnyChange, TierChange, apply

FewestMoves = Literal["first", "last"]


@dataclass(frozen=True)
class Repair:
    """A new plan beside the last one.

    Attributes
    ----------
    problem
        The facts after the changes; ``previous`` is what was left of the last plan.
    result
        Of solving them, with the fewest changes where they were wanted.
    people
        Everybody who is in one of the two plans, by id; empty without a new plan.
    tiers
        Value of each tier in the last plan, under the facts as they were, and in the
        new one, in the order in which they counted for the repair.
    """

    problem: Problem
    result: Result
    people: tuple[PersonChange, ...]
    tiers: tuple[TierChange, ...]

    @property
    def moves(self) -> tuple[PersonChange, ...]:
        """Who takes part and does not keep the slot she had."""
        return tuple(one for one in self.people if one.is_move)

    @property
    def kept(self) -> TierResult | None:
        """How many keep their slot, with its bound; ``None`` without a new plan."""
        return next((t for t in self.result.tiers if t.name == "kept_slot"), None)

    @property
    def changes_first(self) -> bool:
        """Whether the fewest changes came before all other tiers."""
        return isinstance(self.result.policy.tiers[0], FewestChanges)

    @property
    def fewest(self) -> bool:
        """Whether it is proven that nobody moves without need.

        Where the fewest moves come first, no lawful plan moves fewer people. Where they
        come last, no plan does that is as good in all tiers above.
        """
        return self.kept is not None and self.kept.standing == "proven"


def replan(
    problem: Problem,
    result: Result,
    changes: Iterable[AnyChange] = (),
    *,
    fewest_moves: FewestMoves = "first",
    reasons: bool = True,
    time_limit: float = 60.0,
    seed: int | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    cancel: Cancel | None = None,
) -> Repair:
    """Repair a plan after some changes, moving as few people as can be.

    A *move* is a person of the last plan who still takes part and does not keep her
    slot. Who keeps her slot on another route is no move, but is avoided next.

    Parameters
    ----------
    problem, result
        The facts, and what ``solve`` made of them or of facts as they were before. The
        policy and its rules are the result's.
    changes
        What has happened since, in order: people withdrew, said no, came late; places
        came or went; placements are pinned or let go.
    fewest_moves
        ``"first"``: as many people as possible keep what they have, then the policy's
        tiers fill the rest. ``"last"``: the policy's tiers decide, and among plans
        that are equal there the fewest people move; a lottery draws after that.
    reasons
        Whether to tell why people do not keep what they had. Each reason takes a look
        at the whole plan: with many thousands of moves it is worth leaving out.
    time_limit, seed, on_progress, cancel
        As for ``solve``.

    Raises
    ------
    ProblemError
        If a change names an id the problem does not have, or if the facts contradict
        one another after the changes.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> from matcher.engine import solve
    >>> problem = Problem(first_month="2022-08")
    >>> repair = replan(problem, solve(problem))
    >>> repair.moves, repair.fewest
    ((), True)
    """
    if fewest_moves not in ("first", "last"):
        raise ValueError("fewest_moves is first or last")
    known = with_last_plan(problem, result.matching)
    changed = with_last_plan(apply(known, changes), result.matching)
    policy = with_fewest_changes(result.policy, fewest_moves)
    again = solve(
        changed,
        policy,
        time_limit=time_limit,
        seed=seed,
        start=changed.previous,
        on_progress=on_progress,
        cancel=cancel,
    )
    people = _people(changed, result.matching, again.matching)
    why = Causes(
        places={slot.id: slot.places for slot in known.slots},
        problem=changed,
        matching=again.matching or Matching(),
        policy=again.policy,
    ).of
    return Repair(
        problem=changed,
        result=again,
        people=tuple(map(why, people)) if reasons else people,
        tiers=_tiers(result, again, changed),
    )


def _people(
    changed: Problem, last: Matching | None, new: Matching | None
) -> tuple[PersonChange, ...]:
    """What became of everybody, without reasons."""
    if new is None:
        return ()
    before, now = (last or Matching()).by_candidate, new.by_candidate
    people = []
    for who in sorted(before.keys() | now.keys()):
        had, has = before.get(who), now.get(who)
        takes_part = who in changed.candidate and who not in changed.incumbents
        what = became(had, has) if takes_part else "left"
        people.append(PersonChange(candidate=who, became=what, before=had, now=has))
    return tuple(people)


def _tiers(result: Result, again: Result, changed: Problem) -> tuple[TierChange, ...]:
    before: dict[str, Fraction] = dict(result.values)
    if result.matching is not None:
        everybody = Fraction(len(result.matching.placements))
        before |= {"kept_slot": everybody, "kept_placement": everybody}
    after = again.values
    return tuple(
        TierChange(name, sense, before.get(name), after.get(name))
        for objective in again.policy.objectives
        for name, sense in objective.names(changed)
    )
