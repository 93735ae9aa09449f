"""A deadline tells how much time is left."""

from __future__ import annotations

import time

from matcher.solvers import Deadline


def test_time_left_shrinks_to_nothing_and_no_further() -> None:
    now = time.monotonic()
    assert Deadline(5.0, begun=now - 9.0).left == 0.0
    assert Deadline(5.0, begun=now - 9.0).passed
    assert 0.0 < Deadline(500.0, begun=now).left <= 500.0


def test_deadline_without_time_has_passed() -> None:
    assert Deadline(0.0).passed
    assert not Deadline(500.0).passed
