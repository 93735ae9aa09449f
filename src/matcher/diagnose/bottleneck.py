"""Who shares too few places, or which slots too few people, in ids."""

from __future__ import annotations

from collections.abc import Iterable

from matcher.diagnose.reach import Reach
from matcher.diagnose.shortage import Bottleneck, short_of_people, short_of_places
from matcher.domain import Problem
from matcher.engine.asked import check_known
from matcher.policy import Policy, default_policy


def bottleneck(
    problem: Problem,
    policy: Policy | None = None,
    *,
    candidates: Iterable[str] | None = None,
) -> tuple[Bottleneck, ...]:
    """Why not everybody can be placed: groups that share too few places.

    Of everybody with something lawful in reach: what masks leave, and the places of
    slots, companies and training offices. Companions, classes and cohorts may leave
    still more people out.

    Parameters
    ----------
    problem, policy
        As for ``solve``.
    candidates
        Ask of these people only, for example those of a region: what holds of them
        alone holds whoever else is there. Everybody if not given.

    Raises
    ------
    KeyError
        If there is no such person.

    Returns
    -------
    tuple of Bottleneck
        Those that share nothing apart, the largest shortage first; empty where there
        are places for all.

    Raises
    ------
    KeyError
        If there is no such person.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> bottleneck(Problem(first_month="2022-08"))
    ()
    """
    policy = policy or default_policy()
    reach = Reach.of(problem, policy)
    people = reach.people
    if candidates is not None:
        asked = frozenset(candidates)
        check_known(sorted(asked), problem.candidate)
        people = [one for one in people if one in asked]
    return tuple(short_of_places(reach, people))


def forced_bottlenecks(problem: Problem, policy: Policy) -> tuple[Bottleneck, ...]:
    """Pins that want more places than there are; slots that lack people they must take.

    Either leaves no lawful plan.
    """
    reach = Reach.of(problem, policy)
    in_force = {rule.rule for rule in policy.hard}
    found: list[Bottleneck] = []
    if "commitments" in in_force:
        found += short_of_places(reach, sorted({pin.candidate for pin in problem.pins}))
    if "slot_cohorts" in in_force:
        found += short_of_people(reach)
    return tuple(found)
