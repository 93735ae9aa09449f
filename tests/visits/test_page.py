"""The page about visits: its snippet runs, and it names every component and change."""

from __future__ import annotations

import re
from typing import get_args

from matcher.visits import TIERS, VisitChange
from support.pages import page, printed_by

PAGE = "docs/visits.md"


def test_snippet_runs() -> None:
    printed = printed_by(PAGE).splitlines()
    assert printed[0] == "optimal flow and colouring ()"
    assert printed[1].startswith("visits_missing ")
    assert printed[1].endswith(" proven")
    assert printed[-1].endswith("provably fewest: True")


def test_every_component_stands_in_the_table() -> None:
    named = re.findall(r"^\| `(\w+)` \|", page(PAGE), flags=re.MULTILINE)
    assert tuple(named) == TIERS


def test_every_change_is_named() -> None:
    union, _ = get_args(VisitChange)
    assert {one.__name__ for one in get_args(union)} <= set(
        re.findall(r"`(\w+)`", page(PAGE))
    )
