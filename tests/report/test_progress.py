"""One line tells how far a solve has come."""

from __future__ import annotations

from fractions import Fraction

from matcher.engine import Progress
from matcher.report import progress_line


def test_line_has_tier_value_bound_and_seconds() -> None:
    progress = Progress("worst_region", Fraction(1, 2), Fraction(1), 2.26)
    line = "Worst region's rate: 1/2 (50.0 %), bound 1 (2.3 s)"
    assert progress_line(progress, "en") == line
    assert "grense 1 (2,3 s)" in progress_line(progress, "nb")


def test_what_is_not_known_is_a_dash() -> None:
    line = progress_line(Progress("", None, None, 0.0), "en")
    assert line == "–: –, bound – (0.0 s)"
