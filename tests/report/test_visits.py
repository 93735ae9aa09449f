from __future__ import annotations

import pytest

from matcher.report import visits_text
from matcher.scenarios import visit_scenario
from matcher.texts import LANGUAGES, Language
from matcher.visits import plan_visits
from matcher.visits.measure import SENSES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tier_has_a_line_in_the_language(language: Language) -> None:
    result = plan_visits(visit_scenario("pilot30"))
    assert result.schedule is not None
    first, _, *lines = visits_text(result, language).splitlines()
    assert str(len(result.schedule.visits)) in first
    assert len(lines) == len(SENSES)
    for name, line in zip(SENSES, lines, strict=True):
        assert not line.strip().startswith(name)
