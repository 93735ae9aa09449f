"""One service for every test that needs nothing special of it."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from matcher.service import app
from service.running import running


@pytest.fixture(scope="session")
def service() -> Iterator[httpx.Client]:
    with running(app()) as client:
        yield client
