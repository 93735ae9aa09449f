"""The page about advice: its snippet runs."""

from __future__ import annotations

from support.pages import printed_by


def test_snippet_runs() -> None:
    printed = printed_by("docs/advice.md")
    assert "Ask for 8 new places (of at most 8), chosen all at once:" in printed
    assert "Most placed: 30 → 38" in printed
    assert "Found no measures within 200000 kroner" in printed
    assert "30 placed, worst region 1/2 (50.0 %)" in printed
