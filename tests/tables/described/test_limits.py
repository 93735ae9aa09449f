"""The limits of a column are those its model enforces."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from matcher.domain import Candidate, Share
from matcher.tables.definition import HEAD, PREVIOUS, TABLES, Column, Table
from matcher.tables.described.limits import limits

BY_NAME = {table.name: table for table in (HEAD, *TABLES, PREVIOUS)}


def a_column(name: str) -> tuple[Table, Column]:
    """The table and column of ``table.field``."""
    table, _, field = name.partition(".")
    found = BY_NAME[table]
    return found, next(one for one in found.columns if one.field == field)


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("candidates.birth_year", 1900, 2100),
        ("candidates.max_travel_minutes", 0, 1440),
        ("travel_times.by_car", 0, 1440),
        ("companies.max_apprentices", 0, 1_000_000),
        ("shares.at_most", 0, 100),
        ("resources.capacity", 0, 1_000_000),
        ("problem.measure_budget", 0, 10_000_000),
    ],
)
def test_number_has_the_limits_of_its_model(name: str, least: int, most: int) -> None:
    found = limits(*a_column(name))
    assert (found.least, found.most) == (least, most)


def test_limits_are_where_the_model_begins_to_refuse() -> None:
    found = limits(*a_column("candidates.birth_year"))
    facts = {"id": "c1", "target_group": "job_seeker", "home": "verdal"}
    for year in (found.least, found.most):
        Candidate.model_validate(facts | {"birth_year": year})
    for year in ((found.least or 0) - 1, (found.most or 0) + 1):
        with pytest.raises(ValidationError):
            Candidate.model_validate(facts | {"birth_year": year})


def test_cell_is_filled_unless_there_is_a_default_or_a_list_may_be_empty() -> None:
    assert limits(*a_column("slots.places")).filled
    assert not limits(*a_column("slots.reserved")).filled
    assert not limits(*a_column("resources.capacity")).filled
    assert limits(*a_column("companions.candidates")).filled


def test_fields_inside_a_placement_are_found() -> None:
    assert limits(*a_column("commitments.placement.slot")).filled
    assert limits(*a_column("commitments.placement.start")).most == 600


def test_default_is_what_the_model_takes() -> None:
    found = limits(*a_column("shares.at_most"))
    assert found.default == Share.model_fields["at_most"].default == 100
