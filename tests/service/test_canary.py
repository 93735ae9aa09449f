"""Whatever somebody sends, no error and no log repeats it."""

from __future__ import annotations

import copy
import itertools
import json
import logging
import threading
from collections.abc import Iterator
from functools import cache
from typing import Any

import httpx
import pytest

from matcher.domain import (
    Apart,
    Commitment,
    Companions,
    Decline,
    Measure,
    OrdinaryDemand,
    Resource,
    TrainingOffice,
)
from matcher.policy import default_policy
from matcher.service.faults import error_view
from matcher.service.tasks import Task, perform
from support.build import a_class, a_matching, a_placement, a_problem, a_slot

Client = httpx.Client
CANARY = "C4N4RYC4N4RY"
HEADERS = {
    "authorization": f"Bearer {CANARY}",
    "cookie": f"{CANARY}={CANARY}",
    "user-agent": CANARY,
    "x-canary": CANARY,
    "accept": f"text/{CANARY}",
    "last-event-id": CANARY,
    "referer": f"http://{CANARY}/",
}


def texts(found: object, way: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every text and every key, one of each kind of place."""
    if isinstance(found, dict):
        yield (*way, CANARY)
        for name, part in found.items():
            yield from texts(part, (*way, name))
    elif isinstance(found, list):
        yield (*way, 0)
        for part in found[:1]:
            yield from texts(part, (*way, 0))
    else:
        yield way


@cache
def whole() -> dict[str, Any]:
    """A body in which every kind of fact stands."""
    place = a_placement("c1", "s1")
    problem = a_problem(
        ["c1", "c2"],
        [a_slot("s1", priorities=(("c1",),))],
        training_classes=(a_class("k1"),),
        training_offices=(TrainingOffice(id="o1", capacity=3),),
        companions=(Companions(id="f1", candidates=("c1", "c2")),),
        apart=(Apart(id="a1", candidates=("c1", "c2")),),
        declines=(Decline(candidate="c2", slot="s1"),),
        commitments=(Commitment(kind="pinned", placement=place),),
        ordinary_demand=(OrdinaryDemand(trade="weld", region="inn", applicants=1),),
        resources=(Resource(id="r1", capacity=(1, 2)),),
        measures=(Measure(id="m1", grants="licence_b", cost=1),),
        previous=a_matching(place),
    )
    return {
        "problem": problem.model_dump(mode="json"),
        "policy": default_policy().model_dump(mode="json"),
    }


LITTLE = {"format": "kullmatch.problem", "version": 1, "first_month": "2022-08"}


def changed(way: tuple[Any, ...], value: object) -> dict[str, Any]:
    body = copy.deepcopy(whole())
    if way[0] == "problem":
        del body["policy"]
    elif way[0] == "policy":
        body["problem"] = LITTLE
    part: Any = body
    for step in way[:-1]:
        part = part[step]
    if isinstance(part, list) and not part:
        part.append(value)
    else:
        part[way[-1]] = value
    return body


BODIES = [
    *(changed(way, CANARY) for way in texts(whole()) if way),
    *(changed(way, {CANARY: [CANARY]}) for way in texts(whole()) if way),
]


def test_canary_stands_in_hundreds_of_places() -> None:
    assert len(BODIES) > 280
    assert all(CANARY in json.dumps(body) for body in BODIES)


def written(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the service has logged; the client of the test has loggers of its own."""
    theirs = ("http", "asyncio")
    ours = [one for one in caplog.records if not one.name.startswith(theirs)]
    return [f"{one.getMessage()} {one.exc_info} {one.stack_info}" for one in ours]


def test_no_error_repeats_what_was_sent() -> None:
    refused = 0
    for body in BODIES:
        task = Task("validate")
        answer = perform(task, json.dumps(body).encode(), threading.Event(), print)
        if answer.word != "done":
            refused += 1
            error = error_view(json.loads(answer.content), "nb")
            assert error.faults
            assert CANARY.lower() not in error.model_dump_json().lower()
    assert refused > 350


def test_no_answer_and_no_log_repeats_what_was_sent(
    service: Client, caplog: pytest.LogCaptureFixture
) -> None:
    bodies = BODIES[::40]
    with caplog.at_level(logging.INFO):
        for body in bodies:
            for path in ("validate", "verify", "solve", "jobs"):
                answer = service.post(f"/v1/{path}", json=body, headers=HEADERS)
                if answer.status_code not in (200, 202):
                    assert CANARY.lower() not in answer.text.lower()
                assert CANARY not in repr(answer.headers)
        service.get("/v1/health")  # what was logged before is there now
    assert len(written(caplog)) >= 4 * len(bodies)
    assert CANARY not in "".join(written(caplog))


PATHS = [
    f"/{CANARY}",
    f"/v1/{CANARY}?{CANARY}={CANARY}",
    f"/v1/jobs/{CANARY}?{CANARY}",
    f"/v1/jobs/{CANARY}/events",
    f"/v1/jobs/{CANARY}/cancel",
    f"/v1/solve?{CANARY}#{CANARY}",
]


def test_no_path_query_method_or_header_is_repeated(
    service: Client, caplog: pytest.LogCaptureFixture
) -> None:
    methods = ("GET", "POST", "DELETE", "PUT", CANARY)
    kinds = ("application/json", f"text/{CANARY}")
    asked = list(itertools.product(methods, PATHS, kinds))
    with caplog.at_level(logging.INFO):
        for method, path, kind in asked:
            headers = {**HEADERS, "content-type": kind}
            answer = service.request(method, path, content=CANARY, headers=headers)
            assert answer.status_code >= 400
            assert CANARY not in answer.text + repr(answer.headers)
        service.get("/v1/health")
    assert len(written(caplog)) >= len(asked)
    assert CANARY not in "".join(written(caplog))


def test_wrong_host_is_not_repeated(service: Client) -> None:
    answer = service.get("/v1/health", headers={"host": f"{CANARY}.example"})
    assert answer.status_code == 403
    assert CANARY not in answer.text + repr(answer.headers)
