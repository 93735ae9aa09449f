"""How much memory a piece of work takes at its peak."""

from __future__ import annotations

import resource
from pathlib import Path

_STATUS, _CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")
_RESET_PEAK = "5"


def forget_peak() -> int:
    """Begin to watch: bytes in use now.

    Where the peak cannot be reset, it is that of the whole process: too high, never
    too low.
    """
    if not _STATUS.exists():
        return 0
    _CLEAR.write_text(_RESET_PEAK)
    return _bytes("VmRSS", _STATUS)


def peak() -> int:
    """Bytes in use at most since then, the peaks of all children added."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    if not _STATUS.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 + ended
    living = [
        Path("/proc", child, "status")
        for task in Path("/proc/self/task").glob("*/children")
        for child in task.read_text().split()
    ]
    return sum(_bytes("VmHWM", one) for one in (_STATUS, *living)) + ended


def _bytes(field: str, status: Path) -> int:
    lines = status.read_text().splitlines()
    line = next((one for one in lines if one.startswith(f"{field}:")), "none 0")
    return int(line.split()[1]) * 1024
