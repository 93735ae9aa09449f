"""What stands below a figure."""

from __future__ import annotations

from matcher.outcomes.hiding import FEWEST
from matcher.report.layout import HIDDEN
from matcher.texts import Language, word


def summary(sentences: str, language: Language, *, hides: bool = False) -> str:
    """The sentences, or where the numbers are; and what hidden ones look like."""
    told = [sentences or word("figure_in_table", language)]
    if hides:
        note = word("figure_hidden_note", language)
        told.append(note.format(mark=HIDDEN, fewest=FEWEST))
    return " ".join(told)
