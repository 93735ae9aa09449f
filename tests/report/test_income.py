"""What somebody lives on, in lines that an adviser reads aloud."""

from __future__ import annotations

import pytest

import matcher
from matcher.domain import Measure, Problem
from matcher.report import income_page, person_page, text_report
from matcher.texts import LANGUAGES, Language
from matcher.texts.income_words import INCOME_PAGES
from support.build import a_candidate, a_placement, a_problem, a_slot
from support.pages import ran

LICENCE = Measure(id="m1", grants="licence_b", cost=20_000, delay=2)


def a_driver(budget: int = 20_000, **person: object) -> Problem:
    needs = {"income_need": 9_000, "benefit": 9_000, **person}
    slot = a_slot(
        "s1", start_months=(4,), required_qualifications=("licence_b",), kind="job"
    )
    return a_problem(
        [a_candidate("c1", any_job=True, **needs)],
        [slot],
        rule_pack="NO-2022",
        measures=(LICENCE,),
        measure_budget=budget,
    )


def page(problem: Problem, language: Language = "en") -> str:
    result = matcher.solve(problem)
    return person_page(
        problem, matcher.explain(problem, result, candidate="c1"), language
    )


def test_page_says_what_she_needs_first_and_what_she_lives_on() -> None:
    told = page(a_driver())
    assert told.splitlines()[0] == (
        "c1 is proposed for s1, start 2022-12. First: m1 (gives licence_b, 2 months)."
    )
    assert told.split("\n\n")[1].splitlines() == [
        "What c1 lives on",
        "  2022-08 to 2022-09, 2 months: benefit 9000 (measure)",
        "  2022-10 to 2022-11, 2 months: nothing (waiting), less than is needed",
        "  2022-12 to 2023-11, 12 months: wage 30000 (job)",
        "  In 2 months there is less than the 9000 kroner that are needed.",
    ]


def test_page_is_in_the_language_asked_for() -> None:
    told = page(a_driver(), "nb")
    assert "Først: m1 (gir licence_b, 2 måneder)." in told
    assert "2022-10 til 2022-11, 2 måneder: ingenting (venting)" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_covered_is_said_only_where_a_need_is_stated(
    language: Language,
) -> None:
    covered = INCOME_PAGES["income_covered"][language].format(need=9_000)
    at_once = a_placement("c1", "s1", pathway="straight_to_work", start=4)
    ready = a_driver(available_from=4)
    assert covered in income_page(ready, at_once, language)
    modest = a_driver(income_need=0)
    assert "9000 kron" not in income_page(modest, at_once, language)


def test_report_counts_what_is_given() -> None:
    problem = a_driver(budget=50_000)
    told = text_report(problem, matcher.solve(problem))
    assert "Measures given first: 20000 of 50000 kroner" in told
    assert "m1       licence_b       1   20000" in told
    without = a_driver(budget=0)
    assert "0 of 0 kroner" in text_report(without, matcher.solve(without))
    assert "Measures" not in text_report(a_problem(), matcher.solve(a_problem()))


def test_page_about_income_compares_plans() -> None:
    _, price, budget = ran("docs/income.md").printed
    assert price.splitlines() == ["0 30 38 0", "5 30 38 0", "12 30 33 80"]
    assert budget.splitlines() == ["0 30 47 0", "100000 30 41 100000"]
