"""Both scenarios, built once."""

from __future__ import annotations

import pytest

from matcher.domain import Problem
from matcher.scenarios import innherred_pilot, trondelag_2022


@pytest.fixture(scope="session")
def county() -> Problem:
    return trondelag_2022(0)


@pytest.fixture(scope="session", params=[0, 1, 2])
def any_county(request: pytest.FixtureRequest) -> Problem:
    return trondelag_2022(request.param)


@pytest.fixture(scope="session")
def pilot() -> Problem:
    return innherred_pilot(0)
