"""Run the service until it is told to stop."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import uvicorn

from matcher.service.address import bound_socket
from matcher.service.application import build
from matcher.service.limits import Limits

LOG = logging.getLogger("matcher.service")
_MOST_CONNECTIONS = 200
_LAST_SECONDS = 3


def run(
    host: str,
    port: int,
    auth: Callable[..., Any] | None,
    limits: Limits,
    clock: Callable[[], float],
) -> None:
    """Bind, serve, and end every job when the process is told to stop."""
    with bound_socket(host, port, anywhere=auth is not None) as bound:
        config = uvicorn.Config(
            build(auth, limits, clock),
            access_log=False,
            log_config=None,
            server_header=False,
            ws="none",
            limit_concurrency=_MOST_CONNECTIONS,
            timeout_graceful_shutdown=_LAST_SECONDS,
        )
        name, number = bound.getsockname()[:2]
        LOG.info("serves http://%s:%d", f"[{name}]" if ":" in name else name, number)
        uvicorn.Server(config).run(sockets=[bound])
