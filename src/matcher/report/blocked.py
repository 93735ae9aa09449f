"""Who has fewer visits than she should, and which rules keep more of them away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from matcher.domain import Violation
from matcher.domain.fact import Id
from matcher.report.layout import listed
from matcher.texts import Language, label, say, word
from matcher.visits import (
    Visit,
    VisitProblem,
    VisitSchedule,
    check_schedule,
)


@dataclass(frozen=True)
class BlockedVisit:
    """A visit she wished, and what it would break; empty: nothing stands in its way."""

    company: Id
    round: Id
    by: tuple[Violation, ...]


@dataclass(frozen=True)
class ShortVisitor:
    """Somebody with fewer visits than ``least``, and every visit she might have had."""

    visitor: Id
    least: int
    held: int
    blocked: tuple[BlockedVisit, ...]


@dataclass(frozen=True)
class ShortHost:
    """A company with fewer visitors than ``least`` over all rounds."""

    company: Id
    least: int
    held: int


def blocked_by(
    problem: VisitProblem, schedule: VisitSchedule, visit: Visit
) -> tuple[Violation, ...]:
    """The rules that one more visit would break, with all others as they are.

    Those who move with the visitor come along. The rules are those of
    ``check_schedule``, tried on the schedule with the visit in it.

    Examples
    --------
    >>> from matcher.scenarios.visits import visit_scenario
    >>> from matcher.visits import Visit, VisitSchedule
    >>> season = visit_scenario("pilot30", "A")
    >>> visit = Visit(visitor="c00001", company="h0001", round="r1")
    >>> [one.code for one in blocked_by(season, VisitSchedule(), visit)]
    ['visit_present', 'visit_room', 'visit_least_in_round']
    """
    together = problem.moving_with(visit.visitor)
    near = tuple(
        one
        for one in schedule.visits
        if one.visitor in together or one.company == visit.company
    )
    more = (visit.model_copy(update={"visitor": who}) for who in together)
    before = set(check_schedule(problem, VisitSchedule(visits=near)))
    after = check_schedule(problem, VisitSchedule(visits=(*near, *more)))
    return tuple(one for one in after if one not in before)


def short_visitors(
    problem: VisitProblem, schedule: VisitSchedule
) -> tuple[ShortVisitor, ...]:
    """Everybody with too few visits, in the order of the problem.

    Each company on her list that she does not meet is tried in every round.
    """
    held = Counter(one.visitor for one in schedule.visits)
    met = {(one.visitor, one.company) for one in schedule.visits}
    found = []
    for person in problem.visitors:
        if held[person.id] < person.least:
            tried = (
                Visit(visitor=person.id, company=wish.company, round=when.id)
                for wish in person.interests
                if (person.id, wish.company) not in met
                for when in problem.rounds
            )
            blocked = tuple(
                BlockedVisit(one.company, one.round, blocked_by(problem, schedule, one))
                for one in tried
            )
            found.append(
                ShortVisitor(person.id, person.least, held[person.id], blocked)
            )
    return tuple(found)


def short_hosts(
    problem: VisitProblem, schedule: VisitSchedule
) -> tuple[ShortHost, ...]:
    """Every company with too few visitors, in the order of the problem."""
    held = Counter(one.company for one in schedule.visits)
    return tuple(
        ShortHost(host.id, host.least, held[host.id])
        for host in problem.hosts
        if held[host.id] < host.least
    )


def short_page(
    problem: VisitProblem, schedule: VisitSchedule, language: Language = "en"
) -> str:
    """A page for planners: who is short, and how often each rule is in the way."""
    lines = []
    for person in short_visitors(problem, schedule):
        details: dict[str, str | int] = {
            "visitor": person.visitor,
            "held": person.held,
            "least": person.least,
        }
        title = say("Page", "short_visitor", details, language)
        lines.append(listed(title, list(_rules(person, language)), 12, language))
    for host in short_hosts(problem, schedule):
        details = {
            "company": host.company,
            "held": host.held,
            "least": host.least,
        }
        lines.append("  " + say("Page", "short_host", details, language))
    if not lines:
        return word("nobody_short", language) + "\n"
    return "\n".join([word("short", language), *lines]) + "\n"


def _rules(person: ShortVisitor, language: Language) -> Iterator[str]:
    """How many of the visits tried each rule alone or with others forbids."""
    counts = Counter(
        code
        for one in person.blocked
        for code in {each.code for each in one.by} or {""}
    )
    for code, times in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
        rule = label("blocked", code, language) if code else word("free", language)
        yield f"{rule} {times}/{len(person.blocked)}"
