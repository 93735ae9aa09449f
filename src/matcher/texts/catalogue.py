"""Look a code up and fill in its details."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, Protocol, get_args

from matcher.texts.action_words import ACTIONS, OPEN_LABELS, OPEN_REASONS
from matcher.texts.advise_words import ADVISE_WORDS
from matcher.texts.book_words import BOOK_WORDS
from matcher.texts.calendar_words import CALENDAR_WORDS
from matcher.texts.certificate_words import CERTIFICATE_WORDS, DOUBTS
from matcher.texts.cli_words import CLI_FAULTS, CLI_WORDS
from matcher.texts.column_words import DESCRIPTIONS
from matcher.texts.comparison_words import (
    COMPARISON_CLI,
    COMPARISON_FAULTS,
    COMPARISON_WORDS,
)
from matcher.texts.diagnose_words import DIAGNOSE_WORDS
from matcher.texts.explain_words import MORE_REASONS, STATEMENTS
from matcher.texts.fairness_words import FAIRNESS_WORDS
from matcher.texts.faults import FAULTS
from matcher.texts.figure_words import FIGURE_WORDS
from matcher.texts.html_words import HTML_WORDS
from matcher.texts.income_words import (
    INCOME_CHANGES,
    INCOME_PAGES,
    INCOME_REASONS,
    INCOME_VIOLATIONS,
    INCOME_WORDS,
)
from matcher.texts.itinerary_words import (
    ITINERARY_PAGES,
    ITINERARY_WORDS,
    MONTH_WORDS,
)
from matcher.texts.outcome_words import OUTCOME_WORDS
from matcher.texts.page_words import PAGES
from matcher.texts.pathway_words import PATHWAY_WORDS
from matcher.texts.priority_words import DIFFERENCES, LOTTERY_WORDS, PRIORITY_NOTES
from matcher.texts.repair_words import REPAIRS
from matcher.texts.score_words import NUMBER_WORDS
from matcher.texts.service_words import SERVICE_WORDS
from matcher.texts.slate_words import (
    SLATE_FAULTS,
    SLATE_REASONS,
    SLATE_VIOLATIONS,
    SLATE_WORDS,
)
from matcher.texts.template_words import (
    DICTIONARY_WORDS,
    KIND_WORDS,
    TEMPLATE_WORDS,
)
from matcher.texts.verdicts import REASONS, VIOLATIONS
from matcher.texts.visit_words import VISIT_VIOLATIONS
from matcher.texts.words import WORDS

Language = Literal["nb", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

Detail = str | int | Fraction
CATALOGUES = {
    "Action": ACTIONS,
    "Difference": DIFFERENCES,
    "Doubt": DOUBTS,
    "Note": PRIORITY_NOTES,
    "Page": PAGES | INCOME_PAGES | ITINERARY_PAGES,
    "Reason": REASONS | INCOME_REASONS | MORE_REASONS | SLATE_REASONS | OPEN_REASONS,
    "Repair": REPAIRS,
    "Statement": STATEMENTS | INCOME_CHANGES,
    "Violation": VIOLATIONS | INCOME_VIOLATIONS | SLATE_VIOLATIONS | VISIT_VIOLATIONS,
}
"""Sentences by what says them."""

EVERY_WORD = WORDS | ADVISE_WORDS | CERTIFICATE_WORDS | DIAGNOSE_WORDS | INCOME_WORDS
EVERY_WORD |= OUTCOME_WORDS | CALENDAR_WORDS | ITINERARY_WORDS | MONTH_WORDS
EVERY_WORD |= SLATE_WORDS
EVERY_WORD |= FIGURE_WORDS
EVERY_WORD |= HTML_WORDS
EVERY_WORD |= DESCRIPTIONS | KIND_WORDS | TEMPLATE_WORDS | DICTIONARY_WORDS
EVERY_WORD |= CLI_WORDS | NUMBER_WORDS | LOTTERY_WORDS
EVERY_WORD |= BOOK_WORDS | OPEN_LABELS
EVERY_WORD |= SERVICE_WORDS
EVERY_WORD |= PATHWAY_WORDS
EVERY_WORD |= COMPARISON_WORDS | COMPARISON_CLI
EVERY_WORD |= FAIRNESS_WORDS
"""Headings and labels."""

EVERY_FAULT = FAULTS | SLATE_FAULTS | CLI_FAULTS | COMPARISON_FAULTS
"""Sentences for mistakes in the input."""


def say(kind: str, code: str, details: Mapping[str, Detail], language: Language) -> str:
    """Sentence for what something says; ``kind`` is the name of its class.

    A code without words, as a rule from outside may have, speaks by its details.
    """
    if code not in CATALOGUES[kind]:
        return ", ".join(
            [code, *(f"{name} {value}" for name, value in details.items())]
        )
    spoken = {
        name: _spoken(kind, name, detail, language) for name, detail in details.items()
    }
    return CATALOGUES[kind][code][language].format(**spoken)


def _spoken(kind: str, name: str, detail: Detail, language: Language) -> Detail:
    """A detail in words, where its name says that it has some."""
    if name == "same":
        return word(f"same_{detail}", language)
    if name in ("rule", "rules"):
        rules = str(detail).split(", ")
        return ", ".join(label("rule", rule, language) for rule in rules)
    if name == "pathway":
        return label("pathway", str(detail), language)
    if name == "tier" and kind == "Statement":
        return tier_label(str(detail), language)
    return detail


class Told(Protocol):
    """What ``errors.Fault`` has to tell."""

    @property
    def expected(self) -> str: ...
    @property
    def file(self) -> str | None: ...
    @property
    def sheet(self) -> str | None: ...
    @property
    def row(self) -> int | None: ...
    @property
    def column(self) -> str | None: ...
    @property
    def details(self) -> tuple[tuple[str, str | int], ...]: ...
    @property
    def value(self) -> str | None: ...


def say_fault(fault: Told, language: Language, *, show_value: bool = False) -> str:
    """Sentence for a fault, with its place first.

    ``show_value`` adds what stood there; only for output the user asked for on her own
    machine. A national identity number is never shown.
    """
    place = [
        fault.file,
        None if fault.sheet is None else f"{word('sheet', language)} {fault.sheet}",
        None if fault.row is None else f"{word('row', language)} {fault.row}",
        None if fault.column is None else f"{word('column', language)} {fault.column}",
    ]
    where = ", ".join(part for part in place if part)
    sentence = EVERY_FAULT[fault.expected][language].format(**dict(fault.details))
    shown = (
        f" [{' '.join(fault.value.split())}]"
        if show_value and fault.value and fault.expected != "identity_number"
        else ""
    )
    return f"{where}: {sentence}{shown}" if where else f"{sentence}{shown}"


def language_of(locale: str) -> Language:
    """The language of a locale such as ``nb_NO.UTF-8``; English unless Norwegian."""
    return "nb" if locale[:2].lower() in ("nb", "no", "nn") else "en"


def label(kind: str, code: str, language: Language) -> str:
    """The label of a code, for example of a reason; without words, the code itself."""
    words = EVERY_WORD.get(f"{kind}_{code}")
    return code if words is None else words[language]


def tier_label(name: str, language: Language) -> str:
    """The tier in words.

    ``rank_2`` is the base word with its number, ``broken_places`` how far a soft rule
    is broken.
    """
    if name.startswith("broken_"):
        rule = label("rule", name.removeprefix("broken_"), language)
        return word("tier_broken", language).format(rule=rule)
    base, _, nth = name.rpartition("_")
    if nth.isdigit():
        return f"{label('tier', base, language)} {nth}"
    return label("tier", name, language)


def word(key: str, language: Language) -> str:
    """A heading or label."""
    return EVERY_WORD[key][language]
