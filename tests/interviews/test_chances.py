"""The surrogate's arithmetic, against counting all outcomes."""

from __future__ import annotations

from itertools import pairwise, product
from math import prod

import numpy as np
import pytest

from matcher.interviews import by_rank
from matcher.interviews.chances import gains, of_pairs, of_yes, worth
from support.build import a_candidate, a_problem


def outcomes(chances: list[float]) -> list[tuple[int, float]]:
    """How many come, and how likely that is, over all outcomes."""
    return [
        (
            sum(come),
            prod(p if yes else 1 - p for p, yes in zip(chances, come, strict=True)),
        )
        for come in product([0, 1], repeat=len(chances))
    ]


@pytest.mark.parametrize("places", [1, 2, 3])
@pytest.mark.parametrize("chances", [[], [0.5], [0.9, 0.2, 0.4], [0.3] * 5])
def test_list_is_worth_the_places_filled_over_all_outcomes(
    chances: list[float], places: int
) -> None:
    counted = sum(min(come, places) * odds for come, odds in outcomes(chances))
    assert worth(chances, places) == pytest.approx(counted)


@pytest.mark.parametrize("places", [1, 2, 4])
@pytest.mark.parametrize("chance", [0.0, 0.33, 0.85, 1.0])
def test_each_further_person_adds_what_the_worth_grows_by_and_never_more(
    chance: float, places: int
) -> None:
    added = gains(chance, places, 8).tolist()
    worths = [worth([chance] * k, places) for k in range(9)]
    assert added == pytest.approx([b - a for a, b in pairwise(worths)], abs=1e-12)
    assert all(earlier >= later for earlier, later in pairwise(added))


@pytest.mark.parametrize("interviews", [1, 2, 3])
def test_chance_by_itself_is_that_of_one_offer_taken_among_those_that_come(
    interviews: int,
) -> None:
    yes = 0.7
    counted = sum(
        odds / interviews for offers, odds in outcomes([yes] * interviews) if offers
    )
    assert of_yes(np.array([yes]), interviews)[0] == pytest.approx(counted)


def test_chance_by_rank_is_that_of_the_last_for_whoever_ranks_it_behind() -> None:
    wants = (("s2",), ("s1",), ("s3",))
    problem = a_problem([a_candidate("c1", interests=wants)], ["s1", "s2", "s3"])
    chance = by_rank(problem, [0.5, 0.3])
    assert [chance("c1", slot) for slot in ("s2", "s1", "s3")] == [0.5, 0.3, 0.3]
    with pytest.raises(ValueError, match="at least one"):
        by_rank(problem, [])


def test_chances_come_as_a_number_a_mapping_by_slot_or_a_function() -> None:
    people, slots = ["c1", "c2"], ["s1", "s2"]
    given = {"s1": 0.2, "s2": 0.4}
    assert of_pairs(0.3, people, slots, "yes").tolist() == [0.3, 0.3]
    assert of_pairs(given, people, slots, "yes").tolist() == [0.2, 0.4]
    said = of_pairs(lambda _, where: given[where], people, slots, "yes")
    assert said.tolist() == [0.2, 0.4]


def test_what_is_no_probability_is_refused() -> None:
    with pytest.raises(ValueError, match="yes is a probability"):
        of_pairs(1.5, ["c1"], ["s1"], "yes")
    with pytest.raises(ValueError, match="chance is a probability"):
        of_pairs(float("nan"), ["c1"], ["s1"], "chance")
    with pytest.raises(KeyError, match="chance lacks a slot"):
        of_pairs({"s2": 0.5}, ["c1"], ["s1"], "chance")
