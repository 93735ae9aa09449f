"""The worker process: takes tasks from its input and tells what becomes of them.

Bodies are read, judged and solved here, so that whatever they hold can neither delay
nor end the service. What anything prints goes nowhere. The process ends with its input.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import traceback
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO

from matcher.service.frames import frame, head_of
from matcher.service.tasks import Answer, Task, perform
from matcher.solvers import warm_up
from matcher.solvers.child.pool import end_all

_Given = tuple[Task, bytes, threading.Event]
_MIB = 2**20


def main() -> None:
    """Serve until the input ends."""
    frames = _private_output()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _hold_memory(int(sys.argv[1]))
    given: SimpleQueue[_Given] = SimpleQueue()
    threading.Thread(target=_listen, args=(given,), daemon=True).start()
    warm_up()
    _send(frames, "ready")
    while True:
        task, body, cancel = given.get()
        answer = _answer(task, body, cancel, frames)
        del body
        _send(frames, answer.word, answer.content)


def _listen(given: SimpleQueue[_Given]) -> None:
    """Take in tasks and cancellations while the main thread is at work."""
    cancel = threading.Event()
    with os.fdopen(0, "rb", closefd=False) as stream:
        try:
            while True:
                word, content = _received(stream)
                if word == "cancel":
                    cancel.set()
                    continue
                cancel = threading.Event()
                task = Task(**json.loads(content))
                given.put((task, _received(stream)[1], cancel))
        except EOFError:
            end_all()
            os._exit(0)


def _answer(
    task: Task, body: bytes, cancel: threading.Event, frames: BinaryIO
) -> Answer:
    def tell(progress: bytes) -> None:
        _send(frames, "progress", progress)

    try:
        return perform(task, body, cancel, tell)
    except RecursionError:
        return Answer("refused", b'{"error": "not_json"}')
    except (MemoryError, SystemError):  # an extension without memory leaves the latter
        return Answer("memory")
    except Exception as error:
        return Answer("internal", place_of(error).encode())


def place_of(error: BaseException) -> str:
    """The kind of an error and the line of code it comes from; never what it says."""
    last = traceback.extract_tb(error.__traceback__)[-1:]
    where = "".join(f" {Path(one.filename).name}:{one.lineno}" for one in last)
    return type(error).__name__ + where


def _received(stream: BinaryIO) -> tuple[str, bytes]:
    word, size = head_of(stream.readline())
    content = stream.read(size)
    if len(content) < size:
        raise EOFError
    return word, content


def _send(frames: BinaryIO, word: str, content: bytes = b"") -> None:
    frames.write(frame(word, content))
    frames.flush()


def _private_output() -> BinaryIO:
    """The pipe to the service, which nothing else can write to any more."""
    frames = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return frames


def _hold_memory(mib: int) -> None:
    """Hold the data of this process to a limit, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = mib * _MIB
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
