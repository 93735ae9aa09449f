"""How much memory a piece of work takes at its peak, child processes included."""

from __future__ import annotations

import contextlib
import resource
from pathlib import Path

_OURS = Path("/proc/self")
_RESET_PEAK = "5"
_UNIT = 1024


class Watch:
    """Watches from now on.

    Peaks of processes are added up, though they may not come at the same moment: too
    high, never too low. Where the system cannot forget a peak (outside Linux), it is
    that since the process began.

    Attributes
    ----------
    before
        Bytes in use when the watch began.
    """

    def __init__(self) -> None:
        self._ended = _largest_ended()
        for process in _living():
            with contextlib.suppress(OSError):
                (process / "clear_refs").write_text(_RESET_PEAK)
        self.before = sum(_bytes("VmRSS", process) for process in _living())

    def peak(self) -> int:
        """Bytes in use at most since the watch began."""
        ended = _largest_ended()
        gone = ended if ended > self._ended else 0
        if not _OURS.exists():
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT + gone
        return sum(_bytes("VmHWM", process) for process in _living()) + gone


def _largest_ended() -> int:
    """Peak of the largest child that has ended."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * _UNIT


def _living() -> list[Path]:
    """Our process and its children."""
    if not _OURS.exists():
        return []
    children = [
        Path("/proc", child)
        for task in (_OURS / "task").glob("*/children")
        for child in task.read_text().split()
    ]
    return [_OURS, *children]


def _bytes(field: str, process: Path) -> int:
    with contextlib.suppress(OSError):
        for line in (process / "status").read_text().splitlines():
            if line.startswith(f"{field}:"):
                return int(line.split()[1]) * _UNIT
    return 0
