"""The best slate of a tiny problem, by trying all of them; and tiny problems."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

from matcher.domain import Problem
from matcher.interviews import Slate
from matcher.interviews.chances import Chance, of_pairs, worth
from matcher.policy import default_policy
from support.build import a_candidate, a_problem, a_slot
from support.oracle import alone_allowed

Pair = tuple[str, str]
Aims = tuple[int, int, float]


def wishes(seed: int) -> Problem:
    """At most five people, each asking for some of at most three slots."""
    draw = random.Random(f"wishes {seed}")
    slots = [
        a_slot(f"s{k}", places=draw.choice([0, 1, 1, 2]))
        for k in range(draw.choice([2, 3]))
    ]
    people = []
    for k in range(draw.choice([2, 3, 4, 5])):
        wanted = draw.sample([slot.id for slot in slots], draw.randint(1, len(slots)))
        ties = draw.random() < 0.3
        groups = (tuple(wanted),) if ties else tuple((one,) for one in wanted)
        people.append(a_candidate(f"c{k}", interests=groups))
    return a_problem(people, slots)


def pairs_of(problem: Problem) -> list[Pair]:
    """Lawful pairs that the person asked for, at slots with an open place."""
    held = Counter(one.slot for one in problem.incumbents.values())
    open_places = {s.id: s.places - s.reserved - held[s.id] for s in problem.slots}
    allowed = alone_allowed(problem, default_policy())
    lawful = {(who, way.slot) for who, ways in allowed.items() for way in ways}
    return sorted(
        (who, slot)
        for who, slot in lawful
        if open_places[slot] > 0 and problem.rank(who, slot) is not None
    )


def aims(
    problem: Problem, chosen: list[Pair], chance: Chance, asked: dict[str, int]
) -> Aims | None:
    """People with an interview, minus those short, worth; ``None``: not allowed."""
    hers, at = Counter(c for c, _ in chosen), Counter(s for _, s in chosen)
    if max(hers.values(), default=0) > asked["interviews"]:
        return None
    short, total = 0, 0.0
    for slot in problem.slots:
        if at[slot.id] > asked["most"] * slot.places:
            return None
        short += max(0, asked["least"] * slot.places - at[slot.id])
        people = [who for who, where in chosen if where == slot.id]
        each = of_pairs(chance, people, [slot.id] * len(people), "chance")
        total += worth(each.tolist(), slot.places)
    return len(hers), -short, total


def every_choice(pairs: list[Pair]) -> Iterator[list[Pair]]:
    for bits in range(1 << len(pairs)):
        yield [one for nth, one in enumerate(pairs) if bits >> nth & 1]


def best(problem: Problem, chance: Chance, asked: dict[str, int]) -> tuple[Aims, int]:
    """The best aims in order, and the least sum of ranks that reaches them."""
    found: list[tuple[int, int, float, int]] = []
    for chosen in every_choice(pairs_of(problem)):
        reached = aims(problem, chosen, chance, asked)
        if reached is not None:
            people, short, total = reached
            ranks = sum(problem.rank(*one) or 0 for one in chosen)
            found.append((people, short, round(total, 7), -ranks))
    people, short, total, ranks = max(found)
    return (people, short, total), -ranks


def reached_by(problem: Problem, slate: Slate, chance: Chance) -> tuple[Aims, int]:
    """What a slate reaches, counted anew."""
    asked = {"least": slate.least, "most": slate.most, "interviews": slate.interviews}
    found = aims(problem, list(slate.pairs), chance, asked)
    assert found is not None
    people, short, total = found
    ranks = sum(problem.rank(*one) or 0 for one in slate.pairs)
    return (people, short, round(total, 7)), ranks
