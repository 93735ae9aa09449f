"""The application: routes, guard, and what becomes of refusals."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from matcher.service.answers import error_response, json_response
from matcher.service.bodies import Code
from matcher.service.guard import Guard
from matcher.service.limits import Limits
from matcher.service.openapi import TITLE, VERSION, description_of
from matcher.service.refusal import RefusedError
from matcher.service.room import Room
from matcher.service.routes import guarded_router, health_router

_CODES: dict[int, Code] = {
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    405: "method",
}
_PASSED_ON = ("www-authenticate", "retry-after")


def build(
    auth: Callable[..., Any] | None, limits: Limits, clock: Callable[[], float]
) -> FastAPI:
    """An application of its own, with its own jobs and workers."""
    room = Room(limits, clock)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        # it would write whole paths, with what people put into them
        logging.getLogger("uvicorn.access").disabled = True
        try:
            yield
        finally:
            await room.close()

    app = FastAPI(
        title=TITLE,
        version=VERSION,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    app.state.room = room
    app.include_router(health_router())
    app.include_router(guarded_router(room, auth))
    document = description_of(app, limits)
    app.openapi = lambda: document  # type: ignore[method-assign]
    _describe(app, auth)
    app.add_exception_handler(RefusedError, _refused)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_middleware(Guard, local=auth is None)
    return app


def _describe(app: FastAPI, auth: Callable[..., Any] | None) -> None:
    text = json.dumps(app.openapi()).encode()
    needs = [] if auth is None else [Depends(auth)]

    @app.get("/openapi.json", include_in_schema=False, dependencies=needs)
    async def described() -> Response:
        return json_response(text)


async def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, RefusedError):
        raise error
    return error_response(request, error)


async def _http_error(request: Request, error: Exception) -> Response:
    """What the framework or an auth dependency raises: its status, never its words."""
    if not isinstance(error, HTTPException):
        raise error
    given = error.headers or {}
    headers = {n.lower(): v for n, v in given.items() if n.lower() in _PASSED_ON}
    if error.status_code == 405:
        headers["allow"] = ", ".join(_methods(request))
    refusal = RefusedError(_CODES.get(error.status_code, "refused"))
    return error_response(request, refusal, error.status_code, headers)


async def _invalid(request: Request, error: Exception) -> Response:
    """A parameter of an auth dependency; no route here has any of its own."""
    del error
    return error_response(request, RefusedError("input"))


def _methods(request: Request) -> list[str]:
    """What may be asked of a path, by all its routes together."""
    path = getattr(request.scope.get("route"), "path", "")
    described = request.app.openapi()["paths"].get(path, {"get": None})
    return sorted(method.upper() for method in described)
