"""Every Python snippet of the README runs."""

from __future__ import annotations

import pytest

from support.pages import printed_by, snippets

SNIPPETS = snippets("README.md")


def test_readme_has_snippets() -> None:
    assert len(SNIPPETS) >= 2


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_snippet_runs(snippet: str) -> None:
    printed_by(snippet)
