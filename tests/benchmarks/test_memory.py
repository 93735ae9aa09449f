"""The peak of a piece of work is seen, and what came before is forgotten."""

from __future__ import annotations

from bench.memory import forget_peak, peak

MANY = 50_000_000


def test_peak_is_at_least_what_was_held_meanwhile() -> None:
    before = forget_peak()
    held = bytearray(MANY)
    held[::4096] = b"x" * len(held[::4096])
    del held
    assert peak() - before > MANY // 2
