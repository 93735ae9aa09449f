"""What is left of a plan when the facts have changed since."""

from __future__ import annotations

from matcher.domain import Matching, Placement, Problem


def with_last_plan(problem: Problem, matching: Matching | None) -> Problem:
    """The problem with ``previous`` set to what this plan can still mean to it.

    Left out are people who no longer take part or are in a pathway by now, and
    placements at slots or on pathways that are gone. Where a training class is gone,
    she still has her slot in the plan, without that class.

    Examples
    --------
    >>> from matcher.domain import Matching, Placement, Problem
    >>> gone = Placement(candidate="C1", slot="s1", pathway="direct")
    >>> problem = Problem(first_month="2022-08")
    >>> with_last_plan(problem, Matching(placements=(gone,))).previous
    Matching(format='kullmatch.matching', version=1, placements=())
    """
    placements = () if matching is None else matching.placements
    left = tuple(_of(problem, one) for one in placements if _stands(problem, one))
    return problem.model_copy(update={"previous": Matching(placements=left)})


def _stands(problem: Problem, one: Placement) -> bool:
    return (
        one.candidate in problem.candidate
        and one.candidate not in problem.incumbents
        and one.slot in problem.slot
        and one.pathway in problem.pathway
    )


def _of(problem: Problem, one: Placement) -> Placement:
    classes = tuple(name for name in one.classes if name in problem.training_class)
    measures = tuple(name for name in one.measures if name in problem.measure)
    return one.model_copy(update={"classes": classes, "measures": measures})
