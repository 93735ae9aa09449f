from fractions import Fraction
from typing import get_args

import pytest

from matcher import RULES
from matcher.engine import TierCost, solve
from matcher.objectives import Preference
from matcher.policy import default_policy
from matcher.program import Rule
from matcher.report.tiers import costs_text, tiers_text
from matcher.solvers import Proof
from matcher.texts import LANGUAGES, Language, label, tier_label
from matcher.texts.catalogue import EVERY_WORD
from support.build import a_problem

COSTS = (
    TierCost(
        tier="placed_on_pathway",
        next="placed",
        value=Fraction(4),
        without=Fraction(6),
        cost=Fraction(2),
        standing="proven",
    ),
    TierCost(
        tier="placed",
        next="rank_sum",
        value=Fraction(7),
        without=Fraction(4),
        cost=Fraction(3),
        standing="conditional",
    ),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tier_of_the_default_policy_has_a_label(language: Language) -> None:
    for objective in default_policy().objectives:
        for name, _ in objective.names(a_problem()):
            assert tier_label(name, language) != name


def test_tiers_of_a_rank_profile_are_told_by_their_rank() -> None:
    assert tier_label("rank_2", "en") == "Choice no. 2"
    worst = Preference(kind="worst_rank")
    for language in LANGUAGES:
        for name, _ in worst.names(a_problem()):
            assert tier_label(name, language) != name


def test_tier_of_a_soft_rule_is_told_by_the_rule() -> None:
    assert tier_label("broken_travel", "en") == "Broken: travel limits"
    assert tier_label("broken_travel", "nb") == "Brudd: reisegrenser"
    assert tier_label("broken_no_drivers", "en") == "Broken: no_drivers"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_of_this_library_has_a_label(rule: type[Rule]) -> None:
    name = rule.model_fields["rule"].default
    for language in LANGUAGES:
        assert f"rule_{name}" in EVERY_WORD
        assert label("rule", name, language)


def test_every_kind_of_proof_has_words() -> None:
    kinds = {*get_args(Proof), "nothing"}
    assert all(set(EVERY_WORD[f"proof_{kind}"]) == set(LANGUAGES) for kind in kinds)
    assert EVERY_WORD["proof_nothing"] == {
        "nb": "ingenting å avgjøre",
        "en": "nothing to decide",
    }


def test_tiers_are_told_in_order_with_value_and_bound() -> None:
    lines = tiers_text(solve(a_problem(["c1"], ["s1"])), "en").splitlines()
    assert lines[0] == "Tiers, in order"
    assert lines[2].split()[:6] == ["Most", "on", "a", "pathway", "1", "1"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            """\
What each tier cost the next
                                   Next in the  Without the
  Tier               Next tier            plan         tier  Cost     Standing
  Most on a pathway  Most placed             4            6     2       proven
  Most placed        Sum of ranks            7            4     3  conditional""",
        ),
        (
            "nb",
            """\
Hva hvert trinn kostet det neste
                                    Neste i
  Trinn           Neste trinn        planen  Uten trinnet  Kostnad  Stilling
  Flest i løp     Flest plassert          4             6        2    bevist
  Flest plassert  Sum av ønskerang        7             4        3  betinget""",
        ),
    ],
)
def test_cost_of_each_tier_to_the_next_is_a_table_of_its_own(
    language: Language, expected: str
) -> None:
    assert costs_text(COSTS, language) == expected


def test_cost_of_a_rate_is_told_as_a_rate() -> None:
    half, more, quarter = Fraction(1, 2), Fraction(3, 4), Fraction(1, 4)
    rate = COSTS[0].model_copy(
        update={
            "tier": "placed",
            "next": "worst_region",
            "value": half,
            "without": more,
            "cost": quarter,
        }
    )
    text = costs_text([rate], "nb")
    assert "1/2 (50,0 %)  3/4 (75,0 %)  1/4 (25,0 %)    bevist" in text


def test_costs_follow_the_tiers_where_they_are_known() -> None:
    result = solve(a_problem(["c1"], ["s1"]))
    without, with_costs = tiers_text(result, "nb"), tiers_text(result, "nb", COSTS)
    assert with_costs == f"{without}\n\n{costs_text(COSTS, 'nb')}"
