"""Bodies made to hurt: each gets a typed answer, and the service answers on."""

from __future__ import annotations

import json
import logging
import socket
import time
from collections.abc import Iterator

import httpx
import pytest

from matcher.service import Limits, app
from service.running import pilot, running

Client = httpx.Client
JSON = {"content-type": "application/json"}
HEAD = b'{"problem": {"format": "kullmatch.problem", "version": 1, "first_month": '
DEEP = 80_000

NOT_JSON = {
    "nothing": b"",
    "words": b"C4N4RY",
    "cut off": b'{"problem": {',
    "lists in lists": b"[" * DEEP + b"]" * DEEP,
    "objects in objects": b'{"problem":' * DEEP + b"1" + b"}" * DEEP,
    "not UTF-8": b'{"problem": "\xff\xfe"}',
    "UTF-16": '{"problem": 1}'.encode("utf-16"),
    "a list": b"[]",
    "null": b"null",
    "a key that stands twice": b'{"C4N4RY": 1, "C4N4RY": 2}',
    "a number of a million digits": b'{"problem": ' + b"9" * 900_000 + b"}",
    "a NUL": b'{"problem": "\x00"}',
}
FAULTY = {
    "NaN": b'{"problem": {}, "time_limit": NaN}',
    "infinity": b'{"problem": {}, "time_limit": -Infinity}',
    "too large for a float": b'{"problem": {}, "time_limit": 1e999}',
    "too large in the problem": HEAD + b"1e999}}",
    "a long number": HEAD + b"9" * 4000 + b"}}",
    "lone surrogate": HEAD + b'"\\ud800"}}',
    "lone surrogate in a key": b'{"problem": {}, "\\udfff": 1}',
    "nothing of it": b"{}",
    "null for a problem": b'{"problem": null}',
    "text for a problem": b'{"problem": "C4N4RY"}',
    "a negative limit": b'{"problem": {}, "time_limit": -1}',
    "truth for a number": b'{"problem": {}, "seed": true}',
    "a seed of many digits": b'{"problem": {}, "seed": 1' + b"0" * 400 + b"}",
    "a list for a problem": b'{"problem": ' + b"[" * 900 + b"]" * 900 + b"}",
    "a later version": b'{"problem": {"format": "kullmatch.problem", "version": 4711}}',
}


@pytest.mark.parametrize("route", ["solve", "validate", "verify"])
@pytest.mark.parametrize("body", NOT_JSON.values(), ids=NOT_JSON.keys())
def test_what_is_not_json_is_called_so(
    service: Client, route: str, body: bytes
) -> None:
    given = service.post(f"/v1/{route}", content=body, headers=JSON)
    assert (given.status_code, given.json()["error"]) == (400, "not_json")
    assert "C4N4RY" not in given.text


@pytest.mark.parametrize("body", FAULTY.values(), ids=FAULTY.keys())
def test_what_is_no_problem_has_its_faults_told(service: Client, body: bytes) -> None:
    given = service.post("/v1/solve", content=body, headers=JSON)
    error = given.json()
    assert (given.status_code, error["error"]) == (422, "input")
    assert error["faults"]
    assert "C4N4RY" not in given.text
    assert "4711" not in given.text


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"content-type": "text/plain"},
        {"content-type": "application/x-www-form-urlencoded"},
        {"content-type": "application/jsonx"},
        {**JSON, "content-encoding": "gzip"},
    ],
)
def test_only_plain_json_is_taken_in(service: Client, headers: dict[str, str]) -> None:
    for path in ("/v1/solve", "/v1/jobs"):
        given = service.post(path, content=b"{}", headers=headers)
        assert (given.status_code, given.json()["error"]) == (415, "not_json_type")


def test_charset_beside_the_type_does_no_harm(service: Client) -> None:
    headers = {"content-type": "Application/JSON; charset=utf-8"}
    body = json.dumps(pilot())
    given = service.post("/v1/validate", content=body, headers=headers)
    assert given.status_code == 200


@pytest.fixture(scope="module")
def narrow() -> Iterator[Client]:
    limits = Limits(body_bytes=1000, small_bytes=1000, read_seconds=0.3)
    with running(app(limits=limits)) as client:
        yield client


ROUTES = ["solve", "verify", "validate", "jobs"]


@pytest.mark.parametrize("route", ROUTES)
def test_body_over_the_cap_is_refused_by_its_length(narrow: Client, route: str) -> None:
    given = narrow.post(f"/v1/{route}", content=b" " * 1001, headers=JSON)
    assert (given.status_code, given.json()["error"]) == (413, "too_large")


@pytest.mark.parametrize("route", ROUTES)
def test_body_over_the_cap_is_refused_while_it_streams(
    narrow: Client, route: str
) -> None:
    def chunks() -> Iterator[bytes]:
        yield from (b" " * 300 for _ in range(4))

    given = narrow.post(f"/v1/{route}", content=chunks(), headers=JSON)
    assert "content-length" not in given.request.headers
    assert (given.status_code, given.json()["error"]) == (413, "too_large")


def half_a_request(client: Client) -> socket.socket:
    """A connection on which the rest of a body is still to come."""
    address = (client.base_url.host, client.base_url.port or 80)
    line = socket.create_connection(address, timeout=30)
    line.sendall(
        b"POST /v1/jobs HTTP/1.1\r\nHost: localhost\r\n"
        b"Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
    )
    return line


def test_body_that_does_not_come_is_not_waited_for(narrow: Client) -> None:
    with half_a_request(narrow) as line:
        assert line.recv(12) == b"HTTP/1.1 408"


def test_rest_of_a_request_with_two_lengths_is_no_request(service: Client) -> None:
    address = (service.base_url.host, service.base_url.port or 80)
    body = b"2\r\n{}\r\n0\r\n\r\n"
    rest = b"GET /v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    head = (
        "POST /v1/solve HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
        f"Content-Length: {len(body) + len(rest)}\r\n\r\n"
    )
    with socket.create_connection(address, timeout=30) as line:
        line.sendall(head.encode() + body + rest)
        answered = b"".join(iter(lambda: line.recv(65536), b""))
    assert answered.count(b"HTTP/1.1 ") == 1
    assert answered.startswith(b"HTTP/1.1 422")


def test_client_that_goes_away_is_no_mistake_of_the_service(
    service: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "matcher.service"):
        half_a_request(service).close()
        for _ in range(500):
            if any("POST /v1/jobs 0 " in one.getMessage() for one in caplog.records):
                break
            time.sleep(0.02)
    ours = [one for one in caplog.records if one.name == "matcher.service"]
    assert any(one.getMessage().startswith("POST /v1/jobs 0 ") for one in ours)
    assert not [one for one in ours if one.levelno >= logging.ERROR]


def test_service_answers_on(service: Client, narrow: Client) -> None:
    for client in (service, narrow):
        assert client.get("/v1/health").status_code == 200
