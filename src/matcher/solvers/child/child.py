"""A warm child process that solves programs, one after the other."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from io import RawIOBase
from queue import SimpleQueue
from typing import IO, Any, cast

from matcher.solvers.base.answer import Answer
from matcher.solvers.child.frames import Frame, packed, received, send
from matcher.solvers.child.worker import READY, Task

_START = (
    "import os, sys; os.environ.setdefault('OPENBLAS_NUM_THREADS', '1'); "
    "sys.path[:] = sys.argv[1:]; "
    "from matcher.solvers.child.worker import main; main()"
)


_MEMORY = {"MALLOC_MMAP_THRESHOLD_": str(2**20)}
"""Where the C library is GNU's, arrays that are let go leave the process at once: it
would keep their room for later ones, which seldom fit in."""

_PIPE = 2**20
"""Bytes on their way at once, where the system allows; fewer take more turns."""


class ChildGoneError(Exception):
    """A child tells nothing more; not an error of anybody's program."""


class Child:
    """A process of its own session: an interrupt at the terminal does not reach it.

    Attributes
    ----------
    ready
        Whether it has ever said a word.
    idle
        Whether it can be given a program.

    Raises
    ------
    OSError
        If no process can be started.
    """

    def __init__(self) -> None:
        self.ready, self.idle = False, True
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-c", _START, *sys.path],
            bufsize=0,
            pipesize=_PIPE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **_MEMORY},
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        self._talk: threading.Thread | None = None

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process is still there."""
        return self._process.poll() is None

    def begin(self, program: Frame, task: Callable[[], Task]) -> SimpleQueue[Any]:
        """Hand over a program; what the child tells arrives in the queue.

        The last event is an ``Answer`` or an exception, such as ``ChildGoneError``. The
        task is made when the child is ready for it: it says how much time is left.
        """
        self.idle = False
        events: SimpleQueue[Any] = SimpleQueue()
        self._talk = threading.Thread(
            target=self._converse, args=(program, task, events), daemon=True
        )
        self._talk.start()
        return events

    def _converse(
        self, program: Frame, task: Callable[[], Task], events: SimpleQueue[Any]
    ) -> None:
        given, told = _raw(self._process.stdin), _raw(self._process.stdout)
        try:
            if not self.ready:
                self.ready = received(told) == READY
            send(given, program)
            send(given, packed(task()))
            event = received(told)
            while not isinstance(event, Answer | Exception):
                events.put(event)
                event = received(told)
            self.idle = not isinstance(event, MemoryError)
            events.put(event)
        except (EOFError, OSError):
            events.put(ChildGoneError())

    def end(self) -> None:
        """End the process now and wait until it is gone."""
        self.idle = False
        self._process.kill()
        self._process.wait()
        if self._talk is not None:
            self._talk.join()
        self._close()

    def leave(self) -> None:
        """Let go of a process that is not this one's child: this one is a fork."""
        self._process.returncode = 0
        self._close()

    def _close(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            _raw(pipe).close()


def _raw(pipe: IO[bytes] | None) -> RawIOBase:
    return cast(RawIOBase, pipe)
