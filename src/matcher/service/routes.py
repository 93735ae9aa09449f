"""Every route: the one that needs no key, and the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import APIRouter, Depends, Request, Response

from matcher.service.answers import json_response
from matcher.service.bodies import HealthView
from matcher.service.job_routes import add_jobs
from matcher.service.openapi import gives, refuses
from matcher.service.room import Room
from matcher.service.small_routes import add_small


def health_router() -> APIRouter:
    """The one route that needs no key."""
    router = APIRouter(default_response_class=Response)

    @router.get(
        "/v1/health", responses={200: gives(HealthView, "It does"), **refuses(403)}
    )
    async def health(request: Request) -> Response:
        """Whether the service answers."""
        del request
        return json_response(HealthView().model_dump_json().encode())

    return router


def guarded_router(room: Room, auth: Callable[..., Any] | None) -> APIRouter:
    """Every other route."""
    needs = [] if auth is None else [Depends(auth)]
    router = APIRouter(dependencies=needs, default_response_class=Response)
    add_small(router, room)
    add_jobs(router, room)
    return router
