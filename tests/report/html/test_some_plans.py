"""What only some plans have stands on their page, and on no other."""

from __future__ import annotations

from advise.test_budget import PRICES
from advise.test_measures import DRIVERS
from advise.towns import POLICY
from matcher import advise, advise_measures, solve
from matcher.domain import Measure, Trade
from matcher.report import html_report
from policy.soften import soft
from support.build import a_candidate, a_placement, a_problem, a_slot
from support.html_page import Page

from .by_hand import with_values


def test_advice_on_measures_is_told_without_names() -> None:
    problem = a_problem(["c1", "c2"], DRIVERS)
    result = solve(problem, POLICY)
    advice = advise_measures(problem, result, 12_000, PRICES)
    page = Page(html_report(problem, result, advice=advice))
    assert "Advice: what would help" in page.texts
    assert "Pay for 10000 of 12000 kroner, chosen all at once:" in page.texts


def test_advice_with_nothing_to_ask_for_has_no_curve() -> None:
    problem = a_problem(["c1"], ["s1"])
    result = solve(problem, POLICY)
    page = Page(html_report(problem, result, advice=advise(problem, result, 1)))
    assert "Found no new places that would help anybody." in page.texts
    assert "curve" not in page.tables


def test_nobody_placed_is_said_in_words() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    page = Page(html_report(problem, with_values(problem)))
    assert "No place is proposed for any of 2 candidates." in page.texts
    assert [row[0] for row in page.tables["placements"]] == ["Candidate"]


def test_everybody_placed_is_said_in_words() -> None:
    problem = a_problem(["c1"], ["s1"])
    result = with_values(problem, a_placement("c1", "s1"))
    page = Page(html_report(problem, result))
    assert "A place is proposed for every candidate." in page.texts
    assert "reasons" not in page.tables
    assert "cohorts" not in page.tables


def test_measures_that_are_given_are_counted() -> None:
    problem = a_problem(
        ["c1"],
        [a_slot("s1", required_qualifications=("licence_b",))],
        measures=(Measure(id="driving", grants="licence_b", cost=900),),
        measure_budget=1000,
    )
    result = with_values(problem, a_placement("c1", "s1", measures=("driving",)))
    page = Page(html_report(problem, result))
    assert "Measures given first: 900 of 1000 kroner" in page.texts


def test_soft_rule_that_is_broken_is_named() -> None:
    problem = a_problem(["c1", a_candidate("c2", any_job=True)], ["s1"])
    placements = (a_placement("c1", "s1"), a_placement("c2", "s1"))
    result = with_values(problem, *placements)
    result = result.model_copy(update={"policy": soft(places=3)})
    page = Page(html_report(problem, result))
    assert "Soft rules that the plan breaks" in page.texts
    assert "s1 has 1 open places, but the plan gives it 2 people." in page.texts


def test_choice_is_told_by_number_or_in_words() -> None:
    people = [
        a_candidate("c1", interests=(("cook",), ("weld",))),
        a_candidate("c2", any_job=True),
        a_candidate("c3", interests=(("cook",),)),
    ]
    slots = [
        a_slot("s1"),
        a_slot("s2", kind="job", trade="mech"),
        a_slot("s3"),
    ]
    problem = a_problem(people, slots)
    result = with_values(
        problem,
        a_placement("c1", "s1"),
        a_placement("c2", "s2", pathway="work"),
        a_placement("c3", "s3"),
    )
    rows = Page(html_report(problem, result)).tables["placements"][1:]
    assert [row[-1] for row in rows] == ["2", "not listed", "–"]


def test_what_is_particular_about_a_trade_stands_beside_it() -> None:
    trades = (
        Trade(id="weld", name_en="Welding", family="metal", shortage=True),
        Trade(id="mech", name_en="Mechanic", family="metal", open_to_scheme=False),
    )
    problem = a_problem(
        [a_candidate("c1", interests=(("weld", "mech"),))],
        ["s1", a_slot("s2", trade="mech")],
        trades=trades,
        companies=a_problem().companies[:1],
    )
    page = Page(html_report(problem, with_values(problem)))
    names = [row[0] for row in page.tables["trades"][1:]]
    assert names == ["Welding, shortage trade", "Mechanic, closed to the scheme", "Sum"]


def test_cohorts_that_nobody_is_in_are_counted_and_not_drawn() -> None:
    problem = a_problem(["c1"], [a_slot("s1", places=3, min_cohort=2)])
    page = Page(html_report(problem, with_values(problem)))
    assert page.tables["cohort-numbers"][1:] == [
        ["Slots with a minimum", "–", "–", "1"]
    ]
    assert "fig-cohorts" not in page.tables
    assert "fig-heat" not in page.tables


def test_page_says_how_to_run_it_again_with_a_policy_of_ones_own() -> None:
    problem = a_problem(["c1"], ["s1"])
    plain = Page(html_report(problem, solve(problem, seed=7, time_limit=9)))
    assert "matcher solve PROBLEM --time-limit 9 --seed 7" in plain.texts
    assert "matcher.solve(problem, time_limit=9, seed=7)" in plain.text
    own = Page(html_report(problem, solve(problem, POLICY)))
    assert "matcher solve PROBLEM --policy POLICY --time-limit 60 --seed 0" in own.texts
    assert "matcher.solve(problem, matcher.read_policy(POLICY), time_limit" in own.text
