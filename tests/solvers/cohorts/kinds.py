"""Small programs with people who are alike."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from matcher.program import Linear, Program, Tier, WorstRate, ints
from solvers.programs import INFINITE, Row, a_program, at_most, one_each


@dataclass(frozen=True)
class Kind:
    """What is said of each option of some like people."""

    slots: tuple[int, ...]
    uses: tuple[int, ...]
    points: tuple[int, ...]
    group: int
    people: int


def a_kind(draw: random.Random, people: int) -> Kind:
    """One to three options at two slots."""
    options = range(draw.randint(1, 3))
    return Kind(
        tuple(draw.randint(0, 1) for _ in options),
        tuple(draw.randint(0, 2) for _ in options),
        tuple(draw.randint(-2, 3) for _ in options),
        draw.randint(-1, 1),
        people,
    )


def like_program(draw: random.Random, *, lottery: bool = False) -> Program:
    """Two kinds of people at two slots, one of which is a class, with a resource.

    Sometimes one of them is told apart, by a row of her own or together with another.
    """
    kinds = [a_kind(draw, draw.randint(1, 3)) for _ in range(2)]
    order = [kind for kind in kinds for _ in range(kind.people)]
    draw.shuffle(order)
    owner = [nth for nth, kind in enumerate(order) for _ in kind.slots]
    slot = [one for kind in order for one in kind.slots]
    use = [one for kind in order for one in kind.uses]
    options = range(len(owner))
    members = [option for option in options if slot[option] == 0]
    opened = len(owner)
    rows = one_each(owner)
    rows += [at_most(draw.randint(1, 3), *members)] if members else []
    rows += [_using(draw, use)] if any(use) else []
    least, room = draw.randint(1, 2), draw.randint(2, 3)
    held = dict.fromkeys(members, 1.0)
    rows.append(({**held, opened: -float(least)}, 0.0, INFINITE))
    rows.append(({**held, opened: -float(room)}, -INFINITE, 0.0))
    rows += _telling_apart(draw, owner)
    cuts = [
        ({**dict.fromkeys(own, 1.0), opened: -1.0}, -INFINITE, 0.0)
        for one in range(len(order))
        if (own := [k for k in options if owner[k] == one and slot[k] == 0])
    ]
    group = [kind.group for kind in order for _ in kind.slots]
    tiers: list[Tier] = [
        Linear("points", "most", ints([p for kind in order for p in kind.points])),
        WorstRate("worst", ("here", "there"), (2, 3), ints(group)),
        Linear("uses", draw.choice(["most", "least"]), ints(use)),
    ]
    drawn = ints([draw.randint(0, 7) for _ in options])
    tiers += [Linear("draw", "least", drawn, draw=True)] if lottery else []
    parallel = (0, draw.randint(1, 2))
    program = a_program(owner, rows, tiers, auxiliary=[parallel], cuts=cuts)
    return replace(program, slot=ints(slot))


def _using(draw: random.Random, use: Sequence[int]) -> Row:
    amounts = {option: float(amount) for option, amount in enumerate(use) if amount}
    return amounts, -INFINITE, float(draw.randint(1, 5))


def _telling_apart(draw: random.Random, owner: Sequence[int]) -> list[Row]:
    """Sometimes a row that knows somebody by name."""
    if draw.random() < 0.6:
        return []
    some = sorted(draw.sample(range(len(owner)), min(2, len(owner))))
    hers = [option for option in range(len(owner)) if owner[option] == owner[0]]
    return draw.choice(
        [
            [at_most(1, *some)],
            [(dict.fromkeys(hers, 1.0), 1.0, 1.0)],
            [(dict.fromkeys(hers, 1.0), -INFINITE, 0.0)],
            [({hers[0]: 2.0}, -INFINITE, 1.0)],
        ]
    )
