"""The peak of a piece of work is seen, and what came before is forgotten."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bench.memory import Watch

MANY = 50_000_000
HOLD = f"held = bytearray({MANY}); held[::4096] = b'x' * len(held[::4096])"
ASK = "; print('held', flush=True); input()"


def hold() -> None:
    held = bytearray(MANY)
    held[::4096] = b"x" * len(held[::4096])


def test_peak_is_at_least_what_was_held_meanwhile() -> None:
    watch = Watch()
    hold()
    assert watch.peak() - watch.before > MANY // 2


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="Linux only")
def test_peak_of_before_is_forgotten() -> None:
    hold()
    watch = Watch()
    assert watch.peak() - watch.before < MANY // 2


def test_children_count() -> None:
    watch = Watch()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD + ASK],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        assert watch.peak() - watch.before > MANY // 2
        child.communicate("\n")
