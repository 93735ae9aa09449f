"""The routes, each a few lines: take in, have it done, answer."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import StreamingResponse

from matcher.engine import Result
from matcher.service.answers import error_response, json_response, language_asked
from matcher.service.bodies import (
    AcceptedView,
    Code,
    HealthView,
    JobView,
    SolveBody,
    ValidateBody,
    ValidView,
    VerdictView,
    VerifyBody,
)
from matcher.service.body import body_of
from matcher.service.job import ERRORS, Job
from matcher.service.openapi import EVENTS, JOB_ID, LAST_EVENT, asks_for, gives, refuses
from matcher.service.refusal import RefusedError
from matcher.service.room import Room
from matcher.service.tasks import Answer, Kind

LOG = logging.getLogger("matcher.service")


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
    _add_small(router, room)
    _add_jobs(router, room)
    return router


def _add_small(router: APIRouter, room: Room) -> None:
    body_faults = refuses(400, 401, 403, 408, 413, 415, 422, 500, 503)

    async def at_once(request: Request, kind: Kind, most: int) -> Response:
        room.bodies.refuse_if_full()
        with room.bodies.entered():
            body = await body_of(request, most, room.limits.read_seconds)
            answer = await room.at_once(kind, body, language_asked(request))
        return _small_response(request, room, answer)

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


def _add_jobs(router: APIRouter, room: Room) -> None:
    registry = room.registry

    @router.post(
        "/v1/jobs",
        status_code=202,
        responses={
            202: gives(AcceptedView, "Taken on"),
            **refuses(400, 401, 403, 408, 413, 415, 422, 429, 500, 503),
        },
        openapi_extra=asks_for(SolveBody),
    )
    async def begin(request: Request) -> Response:
        """Take a job on, once it is known that its body has no faults."""
        registry.make_room()
        room.bodies.refuse_if_full()
        with room.bodies.entered():
            most, seconds = room.limits.body_bytes, room.limits.read_seconds
            body = await body_of(request, most, seconds)
            answer = await room.at_once("check", body, language_asked(request))
        if answer.word != "done":
            return _small_response(request, room, answer)
        job = registry.begin(body)
        view = AcceptedView(id=job.id, state=job.state)
        where = {"location": f"/v1/jobs/{job.id}"}
        return json_response(view.model_dump_json().encode(), 202, where)

    @router.get(
        "/v1/jobs/{job_id}",
        responses={200: gives(JobView, "The job"), **refuses(401, 403, 404, 500)},
        openapi_extra={"parameters": [JOB_ID]},
    )
    async def see(request: Request) -> Response:
        """How a job stands; its result once it has ended."""
        return _job_response(request, room, _job(request, room))

    @router.post(
        "/v1/jobs/{job_id}/cancel",
        responses={200: gives(JobView, "The job"), **refuses(401, 403, 404, 500)},
        openapi_extra={"parameters": [JOB_ID]},
    )
    async def cancel(request: Request) -> Response:
        """End a job with the best verified plan so far; one that has ended stays so."""
        job = _job(request, room)
        await registry.cancel(job)
        return _job_response(request, room, job)

    @router.delete(
        "/v1/jobs/{job_id}",
        status_code=204,
        responses={204: {"description": "Gone"}, **refuses(401, 403, 404, 500)},
        openapi_extra={"parameters": [JOB_ID]},
    )
    async def forget(request: Request) -> Response:
        """End a job at once and keep nothing of it."""
        await registry.forget(_job(request, room))
        return Response(status_code=204)

    @router.get(
        "/v1/jobs/{job_id}/events",
        responses={200: EVENTS, **refuses(401, 403, 404, 500, 503)},
        openapi_extra={"parameters": [JOB_ID, LAST_EVENT]},
    )
    async def follow(request: Request) -> Response:
        """Progress as server-sent events, and one named ``end`` when it is over."""
        job = _job(request, room)
        room.streams.refuse_if_full()
        after = request.headers.get("last-event-id", "")
        known = (
            int(after) if after.isascii() and after.isdigit() and after < "9" * 9 else 0
        )
        return StreamingResponse(
            _stream(room, job, known), media_type="text/event-stream"
        )


async def _stream(room: Room, job: Job, after: int) -> AsyncIterator[bytes]:
    with room.streams.entered():
        async for event in job.events(after, room.limits.heartbeat_seconds):
            yield event


def _job(request: Request, room: Room) -> Job:
    return room.registry.find(request.path_params["job_id"])


def _job_response(request: Request, room: Room, job: Job) -> Response:
    expires_in = room.registry.expires_in(job)
    return json_response(job.to_json(language_asked(request), expires_in))


def _small_response(request: Request, room: Room, answer: Answer) -> Response:
    if answer.word == "done":
        return json_response(answer.content)
    if answer.word == "refused":
        packed: dict[str, Any] = json.loads(answer.content)
        candidates, slots = room.limits.small_candidates, room.limits.small_slots
        refusal = RefusedError(
            packed["error"], packed, candidates=candidates, slots=slots
        )
        return error_response(request, refusal)
    if answer.word == "internal":
        LOG.error("a worker failed: %s", answer.content.decode())
    code: Code = ERRORS[answer.word]
    retry_after = 1 if code == "died" else None
    return error_response(request, RefusedError(code, retry_after=retry_after))
