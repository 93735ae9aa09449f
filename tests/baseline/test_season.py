"""Conversations of a season, counted by hand."""

from __future__ import annotations

from matcher.baseline import SeasonContacts, season_contacts
from matcher.domain import Matching
from support.build import a_matching, a_problem, a_slot

PROBLEM = a_problem(
    ["c1", "c2", "c3"],
    ["s1", a_slot("s2"), a_slot("s3", company="kitchen")],
)


def test_without_visits_and_interviews_every_placement_is_one_more() -> None:
    assert season_contacts(PROBLEM, a_matching(c1="s1", c2="s3")) == SeasonContacts(
        candidate_agency=3,
        agency_company=2,
        visits=0,
        receptions=0,
        interviews=0,
        further=2,
    )


def test_two_interviews_at_one_company_are_one_conversation() -> None:
    pairs = [("c1", "s1"), ("c1", "s2"), ("c2", "s1"), ("c2", "s3")]
    found = season_contacts(PROBLEM, Matching(), interviews=pairs)
    assert found.interviews == 3


def test_placement_where_the_company_had_seen_her_is_no_further_interview() -> None:
    plan = a_matching(c1="s2", c2="s3")
    found = season_contacts(PROBLEM, plan, interviews=[("c1", "s1"), ("c2", "s1")])
    assert (found.interviews, found.further) == (2, 1)


def test_visitors_who_come_together_are_counted_both_ways() -> None:
    visits = [("c1", "yard", "r1"), ("c2", "yard", "r1"), ("c1", "mill", "r2")]
    found = season_contacts(PROBLEM, Matching(), visits=visits)
    assert (found.visits, found.receptions) == (3, 2)
    assert found.person_by_person - found.together == 1
    assert found.agency_company == 3, "the mill offers nothing but receives people"
