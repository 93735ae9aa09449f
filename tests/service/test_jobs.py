"""Jobs from their beginning until nothing is kept of them."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

import matcher
from matcher.engine import Result
from matcher.scenarios import innherred_pilot
from matcher.service import Limits, app
from matcher.service.errand import Errand
from matcher.service.process import Workers
from matcher.service.room import Room
from matcher.service.tasks import Answer, Task
from matcher.tables import problem_from_json, problem_to_json
from service.running import Clock, pilot, running, until

Client = httpx.Client
ENDED = ("done", "cancelled", "failed")


@cache
def county() -> bytes:
    """A body whose solve takes many seconds."""
    folder = Path(__file__).parents[2] / "examples" / "trondelag_2022"
    problem = json.loads(problem_to_json(matcher.read_problem(folder)))
    return json.dumps({"problem": problem, "time_limit": 600}).encode()


def begun(client: Client, body: bytes | None = None) -> str:
    """Where a job is that was taken on."""
    content = json.dumps(pilot()).encode() if body is None else body
    headers = {"content-type": "application/json"}
    answer = client.post("/v1/jobs", content=content, headers=headers)
    assert answer.status_code == 202, answer.text
    location: str = answer.headers["location"]
    assert location == f"/v1/jobs/{answer.json()['id']}"
    return location


def ended(client: Client, job: str) -> Any:
    return until(client, job, lambda it: it["state"] in ENDED)


def events_of(text: str) -> list[dict[str, str]]:
    """Server-sent events as a client reads them."""
    blocks = [block.splitlines() for block in text.split("\n\n") if block]
    fields = [[line.split(": ", 1) for line in block] for block in blocks]
    return [dict(block) for block in fields if block[0][0]]


def test_job_ends_with_the_plan_that_the_library_gives(service: Client) -> None:
    job = ended(service, begun(service))
    expected = matcher.solve(innherred_pilot()).audit.plan_hash
    assert (job["state"], job["error"]) == ("done", None)
    assert job["result"]["audit"]["plan_hash"] == expected
    assert 0 < job["expires_in"] <= 3600


def test_events_tell_of_every_tier_and_of_the_end(service: Client) -> None:
    job = begun(service)
    events = events_of(service.get(f"{job}/events").text)
    told = [json.loads(one["data"]) for one in events]
    assert [one["event"] for one in events[:-1]] == ["progress"] * (len(events) - 1)
    assert [int(one["id"]) for one in events] == list(range(1, len(events) + 1))
    tiers = {one["name"] for one in ended(service, job)["result"]["tiers"]}
    assert {one["tier"] for one in told[:-1]} - {""} == tiers
    assert (events[-1]["event"], told[-1]) == ("end", {"state": "done"})


def test_stream_goes_on_after_the_last_event_that_came(service: Client) -> None:
    job = begun(service)
    whole = events_of(service.get(f"{job}/events").text)
    for last, left in (("3", whole[3:]), ("C4N4RY", whole), ("1" * 5000, whole)):
        headers = {"last-event-id": last}
        assert events_of(service.get(f"{job}/events", headers=headers).text) == left


def test_faults_are_told_before_a_job_is_taken_on(service: Client) -> None:
    body = pilot(time_limit=700)
    body["problem"]["candidates"][0]["home"] = "C4N4RY"
    answer = service.post("/v1/jobs", json=body)
    assert (answer.status_code, answer.json()["error"]) == (422, "input")
    columns = {one["column"] for one in answer.json()["faults"]}
    assert columns == {"problem.candidates[0].home", "time_limit"}
    assert "C4N4RY" not in answer.text


def test_ids_are_long_and_never_the_same(service: Client) -> None:
    ids = {begun(service).rpartition("/")[2] for _ in range(3)}
    assert len(ids) == 3
    assert all(len(one) == 32 for one in ids)


@pytest.mark.parametrize("name", ["x", "..%2Fhealth", "%00", "æ" * 40, "A" * 32])
def test_nobody_guesses_a_job(service: Client, name: str) -> None:
    for method, rest in [("GET", ""), ("DELETE", ""), ("POST", "/cancel")]:
        answer = service.request(method, f"/v1/jobs/{name}{rest}")
        assert answer.status_code in (404, 405)


def test_job_that_is_deleted_is_gone(service: Client) -> None:
    job = begun(service)
    assert service.delete(job).status_code == 204
    for path in (job, f"{job}/events"):
        assert service.get(path).status_code == 404
    assert service.delete(job).status_code == 404


def has_a_plan(job: Any) -> bool:
    return bool(job["progress"]) and job["progress"]["value"] not in (None, "0")


def test_cancel_ends_a_job_at_work_with_the_best_verified_plan(
    service: Client,
) -> None:
    body = county()
    job = begun(service, body)
    until(service, job, has_a_plan)
    cancelled = service.post(f"{job}/cancel").json()
    assert cancelled["state"] == "cancelled", cancelled["error"]
    result = Result.model_validate(cancelled["result"])
    assert (result.status, result.audit.stopped) == ("feasible", "cancelled")
    assert result.matching is not None
    assert result.matching.placements
    problem = problem_from_json(json.dumps(json.loads(body)["problem"]))
    assert matcher.verify(problem, result.matching, values=result.values) == ()
    again = service.post(f"{job}/cancel").json()
    assert again["result"] == cancelled["result"]


def workers_of(application: FastAPI) -> Workers:
    room = application.state.room
    assert isinstance(room, Room)
    return room.workers


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Holds solves back until it is set."""
    opened = threading.Event()
    run = Errand.run

    async def held(self: Errand, workers: Workers) -> Answer:
        while self._task.kind == "solve" and not opened.is_set():
            await asyncio.sleep(0.01)
        return await run(self, workers)

    monkeypatch.setattr(Errand, "run", held)
    yield opened
    opened.set()


