"""Several parts of a plan improved at once; what is better is taken over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from matcher.program import Bools, Floats, Ints, Linear, Program, RateGap
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.tiles.errand import run_errands
from matcher.solvers.tiles.lagging import with_group_rows, with_rates_held
from matcher.solvers.tiles.neighbourhood import rooms
from matcher.solvers.tiles.subprogram import Entries, subprogram, to_arrays


@dataclass(frozen=True)
class Ground:
    """A program prepared for parts to be cut out of it.

    Attributes
    ----------
    program
        With a row for each group of each worst rate.
    entries, cuts
        Of its rows and its cuts.
    aims
        Rates beyond which no worst rate need be raised, by name of the tier.
    """

    program: Program
    entries: Entries
    cuts: Entries
    aims: Mapping[str, Fraction]


def over_columns(program: Program) -> Program:
    """The program with points for every column in each linear tier."""
    tiers = tuple(
        replace(
            tier,
            points=np.pad(tier.points, (0, program.columns - len(tier.points))),
        )
        if isinstance(tier, Linear)
        else tier
        for tier in program.tiers
    )
    return replace(program, tiers=tiers)


def ground_of(program: Program, aims: Mapping[str, Fraction]) -> Ground:
    """Prepare a program."""
    wider = with_group_rows(program)
    return Ground(wider, Entries(wider.rows.matrix), Entries(wider.cuts.matrix), aims)


def standing(program: Program, plan: Floats) -> tuple[Fraction, ...]:
    """Costs of a plan, tier by tier: the smaller of two tuples is the better plan."""
    worths = [(tier.sense, tier.worth(plan)) for tier in program.tiers]
    return tuple(-worth if sense == "most" else worth for sense, worth in worths)


def better(program: Program, plan: Floats, other: Floats | None) -> Floats:
    """The better of two plans; the second where they are equally good."""
    if other is None or standing(program, plan) < standing(program, other):
        return plan
    return other


def telling_of_better(program: Program, deadline: Deadline) -> Deadline:
    """The same deadline, told of no plan that is worse than the last one it heard."""
    best: list[tuple[Fraction, ...]] = []

    def listener(news: News) -> None:
        if news.plan is not None:
            reached = standing(program, news.plan)
            if best and reached > best[0]:
                return
            best[:] = [reached]
        deadline.tell(news)

    return replace(deadline, listener=listener)


def _has_gap(program: Program) -> bool:
    return any(isinstance(tier, RateGap) for tier in program.tiers)


def improve(
    ground: Ground,
    plan: Floats,
    target: Floats,
    parts: Sequence[Ints],
    seconds: float,
    deadline: Deadline,
    executor: Executor | None,
    *,
    begin: Floats | None = None,
) -> tuple[Floats, Bools]:
    """A plan no worse than the one given, and which parts made it better.

    Parameters
    ----------
    plan
        A plan of the whole program.
    target
        What the parts should have room for; it need be no plan.
    parts
        Free options of each part; no two share one.
    seconds
        For each part.
    begin
        A plan the parts begin from, if not from the one given; the same beside them.
    """
    begin = plan if begin is None else begin
    held = with_rates_held(ground.program, begin, ground.aims)
    offered = rooms(held, ground.entries, begin, target, parts)
    errands = [
        to_arrays(subprogram(held, ground.entries, ground.cuts, begin, room))
        | {"plan": begin[room.columns], "seconds": np.array([seconds])}
        for room in offered
    ]
    gained = np.zeros(len(parts), bool)
    before = standing(ground.program, plan) if _has_gap(ground.program) else None

    def worse(moved: Floats) -> bool:
        """Whether a gap between rates, which no part sees, outweighs what is won."""
        return before is not None and before < standing(ground.program, moved)

    best = standing(held, plan)
    found = run_errands(errands, deadline, executor)
    for nth, (room, part) in enumerate(zip(offered, found, strict=True)):
        if part is None:
            continue
        moved = plan.copy()
        moved[room.columns] = part["plan"]
        reached = standing(held, moved)
        if reached < best and held.keeps_rows(moved) and not worse(moved):
            plan, best, gained[nth] = moved, reached, True
    if gained.any():
        deadline.tell(News(plan=plan))
    return plan, gained
