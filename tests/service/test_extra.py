"""Without the extra, the service says which one it needs."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from matcher.service import app, bearer, serve


def a_bearer() -> object:
    return bearer("a token that nobody guesses")


@pytest.mark.parametrize(
    ("ask", "module", "missing"),
    [
        (app, "application", "fastapi"),
        (a_bearer, "bearer_token", "fastapi"),
        (serve, "serving", "uvicorn"),
    ],
)
def test_what_is_not_installed_is_named_with_its_extra(
    ask: Callable[[], object],
    module: str,
    missing: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, f"matcher.service.{module}", raising=False)
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(ImportError, match=rf"{missing}.*kullmatch\[service\]"):
        ask()
