"""Lists of generated problems: one-sided, tied, of companies, or made of scores."""

from __future__ import annotations

from dataclasses import replace

from matcher.domain import Problem
from matcher.engine import hash_of
from matcher.scenarios import AllRules, Shape, generate

RULES = AllRules(lists=0.7)
SHAPE = Shape(candidates=120, slots=24, companies=12, places=100, wishes=5)


def lists(rules: AllRules, name: str = "slots") -> list[tuple[tuple[str, ...], ...]]:
    return [one.priorities for one in getattr(drawn(rules), name) if one.priorities]


def drawn(rules: AllRules) -> Problem:
    return generate(replace(SHAPE, all_rules=rules), 5)


def test_scores_make_the_lists_that_groups_make() -> None:
    assert hash_of(drawn(replace(RULES, scored=True))) == hash_of(drawn(RULES))
    assert any(len(groups) == 3 for groups in lists(RULES))


def test_one_group_leaves_everybody_tied() -> None:
    found = lists(replace(RULES, groups=1))
    assert found
    assert {len(groups) for groups in found} == {1}


def test_lists_may_leave_out_and_name_strangers() -> None:
    def unasked(rules: AllRules) -> int:
        problem = drawn(rules)
        return sum(
            problem.rank(one, slot.id) is None
            for slot in problem.slots
            for group in slot.priorities
            for one in group
        )

    def entries(rules: AllRules) -> int:
        return sum(len(group) for groups in lists(rules) for group in groups)

    assert entries(replace(RULES, ranked=0.5)) < 0.7 * entries(RULES)
    assert unasked(RULES) == 0 < unasked(replace(RULES, strangers=0.3))


def test_companies_may_rank_too() -> None:
    assert not lists(RULES, "companies")
    assert len(lists(replace(RULES, company_lists=0.5), "companies")) > 2
