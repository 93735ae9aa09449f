"""The page about outcomes: its snippet runs, and it says what the code does."""

from __future__ import annotations

from matcher.outcomes import STATES
from matcher.tables.event_log import EVENTS
from support.pages import page, printed_by

PAGE = "docs/outcomes.md"


def test_snippet_runs_and_admitted_is_not_applied() -> None:
    shown, hidden = printed_by(PAGE).split("Hva det er blitt til")
    sums = next(line for line in shown.splitlines() if line.startswith("  Sum"))
    applied, admitted, already, work, other, total = sums.split()[1:]
    assert (admitted, already) == ("1", "(36)")
    assert int(applied) + 1 + 36 + int(work) + int(other) == int(total)
    assert " 1 " not in hidden


def test_page_names_every_state_and_every_column() -> None:
    text = page(PAGE)
    for state in STATES:
        assert state in text
    for column in EVENTS.columns:
        assert f"| `{column.en}` | `{column.nb}` |" in text
