"""The words for every code, in bokmål and English."""

from matcher.texts.catalogue import (
    LANGUAGES,
    Language,
    label,
    language_of,
    say,
    say_fault,
    tier_label,
    word,
)

__all__ = [
    "LANGUAGES",
    "Language",
    "label",
    "language_of",
    "say",
    "say_fault",
    "tier_label",
    "word",
]
