"""The page about why: its snippets run, and print what it promises."""

from __future__ import annotations

import pytest

from support.pages import printed_by, snippets

SNIPPETS = snippets("docs/explaining.md")
PRINTED = ["har ikke plass: det som er ledig i", "infeasible\n", "True ()"]


@pytest.mark.parametrize(("snippet", "printed"), [*zip(SNIPPETS, PRINTED, strict=True)])
def test_snippet_runs(snippet: str, printed: str) -> None:
    assert printed in printed_by(snippet)
