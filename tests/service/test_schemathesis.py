"""A little of what ``campaign_schemathesis.py`` does at length."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings

from matcher.service import Limits, app
from service.running import running

SERVICE = app(limits=Limits(small_seconds=1, job_seconds=1))
DESCRIBED = schemathesis.openapi.from_dict(SERVICE.openapi())


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with running(SERVICE) as client:
        yield str(client.base_url)


@DESCRIBED.parametrize()
@settings(
    max_examples=3,
    derandomize=True,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_what_is_made_from_the_description_is_answered_as_it_says(
    case: schemathesis.Case[Any], address: str
) -> None:
    response = case.call(base_url=address)
    contradictions = schemathesis.checks.positive_data_acceptance
    case.validate_response(response, excluded_checks=[contradictions])
