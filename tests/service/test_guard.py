"""Around every request: who may ask, which headers, what is logged."""

from __future__ import annotations

import logging

import pytest
from fastapi import HTTPException

from matcher.service import app, bearer
from service.asked import asked

TOKEN = "a token that nobody guesses"  # noqa: S105
ELSEWHERE = "192.0.2.7"
ROUTES = [
    ("GET", "/openapi.json"),
    ("POST", "/v1/solve"),
    ("POST", "/v1/verify"),
    ("POST", "/v1/validate"),
    ("POST", "/v1/jobs"),
    ("GET", "/v1/jobs/x"),
    ("DELETE", "/v1/jobs/x"),
    ("POST", "/v1/jobs/x/cancel"),
    ("GET", "/v1/jobs/x/events"),
]
LOCAL = app()
GUARDED = app(auth=bearer(TOKEN))


def test_this_machine_is_answered_without_auth() -> None:
    assert asked(LOCAL, "GET", "/v1/health").json() == {"status": "ok"}


@pytest.mark.parametrize(
    "told",
    [
        {"client": ELSEWHERE},
        {"server": ELSEWHERE},
        {"headers": {"host": "rebound.example"}},
        {"headers": [("host", "127.0.0.1"), ("host", "localhost")]},
        {"headers": {"x-forwarded-for": ELSEWHERE}},
        {"headers": {"forwarded": f"for={ELSEWHERE}"}},
        {"headers": {"via": "1.1 proxy"}},
    ],
)
def test_others_are_refused_without_auth(told: dict[str, object]) -> None:
    for method, path in [("GET", "/v1/health"), *ROUTES]:
        answer = asked(LOCAL, method, path, **told)  # type: ignore[arg-type]
        assert (answer.status_code, answer.json()["error"]) == (403, "not_local")


def test_others_are_answered_with_auth() -> None:
    answer = asked(
        GUARDED,
        "GET",
        "/openapi.json",
        client=ELSEWHERE,
        server=ELSEWHERE,
        headers={"host": "match.example", "authorization": f"Bearer {TOKEN}"},
    )
    assert answer.status_code == 200


def test_list_of_routes_is_whole() -> None:
    paths = LOCAL.openapi()["paths"]
    described = {(m.upper(), path) for path, of in paths.items() for m in of}
    listed = {(m, p.replace("/x", "/{job_id}")) for m, p in ROUTES[1:]}
    assert described == listed | {("GET", "/v1/health")}


@pytest.mark.parametrize(("method", "path"), ROUTES)
@pytest.mark.parametrize("sent", [None, "Bearer wrong", "Bearer æ", f"Basic {TOKEN}"])
def test_every_route_but_health_needs_the_token(
    method: str, path: str, sent: str | None
) -> None:
    headers = {} if sent is None else {"authorization": sent.encode()}
    answer = asked(GUARDED, method, path, headers=headers)
    assert (answer.status_code, answer.json()["error"]) == (401, "unauthorized")
    assert answer.headers["www-authenticate"] == "Bearer"


def test_health_needs_no_token() -> None:
    assert asked(GUARDED, "GET", "/v1/health", client=ELSEWHERE).status_code == 200


async def closed(canary: str = "") -> None:
    raise HTTPException(403, f"not for {canary}", {"X-Who": canary})


def test_what_an_auth_dependency_says_stays_inside() -> None:
    answer = asked(app(auth=closed), "GET", "/v1/jobs/x?canary=C4N4RY")
    assert (answer.status_code, answer.json()["error"]) == (403, "forbidden")
    assert "C4N4RY" not in answer.text + repr(answer.headers)


async def needs_number(number: int) -> None:
    del number


def test_parameter_of_an_auth_dependency_is_not_echoed() -> None:
    answer = asked(app(auth=needs_number), "GET", "/v1/jobs/x?number=C4N4RY")
    assert answer.status_code == 422
    assert "C4N4RY" not in answer.text


async def broken(canary: str = "") -> None:
    raise RuntimeError(f"nobody may read {canary}")


def test_exception_leaves_its_kind_and_place_in_the_log_alone(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = asked(app(auth=broken), "GET", "/v1/jobs/x?canary=C4N4RY")
    assert (answer.status_code, answer.json()["error"]) == (500, "internal")
    (record,) = [one for one in caplog.records if one.levelno == logging.ERROR]
    assert record.getMessage().startswith(
        "GET /v1/jobs/{job_id} failed: RuntimeError test_guard.py:"
    )
    ours = [one for one in caplog.records if one.name.startswith("matcher")]
    assert "C4N4RY" not in " ".join(one.getMessage() for one in ours) + answer.text
    assert all(one.exc_info is None for one in caplog.records)


@pytest.mark.parametrize("path", ["/v1/health", "/v1/jobs/x", "/nowhere"])
def test_every_answer_has_the_headers_of_safety(path: str) -> None:
    headers = asked(LOCAL, "GET", path).headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/v1/health/", "/v1/jobs"])
def test_nothing_else_is_there(path: str) -> None:
    assert asked(LOCAL, "GET", path).status_code in (404, 405)


def test_method_that_a_path_has_not_is_told_which_it_has() -> None:
    answer = asked(LOCAL, "PATCH", "/v1/jobs/x")
    assert (answer.status_code, answer.headers["allow"]) == (405, "DELETE, GET")


@pytest.mark.parametrize(
    ("asked_for", "language"),
    [
        ("", "en"),
        ("de", "en"),
        ("nb", "nb"),
        ("nn-NO,en;q=0.3", "nb"),
        ("en-GB,nb;q=0.9", "en"),
        ("nb;q=0.2, en;q=0.8", "en"),
        ("nb;q=x", "nb"),
    ],
)
def test_error_is_told_in_the_language_asked_for(asked_for: str, language: str) -> None:
    answer = asked(LOCAL, "GET", "/x", headers={"accept-language": asked_for})
    says = {"nb": "Dette finnes ikke", "en": "This does not exist"}
    assert answer.json()["message"].startswith(says[language])
    assert answer.headers["content-language"] == language


def test_log_line_has_template_status_and_time(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO, "matcher.service"):
        asked(LOCAL, "GET", "/v1/jobs/C4N4RY?C4N4RY=1")
        asked(LOCAL, "C4N4RY", "/C4N4RY")
    first, second = (r.getMessage() for r in caplog.records if "matcher" in r.name)
    assert first.startswith("GET /v1/jobs/{job_id} 404 ")
    assert second.startswith("? - 404 ")
