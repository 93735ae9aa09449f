"""An auth dependency for one shared token."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable

from fastapi import HTTPException, Security
from fastapi.security import HTTPBearer
from fastapi.security.http import HTTPAuthorizationCredentials

MIN_TOKEN = 16
_SCHEME = HTTPBearer(auto_error=False)


def bearer_check(token: str) -> Callable[..., Awaitable[None]]:
    """A dependency that lets in whoever sends ``Authorization: Bearer`` and the token.

    Raises
    ------
    ValueError
        If the token is shorter than 16 characters.
    """
    if len(token) < MIN_TOKEN:
        raise ValueError(f"a token has {MIN_TOKEN} characters or more")
    expected = token.encode()

    async def check(
        given: HTTPAuthorizationCredentials | None = Security(_SCHEME),  # noqa: B008
    ) -> None:
        sent = b"" if given is None else given.credentials.encode()
        if not secrets.compare_digest(sent, expected):
            raise HTTPException(401, headers={"WWW-Authenticate": "Bearer"})

    return check
