"""People whose options are alike as one type, whose options are whole numbers.

Who of two people with the same options takes which is a choice that no tier sees. As a
type they have each option once, taken by so many of them. Every plan has its image
there with the same values, and every image is handed out to people again: whoever takes
what, the values stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from matcher.program import Block, Bools, Floats, Ints, Matrix, Program, Tier
from matcher.solvers.base.face import whole_face
from matcher.solvers.cohorts.image import sums_of, telling_apart, tier_over
from matcher.solvers.cohorts.like_people import least_alike, like_people
from matcher.solvers.large.guide import flow_of
from matcher.solvers.large.nest import nest_of

_WORTHWHILE = 0.8
"""Types are of use where they leave no more than this part of the options."""


@dataclass(frozen=True)
class TypedProgram(Program):
    """A program over types; counting says of it what it says of the people."""

    people: Program
    column: Ints

    def counting_bound(self, cost: Floats) -> float:
        return self.people.counting_bound(cost[self.column])


@dataclass(frozen=True)
class Types:
    """A program, the same over types, and the image of each column.

    Attributes
    ----------
    program, image
        The program and its image.
    column
        Image of each column of the program, shape (columns,).
    """

    program: Program
    image: TypedProgram
    column: Ints

    def image_of(self, plan: Floats) -> Floats:
        """The image of a plan: how many of a type take each option."""
        taken = np.bincount(self.column, plan, minlength=self.image.columns)
        return taken.astype(np.float64)

    def plan_of(self, image: Floats) -> Floats:
        """A plan with this image, handed out in the order of people and options."""
        options, seen = self.program.options, self.image
        person, of_option = self.program.candidate, self.column[:options]
        taken = np.rint(image[: seen.options]).astype(np.int64)
        taken = np.repeat(np.arange(seen.options), taken)
        taken = taken[np.argsort(seen.candidate[taken], kind="stable")]
        kind = seen.candidate[taken]
        nth = np.arange(len(kind)) - np.searchsorted(kind, kind)
        by_person = np.lexsort((person, of_option))
        first = np.searchsorted(of_option[by_person], taken)
        plan = image[self.column]
        plan[:options] = 0.0
        plan[by_person[first + nth]] = 1.0
        return plan

    def cheapest_plan_of(self, image: Floats, cost: Floats) -> Floats:
        """The plan with this image that costs least: a flow from people to options."""
        plan, program = self.plan_of(image), self.program
        options = np.arange(program.options)
        shape = (int(program.candidate.max(initial=-1)) + 1, program.columns)
        each = Matrix(program.candidate, options, np.ones(len(options)), shape).by_row()
        taken = image[: self.image.options]
        face = replace(
            whole_face(program, plan),
            upper=np.where(image[self.column] < 0.5, program.lower, program.upper),
            matrix=each,
            row_lower=np.full(shape[0], -np.inf),
            row_upper=np.ones(shape[0]),
        ).with_rows(self.members(np.arange(len(taken))), taken, taken)
        found = flow_of(nest_of(face), cost, np.zeros(program.columns, bool))
        if found is None:
            return plan
        found[program.options :] = plan[program.options :]
        return found if program.keeps_rows(found) else plan

    def members(self, images: Ints) -> Matrix:
        """One row for each of these image columns: the sum of its columns."""
        return sums_of(self.column, images, self.image.columns)


def types_in(program: Program, tiers: Sequence[Tier]) -> Types | None:
    """People whom none of these tiers tells apart; ``None`` if that is of little use.

    Parameters
    ----------
    program
        Any program.
    tiers
        The tiers to be optimised before people of a type are told apart.
    """
    most = _WORTHWHILE * program.options
    if not program.options or least_alike(program, tiers) > most:
        return None
    like = like_people(program, tiers)
    first = np.unique(like.first)
    if len(first) > most:
        return None
    auxiliary = np.arange(program.options, program.columns)
    kept = np.concatenate([first, auxiliary])
    column = np.searchsorted(kept, np.concatenate([like.first, auxiliary]))
    size = np.bincount(column).astype(np.float64)
    people = {one.name: getattr(program, one.name) for one in fields(program)}
    people |= {
        "candidate": program.candidate[first],
        "slot": program.slot[first],
        "lower": program.lower[kept] * size,
        "upper": program.upper[kept] * size,
        "rows": _rows(program, like.own, kept, size),
        "cuts": _cuts(program, kept, column, size),
        "tiers": tuple(tier_over(tier, kept, len(first)) for tier in tiers),
    }
    image = TypedProgram(**people, people=program, column=column)
    return Types(program, image, column)


def _rows(program: Program, own: Bools, kept: Ints, size: Floats) -> Block:
    """Rows over the first of each type; one's own row counts all of them."""
    block = _over(program.rows, kept)
    matrix = block.matrix
    count = np.ones(len(own))
    inside = own[matrix.row]
    count[matrix.row[inside]] = size[matrix.column[inside]]
    held = np.bincount(matrix.row, minlength=len(own)) > 0
    block = replace(block, lower=block.lower * count, upper=block.upper * count)
    return block.take(held | ~own)


def _cuts(program: Program, kept: Ints, column: Ints, size: Floats) -> Block:
    """What cuts say of types.

    Like people may change places, so what a cut says of one of them alone holds of
    each, and of all together in sum. A cut that tells them apart is left out.
    """
    matrix, options = program.cuts.matrix, program.options
    rows = matrix.shape[0]
    of_people = np.flatnonzero(matrix.column < options)
    row, person = matrix.row[of_people], program.candidate[matrix.column[of_people]]
    least = np.full(rows, program.columns, dtype=np.int64)
    most = np.full(rows, -1, dtype=np.int64)
    np.minimum.at(least, row, person)
    np.maximum.at(most, row, person)
    alone = least == most
    block = _over(program.cuts, kept)
    entries = block.matrix
    option = entries.column < int((kept < options).sum())
    count = np.ones(rows)
    counted = option & alone[entries.row]
    count[entries.row[counted]] = size[entries.column[counted]]
    value = np.where(option, entries.value, entries.value * count[entries.row])
    block = Block(
        replace(entries, value=value),
        block.lower * count,
        block.upper * count,
        block.rules,
        block.subjects,
    )
    firsts = np.zeros(rows, bool)
    firsts[entries.row[option]] = True
    return block.take(np.where(alone, firsts, ~telling_apart(matrix, column)))


def _over(block: Block, kept: Ints) -> Block:
    """All rows of a block over some of its columns."""
    inside = np.zeros(block.matrix.shape[1], bool)
    inside[kept] = True
    return replace(block, matrix=block.matrix.take_columns(inside))
