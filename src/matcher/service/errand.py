"""One task from beginning to end: its worker, its time, and its cancellation."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from matcher.service.process import Worker, WorkerGoneError, Workers
from matcher.service.tasks import Answer, Task

LOG = logging.getLogger("matcher.service")


def _nobody(_progress: bytes) -> None:
    """Nobody listens."""


class Errand:
    """A task under way. Whatever happens to its worker, there is an answer in time."""

    def __init__(
        self,
        task: Task,
        body: bytes,
        seconds: float,
        hear: Callable[[bytes], None] = _nobody,
    ) -> None:
        self._task, self._body, self._seconds = task, body, seconds
        self._hear = hear
        self._worker: Worker | None = None
        self._watch: asyncio.Timeout | None = None

    async def run(self, workers: Workers) -> Answer:
        """Have it done."""
        try:
            async with asyncio.timeout(self._seconds) as self._watch:
                async with workers.borrowed() as self._worker:
                    answer = await self._worker.do(self._task, self._body, self._hear)
        except TimeoutError:
            return Answer("late")
        except (WorkerGoneError, OSError):
            return Answer("died")
        if answer.word == "internal":
            LOG.error("a worker failed: %s", answer.content.decode())
        return answer

    def cancel(self, seconds: float) -> None:
        """Ask for the best answer there is; what has not come by then is given up."""
        if self._worker is not None:
            self._worker.cancel()
        if self._watch is not None:
            self._watch.reschedule(asyncio.get_running_loop().time() + seconds)
