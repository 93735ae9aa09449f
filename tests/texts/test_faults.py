"""Every mistake that can be found has its words, in both languages."""

from __future__ import annotations

import re
from importlib import resources
from string import Formatter

import pytest

from matcher.domain.expectations import CODES
from matcher.errors import Fault
from matcher.texts import LANGUAGES, say_fault
from matcher.texts.faults import FAULTS
from matcher.texts.score_words import SCORE_FAULTS
from matcher.texts.visit_words import VISIT_FAULTS

CALLS = re.compile(
    r"""(?:Fault|Wrong)\(\s*"(\w+)"|
        check\.fault\(\s*[^"]*?"[^"]*",\s*"(\w+)"|
        Must\(\s*"[^"]*",\s*"(\w+)"|
        fault\((?:place|where),\s*"(\w+)"|
        place(?:\([^()]*\))?\.fault\(\s*"(\w+)"|
        Refused\(\s*"(\w+)"|
        (?!)""",
    re.VERBOSE,
)
IN_VARIABLES = {"id", "tag", "valid_value", "short_cell", "closed_quotes"}
IN_VARIABLES |= {"json_or_folder", "existing_path", "known_id", "as_many"}
IN_VARIABLES |= {
    "sixteen_digits",
    "problem_file",
    "problem_sheet",
    "computed",
    "no_error",
}

PINS = {code for code in VISIT_FAULTS if code.startswith("pin_")}
"""Of pinned visits: tests/visits/test_faults.py plants each of them; those of scores
are planted by tests/domain/test_scores.py."""


def raised() -> set[str]:
    """The codes that stand in the source."""
    sources = [
        resources.files("matcher.domain") / name
        for name in (
            "references.py",
            "calendar_faults.py",
            "bulk.py",
            "table_columns.py",
            "table_lists.py",
        )
    ]
    sources += [
        one
        for one in resources.files("matcher.rules").iterdir()
        if one.name.endswith(".py")
    ]
    sources += [resources.files("matcher.engine") / "arguments.py"]
    sources += [resources.files("matcher.visits") / "faults.py"]
    sources += [
        resources.files("matcher.outcomes") / name for name in ("judge.py", "table.py")
    ]
    sources += [resources.files("matcher.whatif") / "calendar_changes.py"]
    sources += [
        one
        for package in ("tables", "tables.workbook", "spreadsheet")
        for one in resources.files(f"matcher.{package}").iterdir()
        if one.name.endswith(".py")
    ]
    found = set(CODES.values()) | IN_VARIABLES | PINS | set(SCORE_FAULTS)
    for source in sources:
        for match in CALLS.finditer(source.read_text(encoding="utf-8")):
            found |= {group for group in match.groups() if group}
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_code_that_is_raised_has_words_and_no_other_has() -> None:
    assert raised() == set(FAULTS)


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_sentence_says_the_same_in_every_language(code: str) -> None:
    assert set(FAULTS[code]) == set(LANGUAGES)
    wanted = placeholders(FAULTS[code]["en"])
    assert placeholders(FAULTS[code]["nb"]) == wanted
    details = tuple((name, "x") for name in sorted(wanted))
    for language in LANGUAGES:
        assert say_fault(Fault(code, details=details), language).endswith(".") or (
            "maybe" in wanted
        )
