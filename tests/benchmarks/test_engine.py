"""Our own measurement tells every phase, the memory and the standing of each tier."""

from __future__ import annotations

import pytest

from bench.benchmark import Task
from bench.engine import solved


@pytest.mark.parametrize("candidates", [60, 200])
def test_every_phase_is_measured_here_and_in_a_child(candidates: int) -> None:
    figures = solved("capacities")(Task(candidates, 0, 20.0))
    assert {"build", "compile", "solve", "verify", "whole"} <= set(figures)
    assert figures["whole"] >= figures["compile"] + figures["solve"]
    assert figures["options"] > 0
    assert "peak an option" in figures


def test_standing_of_each_tier_is_told() -> None:
    figures = solved("capacities")(Task(60, 0, 20.0))
    assert (figures["proven"], figures["tiers"], figures["proven tiers"]) == (1, 2, 2)
    assert (figures["gap of placed"], figures["gap of rank_sum"]) == (0, 0)
