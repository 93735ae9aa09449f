import pytest

from matcher.domain import Commitment, Problem, Share
from matcher.engine import Result, solve
from matcher.policy import Policy, default_policy
from matcher.report import text_report
from matcher.report.layout import WIDTH
from matcher.texts import LANGUAGES, Language
from support.build import (
    a_candidate,
    a_class,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
)

PROBLEM = a_problem(
    ["c1", "c2", a_candidate("c3", interests=(("cook",),))],
    [a_slot("s1")],
    training_classes=(a_class("k1"),),
    previous=a_matching(c1="s1"),
)
TITLES: dict[Language, list[str]] = {
    "nb": [
        "Nye kandidater: 3",
        "Foreslått",
        "Trinn, i rekkefølge",
        "Uten plass: 2",
        "Kull: de som",
        "Lærefag: ønsket",
        "Endret fra forrige plan",
        "Etterprøving",
    ],
    "en": [
        "New candidates: 3",
        "Proposed",
        "Tiers, in order",
        "Without a place: 2",
        "Cohorts: people",
        "Trades: wanted",
        "Changed from the last plan",
        "Audit",
    ],
}


def in_turn(text: str, titles: list[str]) -> list[int]:
    """Where each title begins a line."""
    return [("\n" + text).index("\n" + title) for title in titles]


@pytest.mark.parametrize("language", LANGUAGES)
def test_report_has_every_part_in_order(language: Language) -> None:
    places = in_turn(text_report(PROBLEM, solve(PROBLEM), language), TITLES[language])
    assert places == sorted(places)


@pytest.mark.parametrize("language", LANGUAGES)
def test_report_fits_the_terminal(language: Language) -> None:
    text = text_report(PROBLEM, solve(PROBLEM), language)
    assert all(len(line) <= WIDTH for line in text.splitlines())


def test_report_names_facts_that_no_rule_judges() -> None:
    share = Share(
        id="h1", target_group="job_seeker", of="company", where="yard", at_most=80
    )
    problem = a_problem(["c1"], ["s1"], shares=(share,))
    default = default_policy()
    policy = Policy(
        rules=tuple(rule for rule in default.rules if rule.rule != "shares"),
        tiers=default.tiers,
    )
    text = text_report(problem, solve(problem, policy), "en")
    assert "Stated, but judged by no rule in force\n  shares" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_empty_problem_is_reported(language: Language) -> None:
    problem = Problem(first_month="2022-08")
    text = text_report(problem, solve(problem), language)
    titles = TITLES[language]
    assert titles[3].replace("2", "0") in text
    for absent in titles[4:7]:
        assert absent not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_infeasible_problem_shows_what_is_wanted_and_no_plan(
    language: Language,
) -> None:
    text = text_report(*infeasible(), language)
    titles = TITLES[language]
    assert {"nb": "umulig", "en": "infeasible"}[language] in text
    assert {"nb": "ingen plan", "en": "no plan"}[language] in text
    assert titles[5] in text
    for absent in (*titles[1:5], titles[6]):
        assert absent not in text


def infeasible() -> tuple[Problem, Result]:
    """Two people pinned to one place."""
    pins = tuple(
        Commitment(kind="pinned", placement=a_placement(who, "s1"))
        for who in ("c1", "c2")
    )
    problem = PROBLEM.model_copy(update={"commitments": pins})
    result = solve(problem)
    assert result.matching is None
    return problem, result
