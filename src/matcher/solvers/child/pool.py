"""Child processes between solves: one is kept warm, each solve has its own."""

from __future__ import annotations

import atexit
import contextlib
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from matcher.solvers.child.child import Child

_MOST_IDLE = 1


class _Pool:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.idle: list[Child] = []
        self.all: set[Child] = set()


_pool = _Pool()


def warm_up() -> None:
    """Start a child now if none is waiting, so that a solve need not."""
    child = _take()
    if child is not None:
        _keep(child)


@contextlib.contextmanager
def borrowed() -> Iterator[Child | None]:
    """A child for one solve; ``None`` where none can be started.

    It is ended unless ``Child.idle`` says that it has answered.
    """
    child = _take()
    try:
        yield child
    finally:
        if child is not None:
            _keep(child)


def _take() -> Child | None:
    with _pool.lock:
        waiting = _pool.idle.pop() if _pool.idle else None
    if waiting is not None and waiting.alive:
        return waiting
    if waiting is not None:
        _keep(waiting)
    if not _is_python():
        return None
    try:
        child = Child()
    except OSError:
        return None
    with _pool.lock:
        _pool.all.add(child)
    return child


def _keep(child: Child) -> None:
    with _pool.lock:
        if child.idle and child.alive and len(_pool.idle) < _MOST_IDLE:
            _pool.idle.append(child)
            return
        _pool.all.discard(child)
    child.end()


def _is_python() -> bool:
    """Whether this program is an interpreter: one that is frozen cannot start another.

    A server that embeds Python names itself as the executable.
    """
    name = Path(sys.executable or "").name.lower()
    return not getattr(sys, "frozen", False) and ("python" in name or "pypy" in name)


def children() -> tuple[Child, ...]:
    """The children there are, at work or waiting."""
    with _pool.lock:
        return tuple(_pool.all)


def end_all() -> None:
    """End every child; the next solve starts another."""
    with _pool.lock:
        children, _pool.all = _pool.all, set()
        _pool.idle.clear()
    for child in children:
        child.end()


def _leave_all() -> None:
    """A fork has no children of its own yet."""
    global _pool
    left, _pool = _pool, _Pool()
    for child in left.all:
        child.leave()


atexit.register(end_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_leave_all)
