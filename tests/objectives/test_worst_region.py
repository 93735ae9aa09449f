"""The smallest rate of placed people of any region is as large as possible."""

from __future__ import annotations

from fractions import Fraction

from matcher.domain import Commitment, Company, Location, Problem, Region
from matcher.objectives import WorstRegion
from matcher.program import WorstRate
from support.build import a_candidate, a_matching, a_placement, a_problem, a_slot
from support.rows import options_of

TIER = WorstRegion()


def people(inn: int, nam: int, *commitments: Commitment) -> Problem:
    """So many at home in Verdal (region inn) and in Namsos (region nam)."""
    return a_problem(
        [a_candidate(f"i{nth}") for nth in range(inn)]
        + [a_candidate(f"n{nth}", home="namsos") for nth in range(nam)],
        [a_slot("s1", places=9)],
        commitments=commitments,
    )


def tier(problem: Problem) -> WorstRate:
    [found] = TIER.tiers(problem, options_of(problem))
    assert isinstance(found, WorstRate)
    assert [(found.name, found.sense)] == TIER.names(problem)
    return found


def incumbent(candidate: str) -> Commitment:
    return Commitment(kind="incumbent", placement=a_placement(candidate, "s1"))


def test_it_is_one_tier_as_large_as_possible() -> None:
    assert TIER.names(a_problem()) == [("worst_region", "most")]


def test_the_region_with_the_smallest_rate_counts() -> None:
    problem = people(3, 2)
    assert TIER.value(problem, a_matching(i0="s1", n0="s1")) == (Fraction(1, 3),)
    both = a_matching(i0="s1", i1="s1", n0="s1")
    assert TIER.value(problem, both) == (Fraction(1, 2),)


def test_a_region_left_out_of_the_plan_makes_the_rate_nothing() -> None:
    assert TIER.value(people(2, 2), a_matching(i0="s1", i1="s1")) == (Fraction(0),)


def test_everybody_placed_makes_the_rate_one() -> None:
    assert TIER.value(people(1, 1), a_matching(i0="s1", n0="s1")) == (Fraction(1),)


def test_each_option_counts_in_its_candidates_home_region() -> None:
    found = tier(people(2, 1))
    assert (found.groups, found.sizes) == (("inn", "nam"), (2, 1))
    assert found.group.tolist() == [0, 0, 1]
    assert found.group.dtype == "int64"


def test_incumbents_are_not_in_the_rate() -> None:
    problem = people(3, 1, incumbent("i0"))
    assert tier(problem).sizes == (2, 1)
    assert TIER.value(problem, a_matching(i1="s1", n0="s1")) == (Fraction(1, 2),)


def test_a_region_without_new_candidates_is_left_out() -> None:
    problem = people(1, 2, incumbent("i0"))
    found = tier(problem)
    assert (found.groups, found.sizes) == (("nam",), (2,))
    assert found.group.tolist() == [-1, 0, 0]
    assert TIER.value(problem, a_matching(n0="s1")) == (Fraction(1, 2),)


def test_an_empty_region_between_others_moves_no_number() -> None:
    problem = people(1, 1)
    regions = (
        Region(id="before"),
        Region(id="inn"),
        Region(id="mid"),
        Region(id="nam"),
    )
    found = tier(problem.model_copy(update={"regions": regions}))
    assert (found.groups, found.sizes) == (("inn", "nam"), (1, 1))
    assert found.group.tolist() == [0, 1]


def test_three_regions_are_numbered_in_order() -> None:
    problem = a_problem(
        [
            a_candidate("c1", home="west"),
            a_candidate("c2"),
            a_candidate("c3", home="east"),
        ],
        ["s1"],
        regions=tuple(Region(id=one) for one in ("east", "inn", "west")),
        locations=tuple(
            Location(id=one, region=region, zone="north")
            for one, region in (("verdal", "inn"), ("west", "west"), ("east", "east"))
        ),
        companies=(Company(id="yard", location="verdal"),),
        travel_times=(),
    )
    found = tier(problem)
    assert found.groups == ("east", "inn", "west")
    assert found.group.tolist() == [2, 1, 0]


def test_without_new_candidates_the_rate_is_one() -> None:
    assert TIER.value(a_problem(), a_matching()) == (Fraction(1),)
    assert tier(a_problem()).sizes == ()
    assert tier(people(1, 0, incumbent("i0"))).groups == ()
