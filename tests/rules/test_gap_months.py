from __future__ import annotations

from matcher import default_policy, solve
from matcher.domain import Reason, Violation
from matcher.policy import Policy
from matcher.program import Broken
from matcher.rules import GapMonths
from support.build import a_candidate, a_placement, a_problem, a_slot, broken
from support.rows import how_far, keeps

WAITS = a_placement("c1", "s1", start=2)
PROBLEM = a_problem(
    [a_candidate("c1", income_need=9_000, benefit=9_000)],
    [a_slot("s1", start_months=(0, 2), offers=("direct",))],
)


def with_rule(rule: GapMonths) -> Policy:
    default = default_policy()
    return Policy(rules=(*default.rules, rule), tiers=default.tiers)


def test_nobody_waits_more_months_than_are_allowed() -> None:
    assert keeps(GapMonths(most=2), PROBLEM, WAITS)
    assert not keeps(GapMonths(most=1), PROBLEM, WAITS)
    assert broken(GapMonths(most=1), PROBLEM, WAITS) == [
        Violation("gap_months", candidate="c1", slot="s1", months=2, most=1)
    ]


def test_who_states_no_need_has_no_gap_months() -> None:
    modest = a_problem(["c1"], PROBLEM.slots)
    assert keeps(GapMonths(), modest, WAITS)
    assert GapMonths().reason(modest, None, "c1") is None


def test_reason_says_how_many_months_are_allowed() -> None:
    assert GapMonths(most=1).reason(PROBLEM, None, "c1") == Reason(
        "gap_months", candidate="c1", most=1
    )


def test_rule_of_a_policy_shuts_out_who_would_wait_too_long() -> None:
    late = PROBLEM.model_copy(update={"slots": (a_slot("s1", start_months=(2,)),)})
    for most, placed in ((1, 0), (2, 1)):
        assert solve(late, with_rule(GapMonths(most=most))).value("placed") == placed
    assert solve(late).value("months_without_income") == 2


def test_soft_rule_counts_people_who_wait_too_long() -> None:
    late = PROBLEM.model_copy(update={"slots": (a_slot("s1", start_months=(2,)),)})
    soft = GapMonths(most=1, broken=Broken(tier=3))
    result = solve(late, with_rule(soft))
    assert result.value("placed") == 1
    assert result.value("broken_gap_months") == 1
    assert how_far(GapMonths(most=1), PROBLEM, WAITS) == 1
