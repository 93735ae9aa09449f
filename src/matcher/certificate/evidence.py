"""What a certificate says, as data that can be kept as JSON and checked by anybody."""

from __future__ import annotations

from typing import Literal

from matcher.domain import Fact
from matcher.domain.employers import Of
from matcher.domain.fact import Count, Id


class Cell(Fact):
    """Ordinary applicants of a trade in a region.

    ``alone`` of them have a place where the scheme places nobody, ``beside`` where its
    plan stands.
    """

    trade: Id
    region: Id
    applicants: Count
    alone: Count
    beside: Count


class Standing(Fact):
    """What ordinary apprentices use already, and how much of it there is room for."""

    of: Of
    id: Id
    used: Count
    alone: Count
    beside: Count


class Served(Fact):
    """So many ordinary applicants of a trade and region at a slot."""

    trade: Id
    region: Id
    slot: Id
    people: Count


class Full(Fact):
    """A slot, company or training office with room for so many ordinary applicants."""

    of: Of
    id: Id
    room: Count


class Limit(Fact):
    """Why no more people of some cells can have a place.

    Every way to a place of theirs leads through something in ``full``, so there is room
    for no more of them than its rooms hold together.
    """

    cells: tuple[tuple[Id, Id], ...]
    full: tuple[Full, ...]


class FirstLimit(Fact):
    """Why a cell has no more: with the cells before it at their numbers, none can."""

    trade: Id
    region: Id
    limit: Limit


class Displaced(Fact):
    """Where the plan uses ``amount`` places that ordinary people need; ``used`` in all.

    With so many given back, here and wherever else is named, all have their place.
    """

    of: Of
    id: Id
    amount: Count
    used: Count


class Certificate(Fact):
    """Whether ordinary applicants have what they would have without the scheme.

    Attributes
    ----------
    holds
        Whether everybody counted in ``alone`` has a place beside the plan, too.
    cells, standing
        The numbers, in the order in which ties are settled: what is used already, then
        by trade and region.
    alone, beside
        A largest flow without the scheme, and one beside its plan.
    largest
        Why the flow alone is largest in all.
    first
        Why each cell that lacks places alone has no more of them, in order.
    missing
        Why no flow beside the plan serves as many; ``None`` where one does.
    displaced
        Where the plan uses what ordinary people need; empty where it holds.
    restored
        A flow that serves everybody once that is given back.
    problem_hash, policy_hash, plan_hash
        What it is about, as in the result's audit block.
    """

    format: Literal["kullmatch.certificate"] = "kullmatch.certificate"
    version: Literal[1] = 1
    holds: bool
    cells: tuple[Cell, ...]
    standing: tuple[Standing, ...]
    alone: tuple[Served, ...]
    beside: tuple[Served, ...]
    largest: Limit
    first: tuple[FirstLimit, ...]
    missing: Limit | None
    displaced: tuple[Displaced, ...]
    restored: tuple[Served, ...]
    problem_hash: str
    policy_hash: str
    plan_hash: str
