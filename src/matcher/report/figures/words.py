"""Sentences that several figures end with."""

from __future__ import annotations

from matcher.outcomes.published import FEWEST
from matcher.report.figures.counts import HIDDEN
from matcher.texts import Language, word


def hidden_note(hides: bool, language: Language) -> str:
    """What the mark of a hidden number means, where there is one."""
    if not hides:
        return ""
    note = word("outcomes_hidden", language)
    return " " + note.format(mark=HIDDEN, fewest=FEWEST)
