"""Which cohorts open, which stay closed, and which gather in another class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict

from matcher.domain import Matching, Problem
from matcher.report.layout import aligned, count, listed, span
from matcher.report.merged import merged_classes
from matcher.texts import Language, word

_LISTED = 8
_STATES = ("opened", "merged", "closed")


class CohortRow(BaseModel):
    """One training class, or one slot with a fewest number of newcomers.

    Attributes
    ----------
    of, id, family
        ``"class"`` or ``"slot"``, its id, and its trade family (empty without one).
    people
        Newcomers who start there; incumbents are not counted.
    fewest_groups, most_groups
        With how many groups of its least to its greatest size a class can hold them: 0
        when it is closed. A slot has one group.
    merged
        Only of a closed class: the classes that people attend instead, with how many of
        them, the most first, as ``merged_classes`` finds them.
    """

    model_config = ConfigDict(frozen=True)

    of: str
    id: str
    family: str
    people: int
    fewest_groups: int
    most_groups: int
    merged: tuple[tuple[str, int], ...] = ()

    @property
    def state(self) -> str:
        """``"opened"``, ``"merged"`` or ``"closed"``."""
        if self.people:
            return "opened"
        return "merged" if self.merged else "closed"


def cohorts_table(problem: Problem, matching: Matching) -> tuple[CohortRow, ...]:
    """A row for each training class, then one for each slot with a ``min_cohort``."""
    in_class = Counter(one for p in matching.placements for one in p.classes)
    at_slot = Counter(placement.slot for placement in matching.placements)
    merged = merged_classes(problem, matching)
    classes = []
    for one in problem.training_classes:
        people = in_class[one.id]
        fewest = -(-people // one.max)
        most = min(one.parallel, people // one.min)
        classes.append(
            CohortRow(
                of="class",
                id=one.id,
                family=one.family,
                people=people,
                fewest_groups=fewest,
                most_groups=max(fewest, most),
                merged=merged.get(one.id, ()),
            )
        )
    slots = [
        CohortRow(
            of="slot",
            id=slot.id,
            family=problem.slot_family(slot.id) or "",
            people=at_slot[slot.id],
            fewest_groups=min(1, at_slot[slot.id]),
            most_groups=min(1, at_slot[slot.id]),
        )
        for slot in problem.slots
        if slot.min_cohort
    ]
    return (*classes, *slots)


def cohorts_text(problem: Problem, matching: Matching, language: Language) -> str:
    """Counts by trade family, and lists that are cut where they grow long."""
    rows = cohorts_table(problem, matching)
    if not rows:
        return ""
    classes = [row for row in rows if row.of == "class"]
    slots = [row for row in rows if row.of == "slot"]
    heads = [f"cohort_{head}" for head in (*_STATES, "groups", "size", "people")]
    table = [[word(one, language) for one in ("cohort", *heads)]]
    families = sorted({row.family for row in classes})
    for family in families:
        theirs = [row for row in classes if row.family == family]
        name = word("cohort_family", language).format(family=family)
        table.append(_counted(name, theirs))
    if len(families) > 1:
        table.append(_counted(word("cohort_classes", language), classes))
    if slots:
        table.append(_counted(word("cohort_slots", language), slots))
    lists = []
    for state in _STATES:
        theirs = [row for row in rows if row.state == state]
        theirs.sort(key=lambda row: (-_gathered(row), row.id))
        if theirs:
            title = word(f"cohort_{state}", language)
            lists.append(
                listed(
                    title, [_told(row, language) for row in theirs], _LISTED, language
                )
            )
    return "\n".join([word("cohorts", language), aligned(table), *lists])


def _counted(name: str, rows: Sequence[CohortRow]) -> list[str]:
    states = Counter(row.state for row in rows)
    sizes = [row.people for row in rows if row.people]
    return [
        name,
        count(states["opened"]),
        count(states["merged"]),
        count(states["closed"]),
        span(
            sum(row.fewest_groups for row in rows), sum(row.most_groups for row in rows)
        ),
        span(min(sizes, default=0), max(sizes, default=0)),
        count(sum(sizes)),
    ]


def _gathered(row: CohortRow) -> int:
    return row.people or sum(people for _, people in row.merged)


def _told(row: CohortRow, language: Language) -> str:
    if row.merged:
        into = ", ".join(f"{other} ({people})" for other, people in row.merged)
        return f"{row.id} → {into}"
    if not row.people:
        return row.id
    if row.most_groups == 1:
        return f"{row.id} ({row.people})"
    groups = span(row.fewest_groups, row.most_groups)
    held = word("cohort_held", language).format(people=row.people, groups=groups)
    return f"{row.id} ({held})"
