"""The tables ids lead to are those in which the problem looks for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from matcher.domain import Fact, Matching, Problem, Score
from matcher.domain.check import WITH_IDS
from matcher.domain.people import JointChoice
from matcher.domain.references import faults_of
from matcher.tables.definition import HEAD, PREVIOUS, TABLES, Column, Table
from matcher.tables.described.data_package import data_package
from matcher.tables.described.examples import example_problem
from matcher.tables.described.references import REFERENCES
from matcher.tables.described.words import kind_code

NOWHERE: dict[str, Any] = {
    "id": "nowhere",
    "ids": ("nowhere",),
    "tie_groups": (("nowhere",),),
    "choices": (JointChoice(first="nowhere"),),
}
BY_ANOTHER_COLUMN = {"ordinary_use.id": "companies", "shares.where": "training_offices"}
"""What the examples' ``of`` says: a company, and a training office."""


def columns() -> Iterator[tuple[Table, Column]]:
    for table in (*TABLES, PREVIOUS):
        for column in table.columns:
            if kind_code(table, column) in NOWHERE:
                yield table, column


def changed(fact: Fact, field: str, value: Any) -> Any:
    first, _, rest = field.partition(".")
    inner: Any = changed(getattr(fact, first), rest, value) if rest else value
    return fact.model_copy(update={first: inner})


def leads_to(table: Table, column: Column) -> str | None:
    """Where an id that does not exist is missed."""
    problem = example_problem()
    facts = {name: getattr(problem, name) for name in Problem.model_fields}
    facts["scores"] = (Score(candidate="C0001", score=1),)
    value = NOWHERE[kind_code(table, column)]
    if table is PREVIOUS:
        assert problem.previous is not None
        first, *others = problem.previous.placements
        placements = (changed(first, column.field, value), *others)
        facts["previous"] = Matching.model_construct(placements=placements)
        path = f"previous.placements[0].{column.field}"
    else:
        first, *others = facts[table.name]
        facts[table.name] = (changed(first, column.field, value), *others)
        path = f"{table.name}[0].{column.field}"
    missed = [
        str(dict(one.details)["of"])
        for one in faults_of(Problem.model_construct(**facts))
        if one.column == path and one.expected == "known_id"
    ]
    assert len(missed) <= 1
    return missed[0] if missed else None


def test_every_reference_is_told_and_no_other() -> None:
    found = {
        f"{table.name}.{column.field}": of
        for table, column in columns()
        if (of := leads_to(table, column)) is not None
    }
    assert found == REFERENCES | BY_ANOTHER_COLUMN


def test_tables_with_ids_have_them_as_their_key() -> None:
    keyed = [
        one["name"]
        for one in data_package()["resources"]
        if one["schema"].get("primaryKey") == "id"
    ]
    assert sorted(keyed) == sorted(WITH_IDS)
    assert HEAD.name not in keyed
