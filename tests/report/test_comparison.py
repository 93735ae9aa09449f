"""A comparison in words: the table, the price both ways, who objects, and groups."""

from __future__ import annotations

from comparison.test_compare import crossed, without_stable_plan
from matcher import compare
from matcher.report import comparison_page
from support.build import a_candidate, a_matching, a_problem


def test_the_price_is_told_both_ways() -> None:
    page = comparison_page(crossed(), compare(crossed()), "en")
    lines = page.splitlines()
    assert lines[0] == "The price of stability"
    assert any("Stable plan costs, against Best plan:" in one for one in lines)
    assert any("Best plan costs, against Stable plan:" in one for one in lines)


def test_it_is_said_where_nothing_is_stable_and_who_blocks() -> None:
    problem = without_stable_plan()
    page = comparison_page(problem, compare(problem), "nb")
    assert "Ingen lovlig plan er stabil" in page
    assert "disse vil heller ha hverandre" in page


def test_plans_that_are_given_keep_their_names() -> None:
    plans = {"mine": a_matching(c1="s1", c2="s2"), "yours": a_matching(c2="s1")}
    page = comparison_page(crossed(), compare(crossed(), plans), "en")
    assert page.splitlines()[0] == "The plans side by side"
    assert "mine: these would rather have one another\n  c2 and s1" in page
    assert "  yours: 1 placed of at most 2 possible." in page
    placed = next(one for one in page.splitlines() if "Most placed" in one)
    assert placed.split() == ["Most", "placed", "2", "1", "+1"]


def test_an_exchange_is_told_person_by_person() -> None:
    people = [
        a_candidate("c1", interests=(("s1",), ("s2",))),
        a_candidate("c2", interests=(("s2",), ("s1",))),
    ]
    problem = a_problem(people, ["s1", "s2"])
    told = compare(problem, {"mine": a_matching(c1="s2", c2="s1")})
    page = comparison_page(problem, told, "en")
    assert "exchange: c1 from s2 to s1; c2 from s1 to s2" in page
    chain = compare(problem, {"mine": a_matching(c1="s2")})
    page = comparison_page(problem, chain, "nb")
    assert "rekke: c2 fra ingen plass til s2; c1 fra s2 til s1" in page


def test_every_group_has_a_line_for_every_plan() -> None:
    page = comparison_page(crossed(), compare(crossed()), "en")
    groups = page.partition("Which of their choices people have")[2].splitlines()
    assert sum("Everybody" in one for one in groups) == 2
    assert sum("Job seekers" in one for one in groups) == 2
