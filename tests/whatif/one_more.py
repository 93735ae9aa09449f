"""Facts with one place more somewhere, made by hand."""

from __future__ import annotations

from matcher.domain import Problem

_FIELDS = {
    "slot": ("slots", "places"),
    "company": ("companies", "max_apprentices"),
    "training_office": ("training_offices", "capacity"),
    "training_class": ("training_classes", "max"),
}


def with_one_more(problem: Problem, of: str, id: str) -> Problem:
    if of == "resource":
        return _with_more_of(problem, id)
    table, field = _FIELDS[of]
    facts = tuple(
        one.model_copy(update={field: getattr(one, field) + 1}) if one.id == id else one
        for one in getattr(problem, table)
    )
    return problem.model_copy(update={table: facts})


def _with_more_of(problem: Problem, id: str) -> Problem:
    """As much more of a resource in each month as one person uses at most."""
    uses = [
        use.amount
        for pathway in problem.rule_pack.pathways
        for stage in pathway.stages
        for use in stage.uses
        if use.resource == id
    ]
    resources = tuple(
        one.model_copy(
            update={"capacity": tuple(much + max(uses) for much in one.capacity)}
        )
        if one.id == id
        else one
        for one in problem.resources
    )
    return problem.model_copy(update={"resources": resources})
