"""Cycles and chains lead from the one plan to the other, and nothing is left out."""

from __future__ import annotations

from collections import Counter

from comparison.tiny_plans import a_case
from matcher.comparison.exchanges import exchanges
from matcher.domain import Problem
from support.build import a_candidate, a_matching, a_problem, a_slot


def everywhere(count: int) -> Problem:
    people = [a_candidate(f"c{k}") for k in range(1, count + 1)]
    return a_problem(people, [a_slot(f"s{k}", places=2) for k in range(1, 5)])


def test_moves_are_those_between_the_plans() -> None:
    seen: Counter[str] = Counter()
    for seed in range(20, 26):
        problem, plans = a_case(seed)
        for before in plans[:60]:
            had = {one.candidate: one.slot for one in before.placements}
            for after in plans[-60:]:
                have = {one.candidate: one.slot for one in after.placements}
                if not had.keys() <= have.keys():
                    continue
                found = exchanges(problem, before, after)
                moves = [move for one in found for move in one.moves]
                assert {
                    one.candidate: (one.from_slot, one.to_slot) for one in moves
                } == {
                    who: (had.get(who), slot)
                    for who, slot in have.items()
                    if had.get(who) != slot
                }
                assert len({one.candidate for one in moves}) == len(moves)
                seen.update(one.kind for one in found)
    assert seen.keys() == {"cycle", "chain"}


def test_each_takes_the_place_the_next_one_leaves() -> None:
    for seed in range(20):
        problem, plans = a_case(seed)
        for before, after in zip(plans, reversed(plans), strict=True):
            for one in exchanges(problem, before, after):
                slots = [move.from_slot for move in one.moves]
                assert [move.to_slot for move in one.moves][:-1] == slots[1:]
                assert len(set(slots)) == len(slots)
                closed = one.moves[-1].to_slot == slots[0]
                assert closed == (one.kind == "cycle")


def test_a_chain_ends_where_the_new_plan_has_more_people() -> None:
    before = a_matching(c1="s1", c2="s1", c3="s2", c4="s3")
    after = a_matching(c1="s2", c2="s2", c3="s3", c4="s1")
    found = exchanges(everywhere(4), before, after)
    told = [(one.kind, [move.candidate for move in one.moves]) for one in found]
    assert told == [("cycle", ["c1", "c3", "c4"]), ("chain", ["c2"])]


def test_everybody_who_was_without_a_place_begins_a_chain() -> None:
    found = exchanges(
        everywhere(3), a_matching(c1="s1"), a_matching(c1="s2", c2="s1", c3="s3")
    )
    told = [[move.candidate for move in one.moves] for one in found]
    assert told == [["c2", "c1"], ["c3"]]
