"""The page about slates: its snippet runs."""

from __future__ import annotations

from support.pages import printed_by


def test_snippet_runs() -> None:
    printed = printed_by("docs/slate.md")
    assert "141 interviews, 53 people, 16 slots with 30 open places" in printed
    assert "flow 27.748 29.98" in printed
    assert "26.4875" in printed
    assert "optimal" in printed
