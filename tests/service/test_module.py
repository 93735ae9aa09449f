"""``python -m matcher.service`` as a process of its own."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from matcher.service.__main__ import main
from service.running import PATIENCE, pilot
from service.test_canary import CANARY, HEADERS

TOKEN = "a token for this test alone"  # noqa: S105


@contextmanager
def process(log: Path, **environment: str) -> Iterator[httpx.Client]:
    """A client of a process, which is told to stop in the end."""
    with log.open("wb") as told:
        run = subprocess.Popen(
            [sys.executable, "-m", "matcher.service", "--port", "0"],
            env={**os.environ, **environment},
            stdout=told,
            stderr=told,
        )
    try:
        address = None
        until = time.monotonic() + PATIENCE
        while address is None and run.poll() is None and time.monotonic() < until:
            address = re.search(r"http://127\.0\.0\.1:[0-9]+", log.read_text())
            time.sleep(0.02)
        assert address is not None, log.read_text()
        with httpx.Client(base_url=address[0], timeout=PATIENCE) as client:
            yield client
    finally:
        run.send_signal(signal.SIGTERM)
        run.wait(timeout=PATIENCE)


def test_what_a_real_process_writes_repeats_nothing_that_was_sent(
    tmp_path: Path,
) -> None:
    log = tmp_path / "log"
    body = pilot()
    body["problem"]["candidates"][0]["home"] = CANARY
    with process(log, MATCHER_TOKEN=TOKEN) as client:
        assert client.get("/v1/health").status_code == 200
        for headers in (HEADERS, {**HEADERS, "authorization": f"Bearer {TOKEN}"}):
            for path in (f"/v1/{CANARY}", f"/v1/jobs?{CANARY}", "/v1/solve"):
                answer = client.post(path, json=body, headers=headers)
                allowed = (202, 401, 404, 422)
                assert answer.status_code in allowed
                assert CANARY not in answer.text
        assert client.get("/v1/jobs/x").status_code == 401
    written = log.read_text()
    assert written.count("POST /v1/solve") == 2
    for secret in (CANARY, TOKEN, json.dumps(body["problem"]["slots"][0]["id"])):
        assert secret not in written


@pytest.mark.parametrize(
    ("host", "token", "language", "says"),
    [
        ("0.0.0.0", "", "C", "Set MATCHER_TOKEN"),  # noqa: S104
        ("", "", "nb_NO.UTF-8", "Sett MATCHER_TOKEN"),
        ("127.0.0.1", "short", "C", "16"),
        ("192.0.2.1", "long enough for a token", "C", "port"),
    ],
)
def test_what_may_not_run_ends_with_a_sentence(
    host: str,
    token: str,
    language: str,
    says: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("MATCHER_TOKEN", token)
    monkeypatch.setenv("LANG", language)
    with pytest.raises(SystemExit) as ended:
        main(["--host", host, "--port", "0"])
    assert ended.value.code == 2
    assert says in capsys.readouterr().err
