from __future__ import annotations

import re

import pytest

from matcher.texts import LANGUAGES
from matcher.texts.repair_words import REPAIRS


@pytest.mark.parametrize("code", sorted(REPAIRS))
def test_both_languages_say_the_same_details(code: str) -> None:
    said = REPAIRS[code]
    assert set(said) == set(LANGUAGES)
    named = {frozenset(re.findall(r"\{(\w+)\}", said[one])) for one in LANGUAGES}
    assert len(named) == 1
