"""A small HTTP service over the engine.

It holds everything in memory and forgets it; it solves in processes of their own. It
needs the extra ``kullmatch[service]``.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from matcher.service.address import NotLocalError
from matcher.service.limits import Limits

if TYPE_CHECKING:
    from fastapi import FastAPI

__all__ = ["Limits", "NotLocalError", "app", "bearer", "serve"]

_DEFAULTS = Limits()


def app(
    *,
    auth: Callable[..., Any] | None = None,
    limits: Limits = _DEFAULTS,
    clock: Callable[[], float] = time.monotonic,
) -> FastAPI:
    """The application, for an ASGI server or a test.

    Parameters
    ----------
    auth
        A FastAPI dependency that every route but ``/v1/health`` needs; it raises an
        ``HTTPException`` for who may not ask. Without one, only requests of this
        machine are answered: from a loopback address, to one, by such a name.
    limits
        Caps on size, time, memory and number.
    clock
        Counts the seconds for which an ended job is kept.

    Raises
    ------
    ImportError
        The extra ``kullmatch[service]`` is not installed.

    Examples
    --------
    >>> sorted(app().openapi()["paths"])[-3:]
    ['/v1/solve', '/v1/validate', '/v1/verify']
    """
    try:
        from matcher.service.application import build
    except ModuleNotFoundError as error:
        raise _without(error) from error
    return build(auth, limits, clock)


def bearer(token: str) -> Callable[..., Awaitable[None]]:
    """An auth dependency: ``Authorization: Bearer`` and this token.

    Raises
    ------
    ValueError
        If the token is shorter than 16 characters.
    ImportError
        The extra ``kullmatch[service]`` is not installed.

    Examples
    --------
    >>> guarded = app(auth=bearer("only an example, not a token"))
    """
    try:
        from matcher.service.bearer_token import bearer_check
    except ModuleNotFoundError as error:
        raise _without(error) from error
    return bearer_check(token)


def serve(
    host: str = "127.0.0.1",
    port: int = 8000,
    auth: Callable[..., Any] | None = None,
    *,
    limits: Limits = _DEFAULTS,
) -> None:
    """Run the service until it is told to stop (Ctrl-C, SIGTERM).

    Parameters
    ----------
    host
        A name or an address; all its addresses are judged, and the one that was judged
        is bound.
    auth, limits
        As for ``app``.

    Raises
    ------
    NotLocalError
        If there is no ``auth`` and other machines could reach an address of the host.
    ImportError
        The extra ``kullmatch[service]`` is not installed.
    """
    try:
        from matcher.service.serving import run
    except ModuleNotFoundError as error:
        raise _without(error) from error
    run(host, port, auth, limits, time.monotonic)


def _without(error: ModuleNotFoundError) -> ImportError:
    return ImportError(
        f"{error.name} is not installed; the service needs the extra: "
        'pip install "kullmatch[service]"'
    )
