"""The page about why: its snippets run, and print what it promises."""

from __future__ import annotations

import pytest

from support.pages import ran

PRINTED = ["har ikke plass: det som er ledig i", "infeasible\n", "True ()"]


@pytest.mark.parametrize(("nth", "printed"), [*enumerate(PRINTED)])
def test_snippet_prints_what_it_is_there_for(nth: int, printed: str) -> None:
    assert printed in ran("docs/explaining.md").printed[nth]
