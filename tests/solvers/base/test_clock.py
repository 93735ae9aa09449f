"""A deadline tells how much time is left."""

from __future__ import annotations

import time

import numpy as np
import pytest

from matcher.solvers import Deadline
from matcher.solvers.base.clock import in_bytes


def test_time_left_shrinks_to_nothing_and_no_further() -> None:
    now = time.monotonic()
    assert Deadline(5.0, begun=now - 9.0).left == 0.0
    assert Deadline(5.0, begun=now - 9.0).passed
    assert 0.0 < Deadline(500.0, begun=now).left <= 500.0


def test_deadline_without_time_has_passed() -> None:
    assert Deadline(0.0).passed
    assert not Deadline(500.0).passed


@pytest.mark.parametrize(
    ("plan", "size"), [([0, 1, 255], 1), ([], 1), ([0, 256], 8), ([-1, 1], 8)]
)
def test_plan_that_bytes_hold_is_told_in_bytes(plan: list[int], size: int) -> None:
    told = in_bytes(np.array(plan, float))
    assert told is not None
    assert told.itemsize == size
    assert told.tolist() == plan
    assert in_bytes(None) is None
