from __future__ import annotations

import pytest

from matcher.report import host_list, host_page

from .a_season import PLAN, SEASON


def test_every_round_has_its_visitors_in_the_order_of_time() -> None:
    rounds = host_list(SEASON, PLAN, "dairy")
    assert [(one.round, one.room, one.visitors) for one in rounds] == [
        ("r1", 3, ("c3",)),
        ("r2", 0, ()),
        ("r3", 3, ("c1", "c4")),
    ]


def test_page_holds_ids_and_nothing_else_about_anybody() -> None:
    page = host_page(SEASON, PLAN, "dairy")
    assert "dairy receives 3 visits in 2 rounds:" in page
    assert "2026-03-03  09:00–10:30  2 of 3  c1, c4" in page
    for told in ("67", "91", "yard", "verdal", "top"):
        assert told not in page.lower()


def test_page_speaks_norwegian() -> None:
    assert "yard tar imot 2 besøk i 1 runder:" in host_page(SEASON, PLAN, "yard", "nb")


def test_stranger_is_refused_without_the_id() -> None:
    with pytest.raises(KeyError, match="no such id"):
        host_list(SEASON, PLAN, "nowhere")
