"""Places that need several people: no stable matching, and what there is instead.

Sources: P. Biró, T. Fleiner, R. W. Irving & D. F. Manlove, The college admissions
problem with lower and common quotas, Theoretical Computer Science 411, 2010 (colleges
that may close; there may be no stable matching); K. Hamada, K. Iwama & S. Miyazaki, The
hospitals/residents problem with lower quotas, Algorithmica 74, 2016 (fewest blocking
pairs where every minimum is met); T. Fleiner & N. Kamiyama, A matroid approach to
stable matchings with lower quotas, Mathematics of Operations Research 41, 2016; Y.
Yokoi, Envy-free matchings with lower quotas, Algorithmica 82, 2020; P. Krishnaa, G.
Limaye, M. Nasre & P. Nimbhorkar, Envy-freeness and relaxed stability, SAGT 2020.
These instances are not theirs: each is a smallest one that shows what a paper proves,
put together here, with answers found by trying every plan.
"""

from __future__ import annotations

from typing import Any

import matcher
from literature.asked import all_stable, same, solved, status
from literature.printed import as_plan_of, as_printed, market, plan
from matcher import Problem, envy_free_policy, stable_policy
from matcher.domain.two_sided import blocking, justified_envy
from support.two_sided import as_plan, envy_free_plans


def needs(fewest: int, *, may_close: bool) -> dict[str, Any]:
    """What a place that needs so many people says."""
    return {"min_cohort": fewest, "may_close": may_close}


def nobody_wants_the_second() -> Problem:
    """Both would go to the first hospital, and the second must have somebody."""
    return as_printed(
        {"r1": "h1 > h2", "r2": "h1 > h2"},
        {"h1": "r1 > r2", "h2": "r1 > r2"},
        places={"h1": 2, "h2": 1},
        slot_facts={"h2": needs(1, may_close=False)},
    )


def round_and_round() -> Problem:
    """Three colleges that open for two; any two would rather open the next one."""
    return as_printed(
        {"x": "A > C", "y": "B > A", "z": "C > B"},
        {"A": "x > y", "B": "y > z", "C": "z > x"},
        places={"A": 2, "B": 2, "C": 2},
        slot_facts=dict.fromkeys("ABC", needs(2, may_close=True)),
    )


def enough_for_one() -> Problem:
    """The better college opens for two, and two would have it."""
    return as_printed(
        {"x": "A > B", "y": "A > B", "z": "B"},
        {"A": "x > y", "B": "x > y > z"},
        places={"A": 2, "B": 2},
        slot_facts={"A": needs(2, may_close=True)},
    )


def test_a_minimum_that_no_stable_matching_meets_is_infeasible() -> None:
    problem = nobody_wants_the_second()
    assert all_stable(problem) == []
    assert status(problem, stable_policy()) == "infeasible"


def test_fewest_unmet_minimum_places_among_stable_matchings() -> None:
    problem = nobody_wants_the_second()
    policy = stable_policy(unmet="fewest")
    result = matcher.solve(problem, policy)
    assert result.matching is not None
    assert as_plan(result.matching) == plan("r1-h1 r2-h1")
    assert blocking(market(problem, policy), result.matching) == ()
    assert result.tiers[0].value == 1


def test_where_every_minimum_is_met_one_pair_blocks() -> None:
    """The objective of Hamada, Iwama & Miyazaki."""
    problem = nobody_wants_the_second()
    found = solved(problem, stable_policy(at_most_blocking=1))
    assert found in (plan("r1-h1 r2-h2"), plan("r1-h2 r2-h1"))
    pairs = blocking(market(problem), as_plan_of(problem, "r1-h1 r2-h2"))
    assert [(one.candidates, one.slots) for one in pairs] == [(("r2",), ("h1",))]


def test_the_largest_envy_free_plan_meets_it() -> None:
    problem = nobody_wants_the_second()
    assert same(envy_free_plans(problem), "r1-h1 r2-h2", "r1-h2")
    assert solved(problem, envy_free_policy()) == plan("r1-h1 r2-h2")


def test_with_the_places_exchanged_the_first_has_reason_for_envy() -> None:
    problem = nobody_wants_the_second()
    [envy] = justified_envy(market(problem), as_plan_of(problem, "r1-h2 r2-h1"))
    assert (envy.candidate, envy.slot, envy.held_by) == ("r1", "h1", ("r2",))


def test_colleges_that_may_close_can_leave_no_stable_matching() -> None:
    problem = round_and_round()
    assert all_stable(problem) == []
    assert status(problem, stable_policy()) == "infeasible"


def test_then_one_college_is_always_wanted_by_two_more() -> None:
    problem = round_and_round()
    found = solved(problem, stable_policy(at_most_blocking=1))
    assert len(found) == 2
    [closed] = blocking(market(problem), as_plan_of(problem, "x-A y-A"))
    assert (closed.of, closed.candidates, closed.slots) == (
        "closed",
        ("y", "z"),
        ("B",),
    )


def test_a_college_opens_where_enough_would_rather_have_it() -> None:
    problem = enough_for_one()
    opened = "x-A y-A z-B"
    assert same(all_stable(problem), opened)
    assert solved(problem, stable_policy()) == plan(opened)
    shut = blocking(market(problem), as_plan_of(problem, "x-B y-B"))
    assert [(one.of, one.amount) for one in shut] == [("closed", 1)]
