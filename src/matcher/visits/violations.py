"""Judge a schedule of visits from ids alone: no arrays, no solver."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import chain, combinations

from matcher.domain import Violation
from matcher.visits.facts import VisitSchedule
from matcher.visits.problem import VisitProblem


def check_schedule(
    problem: VisitProblem, schedule: VisitSchedule
) -> tuple[Violation, ...]:
    """Every hard rule a schedule breaks; empty when it breaks none.

    Unknown ids come first: a schedule that names them cannot be judged further.

    Examples
    --------
    >>> from datetime import date, time
    >>> from matcher.visits import Round, Visit
    >>> problem = VisitProblem(
    ...     rounds=(
    ...         Round(id="r1", on=date(2026, 3, 2), begins=time(9), ends=time(10)),
    ...     ),
    ...     zones=(),
    ...     hosts=(),
    ...     visitors=(),
    ... )
    >>> check_schedule(problem, VisitSchedule())
    ()
    >>> stray = Visit(visitor="c1", company="yard", round="r1")
    >>> check_schedule(problem, VisitSchedule(visits=(stray,)))[0].details
    {'id': 'c1', 'kind': 'visitor'}
    """
    unknown = tuple(_unknown(problem, schedule))
    if unknown:
        return unknown
    rules = (_visits, _people, _companies, _days, _groups, _pins)
    return tuple(chain.from_iterable(rule(problem, schedule) for rule in rules))


def _unknown(problem: VisitProblem, schedule: VisitSchedule) -> Iterator[Violation]:
    for one in schedule.visits:
        if one.visitor not in problem.visitor:
            yield Violation("visit_unknown", kind="visitor", id=one.visitor)
        if one.company not in problem.host:
            yield Violation("visit_unknown", kind="company", id=one.company)
        if one.round not in problem.round:
            yield Violation("visit_unknown", kind="round", id=one.round)


def _visits(problem: VisitProblem, schedule: VisitSchedule) -> Iterator[Violation]:
    """Each visit by itself: she is there, wishes it, reaches it, and may."""
    for one in schedule.visits:
        who, company = one.visitor, one.company
        if one.round in problem.visitor[who].absent:
            yield Violation("visit_present", candidate=who, round=one.round)
        if problem.points(who, company) is None:
            yield Violation("visit_interest", candidate=who, company=company)
        if not problem.reaches(who, company):
            yield Violation("visit_reach", candidate=who, company=company)
        if problem.is_banned(who, company, one.round):
            yield Violation(
                "visit_banned", candidate=who, company=company, round=one.round
            )


def _people(problem: VisitProblem, schedule: VisitSchedule) -> Iterator[Violation]:
    """One visit in a round, each company once, and not too many in all."""
    visits = schedule.visits
    for (who, when), held in Counter((v.visitor, v.round) for v in visits).items():
        if held > 1:
            yield Violation("visit_one_in_round", candidate=who, round=when, held=held)
    for (who, host), held in Counter((v.visitor, v.company) for v in visits).items():
        if held > 1:
            yield Violation("visit_once", candidate=who, company=host, held=held)
    for who, held in Counter(v.visitor for v in visits).items():
        most = problem.visitor[who].most
        if held > most:
            yield Violation("visit_most", candidate=who, held=held, most=most)


def _companies(problem: VisitProblem, schedule: VisitSchedule) -> Iterator[Violation]:
    """Room and fewest in a round, and the most in all."""
    visits = schedule.visits
    for (host, when), held in Counter((v.company, v.round) for v in visits).items():
        room, least = problem.room(host, when), problem.host[host].least_in_round
        if held > room:
            yield Violation(
                "visit_room", company=host, round=when, room=room, held=held
            )
        if held < least:
            yield Violation(
                "visit_least_in_round", company=host, round=when, least=least, held=held
            )
    for host, held in Counter(v.company for v in visits).items():
        most = problem.host[host].most
        if most is not None and held > most:
            yield Violation("visit_host_most", company=host, held=held, most=most)


def _days(problem: VisitProblem, schedule: VisitSchedule) -> Iterator[Violation]:
    """One zone a day, or zones that go together."""
    if not problem.zone_a_day:
        return
    zones: dict[tuple[str, date], set[str]] = {}
    for one in schedule.visits:
        on = problem.round[one.round].on
        zones.setdefault((one.visitor, on), set()).add(problem.host[one.company].zone)
    for (who, on), seen in zones.items():
        if not all(problem.one_day(a, b) for a, b in combinations(sorted(seen), 2)):
            yield Violation(
                "visit_zone_a_day",
                candidate=who,
                on=on.isoformat(),
                zones=", ".join(sorted(seen)),
            )


def _groups(problem: VisitProblem, schedule: VisitSchedule) -> Iterator[Violation]:
    """In each round all at one company, or all at none."""
    at: dict[tuple[str, str], set[str]] = {}
    for one in schedule.visits:
        at.setdefault((one.visitor, one.round), set()).add(one.company)
    for group in problem.groups:
        for when in problem.rounds:
            seen = [at.get((who, when.id), set()) for who in group.visitors]
            if any(one != seen[0] for one in seen):
                yield Violation("visit_group", group=group.id, round=when.id)


def _pins(problem: VisitProblem, schedule: VisitSchedule) -> Iterator[Violation]:
    held = set(schedule.visits)
    for one in problem.pinned:
        if one not in held:
            yield Violation(
                "visit_pinned",
                candidate=one.visitor,
                company=one.company,
                round=one.round,
            )
