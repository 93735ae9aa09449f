"""When people start is replaced, and nothing else."""

from __future__ import annotations

from matcher.whatif import Available, Later, StartOffered
from whatif.difference import difference, only


def test_candidate_starts_earlier_or_later() -> None:
    earlier = Available(candidates=("c1",), add=-3)
    only(earlier, "candidates", "c1", available_from=1)
    later = Available(candidates=("c1",), add=3)
    only(later, "candidates", "c1", available_from=7)


def test_candidate_starts_no_earlier_than_a_month() -> None:
    only(Later(candidates=("c1",), month=6), "candidates", "c1", available_from=6)
    assert difference(Later(candidates=("c1",), month=2)) == {}


def test_slot_takes_people_in_one_more_month() -> None:
    only(StartOffered(slots=("s1",), month=2), "slots", "s1", start_months=(0, 2))
    assert difference(StartOffered(slots=("s1",), month=0)) == {}
