"""Words in calendars."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

CALENDAR_WORDS: Texts = {
    "calendar_of_visitor": {
        "nb": "Bedriftsbesøk: {other}",
        "en": "Company visit: {other}",
    },
    "calendar_of_company": {"nb": "Besøk av {other}", "en": "Visit by {other}"},
    "calendar_journey": {
        "nb": "Reisetid: {minutes} minutter.",
        "en": "A journey of {minutes} minutes.",
    },
}
