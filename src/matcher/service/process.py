"""Worker processes as the service sees them: one task at a time."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Callable
from typing import cast

from matcher.service.frames import frame, head_of
from matcher.service.tasks import Answer, Task

_START = (
    "import os, sys; os.environ.setdefault('OPENBLAS_NUM_THREADS', '1'); "
    "sys.path[:] = sys.argv[2:]; "
    "from matcher.service.worker import main; main()"
)
_START_SECONDS = 60.0
_LAST_SECONDS = 1.0
TOKEN_VARIABLE = "MATCHER_TOKEN"  # noqa: S105
"""Environment variable with the token; no worker ever sees it."""


class WorkerGoneError(Exception):
    """A worker tells nothing more."""


class Worker:
    """A process of its own session that does one task after the other."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self.free = True

    @classmethod
    async def start(cls, memory_mib: int) -> Worker:
        """A new process, ready for its first task.

        Raises
        ------
        WorkerGoneError, OSError, TimeoutError
            If it does not come so far.
        """
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            _START,
            str(memory_mib),
            *sys.path,
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            env={k: v for k, v in os.environ.items() if k != TOKEN_VARIABLE},
            start_new_session=os.name == "posix",
        )
        worker = cls(process)
        try:
            async with asyncio.timeout(_START_SECONDS):
                await worker._received()
        except BaseException:
            await worker.end()
            raise
        return worker

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process is still there."""
        return self._process.returncode is None

    async def do(
        self, task: Task, body: bytes, hear: Callable[[bytes], None]
    ) -> Answer:
        """Have a task done; ``hear`` is told of progress.

        Raises
        ------
        WorkerGoneError
            If the process ends first.
        """
        self.free = False
        try:
            self._input.write(frame("task", task.to_json()))
            self._input.write(frame("body", body))
            await self._input.drain()
        except OSError:
            raise WorkerGoneError from None
        word, content = await self._received()
        while word == "progress":
            hear(content)
            word, content = await self._received()
        self.free = word in ("done", "refused")
        return Answer(word, content)

    def cancel(self) -> None:
        """Ask for the best answer there is now."""
        with contextlib.suppress(OSError):
            self._input.write(frame("cancel"))

    async def end(self) -> None:
        """End the process and wait until it is gone.

        Without input it ends its solver and itself; what does not is killed.
        """
        self.free = False
        self._input.close()
        try:
            async with asyncio.timeout(_LAST_SECONDS):
                await self._process.wait()
        except TimeoutError:
            pass
        finally:
            if self.alive:
                self._process.kill()
        await self._process.wait()

    @property
    def _input(self) -> asyncio.StreamWriter:
        return cast(asyncio.StreamWriter, self._process.stdin)

    async def _received(self) -> tuple[str, bytes]:
        told = cast(asyncio.StreamReader, self._process.stdout)
        try:
            word, size = head_of(await told.readline())
            return word, await told.readexactly(size)
        except (EOFError, OSError):
            raise WorkerGoneError from None


class Workers:
    """Workers between tasks: those that have answered wait for the next."""

    def __init__(self, memory_mib: int) -> None:
        self._memory_mib = memory_mib
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()

    @property
    def pids(self) -> frozenset[int]:
        """Numbers of the processes there are, at work or waiting."""
        return frozenset(worker.pid for worker in self._all)

    @contextlib.asynccontextmanager
    async def borrowed(self) -> AsyncIterator[Worker]:
        """A worker for one task; ended unless it has answered it."""
        worker = await self._take()
        try:
            yield worker
        finally:
            if worker.free and worker.alive:
                self._idle.append(worker)
            else:
                await self._drop(worker)

    async def close(self) -> None:
        """End every process."""
        self._idle.clear()
        for worker in list(self._all):
            await self._drop(worker)

    async def _take(self) -> Worker:
        while self._idle:
            worker = self._idle.pop()
            if worker.alive:
                return worker
            await self._drop(worker)
        worker = await Worker.start(self._memory_mib)
        self._all.add(worker)
        return worker

    async def _drop(self, worker: Worker) -> None:
        await worker.end()
        self._all.discard(worker)
