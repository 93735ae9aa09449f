from __future__ import annotations

import re

import pytest

from matcher.domain import Reason
from matcher.explain import why_unplaced
from matcher.report import next_action
from matcher.texts import LANGUAGES, Language
from matcher.texts.action_words import ACTIONS
from matcher.texts.catalogue import CATALOGUES
from report.book.cases import solved
from support.build import a_problem

PROBLEM = a_problem(["c1"], ["s1"])
GIVEN = {"candidate", "company"}
"""What the next step knows beside the details of the reason."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_next_step_names_whom_to_ask_and_about_what(language: Language) -> None:
    said = next_action(PROBLEM, "c1", Reason("places", slot="s1"), language)
    assert all(name in said for name in ("yard", "s1", "c1"))


def test_no_next_step_asks_for_more_than_its_reason_tells() -> None:
    reasons = CATALOGUES["Reason"]
    for code, texts in ACTIONS.items():
        if code in ("other", "open_other", "several"):
            continue
        told = set(re.findall(r"\{(\w+)\}", reasons[code]["en"]))
        asked = set(re.findall(r"\{(\w+)\}", texts["en"]))
        own = {"slot"} if code.startswith("open_") else set()
        assert asked - GIVEN - own <= told, code


def test_reason_from_outside_has_a_next_step_as_well() -> None:
    said = next_action(PROBLEM, "c1", Reason("no_drivers", slot="s1"), "en")
    assert said == "Ask “matcher explain” about c1."


@pytest.mark.parametrize("name", ["pilot", "town"])
def test_everybody_without_a_place_has_one(name: str) -> None:
    problem, result = solved(name)
    assert result.matching is not None
    reasons = why_unplaced(problem, result.matching, result.policy)
    assert reasons
    for who, reason in reasons.items():
        for language in LANGUAGES:
            said = next_action(problem, who, reason, language)
            assert said.endswith(".")
            assert "matcher explain" not in said


def test_no_next_step_claims_that_it_would_help() -> None:
    for texts in ACTIONS.values():
        assert not re.search(r"ville|vil hjelpe|løser", texts["nb"])
        assert not re.search(r"would help|will|solves", texts["en"])
