"""Violations and reasons are data: a code and named details."""

from __future__ import annotations

from fractions import Fraction

from matcher.domain import Reason, Violation


def test_sayings_are_equal_when_code_and_details_are() -> None:
    said = Violation("places", slot="s1", held=2)
    assert said == Violation("places", held=2, slot="s1")
    assert len({said, Violation("places", held=2, slot="s1")}) == 1
    assert said != Violation("places", slot="s1", held=3)
    assert said != Violation("travel", slot="s1", held=2)


def test_violation_is_no_reason() -> None:
    assert Violation("places", slot="s1") != Reason("places", slot="s1")


def test_saying_shows_its_details_by_name() -> None:
    said = Violation("value", tier="placed", found=Fraction(1, 2))
    assert repr(said) == "Violation('value', found=Fraction(1, 2), tier='placed')"


def test_most_telling_detail_names_what_a_saying_is_about() -> None:
    assert Violation("share", share="young", candidate="c1").subject == "young"
    assert Reason("travel", candidate="c1", limit=60).subject == "c1"
    assert Reason("no_plan", rules="places").subject is None
