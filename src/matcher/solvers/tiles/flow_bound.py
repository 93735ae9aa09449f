"""A network that every plan of a program is a flow in: bounds, and a plan to aim at.

Auxiliary columns are replaced by their bounds, rows that count options are kept as far
as they are nested, and all others are left out. What holds for every flow then holds
for every plan.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from matcher.program import (
    Block,
    Bools,
    Floats,
    Ints,
    Linear,
    Matrix,
    Program,
    RateGap,
    Tier,
    Unsummed,
)
from matcher.solvers.base.answer import Answer, TierAnswer
from matcher.solvers.base.clock import Deadline
from matcher.solvers.flow import flow
from matcher.solvers.flow.max_flow import Shortage, repaired
from matcher.solvers.flow.min_cost_flow import cheapest
from matcher.solvers.flow.network import Network, network_of
from matcher.solvers.flow.residual import potentials, residual_of
from matcher.solvers.tiles.share_limits import with_implied_limits


@dataclass(frozen=True)
class Least:
    """A bound on a cost, and the relaxed plan that shows it, shape (columns,)."""

    cost: int
    x: Floats


@dataclass(frozen=True)
class Guide:
    """A program, its relaxation over options alone, and the network of that.

    ``holds`` says which rows of the program the relaxation holds just as they are.
    """

    whole: Program
    program: Program
    network: Network
    holds: Bools

    def solve(self, deadline: Deadline) -> Answer:
        """The tiers of the relaxation one after the other."""
        return flow.solve(self.program, self.network, deadline.silent())

    def bound(self, found: TierAnswer, tier: Tier) -> Fraction | None:
        """What the relaxation's answer says of a tier of the program."""
        if found.proof == "counting":
            return None
        if not isinstance(tier, Linear):
            return found.bound
        beside = _at_least(self.whole, tier.cost)[1]
        return found.bound + (beside if tier.sense == "least" else -beside)

    def least(self, cost: Ints, deadline: Deadline) -> Least | None:
        """The least cost of a flow, which no plan undercuts.

        ``None`` when the deadline came first. ``cost`` is that of each column.
        """
        options = self.program.options
        rest, beside = _at_least(self.whole, cost)
        tier = Linear("least", "least", cost[:options])
        answer = self._alone(tier, deadline)
        if answer.x is None or not answer.tiers[0].closed:
            return None
        rest[:options] = answer.x
        return Least(int(answer.tiers[0].value) + beside, rest)

    def net_costs(self, cost: Ints) -> Floats:
        """Cost of each option and of its place, at the prices of a cheapest flow."""
        network, options = self.network, self.program.options
        own = cost[:options].astype(np.int64)
        start = repaired(network, np.zeros_like(network.lower))
        if isinstance(start, Shortage):
            return own.astype(np.float64)
        best = cheapest(network, start, own)
        price = potentials(residual_of(network, best, own), network.junctions)
        above = network.tail[:options].astype(np.int64)
        person = np.flatnonzero(above >= network.junctions)
        above[person] = network.tail[above[person] + (options - 2)]
        net = own + price[above] - price[network.head[:options]]
        return net.astype(np.float64)

    def rate_bound(self, tier: Unsummed, deadline: Deadline) -> Fraction | None:
        """A bound on a tier that is no sum."""
        answer = self._alone(_told(tier), deadline)
        found = None if answer.x is None else answer.tiers[0]
        return None if found is None or found.proof == "counting" else found.bound

    def _alone(self, tier: Tier, deadline: Deadline) -> Answer:
        alone = replace(self.program, tiers=(tier,))
        return flow.solve(alone, self.network, deadline.silent())


def _at_least(program: Program, cost: Ints) -> tuple[Floats, int]:
    """Auxiliary columns at their cheaper bounds, and what they cost there."""
    rest = np.where(cost < 0, program.upper, program.lower)
    rest[: program.options] = 0.0
    return rest, round(float(cost @ rest))


def guide_of(program: Program) -> Guide | None:
    """The guide of a program; ``None`` where even that is no network."""
    relaxed, holds = _relaxed(with_implied_limits(program))
    holds = holds[: len(program.rows.lower)]
    network = network_of(relaxed)
    return None if network is None else Guide(program, relaxed, network, holds)


def _relaxed(program: Program) -> tuple[Program, Bools]:
    """The program over options alone, with nested rows that count them.

    And which rows of the program are among them unchanged.
    """
    options = program.options
    matrix = program.rows.matrix
    auxiliary = matrix.column >= options
    # What auxiliary columns can add to each row.
    least, most = Matrix(
        matrix.row[auxiliary],
        matrix.column[auxiliary],
        matrix.value[auxiliary],
        matrix.shape,
    ).activity(program.lower, program.upper)
    lower, upper = program.rows.lower - most, program.rows.upper - least
    counts = _counting(program, auxiliary)
    size = np.bincount(matrix.row[~auxiliary], minlength=matrix.shape[0])
    useful = counts & (size > 0) & ((lower > 0) | (upper < size))
    kept = _nested(program, useful)
    rows = matrix.take_rows(kept).take_columns(np.arange(program.columns) < options)
    names = ("",) * int(kept.sum())
    block = Block(rows, lower[kept], upper[kept], names, names)
    tiers = tuple(
        replace(tier, points=tier.points[:options])
        if isinstance(tier, Linear)
        else _told(tier)
        for tier in program.tiers
    )
    nothing = Block.empty(options)
    relaxed = Program(
        program.candidate,
        program.slot,
        program.lower[:options],
        program.upper[:options],
        (),
        block,
        nothing,
        tiers,
    )
    holds = kept.copy()
    holds[matrix.row[auxiliary]] = False
    return relaxed, holds


def _told(tier: Unsummed) -> Unsummed:
    """What the network says of a tier: of a gap between rates that it is 0 or more."""
    if isinstance(tier, RateGap):
        return replace(tier, groups=(), sizes=())
    return tier


def _counting(program: Program, auxiliary: Bools) -> Bools:
    """Which rows count every option they hold once."""
    matrix = program.rows.matrix
    odd = ~auxiliary & (matrix.value != 1.0)
    counts = np.ones(matrix.shape[0], bool)
    counts[matrix.row[odd]] = False
    return counts


def _nested(program: Program, useful: Bools) -> Bools:
    """Rows of which any two are nested or apart, on each side, the smaller ones first.

    Rows of one candidate each stand on one side, all others on the other.
    """
    matrix, options = program.rows.matrix, program.options
    here = matrix.column < options
    row, column = matrix.row[here], matrix.column[here]
    starts = np.searchsorted(row, np.arange(matrix.shape[0] + 1))
    own = np.bincount(program.candidate)
    kept = np.zeros(matrix.shape[0], bool)
    holder = np.full(options, -1)
    size = np.diff(starts)
    for one in np.argsort(size, kind="stable").tolist():
        if not useful[one]:
            continue
        members = column[starts[one] : starts[one + 1]]
        people = program.candidate[members]
        if people[0] == people[-1] and len(members) == own[people[0]]:
            kept[one] = True
            continue
        inside, count = np.unique(holder[members], return_counts=True)
        if np.all(count[inside >= 0] == size[inside[inside >= 0]]):
            holder[members] = one
            kept[one] = True
    return kept
