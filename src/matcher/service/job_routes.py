"""Jobs: begin, see, follow, cancel, forget."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse

from matcher.service.answers import json_response, language_asked
from matcher.service.bodies import AcceptedView, JobView, SolveBody
from matcher.service.body import body_of
from matcher.service.job import Job
from matcher.service.openapi import EVENTS, JOB_ID, LAST_EVENT, asks_for, gives, refuses
from matcher.service.outcome import outcome_response
from matcher.service.room import Room


def add_jobs(router: APIRouter, room: Room) -> None:
    """Add every route of jobs."""
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
            return outcome_response(request, room, answer)
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
        after = _number(request.headers.get("last-event-id", ""))
        return StreamingResponse(
            _stream(room, job, after), media_type="text/event-stream"
        )


def _number(text: str) -> int:
    """The number of an event, 0 where a client sends anything else."""
    return int(text) if re.fullmatch("[0-9]{1,9}", text) else 0


async def _stream(room: Room, job: Job, after: int) -> AsyncIterator[bytes]:
    with room.streams.entered():
        async for event in job.events(after, room.limits.heartbeat_seconds):
            yield event


def _job(request: Request, room: Room) -> Job:
    return room.registry.find(request.path_params["job_id"])


def _job_response(request: Request, room: Room, job: Job) -> Response:
    expires_in = room.registry.expires_in(job)
    return json_response(job.to_json(language_asked(request), expires_in))
