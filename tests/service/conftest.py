"""One service for every test that needs nothing special of it."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from fastapi import FastAPI

from matcher.service import Limits, app
from service.running import Clock, running


@pytest.fixture(scope="session")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def application(clock: Clock) -> FastAPI:
    limits = Limits(queue=3, jobs_at_once=1, kept=8, heartbeat_seconds=0.05)
    return app(limits=limits, clock=clock)


@pytest.fixture(scope="session")
def running_service(application: FastAPI) -> Iterator[httpx.Client]:
    with running(application) as client:
        yield client


@pytest.fixture
def service(running_service: httpx.Client, clock: Clock) -> httpx.Client:
    """The service, when all jobs that ended before have expired."""
    clock.now += 4000
    return running_service
