"""Reduced counties: some people and companies of a county, and what stands between."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable
from functools import cache

from matcher.domain import Candidate, Company, JointChoice, JointList, Problem
from matcher.scenarios import trondelag_2022
from second.facts import Facts

PEOPLE = 55
"""Newcomers of a reduced county."""

INCUMBENTS = 6
"""Most incumbents of a reduced county."""

PLACES = 55
"""Open places, beside those of the incumbents' companies, that are enough."""

LARGEST = 6
"""Most open places of a company that is drawn."""

_TOGETHER = (
    ("TRD", "VAM", "ORK"),
    ("INN", "NAM", "VAM"),
    ("TRD", "SOR", "ORK"),
    ("FOS", "ORK", "TRD"),
    ("INN", "VAM", "TRD"),
    ("SOR", "TRD", "VAM"),
)
"""Regions that people and companies are drawn from."""

COUNTIES = range(len(_TOGETHER))
"""Numbers of the reduced counties."""


@cache
def _county(seed: int) -> Problem:
    return trondelag_2022(seed)


@cache
def reduced_county(number: int) -> Problem:
    """Some people and companies of three regions, with the facts that concern them."""
    county = _county(number // 2)
    draw = random.Random(f"reduced {number}")
    facts = Facts(county)
    regions = _TOGETHER[number]
    people = _people(draw, facts, regions)
    standing = [one for one in facts.standing if one.candidate in people]
    companies = _companies(
        draw, facts, regions, {facts.slots[one.slot].company for one in standing}
    )
    return _with_joint_list(_only(county, people, companies))


def _with_joint_list(problem: Problem) -> Problem:
    """Two who have no company yet go to their last wishes together, or nowhere."""
    facts = Facts(problem)
    bound = {one for group in problem.companions for one in group.candidates}
    bound |= {one for group in problem.apart for one in group.candidates}
    bound |= {one.placement.candidate for one in problem.commitments}
    last: dict[str, str] = {}
    for person in problem.candidates:
        wishes = {
            slot.id: rank
            for slot in problem.slots
            if (rank := facts.rank(person, slot)) is not None
            and slot.id not in last.values()
        }
        if person.id not in bound and len(wishes) > 1:
            last[person.id] = max(wishes, key=lambda slot: (wishes[slot], slot))
    (first, one), (second, other) = sorted(last.items())[:2]
    joint = JointList(
        id="together",
        first=first,
        second=second,
        choices=(JointChoice(first=one, second=other),),
    )
    return problem.model_copy(update={"joint_lists": (joint,)})


def _people(draw: random.Random, facts: Facts, regions: Collection[str]) -> set[str]:
    """Companions first, then others; and some who are in a pathway already."""
    here = [one.id for one in facts.newcomers if facts.region(one.id) in regions]
    pairs = [
        one.candidates
        for one in facts.problem.companions
        if set(one.candidates) <= set(here)
    ]
    bound = [person for pair in pairs for person in pair]
    others = [person for person in here if person not in bound]
    standing = [
        one.candidate
        for one in facts.standing
        if facts.locations[facts.location(one.slot)].region in regions
    ]
    return {
        *bound,
        *draw.sample(others, PEOPLE - len(bound)),
        *draw.sample(standing, min(INCUMBENTS, len(standing))),
    }


def _companies(
    draw: random.Random, facts: Facts, regions: Collection[str], needed: set[str]
) -> set[str]:
    """Those of the incumbents, then others until there are places enough."""
    places = {one.id: 0 for one in facts.problem.companies}
    for slot in facts.problem.slots:
        places[slot.company] += slot.places - slot.reserved
    here = [
        one.id
        for one in facts.problem.companies
        if facts.locations[one.location].region in regions and places[one.id] <= LARGEST
    ]
    found: set[str] = set()
    for one in draw.sample(here, len(here)):
        if sum(places[company] for company in found) < PLACES:
            found.add(one)
    return found | needed


def _only(county: Problem, people: set[str], companies: set[str]) -> Problem:
    """The county without other people, other companies, and what concerns these."""
    slots = tuple(one for one in county.slots if one.company in companies)
    ids = {one.id for one in slots}
    wanted = {*companies, *ids, *(one.id for one in county.trades)}
    return county.model_copy(
        update={
            "candidates": tuple(
                _wishing(one, wanted) for one in county.candidates if one.id in people
            ),
            "companies": tuple(
                Company.model_validate(
                    {**one.model_dump(), "priorities": _some(one.priorities, people)}
                )
                for one in county.companies
                if one.id in companies
            ),
            "slots": tuple(
                one.model_copy(update={"priorities": _some(one.priorities, people)})
                for one in slots
            ),
            "training_classes": tuple(
                one.model_copy(
                    update={"slots": tuple(s for s in one.slots if s in ids)}
                )
                for one in county.training_classes
                if not one.slots or ids.intersection(one.slots)
            ),
            "companions": tuple(
                one for one in county.companions if people.issuperset(one.candidates)
            ),
            "apart": tuple(
                one for one in county.apart if people.issuperset(one.candidates)
            ),
            "joint_lists": (),
            "declines": tuple(
                one
                for one in county.declines
                if one.candidate in people
                and (one.slot in ids or one.company in companies)
            ),
            "commitments": tuple(
                one
                for one in county.commitments
                if one.placement.candidate in people and one.placement.slot in ids
            ),
            "ordinary_use": tuple(
                one
                for one in county.ordinary_use
                if one.of != "company" or one.id in companies
            ),
            "shares": tuple(
                one
                for one in county.shares
                if one.of != "company" or one.where in companies
            ),
        }
    )


def _wishing(person: Candidate, wanted: Collection[str]) -> Candidate:
    """The same person without wishes for what is not there."""
    return person.model_copy(update={"interests": _some(person.interests, wanted)})


def _some(
    groups: Iterable[Iterable[str]], kept: Collection[str]
) -> tuple[tuple[str, ...], ...]:
    """Tie groups with only these."""
    left = (tuple(one for one in group if one in kept) for group in groups)
    return tuple(group for group in left if group)
