"""How many people have which of their choices, all together and by group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from matcher.comparison.standing import best_places
from matcher.domain import Candidate, Fact, Matching, Placement, Problem
from matcher.domain.fact import Id

GroupOf = Literal["everybody", "target_group", "region"]


class Profile(Fact):
    """New candidates of a group by what a plan gives them.

    Attributes
    ----------
    of, group
        What kind of group, and its id; empty for everybody. A region is where people
        live.
    people
        How many there are.
    ranks
        How many have their first choice, their second, and so on to the last rank
        that anybody's own list has.
    any_job, any_other
        How many have a place after their own list, because they take any.
    elsewhere
        How many have a place they never asked for.
    unplaced
        How many have none.
    """

    of: GroupOf
    group: str
    people: int
    ranks: tuple[int, ...]
    any_job: int
    any_other: int
    elsewhere: int
    unplaced: int


def profiles(problem: Problem, matching: Matching) -> tuple[Profile, ...]:
    """Everybody first, then each target group and each region that has somebody.

    Examples
    --------
    >>> profiles(Problem(first_month="2022-08"), Matching())[0].people
    0
    """
    everybody = problem.new_candidates
    groups: dict[tuple[GroupOf, Id], list[Candidate]] = defaultdict(list)
    for one in everybody:
        groups["target_group", one.target_group].append(one)
    for one in everybody:
        groups["region", problem.home_region(one.id)].append(one)
    places = best_places(problem, matching)
    ordered = sorted(groups, key=lambda key: (key[0] == "region", key[1]))
    return (
        _profile(problem, "everybody", "", everybody, places),
        *(_profile(problem, *key, groups[key], places) for key in ordered),
    )


def _profile(
    problem: Problem,
    of: GroupOf,
    group: str,
    people: Sequence[Candidate],
    places: dict[str, Placement],
) -> Profile:
    ranks = [0] * problem.longest_list
    beside = {"any_job": 0, "any_other": 0, "elsewhere": 0, "unplaced": 0}
    for person in people:
        place = places.get(person.id)
        rank = None if place is None else problem.rank(person.id, place.slot)
        if place is None:
            beside["unplaced"] += 1
        elif rank is None:
            beside["elsewhere"] += 1
        elif rank <= len(person.interests):
            ranks[rank - 1] += 1
        else:
            job = problem.slot[place.slot].kind == "job"
            beside["any_job" if job else "any_other"] += 1
    return Profile(of=of, group=group, people=len(people), ranks=tuple(ranks), **beside)
