"""Among plans that are equally good, a seeded and published lottery decides."""

from __future__ import annotations

from fractions import Fraction
from hashlib import sha256

import pytest
from pydantic import ValidationError

from matcher.domain import Problem
from matcher.objectives import Lottery
from matcher.program import Linear
from support.build import a_candidate, a_class, a_matching, a_placement, a_problem
from support.rows import options_of


def published(seed: int, ticket: str, nth: int) -> int:
    """The nth draw of a ticket: ten bits, as the docstring says."""
    bits = "".join(
        f"{byte:08b}" for byte in sha256(f"{seed}|{ticket}".encode()).digest()
    )
    return int(bits[16 * nth : 16 * nth + 10], 2)


def two_people() -> Problem:
    people = [a_candidate("c1"), a_candidate("c2", schooling="none")]
    return a_problem(people, ["s1", "s2"], training_classes=(a_class("k1"),))


TICKETS = [
    f"{candidate}|{slot}|{route}"
    for candidate in ("c1", "c2")
    for slot in ("s1", "s2")
    for route in ("direct/0//", "school/0/k1/")
]


def points(lottery: Lottery) -> list[list[int]]:
    problem = two_people()
    tiers = lottery.tiers(problem, options_of(problem))
    found = [tier.points.tolist() for tier in tiers if isinstance(tier, Linear)]
    assert len(found) == len(tiers)
    assert [(tier.name, tier.sense) for tier in tiers] == lottery.names(problem)
    return found


@pytest.mark.parametrize("seed", [0, 7])
def test_anybody_can_draw_the_published_lots_again(seed: int) -> None:
    assert points(Lottery(seed=seed)) == [
        [published(seed, ticket, nth) for ticket in TICKETS] for nth in range(3)
    ]


def test_another_seed_and_another_round_draw_other_lots() -> None:
    lots = [*points(Lottery(seed=1)), *points(Lottery(seed=2))]
    assert len({tuple(draws) for draws in lots}) == 6


def test_each_draw_is_below_1024() -> None:
    draws = [draw for rounds in points(Lottery(rounds=16)) for draw in rounds]
    assert len(draws) == 16 * len(TICKETS)
    assert min(draws) >= 0
    assert 512 <= max(draws) < 1024


def test_a_round_adds_up_the_draws_of_the_placements() -> None:
    matching = a_matching(
        a_placement("c2", "s2", pathway="school", classes=("k1",)), c1="s1"
    )
    taken = ("c1|s1|direct/0//", "c2|s2|school/0/k1/")
    value = Lottery(seed=7).value(two_people(), matching)
    assert value == tuple(
        Fraction(sum(published(7, ticket, nth) for ticket in taken)) for nth in range(3)
    )


def test_every_decision_of_a_placement_is_on_its_ticket() -> None:
    matching = a_matching(
        a_placement(
            "c1", "s1", pathway="school", start=3, classes=("k1", "k2"),
            measures=("m1", "m2"),
        )
    )  # fmt: skip
    ticket = "c1|s1|school/3/k1,k2/m1,m2"
    assert Lottery().value(two_people(), matching)[0] == published(0, ticket, 0)


def test_an_empty_plan_draws_nothing() -> None:
    assert Lottery(rounds=2).value(two_people(), a_matching()) == (
        Fraction(0),
        Fraction(0),
    )


def test_rounds_are_tiers_as_small_as_possible() -> None:
    assert Lottery().names(two_people()) == [
        ("lottery_1", "least"), ("lottery_2", "least"), ("lottery_3", "least"),
    ]  # fmt: skip
    assert len(points(Lottery(rounds=1))) == 1


@pytest.mark.parametrize("rounds", [0, 17])
def test_there_are_one_to_sixteen_rounds(rounds: int) -> None:
    with pytest.raises(ValidationError):
        Lottery(rounds=rounds)
