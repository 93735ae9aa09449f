"""Around every request: who may ask at all, headers, one line of log, no exception out.

What an exception says may hold what somebody sent. It is never logged and never leaves:
the log has its kind and its place in the code.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any

from fastapi import Request
from starlette.requests import ClientDisconnect

from matcher.service.address import is_loopback, names_loopback
from matcher.service.answers import error_response
from matcher.service.refusal import RefusedError
from matcher.service.worker import place_of

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Handler = Callable[[Message, Receive, Send], Awaitable[None]]

LOG = logging.getLogger("matcher.service")
_METHODS = ("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")
_FORWARDED = (b"forwarded", b"via", b"x-forwarded-for", b"x-real-ip")
_HEADERS = [
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"referrer-policy", b"no-referrer"),
    (b"vary", b"accept-language"),
    (b"x-content-type-options", b"nosniff"),
]
_CLOSE = [(b"connection", b"close")]


class Guard:
    """The outermost part of the service.

    Parameters
    ----------
    inner
        What is guarded.
    local
        Whether only this machine may ask, because nobody checks who does.
    """

    def __init__(self, inner: Handler, local: bool) -> None:
        self._inner, self._local = inner, local

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._inner(scope, receive, send)
        elif scope["type"] == "http":
            await self._guarded(scope, receive, send)

    async def _guarded(self, scope: Message, receive: Receive, send: Send) -> None:
        begun, status = time.monotonic(), 0

        async def sent(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                more = _HEADERS + (_CLOSE if _has_two_lengths(scope) else [])
                message = {**message, "headers": [*message["headers"], *more]}
            await send(message)

        try:
            if self._local and not is_local(scope):
                refused = error_response(Request(scope), RefusedError("not_local"))
                await refused(scope, receive, sent)
            else:
                await self._inner(scope, receive, sent)
        except ClientDisconnect:
            pass  # nobody is left to be told anything
        except Exception as error:
            LOG.error("%s failed: %s", _template(scope), place_of(error))
            if not status:
                failed = error_response(Request(scope), RefusedError("internal"))
                await failed(scope, receive, sent)
        finally:
            spent = round(1000 * (time.monotonic() - begun))
            LOG.info("%s %d %d ms", _template(scope), status, spent)


def is_local(scope: Message) -> bool:
    """Whether a request comes from this machine, to an address of it alone.

    So say both ends of the connection, the name asked for, and no proxy.
    """
    headers: Iterable[tuple[bytes, bytes]] = scope["headers"]
    hosts = [value for name, value in headers if name == b"host"]
    ends = [scope.get("client") or ("",), scope.get("server") or ("",)]
    return (
        all(is_loopback(str(end[0])) for end in ends)
        and len(hosts) == 1
        and names_loopback(hosts[0].decode("latin-1"))
        and not any(name in _FORWARDED for name, _ in headers)
    )


def _has_two_lengths(scope: Message) -> bool:
    """Whether a request says in two ways where its body ends, as to a proxy and to us.

    The connection ends with it, so that no rest of it is a request of its own (RFC
    9112, section 6.1).
    """
    names = {name for name, _ in scope["headers"]}
    return {b"content-length", b"transfer-encoding"} <= names


def _template(scope: Message) -> str:
    """Method and path as this service wrote them, never as they came."""
    method = scope["method"] if scope["method"] in _METHODS else "?"
    return f"{method} {getattr(scope.get('route'), 'path', '-')}"
