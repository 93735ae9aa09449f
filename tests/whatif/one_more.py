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
    table, field = _FIELDS[of]
    facts = tuple(
        one.model_copy(update={field: getattr(one, field) + 1}) if one.id == id else one
        for one in getattr(problem, table)
    )
    return problem.model_copy(update={table: facts})
