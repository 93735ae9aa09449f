"""The page about itineraries and calendars: its snippets run."""

from __future__ import annotations

from support.pages import ran

PAGE = "docs/calendars.md"


def test_a_season_is_told_and_one_visit_falls_away() -> None:
    printed = ran(PAGE).printed[0]
    assert "The visits of c00001" in printed
    assert "h0001 tar imot" in printed
    *_, files, changed = printed.splitlines()
    assert files.endswith("visitor-c00001.ics")
    assert "visitor-c00001.cancelled.ics" in changed
    assert changed.count(".cancelled") == 2


def test_the_year_after_is_printed_by_cohort_and_by_month() -> None:
    printed = ran(PAGE).printed[1]
    assert "practice" in printed
    assert "Used of what there is, by month" in printed
    assert "advisers-r0" in printed
