"""What is answered while the client waits: take in, have it done, answer."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from matcher.engine import Result
from matcher.service.answers import language_asked
from matcher.service.bodies import (
    SolveBody,
    ValidateBody,
    ValidView,
    VerdictView,
    VerifyBody,
)
from matcher.service.body import body_of
from matcher.service.openapi import asks_for, gives, refuses
from matcher.service.outcome import outcome_response
from matcher.service.room import Room
from matcher.service.tasks import Kind


def add_small(router: APIRouter, room: Room) -> None:
    """Add solve, verify and validate."""
    body_faults = refuses(400, 401, 403, 408, 413, 415, 422, 500, 503)

    async def at_once(request: Request, kind: Kind, most: int) -> Response:
        room.bodies.refuse_if_full()
        with room.bodies.entered():
            body = await body_of(request, most, room.limits.read_seconds)
            answer = await room.at_once(kind, body, language_asked(request))
        return outcome_response(request, room, answer)

    @router.post(
        "/v1/solve",
        responses={
            200: gives(Result, "The best plan found, with its proof"),
            **body_faults,
        },
        openapi_extra=asks_for(SolveBody),
    )
    async def solve(request: Request) -> Response:
        """Solve a small problem while the client waits."""
        return await at_once(request, "solve", room.limits.small_bytes)

    @router.post(
        "/v1/verify",
        responses={200: gives(VerdictView, "What the plan breaks"), **body_faults},
        openapi_extra=asks_for(VerifyBody),
    )
    async def verify(request: Request) -> Response:
        """Judge a plan, whoever made it: every way in which it breaks the rules."""
        return await at_once(request, "verify", room.limits.body_bytes)

    @router.post(
        "/v1/validate",
        responses={200: gives(ValidView, "There are no faults"), **body_faults},
        openapi_extra=asks_for(ValidateBody),
    )
    async def validate(request: Request) -> Response:
        """Judge a problem and a policy: every fault at once, or their hashes."""
        return await at_once(request, "validate", room.limits.body_bytes)
