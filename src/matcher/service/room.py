"""What one running service holds: its workers, its jobs, and who is inside."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from matcher.service.errand import carried_out
from matcher.service.limits import Limits
from matcher.service.process import Workers
from matcher.service.refusal import RefusedError
from matcher.service.registry import Registry
from matcher.service.tasks import Answer, Kind, Task
from matcher.texts import Language

_SOLVER_SECONDS = 15.0


class _Door:
    """Lets so many in at a time."""

    def __init__(self, most: int) -> None:
        self._free = most

    def refuse_if_full(self) -> None:
        """Refuse whoever comes when nobody else may come in now.

        Raises
        ------
        RefusedError
            Then.
        """
        if self._free <= 0:
            raise RefusedError("busy", retry_after=1)

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Be inside, and counted."""
        self._free -= 1
        try:
            yield
        finally:
            self._free += 1


class Room:
    """Belongs to one event loop, from its first request on."""

    def __init__(self, limits: Limits, clock: Callable[[], float]) -> None:
        self.limits = limits
        self.workers = Workers(limits.memory_mib)
        self.registry = Registry(limits, self.workers, clock)
        self.bodies = _Door(limits.inside)
        self.streams = _Door(limits.streams)
        self._turns = asyncio.Semaphore(limits.small_at_once)

    async def at_once(self, kind: Kind, body: bytes, language: Language) -> Answer:
        """Have a task done while the client waits.

        Raises
        ------
        RefusedError
            If no worker is free in time.
        """
        limits, small = self.limits, kind == "solve"
        most = limits.small_seconds if small else limits.job_seconds
        task = Task(
            kind,
            language,
            seconds=most,
            most_seconds=most,
            candidates=limits.small_candidates if small else None,
            slots=limits.small_slots if small else None,
            memory_mib=limits.memory_mib,
        )
        seconds = limits.read_seconds
        if small:
            seconds += limits.small_seconds + _SOLVER_SECONDS
        try:
            async with asyncio.timeout(limits.read_seconds):
                await self._turns.acquire()
        except TimeoutError:
            raise RefusedError("busy", retry_after=5) from None
        try:
            return await carried_out(self.workers, task, body, seconds)
        finally:
            self._turns.release()

    async def close(self) -> None:
        """End all jobs and all processes."""
        await self.registry.close()
        await self.workers.close()
