"""What people and companies say after the visits, as wishes and priorities to match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from matcher.domain import Candidate, Company, Fact, Problem
from matcher.domain.fact import Id, Ids, TieGroups
from matcher.errors import Fault, ProblemError
from matcher.visits.facts import Points
from matcher.whatif import Declined, apply

WELCOME = 50
"""Points from which a company goes ahead of everything that was wished before."""


class AfterVisit(Fact):
    """How much a visitor wishes for a company now that she has met it; 0 is no."""

    visitor: Id
    company: Id
    points: Points


class CompanyNote(Fact):
    """Whom a company would take, in tie groups, best first, and whom it would not."""

    company: Id
    groups: TieGroups = ()
    declined: Ids = ()


class Feedback(Fact):
    """Everything that was said after the visits."""

    visits: tuple[AfterVisit, ...] = ()
    notes: tuple[CompanyNote, ...] = ()


def feedback_into(problem: Problem, feedback: Feedback) -> Problem:
    """A matching problem that knows what was said after the visits.

    * What somebody wished of a company she has met is replaced by the company, with all
      its slots. From 50 points on it goes ahead of all other wishes, with fewer behind
      them: in the order of points, equal points in one tie group. 0 points are a no.
    * A company's note goes ahead of its own priorities; whom the note does not name
      stays behind in the old order. A list of a single slot stays as it is.
    * Whom a company declines, and what somebody declines, is out of the question; a
      pinned placement there is let go.

    Raises
    ------
    ProblemError
        If the feedback names somebody or something that the problem does not have, or
        says two things of one visit or company: all at once.

    Examples
    --------
    >>> problem = Problem.model_validate(
    ...     {
    ...         "first_month": "2022-08",
    ...         "regions": [{"id": "inn"}],
    ...         "zones": [{"id": "north"}],
    ...         "locations": [{"id": "verdal", "region": "inn", "zone": "north"}],
    ...         "trades": [{"id": "weld", "family": "tech"}],
    ...         "companies": [{"id": "yard", "location": "verdal"}],
    ...         "candidates": [
    ...             {
    ...                 "id": "c1",
    ...                 "target_group": "job_seeker",
    ...                 "birth_year": 1998,
    ...                 "home": "verdal",
    ...                 "interests": [["weld"]],
    ...             }
    ...         ],
    ...     }
    ... )
    >>> said = Feedback(visits=(AfterVisit(visitor="c1", company="yard", points=80),))
    >>> feedback_into(problem, said).candidates[0].interests
    (('yard',), ('weld',))
    """
    faults = _faults(problem, feedback)
    if faults:
        raise ProblemError(faults)
    said: dict[str, dict[str, int]] = {}
    for one in feedback.visits:
        said.setdefault(one.visitor, {})[one.company] = one.points
    slots: dict[str, set[str]] = {one.id: set() for one in problem.companies}
    for slot in problem.slots:
        slots[slot.company].add(slot.id)
    notes = {note.company: note for note in feedback.notes}
    new = problem.model_copy(
        update={
            "candidates": tuple(
                _wishes(one, said[one.id], slots) if one.id in said else one
                for one in problem.candidates
            ),
            "companies": tuple(
                _priorities(one, notes[one.id]) if one.id in notes else one
                for one in problem.companies
            ),
        }
    )
    return apply(new, list(_declined(feedback)))


def _wishes(
    person: Candidate, points: dict[str, int], slots: dict[str, set[str]]
) -> Candidate:
    met = set(points).union(*(slots[company] for company in points))
    old = [tuple(one for one in group if one not in met) for group in person.interests]
    first = _in_order(points, range(WELCOME, 101))
    last = _in_order(points, range(1, WELCOME))
    groups = [*first, *(group for group in old if group), *last]
    return person.model_copy(update={"interests": tuple(groups)})


def _in_order(points: dict[str, int], among: range) -> list[tuple[str, ...]]:
    """Companies with points in a range as tie groups, most points first."""
    given = sorted({each for each in points.values() if each in among}, reverse=True)
    return [
        tuple(company for company, each in points.items() if each == level)
        for level in given
    ]


def _priorities(company: Company, note: CompanyNote) -> Company:
    named = {one for group in note.groups for one in group} | {*note.declined}
    old = [tuple(one for one in g if one not in named) for g in company.priorities]
    groups = (*note.groups, *(group for group in old if group))
    return company.model_copy(update={"priorities": groups})


def _declined(feedback: Feedback) -> Iterable[Declined]:
    """Who is out of the question where, company by company."""
    by_company: dict[str, list[str]] = {}
    for one in feedback.visits:
        if not one.points:
            by_company.setdefault(one.company, []).append(one.visitor)
    for note in feedback.notes:
        by_company.setdefault(note.company, []).extend(note.declined)
    for company, people in by_company.items():
        if people:
            distinct = tuple(dict.fromkeys(people))
            yield Declined(candidates=distinct, companies=(company,))


def _faults(problem: Problem, feedback: Feedback) -> list[Fault]:
    people, companies = problem.candidate, problem.company
    pairs = Counter((one.visitor, one.company) for one in feedback.visits)
    notes = Counter(note.company for note in feedback.notes)
    found = []

    def fault(place: str, code: str, **details: str) -> None:
        found.append(Fault(code, column=place, details=tuple(details.items())))

    for at, one in enumerate(feedback.visits):
        if one.visitor not in people:
            fault(f"visits[{at}].visitor", "known_id", of="candidates")
        if one.company not in companies:
            fault(f"visits[{at}].company", "known_id", of="companies")
        if pairs[one.visitor, one.company] > 1:
            fault(f"visits[{at}]", "each_once")
    for at, note in enumerate(feedback.notes):
        if note.company not in companies:
            fault(f"notes[{at}].company", "known_id", of="companies")
        if notes[note.company] > 1:
            fault(f"notes[{at}].company", "each_once")
        ranked = [who for group in note.groups for who in group]
        if not people.keys() >= {*ranked, *note.declined}:
            fault(f"notes[{at}]", "known_id", of="candidates")
        if {*ranked} & {*note.declined}:
            fault(f"notes[{at}].declined", "each_once")
    return found
