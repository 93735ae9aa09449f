"""A real server of this process, for tests."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import httpx
import uvicorn
from fastapi import FastAPI

from matcher.scenarios import innherred_pilot
from matcher.service.address import bound_socket
from matcher.tables import problem_to_json

PATIENCE = 60.0


class Clock:
    """Counts the seconds that a test wants to have gone by."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@contextmanager
def running(app: FastAPI) -> Iterator[httpx.Client]:
    """A client of an application that is served on a free port meanwhile."""
    with bound_socket("127.0.0.1", 0, anywhere=False) as bound:
        config = uvicorn.Config(
            app, access_log=False, log_config=None, timeout_graceful_shutdown=1
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
        thread.start()
        try:
            address = f"http://127.0.0.1:{bound.getsockname()[1]}"
            with httpx.Client(base_url=address, timeout=PATIENCE) as client:
                yield client
        finally:
            server.should_exit = True
            thread.join()


@cache
def pilot_text() -> str:
    """The pilot as the text of a document."""
    return problem_to_json(innherred_pilot())


def pilot(**changed: Any) -> dict[str, Any]:
    """A body with the pilot as its problem."""
    return {"problem": json.loads(pilot_text()), **changed}


def until(client: httpx.Client, path: str, holds: Callable[[Any], bool]) -> Any:
    """How a job stands once something holds of it."""
    for _ in range(int(PATIENCE / 0.05)):
        job = client.get(path).json()
        if holds(job):
            return job
        threading.Event().wait(0.05)
    raise AssertionError(f"a job never came so far: {job['state']}")
