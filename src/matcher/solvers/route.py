"""Choose the route from the structure of the program; it is never declared."""

from __future__ import annotations

import math
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import replace
from fractions import Fraction

import numpy as np

from matcher.program import Floats, Linear, Program
from matcher.solvers.base.answer import Answer, TierAnswer, Way, idle
from matcher.solvers.base.bounds import rounded_up
from matcher.solvers.base.clock import Deadline, News, in_bytes
from matcher.solvers.cohorts import cohorts
from matcher.solvers.cohorts.by_types import before_draws
from matcher.solvers.cohorts.types import types_in
from matcher.solvers.flow import flow
from matcher.solvers.flow.network import Network, network_of
from matcher.solvers.tiles import tiles
from matcher.solvers.whole import whole
from matcher.solvers.whole.places import is_market

LARGE = 600_000
"""Options, once for each tier to answer, up to which a whole program is soon answered.

Two tiers over 130,000 options are answered whole in half a minute.
"""
_HOUR = 1_770_000
"""Options whose relaxation takes an hour; the time grows with their square.

240,000 take 67 s. Nine tiers over 80,000 are not answered in a minute, nor over 265,000
in three, where tiles come within a thousandth.
"""


def solve_program(
    program: Program,
    deadline: Deadline,
    *,
    route: Way | None = None,
    executor: Executor | None = None,
    plan: Floats | None = None,
    answered: Sequence[TierAnswer] = (),
) -> Answer:
    """Solve a program by the fastest route that is exact for it.

    Parameters
    ----------
    program
        Options, rows and tiers.
    deadline
        When to return the best plan known. Its listener first hears of the route and
        of what counting alone says.
    route
        Take this route; ``"flow"`` only where the program is a network.
    executor
        Where tiles are solved.
    plan, answered
        What a solve that was cut short had found: tiers that are answered, or given
        up, and a plan that holds them. Only cohorts and markets go on from there.

    Raises
    ------
    ValueError
        If the flow route is asked for and the program is not a network.
    """
    network = network_of(program) if route in (None, "flow") else None
    if network is None and route == "flow":
        raise ValueError("this program is not a network")
    way = route or way_of(program, network, deadline)
    least = counted(program)
    deadline.tell(News(route=way, counted=least))
    deadline = _in_values(program, deadline, way)
    if network is not None:
        order, bounds = program.tiers, {answer.name: answer.bound for answer in least}
        del program  # the flow solver needs the room
        return flow.in_stages(network, order, lambda tier: bounds[tier.name], deadline)
    if way == "whole":
        return whole.solve(program, deadline, plan=plan, answered=answered)
    if way == "tiles":
        return tiles.solve(program, deadline, executor)
    return cohorts.solve(program, deadline, plan=plan, answered=answered)


def way_of(program: Program, network: Network | None, deadline: Deadline) -> Way:
    """The way for a program that is this network, or none."""
    if network is not None:
        return "flow"
    if is_market(program):
        return "whole"
    return "tiles" if _is_late(program, deadline) else "cohorts"


def spreads(program: Program, route: Way | None, deadline: Deadline) -> bool:
    """Whether an executor would be of use."""
    if route is None and _is_late(program, deadline):
        return network_of(program) is None and not is_market(program)
    return route == "tiles"


def _is_late(program: Program, deadline: Deadline) -> bool:
    """Whether relaxations of the whole would not fit the time, for all tiers but draws.

    The first two tiers share one. Like people count as one.
    """
    asked = sum(not (tier.idle or tier.draw) for tier in program.tiers)
    if program.options * max(1, asked) <= LARGE:
        return False
    types = types_in(program, before_draws(program))
    options = program.options if types is None else types.image.options
    if options * max(1, asked) <= LARGE:
        return False
    seconds = 3600.0 * (options / _HOUR) ** 2 * max(1, asked - 1)
    return seconds > deadline.seconds


def counted(program: Program) -> tuple[TierAnswer, ...]:
    """Nobody placed, and what no plan can beat by counting alone, tier by tier."""
    answers = []
    for tier in program.tiers:
        if isinstance(tier, Linear):
            cost = np.zeros(program.columns)
            cost[: len(tier.points)] = tier.cost
            bound = tier.value(int(program.counting_bound(cost)))
        else:
            bound = tier.utmost
        answer = TierAnswer(tier.name, Fraction(0), bound, "counting", 0.0)
        answers.append(idle(tier) if tier.idle else answer)
    return tuple(answers)


def _in_values(program: Program, deadline: Deadline, route: Way) -> Deadline:
    """The deadline, its news completed by the tier under way, in values not costs."""
    tiers = {tier.name: tier for tier in program.tiers if not tier.idle}
    known: list[Floats] = []

    def listener(news: News) -> None:
        news = replace(news, plan=in_bytes(news.plan))
        known[:] = known if news.plan is None else [news.plan]
        ended = {answer.name for answer in news.answers}
        stage, reach = news.stage, None
        if stage in ended or stage not in tiers:
            stage = next((name for name in tiers if name not in ended), "")
        tier = tiers.get(stage)
        if isinstance(tier, Linear) and stage == news.stage and news.bound is not None:
            bound = rounded_up(news.bound)
            reach = tier.value(int(bound)) if math.isfinite(bound) else None
        value = tier.worth(known[0]) if tier is not None and known else None
        deadline.tell(replace(news, stage=stage, value=value, reach=reach, route=route))

    return replace(deadline, listener=listener)
