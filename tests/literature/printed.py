"""Worked examples of the literature as problems, in the letters they are printed in.

A list that leaves somebody out says in the literature that she is unacceptable. Here it
says that she stands last, so the builder adds the no that is meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matcher import Matching, Problem
from matcher.domain import Decline
from matcher.domain.two_sided import Market
from matcher.policy import Policy, default_policy
from support.two_sided import Plan, a_market, as_matching, ways_of


def as_printed(
    people: Mapping[str, str], slots: Mapping[str, str], **facts: Any
) -> Problem:
    """Lists of both sides as ``"a > b = c"``; facts as ``a_market`` takes them.

    With ``company``, lists stand in ``lists`` and slots have none of their own.
    """
    listed = {
        slot: text or facts.get("lists", {}).get(facts["company"][slot], "")
        for slot, text in slots.items()
    }
    unacceptable = tuple(
        Decline(candidate=who, slot=slot)
        for who, text in people.items()
        for slot in _names(text)
        if who not in _names(listed[slot])
    )
    return a_market(people, slots, declines=unacceptable, **facts)


def projects(
    students: Mapping[str, str],
    lecturers: Mapping[str, str],
    offers: Mapping[str, str],
    *,
    lecturer_places: Mapping[str, int],
    project_places: Mapping[str, int] | None = None,
) -> Problem:
    """Students, projects and lecturers: people, slots, and companies with a most."""
    company = {one: who for who, all_hers in offers.items() for one in all_hers.split()}
    return as_printed(
        students,
        dict.fromkeys(sorted(company), ""),
        company=company,
        lists=lecturers,
        most=lecturer_places,
        places=project_places,
    )


def plan(text: str) -> Plan:
    """A matching as printed: ``"r1-h2 r2-h1"``."""
    pairs = (pair.partition("-") for pair in text.split())
    return {who: place for who, _, place in pairs}


def as_plan_of(problem: Problem, text: str) -> Matching:
    """The same as placements of a problem."""
    return as_matching(problem, ways_of(problem), plan(text))


def market(problem: Problem, policy: Policy | None = None) -> Market:
    """The two sides of a problem under the hard rules of a policy."""
    rules = (policy or default_policy()).hard
    return Market(problem, lambda one: any(r.refuses(problem, one) for r in rules))


def _names(text: str) -> set[str]:
    return {one.strip() for group in text.split(">") for one in group.split("=")} - {""}
