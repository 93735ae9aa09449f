"""The committed CSV folders are what the generators make today."""

from __future__ import annotations

from pathlib import Path

from matcher.domain import Problem
from matcher.tables import read_problem

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_committed_county_is_what_the_generator_makes(county: Problem) -> None:
    assert read_problem(EXAMPLES / "trondelag_2022") == county


def test_committed_pilot_is_what_the_generator_makes(pilot: Problem) -> None:
    assert read_problem(EXAMPLES / "innherred_pilot") == pilot
