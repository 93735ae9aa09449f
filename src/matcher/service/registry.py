"""Every job there is: in memory only, in turn, and gone some time after its end."""

from __future__ import annotations

import asyncio
import math
import secrets
from collections.abc import Callable

from matcher.service.errand import Errand
from matcher.service.job import Job
from matcher.service.limits import SOLVER_SECONDS, Limits
from matcher.service.process import Workers
from matcher.service.refusal import RefusedError
from matcher.service.tasks import Answer, Task

_SLOWEST_SWEEP = 30.0


class Registry:
    """Takes jobs on and lets go of them; ``clock`` counts seconds."""

    def __init__(
        self, limits: Limits, workers: Workers, clock: Callable[[], float]
    ) -> None:
        self._limits, self._workers, self._clock = limits, workers, clock
        self._turns = asyncio.Semaphore(limits.jobs_at_once)
        self._jobs: dict[str, Job] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._sweeper: asyncio.Task[None] | None = None

    def begin(self, body: bytes) -> Job:
        """Take a job on.

        Raises
        ------
        RefusedError
            If too many wait, or too many are kept.
        """
        self.make_room()
        job = Job(secrets.token_urlsafe(24))
        self._jobs[job.id] = job
        self._tasks[job.id] = asyncio.create_task(self._run(job, body))
        if self._sweeper is None:
            self._sweeper = asyncio.create_task(self._sweep_now_and_then())
        return job

    def make_room(self) -> None:
        """Let go of what has expired; refuse when there is no room even so.

        Raises
        ------
        RefusedError
            Then.
        """
        self.sweep()
        waiting = sum(job.state == "queued" for job in self._jobs.values())
        running = sum(job.state == "running" for job in self._jobs.values())
        room = self._limits.queue + self._limits.jobs_at_once
        if waiting + running >= room:
            raise RefusedError("queue_full", retry_after=10)
        if len(self._jobs) >= self._limits.kept:
            left = [self.expires_in(job) for job in self._jobs.values()]
            soonest = min((one for one in left if one is not None), default=10.0)
            raise RefusedError("busy", retry_after=math.ceil(max(soonest, 1)))

    def find(self, name: str) -> Job:
        """The job of an id.

        Raises
        ------
        RefusedError
            If there is none, or none any more.
        """
        self.sweep()
        if name not in self._jobs:
            raise RefusedError("not_found")
        return self._jobs[name]

    async def cancel(self, job: Job) -> None:
        """Have a job end soon with the best plan there is; wait for that."""
        if job.over.is_set():
            return
        job.cancelled = True
        if job.state == "queued":
            self._tasks[job.id].cancel()
            job.end(Answer(""), self._clock())
        elif job.errand is not None:
            job.errand.cancel(self._limits.cancel_seconds)
        await job.over.wait()

    async def forget(self, job: Job) -> None:
        """End a job now and keep nothing of it."""
        del self._jobs[job.id]
        task = self._tasks.pop(job.id, None)
        job.cancelled = True
        job.end(Answer(""), self._clock())
        if task is not None:
            task.cancel()
            await asyncio.wait([task])

    def expires_in(self, job: Job) -> float | None:
        """Seconds until a job is let go of; ``None`` until it has ended."""
        if job.ended_at is None:
            return None
        return max(0.0, job.ended_at + self._limits.keep_seconds - self._clock())

    def sweep(self) -> None:
        """Let go of jobs whose time is over."""
        for job in list(self._jobs.values()):
            if self.expires_in(job) == 0.0:
                del self._jobs[job.id]

    async def close(self) -> None:
        """End every job and every stream."""
        for job in list(self._jobs.values()):
            await self.forget(job)
        if self._sweeper is not None:
            self._sweeper.cancel()
            await asyncio.wait([self._sweeper])

    async def _run(self, job: Job, body: bytes) -> None:
        limits = self._limits
        task = Task(
            "solve",
            seconds=min(60.0, limits.job_seconds),
            most_seconds=limits.job_seconds,
            memory_mib=limits.memory_mib,
        )
        seconds = limits.read_seconds + limits.job_seconds + SOLVER_SECONDS
        try:
            async with self._turns:
                job.state = "running"
                job.errand = Errand(task, body, seconds, job.hear)
                del body
                answer = await job.errand.run(self._workers)
            job.end(answer, self._clock())
        finally:
            self._tasks.pop(job.id, None)

    async def _sweep_now_and_then(self) -> None:
        while True:
            await asyncio.sleep(min(_SLOWEST_SWEEP, self._limits.keep_seconds))
            self.sweep()
