"""The question ``explain`` answers: about a person, a slot, or one at the other."""

from __future__ import annotations

from typing import overload

from matcher.domain import Problem
from matcher.engine import Result, check_time_limit, own_plan
from matcher.engine.asked import check_known
from matcher.explain.case import Case
from matcher.explain.explanation import Explanation
from matcher.explain.person import explain_person, why_not
from matcher.explain.place import explain_slot
from matcher.explain.slot_explanation import SlotExplanation
from matcher.explain.why_not import WhyNot


@overload
def explain(
    problem: Problem, result: Result, *, candidate: str, time_limit: float = 60.0
) -> Explanation: ...
@overload
def explain(
    problem: Problem, result: Result, *, slot: str, time_limit: float = 60.0
) -> SlotExplanation: ...
@overload
def explain(
    problem: Problem,
    result: Result,
    *,
    candidate: str,
    slot: str,
    time_limit: float = 60.0,
) -> WhyNot: ...


def explain(
    problem: Problem,
    result: Result,
    *,
    candidate: str | None = None,
    slot: str | None = None,
    time_limit: float = 60.0,
) -> Explanation | SlotExplanation | WhyNot:
    """Why a person has her place or none, why a slot is empty, or why not she there.

    Every claim is shown before it is made: a rule that bars is asked alone; what
    getting a place would cost the tiers is solved with the place forced; what would
    help is solved again.

    Parameters
    ----------
    problem, result
        Facts, and what ``solve`` made of them.
    candidate
        About a person, by id.
    slot
        About a slot, by id; with ``candidate``, why she is not there.
    time_limit
        Seconds for each solve.

    Raises
    ------
    KeyError
        If there is no such person or slot.
    ValueError
        If the result has no plan or is of another problem, or neither a person nor a
        slot is given.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> from matcher.engine import solve
    >>> problem = Problem.model_validate({
    ...     "first_month": "2022-08",
    ...     "regions": [{"id": "inn"}],
    ...     "zones": [{"id": "north"}],
    ...     "locations": [{"id": "verdal", "region": "inn", "zone": "north"}],
    ...     "candidates": [{
    ...         "id": "C1", "target_group": "job_seeker", "birth_year": 2000,
    ...         "home": "verdal",
    ...     }],
    ... })
    >>> why = explain(problem, solve(problem), candidate="C1")
    >>> why.sentences("en")[0]
    'C1 has no place.'
    """
    check_time_limit(time_limit)
    own_plan(problem, result)
    if candidate is None and slot is None:
        raise ValueError("a candidate or a slot is asked about")
    check_known([] if candidate is None else [candidate], problem.candidate)
    check_known([] if slot is None else [slot], problem.slot)
    case = Case(problem, result, time_limit)
    if slot is None:
        return explain_person(case, candidate or "")
    if candidate is None:
        return explain_slot(case, slot)
    return why_not(case, candidate, slot)
