from __future__ import annotations

from fractions import Fraction

import pytest

from matcher import replan, solve, what_if
from matcher.policy import Policy, default_policy
from matcher.report import repair_page, tier_changes_text, what_if_page
from matcher.texts import LANGUAGES, Language
from matcher.whatif import Closed, Places, TierChange, Withdrawn
from support.build import a_problem, a_slot

TIERS = (
    TierChange("placed", "most", Fraction(2), Fraction(3)),
    TierChange("worst_region", "most", Fraction(1, 2), Fraction(1, 3)),
    TierChange("rank_2", "most", Fraction(7), Fraction(7)),
    TierChange("travel", "least", Fraction(5), None),
)


def test_each_tier_stands_in_a_line_with_its_difference() -> None:
    head, *lines = tier_changes_text(TIERS, "en").splitlines()
    assert head == "Tiers, before and after"
    cells = [line.split("  ") for line in lines]
    ends = [[cell.strip() for cell in line if cell.strip()][1:] for line in cells]
    assert ends == [
        ["Before", "After", "Change"],
        ["2", "3", "+1"],
        ["1/2 (50.0 %)", "1/3 (33.3 %)", "\N{MINUS SIGN}1/6"],
        ["7", "7", "–"],
        ["5", "–", "–"],
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_gains_and_who_loses_stands_below_the_tiers(language: Language) -> None:
    problem = a_problem(["c1"], ["s1"])
    text = what_if_page(what_if(problem, [Places(to=0)]), language)
    gained, lost = text.splitlines()[-2:]
    assert "(0)" in gained
    assert lost.endswith("(1): c1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_repair_tells_counts_tiers_and_people(language: Language) -> None:
    problem = a_problem(["c1", "c2", "c3"], [a_slot("s1", places=2), "s2"])
    repair = replan(problem, solve(problem), [Closed(slots=("s2",))])
    (moved,) = repair.moves
    text = repair_page(repair, language)
    assert moved.candidate in text
    assert "s2" in text
    assert "3" in text
    assert "{" not in text


def test_many_people_are_not_all_named() -> None:
    people = [f"c{nth}" for nth in range(60)]
    problem = a_problem(people, [a_slot("s1", places=60)])
    policy = Policy(
        rules=default_policy().rules,
        tiers=tuple(t for t in default_policy().tiers if t.objective == "placed"),
    )
    result = solve(problem, policy)
    gone = Withdrawn(candidates=tuple(people[:50]))
    text = repair_page(replan(problem, result, [gone]), "en")
    assert text.count("Withdrew") == 40
    assert text.endswith("and 10 more")
