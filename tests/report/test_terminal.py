from fractions import Fraction

import pytest

from matcher.domain import Share
from matcher.engine import solve
from matcher.policy import default_policy
from matcher.report import text_report
from matcher.report.terminal import aligned, number, tier_label
from matcher.texts import LANGUAGES, Language
from support.build import a_candidate, a_problem, a_slot

PROBLEM = a_problem(
    ["c1", "c2", a_candidate("c3", interests=(("cook",),))],
    [a_slot("s1")],
    shares=(
        Share(
            id="h1", target_group="job_seeker", of="company", where="yard", at_most=80
        ),
    ),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_report_has_every_part_in_both_languages(language: Language) -> None:
    text = text_report(PROBLEM, solve(PROBLEM), language)
    parts = {
        "nb": ["Foreslått", "I løp fra før", "bevist", "Uten plass: 2", "Etterprøving"],
        "en": [
            "Proposed",
            "Already in pathway",
            "proven",
            "Without a place: 2",
            "Audit",
        ],
    }
    for part in parts[language]:
        assert part in text


def test_report_names_facts_that_no_rule_judges() -> None:
    text = text_report(PROBLEM, solve(PROBLEM), "en")
    assert "Stated, but judged by no rule in force\n  shares" in text


def test_report_counts_people_by_reason() -> None:
    text = text_report(PROBLEM, solve(PROBLEM), "en")
    assert "the best slot in reach is full     1" in text
    assert "asked for nothing that is offered  1" in text


def test_every_tier_of_the_default_policy_has_a_label() -> None:
    for objective in default_policy().tiers:
        for name, _ in objective.names(PROBLEM):
            for language in LANGUAGES:
                assert tier_label(name, language) != name
    assert tier_label("rank_2", "en") == "Choice no. 2"


def test_rates_are_shown_as_fractions_with_a_percentage() -> None:
    assert number(Fraction(12, 19), "en") == "12/19 (63.2 %)"
    assert number(Fraction(12, 19), "nb") == "12/19 (63,2 %)"
    assert number(Fraction(7), "nb") == "7"


def test_columns_line_up_with_the_first_to_the_left() -> None:
    assert aligned([["a", "bb"], ["ccc", "d"]]) == "  a    bb\n  ccc   d"