def test_twenty_at_once_fill_the_queue_and_the_others_are_told_when_to_come_back(
    service: Client, gate: threading.Event
) -> None:
    with ThreadPoolExecutor(20) as people:
        asked = [
            people.submit(service.post, "/v1/jobs", json=pilot()) for _ in range(20)
        ]
        answers = [one.result() for one in asked]
    statuses = sorted(one.status_code for one in answers)
    assert statuses == [202] * 4 + [429] * 16
    for one in answers:
        if one.status_code == 429:
            assert one.json()["error"] == "queue_full"
            assert int(one.headers["retry-after"]) > 0
    gate.set()
    taken = [one.headers["location"] for one in answers if one.status_code == 202]
    assert [ended(service, job)["state"] for job in taken] == ["done"] * 4
    for job in taken:
        service.delete(job)


def test_job_that_waits_is_cancelled_at_once(
    service: Client, gate: threading.Event
) -> None:
    first, second = begun(service), begun(service)
    assert service.get(second).json()["state"] == "queued"
    cancelled = service.post(f"{second}/cancel").json()
    assert (cancelled["state"], cancelled["result"]) == ("cancelled", None)
    gate.set()
    assert ended(service, first)["state"] == "done"
    for job in (first, second):
        service.delete(job)


def test_stream_of_a_job_that_waits_shows_signs_of_life(
    service: Client, gate: threading.Event
) -> None:
    job = begun(service)
    with service.stream("GET", f"{job}/events") as stream:
        lines = stream.iter_lines()
        assert next(lines) == ": waiting"
        service.delete(job)
        assert "event: end" in list(lines)
    gate.set()


def test_no_more_jobs_are_kept_than_may_be(service: Client) -> None:
    jobs = []
    for _ in range(8):
        jobs.append(begun(service))
        ended(service, jobs[-1])
    answer = service.post("/v1/jobs", json=pilot())
    assert (answer.status_code, answer.json()["error"]) == (503, "busy")
    assert 0 < int(answer.headers["retry-after"]) <= 3600
    for job in jobs:
        service.delete(job)


def test_worker_that_is_killed_fails_its_job_alone(
    service: Client, application: FastAPI
) -> None:
    job = begun(service, county())
    until(service, job, lambda it: it["progress"] is not None)
    for pid in workers_of(application).pids:
        os.kill(pid, signal.SIGKILL)
    failed = ended(service, job)
    assert (failed["state"], failed["error"]["error"]) == ("failed", "died")
    assert ended(service, begun(service))["state"] == "done"
    service.delete(job)


def test_nothing_is_left_of_a_service_that_has_stopped() -> None:
    application = app()
    with running(application) as client:
        job = begun(client, county())
        until(client, job, lambda it: it["progress"] is not None)
        (pid,) = workers_of(application).pids
    assert workers_of(application).pids == frozenset()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_job_is_kept_for_its_time_and_no_longer(
    service: Client, clock: Clock, gate: threading.Event
) -> None:
    first, second = begun(service), begun(service)
    assert service.post(f"{second}/cancel").json()["expires_in"] == 3600
    clock.now += 3599
    assert service.get(second).json()["expires_in"] == 1
    clock.now += 1
    assert service.get(second).status_code == 404
    assert service.get(first).json()["expires_in"] is None
    gate.set()
    assert ended(service, first)["expires_in"] == 3600


def test_body_that_needs_too_much_memory_is_refused_and_the_service_lives() -> None:
    body = pilot()
    body["problem"]["regions"] += [{"id": f"r{k}"} for k in range(150_000)]
    with running(app(limits=Limits(memory_mib=160))) as client:
        answer = client.post("/v1/jobs", json=body)
        assert answer.status_code == 422
        assert answer.json()["error"] == "too_much_memory"
        assert client.get("/v1/health").status_code == 200


def test_work_that_does_not_end_in_time_is_ended() -> None:
    workers = Workers(2048)
    errand = Errand(Task("solve"), county(), 0.01, lambda _: None)
    assert asyncio.run(errand.run(workers)) == Answer("late")
    assert workers.pids == frozenset()


def test_no_more_bodies_are_taken_in_than_may_be() -> None:
    with running(app(limits=Limits(inside=0))) as client:
        answer = client.post("/v1/validate", json={})
        assert (answer.status_code, answer.json()["error"]) == (503, "busy")
        assert answer.headers["retry-after"] == "1"


def test_stream_that_is_one_too_many_is_refused(
    service: Client, application: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = begun(service)
    ended(service, job)
    room = application.state.room
    with monkeypatch.context() as patch:
        patch.setattr(room.streams, "_free", 0)
        answer = service.get(f"{job}/events")
    assert (answer.status_code, answer.json()["error"]) == (503, "busy")
    assert service.get(f"{job}/events").status_code == 200
