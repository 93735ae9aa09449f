from __future__ import annotations

from fractions import Fraction

import pytest

from matcher import replan, solve
from matcher.domain import Problem
from matcher.policy import Policy, default_policy
from matcher.replan import Deciding, PersonChange, Repair, deciding
from matcher.report import deciding_sentence
from matcher.texts import LANGUAGES, Language, tier_label
from matcher.verify import tier_values
from matcher.whatif import AnyChange, Closed, Declined, NewSlots
from replan.cases import events, planned
from support.build import a_candidate, a_problem, a_slot
from support.oracle import every_plan


def repaired(problem: Problem, *changes: AnyChange) -> Repair:
    return replan(problem, solve(problem), changes, fewest_moves="last")


TWO = a_problem(
    [
        a_candidate("c1", interests=(("s1",), ("weld",))),
        a_candidate("c2", interests=(("s2",), ("weld",))),
    ],
    ["s1", "s2"],
)
PUSHED = repaired(TWO, Declined(candidates=("c1",), slots=("s1",)))


def test_tier_decides_that_would_be_worse() -> None:
    assert deciding(PUSHED, "c2") == Deciding(
        candidate="c2",
        by="tier",
        tier="placed_on_pathway",
        value=Fraction(2),
        forced=Fraction(1),
    )


def test_rules_decide_where_no_lawful_plan_is_left() -> None:
    assert deciding(PUSHED, "c1").by == "rules"
    closed = repaired(TWO, Closed(slots=("s1",)))
    assert deciding(closed, "c1") == Deciding(candidate="c1", by="rules")


def test_wish_decides_where_both_could_stay() -> None:
    problem = a_problem([a_candidate("c1", interests=(("mech",), ("weld",)))], ["s1"])
    repair = repaired(problem, NewSlots(slots=(a_slot("s2", trade="mech"),)))
    found = deciding(repair, "c1")
    assert (found.tier, found.value) == ("rank_sum", Fraction(1))
    assert found.forced == Fraction(2)


def test_only_of_people_who_moved() -> None:
    with pytest.raises(ValueError, match="who moved"):
        deciding(repaired(TWO), "c1")


def test_without_time_nothing_is_claimed() -> None:
    assert deciding(PUSHED, "c2", time_limit=0.0).by in ("unknown", "tier")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_has_a_sentence(language: Language) -> None:
    for by in ("tier", "rules", "nothing", "unknown"):
        found = Deciding.model_validate({"candidate": "c2", "by": by, "tier": "placed"})
        said = deciding_sentence(PUSHED, found, language)
        assert said.startswith("c2")
        assert "{" not in said


def check(seed: int) -> list[Deciding]:
    """What decided of each who moved, held against every plan with her there."""
    problem, result = planned(seed)
    policy, changes = (
        default_policy().with_seed(seed),
        events(problem, result.matching, seed),
    )
    repair = replan(problem, result, changes, fewest_moves="last")
    plans = [
        (
            {(p.candidate, p.slot) for p in plan.placements},
            tier_values(repair.problem, plan, policy),
        )
        for plan in every_plan(repair.problem, policy)
    ]
    return [_checked(repair, policy, plans, one) for one in repair.moves]


def _checked(
    repair: Repair,
    policy: Policy,
    plans: list[tuple[set[tuple[str, str]], dict[str, Fraction]]],
    moved: PersonChange,
) -> Deciding:
    found, had = deciding(repair, moved.candidate), moved.before
    assert had is not None
    there = [values for pairs, values in plans if (had.candidate, had.slot) in pairs]
    if not there:
        assert found.by == "rules"
        return found
    senses = [s for o in policy.objectives for _, s in o.names(repair.problem)]
    best = max(
        there,
        key=lambda values: tuple(
            value if sense == "most" else -value
            for value, sense in zip(values.values(), senses, strict=True)
        ),
    )
    now = repair.result.values
    first = next(name for name in now if now[name] != best[name])
    assert (found.by, found.tier) == ("tier", first)
    assert (found.value, found.forced) == (now[first], best[first])
    return found


@pytest.mark.parametrize("seed", range(10, 30))
def test_what_decided_is_what_every_plan_with_her_there_shows(seed: int) -> None:
    check(seed)


def test_both_tiers_and_rules_decide_in_these_cases() -> None:
    assert {one.by for seed in range(10) for one in check(seed)} == {"tier", "rules"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_soft_rule_that_decided_is_told_in_words(language: Language) -> None:
    broken = deciding(PUSHED, "c2").model_copy(update={"tier": "broken_places"})
    told = deciding_sentence(PUSHED, broken, language)
    assert tier_label("broken_places", language) in told
    assert "broken_places" not in told
