"""A job: what was asked, how far it has come, and what became of it."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator
from typing import Any

from matcher.service.bodies import Code, JobView, ProgressView, State
from matcher.service.errand import Errand
from matcher.service.faults import error_view
from matcher.service.tasks import Answer
from matcher.texts import Language

_MOST_NEWS = 256
ENDED = ("done", "cancelled", "failed")


class Job:
    """One job in memory; ``ended_at`` is a time of the registry's clock."""

    def __init__(self, name: str) -> None:
        self.id = name
        self.state: State = "queued"
        self.errand: Errand | None = None
        self.ended_at: float | None = None
        self.over = asyncio.Event()
        self.cancelled = False
        self._answer = Answer("")
        self._news: deque[tuple[int, bytes]] = deque(maxlen=_MOST_NEWS)
        self._told = 0
        self._changed = asyncio.Event()

    def hear(self, progress: bytes) -> None:
        """Note how far it has come."""
        self._told += 1
        self._news.append((self._told, progress))
        self._stir()

    def end(self, answer: Answer, now: float) -> None:
        """Note what became of it; only the first answer counts."""
        if self.over.is_set():
            return
        self._answer, self.ended_at, self.errand = answer, now, None
        if self.cancelled and answer.word in ("done", "late", ""):
            self.state = "cancelled"
        else:
            self.state = "done" if answer.word == "done" else "failed"
        self.over.set()
        self._stir()

    def to_json(self, language: Language, expires_in: float | None) -> bytes:
        """A ``JobView``; the result goes in as the worker wrote it."""
        last = self._news[-1][1] if self._news else None
        view = JobView(
            id=self.id,
            state=self.state,
            expires_in=expires_in,
            progress=None if last is None else ProgressView.model_validate_json(last),
            error=error_view(self._error(), language)
            if self.state == "failed"
            else None,
            result=None,
        )
        head = view.model_dump_json(exclude={"result"}).encode()
        result = self._answer.content if self._answer.word == "done" else b"null"
        return head[:-1] + b',"result":' + result + b"}"

    async def events(self, after: int, heartbeat: float) -> AsyncIterator[bytes]:
        """What happens, as server-sent events, from the one after a number."""
        while True:
            changed = self._changed
            for number, progress in list(self._news):
                if number > after:
                    after = number
                    yield _event("progress", number, progress)
            if self.over.is_set():
                break
            try:
                async with asyncio.timeout(heartbeat):
                    await changed.wait()
            except TimeoutError:
                yield b": waiting\n\n"
        state = json.dumps({"state": self.state}).encode()
        yield _event("end", self._told + 1, state)

    def _stir(self) -> None:
        """Wake everybody who waits; who looks next waits for the next change."""
        self._changed.set()
        self._changed = asyncio.Event()

    def _error(self) -> dict[str, Any]:
        if self._answer.word == "refused":
            packed: dict[str, Any] = json.loads(self._answer.content)
            return packed
        return {"error": ERRORS[self._answer.word]}


ERRORS: dict[str, Code] = {
    "memory": "too_much_memory",
    "late": "too_slow",
    "died": "died",
    "internal": "internal",
}
"""Error code for each word of an answer that is neither done nor refused."""


def _event(kind: str, number: int, data: bytes) -> bytes:
    return b"id: %d\nevent: %s\ndata: %s\n\n" % (number, kind.encode(), data)
