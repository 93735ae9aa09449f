"""Every way in which facts of visits contradict one another, at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import combinations
from typing import TYPE_CHECKING, Any

from matcher.domain.check import Check, Must, all_of, one_of
from matcher.errors import Fault
from matcher.visits.facts import Visit
from matcher.visits.pin_faults import pin_faults

if TYPE_CHECKING:
    from matcher.visits.problem import VisitProblem

_OF_IDS = ("known_id", "unique_id")
"""With these, nobody knows who or what a pinned visit means."""

WITH_IDS = ("rounds", "zones", "hosts", "visitors", "groups")


def faults_of(problem: VisitProblem) -> list[Fault]:
    """Every contradiction between the facts of visits; each names its place."""
    check = _VisitCheck(problem)
    _ids(check, problem)
    _rounds(check, problem)
    _zones(check, problem)
    _hosts(check, problem)
    _visitors(check, problem)
    _visits(check, problem)
    sure_of_ids = {one.expected for one in check.faults}.isdisjoint(_OF_IDS)
    return check.faults + (pin_faults(problem) if sure_of_ids else [])


class _VisitCheck(Check):
    """Collects the faults of visits; places are written as for any problem."""

    def __init__(self, problem: VisitProblem) -> None:
        self.faults = []
        self.ids = {
            name: {one.id for one in getattr(problem, name)} for name in WITH_IDS
        }


def _ids(check: Check, problem: VisitProblem) -> None:
    for name in WITH_IDS:
        facts = getattr(problem, name)
        seen = Counter(one.id.casefold() for one in facts)
        if len(seen) < len(facts):
            for position, one in enumerate(facts):
                if seen[one.id.casefold()] > 1:
                    check.fault(f"{name}[{position}].id", "unique_id")


def _rounds(check: Check, problem: VisitProblem) -> None:
    for position, one in enumerate(problem.rounds):
        if one.ends <= one.begins:
            check.fault(f"rounds[{position}].ends", "ends_after_begins")
    days: dict[Any, list[int]] = {}
    for position, one in enumerate(problem.rounds):
        days.setdefault(one.on, []).append(position)
    for at in days.values():
        for first, second in combinations(at, 2):
            one, other = problem.rounds[first], problem.rounds[second]
            if one.begins < other.ends and other.begins < one.ends:
                check.fault(f"rounds[{second}]", "rounds_apart", other=first)


def _zones(check: Check, problem: VisitProblem) -> None:
    pairs = Counter(frozenset((t.origin, t.destination)) for t in problem.travel)
    check.facts(
        "travel",
        problem.travel,
        [
            ("origin", "zones", one_of("origin")),
            ("destination", "zones", one_of("destination")),
        ],
        Must(
            "",
            "unique_pair",
            lambda way: pairs[frozenset((way.origin, way.destination))] == 1,
        ),
    )


def _hosts(check: Check, problem: VisitProblem) -> None:
    check.facts(
        "hosts",
        problem.hosts,
        [
            ("zone", "zones", one_of("zone")),
            ("room_in", "rounds", lambda host: (one.round for one in host.room_in)),
        ],
        Must("room_in", "each_once", lambda host: _once(r.round for r in host.room_in)),
        Must(
            "least",
            "at_most_max",
            lambda host: host.most is None or host.least <= host.most,
        ),
        Must(
            "least_in_round",
            "at_most_room",
            lambda host: not host.room or host.least_in_round <= host.room,
        ),
    )


def _visitors(check: Check, problem: VisitProblem) -> None:
    check.facts(
        "visitors",
        problem.visitors,
        [
            ("zone", "zones", one_of("zone")),
            ("interests", "hosts", lambda who: (one.company for one in who.interests)),
            ("absent", "rounds", all_of("absent")),
        ],
        Must(
            "interests",
            "each_once",
            lambda one: _once(i.company for i in one.interests),
        ),
        Must("least", "at_most_max", lambda who: who.least <= who.most),
    )
    groups = Counter(one for group in problem.groups for one in group.visitors)
    check.facts(
        "groups",
        problem.groups,
        [("visitors", "visitors", all_of("visitors"))],
        Must(
            "visitors",
            "one_group_each",
            lambda group: all(groups[one] == 1 for one in group.visitors),
        ),
    )


def _visits(check: Check, problem: VisitProblem) -> None:
    places = [
        ("visitor", "visitors", one_of("visitor")),
        ("company", "hosts", one_of("company")),
        ("round", "rounds", one_of("round")),
    ]
    told = problem.previous.visits if problem.previous else ()
    pairs = Counter((one.visitor, one.company) for one in told)
    pinned_once = _one_of_its_kind(problem.pinned)
    check.facts("pinned", problem.pinned, places, Must("", "each_once", pinned_once))
    check.facts(
        "previous.visits",
        told,
        places,
        Must("", "each_once", lambda one: pairs[one.visitor, one.company] == 1),
    )
    check.facts("banned", problem.banned, places)


def _one_of_its_kind(visits: Iterable[Visit]) -> Callable[[Visit], bool]:
    seen = Counter(visits)
    return lambda one: seen[one] == 1


def _once(ids: Iterable[str]) -> bool:
    listed = list(ids)
    return len(set(listed)) == len(listed)
