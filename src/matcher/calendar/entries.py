"""Which entries are new, changed, unchanged or cancelled since calendars were sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matcher.calendar.published import Published, PublishedVisit
from matcher.visits import VisitProblem, VisitSchedule


@dataclass(frozen=True)
class Entry:
    """An entry to send; ``changed`` says that its recipients do not have it yet."""

    visit: PublishedVisit
    changed: bool


def entries(
    problem: VisitProblem, schedule: VisitSchedule, published: Published
) -> tuple[Entry, ...]:
    """An entry for each visit of the schedule and for each visit ever sent.

    A visit is one pair of a visitor and a company: in another round it is the same
    visit, changed. A sequence begins at 0 and goes up by one with each change.
    """
    found = {(one.visitor, one.company): one for one in _planned(problem, schedule)}
    before = published.by_pair
    gone = {
        pair: one.model_copy(update={"cancelled": True})
        for pair, one in before.items()
        if pair not in found
    }
    both = found | gone
    return tuple(_entry(both[pair], before.get(pair)) for pair in sorted(both))


def _planned(
    problem: VisitProblem, schedule: VisitSchedule
) -> Iterator[PublishedVisit]:
    for one in schedule.visits:
        when = problem.round[one.round]
        yield PublishedVisit(
            visitor=one.visitor,
            company=one.company,
            on=when.on,
            begins=when.begins,
            ends=when.ends,
            zone=problem.host[one.company].zone,
        )


def _entry(now: PublishedVisit, before: PublishedVisit | None) -> Entry:
    if before is None:
        return Entry(now, changed=True)
    if before.same_as(now):
        return Entry(before, changed=False)
    raised = now.model_copy(update={"sequence": before.sequence + 1})
    return Entry(raised, changed=True)
