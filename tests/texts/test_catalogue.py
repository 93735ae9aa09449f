from __future__ import annotations

import re
from fractions import Fraction

import pytest

from matcher.errors import Fault
from matcher.texts import LANGUAGES, language_of, say, say_fault
from matcher.texts.explain_words import MORE_REASONS, STATEMENTS
from matcher.texts.faults import FAULTS
from matcher.texts.page_words import PAGES
from matcher.texts.verdicts import REASONS, VIOLATIONS
from matcher.texts.words import WORDS


@pytest.mark.parametrize(
    "texts", [FAULTS, REASONS, VIOLATIONS, WORDS, MORE_REASONS, STATEMENTS, PAGES]
)
def test_every_text_has_both_languages_with_the_same_gaps(
    texts: dict[str, dict[str, str]],
) -> None:
    for code, sentences in texts.items():
        assert set(sentences) == set(LANGUAGES), code
        gaps = [set(re.findall(r"\{(\w+)\}", text)) for text in sentences.values()]
        assert all(gap == gaps[0] for gap in gaps), code


def test_sentence_is_filled_with_its_details() -> None:
    details: dict[str, str | int | Fraction] = {"slot": "s1", "places": 1, "held": 2}
    said = say("Violation", "places", details, "en")
    assert said == "s1 has 1 open places, but the plan gives it 2 people."


def test_kind_of_togetherness_is_said_in_the_language() -> None:
    details = {"companions": "g1", "same": "company"}
    assert "samme bedrift" in say("Violation", "companions", details, "nb")


def test_rules_and_tiers_are_said_in_the_language() -> None:
    several: dict[str, str | int | Fraction]
    several = {"slot": "s1", "rules": "places, no_drivers"}
    said = say("Reason", "several", several, "nb")
    assert said == "På s1 er flere grenser nådd samtidig: antall plasser, no_drivers."
    forced: dict[str, str | int | Fraction]
    forced = {"number": 7, "tier": "rank_sum", "before": 8, "after": 9}
    assert "(Sum of ranks)" in say("Statement", "forced_worse", forced, "en")


def test_code_without_words_speaks_by_its_details() -> None:
    said = say("Violation", "no_drivers", {"candidate": "c1"}, "nb")
    assert said == "no_drivers, candidate c1"


def test_fault_shows_its_place_and_its_value_only_when_asked() -> None:
    fault = Fault("whole_number", file="slots.csv", row=7, column="places", value="x7")
    assert say_fault(fault, "en").startswith("slots.csv, row 7, column places: ")
    assert "x7" not in say_fault(fault, "en")
    assert "x7" in say_fault(fault, "en", show_value=True)
    assert "x7" not in str(fault)
    assert "x7" not in repr(fault)


def test_identity_number_is_never_shown() -> None:
    fault = Fault("identity_number", file="a.csv", row=2, column="id", value="0101")
    assert "0101" not in say_fault(fault, "nb", show_value=True)


@pytest.mark.parametrize(
    ("locale", "language"),
    [("nb_NO.UTF-8", "nb"), ("nn", "nb"), ("no", "nb"), ("en_GB", "en"), ("C", "en")],
)
def test_language_follows_the_locale(locale: str, language: str) -> None:
    assert language_of(locale) == language
