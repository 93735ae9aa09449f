"""Take in the body of a request, no more of it than is allowed."""

from __future__ import annotations

import asyncio

from fastapi import Request

from matcher.service.refusal import RefusedError


async def body_of(request: Request, most: int, seconds: float) -> bytes:
    """The bytes of a JSON body; what comes is counted, whatever its headers claim.

    Raises
    ------
    RefusedError
        If it is not JSON by its type, too large, or too slow.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    encoding = request.headers.get("content-encoding", "identity").strip().lower()
    if kind != "application/json" or encoding != "identity":
        raise RefusedError("not_json_type")
    claimed = request.headers.get("content-length", "")
    too_large = RefusedError("too_large", most=most)
    if claimed.isascii() and claimed.isdigit() and int(claimed[:18]) > most:
        raise too_large
    body = bytearray()
    try:
        async with asyncio.timeout(seconds):
            async for chunk in request.stream():
                body += chunk
                if len(body) > most:
                    raise too_large
    except TimeoutError:
        raise RefusedError("too_late") from None
    return bytes(body)
