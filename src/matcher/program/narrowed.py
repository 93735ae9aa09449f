"""A program with only some of its columns."""

from __future__ import annotations

from dataclasses import replace

from matcher.program.arrays import Bools
from matcher.program.program import Block, Program
from matcher.program.tiers import Linear, Tier


def narrowed(program: Program, keep: Bools) -> Program:
    """The program without the columns that are not kept, shape (columns,).

    Auxiliary columns are kept, all of them: their keys stay as they are.
    """
    inside = keep[: program.options]
    return replace(
        program,
        candidate=program.candidate[inside],
        slot=program.slot[inside],
        lower=program.lower[keep],
        upper=program.upper[keep],
        rows=_narrowed(program.rows, keep),
        cuts=_narrowed(program.cuts, keep),
        tiers=tuple(_of(tier, keep, inside) for tier in program.tiers),
    )


def _narrowed(block: Block, keep: Bools) -> Block:
    return replace(block, matrix=block.matrix.take_columns(keep))


def _of(tier: Tier, keep: Bools, inside: Bools) -> Tier:
    if not isinstance(tier, Linear):
        return tier.over(inside)
    which = keep if len(tier.points) == len(keep) else inside
    return replace(tier, points=tier.points[which])
