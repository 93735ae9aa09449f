"""People who stay together or apart."""

from __future__ import annotations

from matcher.scenarios.bonds import draw_apart, draw_together
from matcher.scenarios.draws import Draws

COMPANY = {"a": "yard", "b": "yard", "c": "mill", "d": "mill", "e": "kitchen"}


def test_companions_are_colleagues_in_the_plan() -> None:
    pairs = draw_together(Draws(0), COMPANY, 5)
    assert sorted(pair.candidates for pair in pairs) == [("a", "b"), ("c", "d")]


def test_no_more_pairs_than_asked_for() -> None:
    assert len(draw_together(Draws(0), COMPANY, 1)) == 1


def test_people_apart_are_alike_and_no_colleagues() -> None:
    alike = dict.fromkeys("abc", ("inn", "weld")) | dict.fromkeys("de", ("nam", "cook"))
    pairs = {pair.candidates for pair in draw_apart(Draws(0), COMPANY, alike, 5)}
    assert len(pairs) == 2
    assert ("d", "e") in pairs
    assert pairs - {("d", "e")} <= {("a", "c"), ("b", "c")}


def test_colleagues_alone_give_nobody_to_keep_apart() -> None:
    company = {"a": "yard", "b": "yard"}
    alike = dict.fromkeys("ab", ("inn", "weld"))
    assert draw_apart(Draws(0), company, alike, 5) == []
