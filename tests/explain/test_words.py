"""Everything an explanation can say has words in both languages, and none are idle."""

from __future__ import annotations

import ast
from pathlib import Path

import matcher
from matcher.texts.explain_words import MORE_REASONS, STATEMENTS
from matcher.texts.words import WORDS

SOURCE = Path(matcher.__file__).parent / "explain"
MADE = {
    *(f"forced_{end}" for end in ("worse", "as_good", "better", "unlawful", "unknown")),
    *(f"{name}_more" for name in ("ahead_full", "ahead_held", "holders")),
    "slot_elsewhere_more",
    *(
        f"change_{name}"
        for name in (
            "available",
            "available_earlier",
            "class_seats",
            "fewest",
            "office_capacity",
            "places",
            "qualified",
            "resource_capacity",
            "travel_minutes",
        )
    ),
}
"""Codes put together where they are said."""


def written() -> set[str]:
    """Every text in the package that could be a code."""
    return {
        node.value
        for module in SOURCE.glob("*.py")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_there_are_no_words_for_what_no_explanation_says() -> None:
    assert (STATEMENTS.keys() | MORE_REASONS.keys()) <= written() | MADE


def test_every_reason_of_its_own_has_a_label() -> None:
    assert {f"because_{code}" for code in MORE_REASONS} <= WORDS.keys()
