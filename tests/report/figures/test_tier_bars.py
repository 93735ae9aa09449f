from __future__ import annotations

from fractions import Fraction

from matcher import solve
from matcher.report.figures import TierLine, tier_bars, tier_lines
from support.build import a_problem

from .drawn import bars, texts


def a_line(value: int, bound: int) -> TierLine:
    reached, most = Fraction(value), Fraction(bound)
    return TierLine("Most placed", "most", reached, most, proven=value == bound)


def test_bar_is_the_value_against_its_bound() -> None:
    figure = tier_bars([a_line(9, 12)], "en")
    assert bars(figure, "second") == [(0, 73.5)]
    assert "9, bound 12" in texts(figure)
    assert figure.summary == "0 of 1 tiers are proven: no plan does better."


def test_lines_are_tiers_that_decide_something_without_the_lottery() -> None:
    lines = tier_lines(solve(a_problem(["c1", "c2"], ["s1"])), "en")
    assert lines[0] == TierLine(
        "Most on a pathway", "most", Fraction(1), Fraction(1), proven=True
    )
    assert not any("Lottery" in line.name for line in lines)


def test_nothing_to_reach_is_an_empty_bar() -> None:
    figure = tier_bars([a_line(0, 0)], "en")
    assert bars(figure, "track") == [(0, 100)]
    assert bars(figure, "good") == []
