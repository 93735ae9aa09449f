"""The page about replanning: its snippet runs, and its table names every reason."""

from __future__ import annotations

import re
from typing import get_args

from matcher.replan.person import Why
from support.pages import page, printed_by

PAGE = "docs/replanning.md"


def test_snippet_runs() -> None:
    first, *_ = printed_by(PAGE).splitlines()
    assert first == "True 0"


def test_every_reason_stands_in_the_table() -> None:
    table = page(PAGE).partition("| why |")[2].partition("\n\n")[0]
    cells = [line.split("|")[1] for line in table.splitlines()[2:]]
    assert set(re.findall(r"`(\w+)`", "".join(cells))) == {*get_args(Why)}
