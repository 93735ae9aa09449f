"""Ctrl-C: once ends the work in hand well, twice ends everything at once."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class StoppedError(BaseException):
    """Stop now. Nothing that looks after errors, or after Ctrl-C, is to catch it."""


class Interrupt:
    """Hears Ctrl-C.

    Inside ``gently`` the first one only makes ``is_set`` true, which ``solve`` asks
    for; every other one raises ``StoppedError``.
    """

    def __init__(self) -> None:
        self._asked = False
        self._gently = False

    def is_set(self) -> bool:
        """Whether somebody has asked for an end."""
        return self._asked

    def hear(self, *_signal: object) -> None:
        """What the signal calls."""
        if self._gently and not self._asked:
            self._asked = True
            return
        raise StoppedError

    @contextmanager
    def gently(self) -> Iterator[None]:
        """While this lasts, the first Ctrl-C lets the work end well."""
        self._gently = True
        try:
            yield
        finally:
            self._gently = False

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Hear the signal, where this thread may."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.signal(signal.SIGINT, self.hear)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)
