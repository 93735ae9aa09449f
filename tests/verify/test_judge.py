"""The judge knows no solver, no arrays, and believes nobody."""

from __future__ import annotations

from fractions import Fraction

from matcher.domain import Matching, Violation
from matcher.engine import solve
from matcher.objectives import Placed, Preference
from matcher.policy import Policy, default_policy
from matcher.verify import judged, tier_values, verify
from support.build import a_candidate, a_matching, a_placement, a_problem, a_slot
from support.tiny import tiny_problem


def policy_of(*tiers: Placed | Preference, rules: tuple[str, ...] = ()) -> Policy:
    """Only these rules and tiers."""
    kept = [rule for rule in default_policy().rules if rule.rule in rules]
    return Policy.model_validate({"rules": kept, "tiers": tiers})


def test_lawful_plan_breaks_nothing() -> None:
    problem = a_problem(["c1", "c2"], [a_slot("s1", places=2)])
    assert verify(problem, a_matching(c1="s1", c2="s1")) == ()


def test_empty_plan_of_an_empty_problem_breaks_nothing() -> None:
    assert verify(a_problem(), Matching()) == ()


def test_every_broken_rule_is_told_in_the_order_of_the_policy() -> None:
    person = a_candidate("c1", interests=(("cook",),), home="namsos")
    problem = a_problem([person, "c2"], ["s1"])
    codes = [v.code for v in verify(problem, a_matching(c1="s1", c2="s1"))]
    assert codes == ["interest", "travel", "places"]


def test_only_rules_in_force_are_judged() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    plan = a_matching(c1="s1", c2="s1")
    assert verify(problem, plan, policy_of(rules=("interest",))) == ()
    assert verify(problem, plan, policy_of(rules=("places",))) == (
        Violation("places", slot="s1", places=1, held=2),
    )


def test_unknown_ids_are_all_told_and_nothing_else_is_judged() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    plan = a_matching(
        a_placement("c9", "s9", pathway="p9", classes=("k9",), measures=("m9",)),
        c1="s1",
        c2="s1",
    )
    kinds = ("candidate", "slot", "pathway", "training_class", "measure")
    assert verify(problem, plan, values={"placed": Fraction(7)}) == tuple(
        Violation("unknown", kind=kind, id=name)
        for kind, name in zip(kinds, ("c9", "s9", "p9", "k9", "m9"), strict=True)
    )


def test_parts_are_unknown_ids_and_then_each_rule() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    policy = policy_of(rules=("interest", "places"))
    crowded = Violation("places", slot="s1", places=1, held=2)
    assert list(judged(problem, a_matching(c1="s1", c2="s1"), policy)) == [
        [],
        [],
        [crowded],
    ]
    unknown = Violation("unknown", kind="slot", id="s9")
    assert list(judged(problem, a_matching(c1="s9"), policy)) == [[unknown]]


def test_right_values_are_accepted() -> None:
    problem = a_problem(["c1"], ["s1"])
    plan, policy = a_matching(c1="s1"), policy_of(Placed(), Preference())
    claimed = {"placed": Fraction(1), "rank_sum": Fraction(1)}
    assert verify(problem, plan, policy, values=claimed) == ()


def test_wrong_missing_and_invented_values_are_told() -> None:
    problem = a_problem(["c1"], ["s1"])
    plan, policy = a_matching(c1="s1"), policy_of(Placed(), Preference())
    claimed = {"placed": Fraction(2), "happiness": Fraction(9)}
    assert verify(problem, plan, policy, values=claimed) == (
        Violation("value", tier="happiness", claimed=Fraction(9), found="-"),
        Violation("value", tier="placed", claimed=Fraction(2), found=Fraction(1)),
        Violation("value", tier="rank_sum", claimed="-", found=Fraction(1)),
    )


def test_tiers_are_valued_by_name_in_the_order_of_the_policy() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    policy = policy_of(Preference(kind="rank_profile"), Placed())
    values = tier_values(problem, a_matching(c2="s1"), policy)
    assert list(values) == ["rank_1", "rank_2", "rank_3", "rank_4", "placed"]
    assert list(values.values()) == [1, 0, 0, 0, 1]


def test_plan_with_one_placement_twice_never_passes() -> None:
    tried = 0
    for seed in range(25):
        problem = tiny_problem(seed)
        matching = solve(problem).matching or Matching()
        for placement in matching.placements:
            twice = Matching(placements=(*matching.placements, placement))
            codes = {violation.code for violation in verify(problem, twice)}
            assert "one_placement" in codes
            tried += 1
    assert tried > 10
