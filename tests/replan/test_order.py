from __future__ import annotations

import pytest

from matcher.policy import Policy, default_policy
from matcher.replan import with_fewest_changes

RULES = [
    {"rule": "one_placement"},
    {"rule": "pathways"},
    {"rule": "start"},
    {"rule": "training_classes"},
]
PLACED, TRAVEL, KEPT, LOTTERY = "placed", "travel", "fewest_changes", "lottery"


def a_policy(*tiers: str, soft: int | None = None) -> Policy:
    """Tiers by name; ``soft`` is the tier ahead of which interests may be broken."""
    broken = [] if soft is None else [{"rule": "interest", "broken": {"tier": soft}}]
    return Policy.model_validate(
        {"rules": [*RULES, *broken], "tiers": [{"objective": name} for name in tiers]}
    )


def order(policy: Policy) -> list[str]:
    return [one.objective for one in policy.objectives]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("first", [KEPT, PLACED, TRAVEL, LOTTERY]),
        ("placed", [PLACED, KEPT, TRAVEL, LOTTERY]),
        ("last", [PLACED, TRAVEL, KEPT, LOTTERY]),
    ],
)
@pytest.mark.parametrize("where", range(5))
def test_fewest_changes_stand_once_and_where_they_are_wanted(
    after: str, expected: list[str], where: int
) -> None:
    tiers = [PLACED, TRAVEL, LOTTERY]
    if where < 4:
        tiers.insert(where, KEPT)
    assert order(with_fewest_changes(a_policy(*tiers), after)) == expected


def test_last_is_the_end_where_nothing_is_drawn() -> None:
    assert order(with_fewest_changes(a_policy(PLACED), "last")) == [PLACED, KEPT]


@pytest.mark.parametrize("where", range(5))
@pytest.mark.parametrize("after", ["first", "placed", "last"])
@pytest.mark.parametrize("soft", range(1, 7))
def test_soft_rule_stays_among_the_other_tiers(
    where: int, after: str, soft: int
) -> None:
    tiers = [PLACED, TRAVEL, LOTTERY]
    if where < 4:
        tiers.insert(where, KEPT)
    policy = a_policy(*tiers, soft=soft)
    moved = with_fewest_changes(policy, after)
    assert [name for name in order(moved) if name != KEPT] == [
        name for name in order(policy) if name != KEPT
    ]
    if after == "first":
        assert order(moved)[0] == KEPT
    if after == "last":
        assert order(moved).index(KEPT) == order(moved).index(LOTTERY) - 1 or (
            order(moved)[order(moved).index(KEPT) + 1 :] == ["broken", LOTTERY]
        )


def test_default_policy_ends_as_it_is() -> None:
    assert with_fewest_changes(default_policy(), "last") == default_policy()


def test_objective_that_is_not_there_is_named() -> None:
    with pytest.raises(ValueError, match="high_need"):
        with_fewest_changes(a_policy(PLACED), "high_need")
