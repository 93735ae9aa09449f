"""Requests to an application without a network, from any address one likes."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
from fastapi import FastAPI

HERE = "127.0.0.1"


def asked(
    app: FastAPI,
    method: str,
    path: str,
    *,
    client: str = HERE,
    server: str = HERE,
    **request: Any,
) -> httpx.Response:
    """The answer to one request."""

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app, client=(client, 50000))
        address = f"http://{server}:8000"
        async with httpx.AsyncClient(transport=transport, base_url=address) as it:
            return await it.request(method, path, **request)

    return asyncio.run(ask())
