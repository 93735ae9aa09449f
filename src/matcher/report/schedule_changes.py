"""What is different from the schedule people were told last."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from matcher.domain.fact import Id
from matcher.report.layout import aligned
from matcher.texts import Language, word
from matcher.visits import Visit, VisitSchedule


class MovedVisit(BaseModel):
    """The same visitor and company, in another round."""

    model_config = ConfigDict(frozen=True)

    visitor: Id
    company: Id
    before: Id
    now: Id


class ScheduleChanges(BaseModel):
    """Visits by what became of them, in order of visitor and company."""

    model_config = ConfigDict(frozen=True)

    added: tuple[Visit, ...]
    removed: tuple[Visit, ...]
    moved: tuple[MovedVisit, ...]


def schedule_changes(before: VisitSchedule, now: VisitSchedule) -> ScheduleChanges:
    """Compare two schedules; a pair that meets in another round was moved.

    Examples
    --------
    >>> early = Visit(visitor="c1", company="yard", round="r1")
    >>> late = early.model_copy(update={"round": "r2"})
    >>> one, other = VisitSchedule(visits=(early,)), VisitSchedule(visits=(late,))
    >>> [moved.now for moved in schedule_changes(one, other).moved]
    ['r2']
    """
    old = {(one.visitor, one.company): one for one in before.visits}
    new = {(one.visitor, one.company): one for one in now.visits}
    return ScheduleChanges(
        added=tuple(new[pair] for pair in sorted(new.keys() - old)),
        removed=tuple(old[pair] for pair in sorted(old.keys() - new)),
        moved=tuple(
            MovedVisit(
                visitor=pair[0],
                company=pair[1],
                before=old[pair].round,
                now=new[pair].round,
            )
            for pair in sorted(new.keys() & old)
            if old[pair].round != new[pair].round
        ),
    )


def schedule_changes_page(changes: ScheduleChanges, language: Language = "en") -> str:
    """A page for planners."""
    kinds = [
        ("visit_moved", [[one.before, "→", one.now] for one in changes.moved]),
        ("visit_added", [["", "→", one.round] for one in changes.added]),
        ("visit_removed", [[one.round, "→", ""] for one in changes.removed]),
    ]
    pairs = [
        [(one.visitor, one.company) for one in some]
        for some in (changes.moved, changes.added, changes.removed)
    ]
    parts = []
    for (key, rounds), of in zip(kinds, pairs, strict=True):
        parts.append(word(key, language).format(count=len(of)))
        if of:
            rows = [[*pair, *cells] for pair, cells in zip(of, rounds, strict=True)]
            parts.append(aligned(rows, left=5))
    return "\n".join(parts) + "\n"
