from __future__ import annotations

from comparison.tiny_plans import any_plan
from matcher.comparison.profile import profiles
from matcher.domain import Commitment, Matching, Problem
from support.build import a_candidate, a_matching, a_placement, a_problem, a_slot
from support.tiny import tiny_problem


def mixed() -> Problem:
    people = [
        a_candidate("c1", interests=(("s1", "s2"), ("s3",))),
        a_candidate("c2", interests=(("s1",), ("s2",)), home="namsos"),
        a_candidate("c3", any_job=True, target_group="terminated_contract"),
        a_candidate("c4", any_other=True),
        a_candidate("c5"),
        a_candidate("c6"),
        a_candidate("c7"),
    ]
    slots = [a_slot(one) for one in ("s1", "s2", "s3")]
    slots.append(a_slot("j1", kind="job", trade="cook"))
    slots.append(a_slot("o1", kind="other_qualification", trade=None))
    held = Commitment(kind="incumbent", placement=a_placement("c7", "s1"))
    return a_problem(people, slots, commitments=(held,))


def test_everybody_is_counted_by_what_she_has() -> None:
    plan = a_matching(c1="s2", c2="s2", c3="j1", c4="o1", c5="o1")
    first, *_ = profiles(mixed(), plan)
    assert (first.of, first.group, first.people) == ("everybody", "", 6)
    assert first.ranks == (1, 1)
    beside = (first.any_job, first.any_other, first.elsewhere, first.unplaced)
    assert beside == (1, 1, 1, 1)


def test_groups_follow_and_regions_are_where_people_live() -> None:
    rows = profiles(mixed(), a_matching(c2="s1"))
    assert [(one.of, one.group, one.people) for one in rows] == [
        ("everybody", "", 6),
        ("target_group", "job_seeker", 5),
        ("target_group", "terminated_contract", 1),
        ("region", "inn", 5),
        ("region", "nam", 1),
    ]
    assert rows[-1].ranks == (1, 0)


def test_nobody_is_counted_twice_or_left_out() -> None:
    for seed in range(20):
        problem = tiny_problem(seed)
        for plan in (any_plan(seed), Matching()):
            rows = profiles(problem, plan)
            for one in rows:
                beside = one.any_job + one.any_other + one.elsewhere + one.unplaced
                assert sum(one.ranks) + beside == one.people
            for of in ("target_group", "region"):
                parts = [one for one in rows if one.of == of]
                assert sum(one.people for one in parts) == rows[0].people
                assert sum(one.unplaced for one in parts) == rows[0].unplaced


def test_the_better_of_two_places_counts() -> None:
    plan = a_matching(a_placement("c2", "s2"), c2="s1")
    assert profiles(mixed(), plan)[0].ranks == (1, 0)
