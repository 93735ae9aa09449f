from __future__ import annotations

import itertools

import pytest

from matcher.outcomes import FIRST, FOLLOWS, STATES, EventLog, State
from matcher.outcomes.states import LEFT, PATHWAY, RUN_UP

from .told import a_life


def test_chain_of_the_domain_is_lawful_step_by_step() -> None:
    EventLog(events=a_life("c1", *RUN_UP, *PATHWAY))


def test_every_state_has_states_that_may_follow_and_can_be_reached() -> None:
    assert set(FOLLOWS) == set(STATES)
    reached = set(FIRST)
    for _ in STATES:
        reached |= {after for state in reached for after in FOLLOWS[state]}
    assert reached == set(STATES)


@pytest.mark.parametrize(("before", "after"), [*itertools.product(PATHWAY, PATHWAY)])
def test_no_step_of_a_pathway_is_left_out_or_taken_twice(
    before: State, after: State
) -> None:
    lawful = PATHWAY.index(after) == PATHWAY.index(before) + 1
    assert (after in FOLLOWS[before]) == lawful


def test_steps_of_the_run_up_may_be_left_out() -> None:
    for step, state in enumerate(RUN_UP):
        assert set(RUN_UP[step:]) <= set(FOLLOWS[state])
        assert not {"admitted", "started", "contract"} & set(FOLLOWS[state])


def test_a_declined_offer_leads_to_new_interviews() -> None:
    EventLog(events=a_life("c1", "interviewed", "offered", "interviewed", "offered"))


def test_everybody_on_the_way_may_withdraw_or_lose_the_place() -> None:
    for state in (*RUN_UP, *PATHWAY[:-1], "already_in_pathway"):
        assert set(LEFT) <= set(FOLLOWS[state])


def test_nobody_comes_into_a_pathway_that_she_was_in_before() -> None:
    assert all("already_in_pathway" not in after for after in FOLLOWS.values())
    assert "already_in_pathway" in FIRST


def test_who_withdrew_may_come_back_through_the_run_up_only() -> None:
    assert FOLLOWS["withdrawn"] == RUN_UP
