"""The page about sweeps: its first snippet runs, and it names every change."""

from __future__ import annotations

import re
from typing import get_args

from matcher.whatif import AnyChange
from support.pages import page, printed_by

PAGE = "docs/sweeps.md"


def test_first_snippet_runs() -> None:
    assert "placed 30 -> 30" in printed_by(PAGE)


def test_every_change_stands_in_the_table() -> None:
    kinds = {kind.model_fields["change"].default for kind in get_args(AnyChange)}
    assert set(re.findall(r"^\| `(\w+)` \|", page(PAGE), flags=re.MULTILINE)) == kinds
