"""The table of conversations."""

from __future__ import annotations

import pytest

from interviews.made import crowd
from matcher import one_by_one
from matcher.baseline import season_contacts
from matcher.report import season_table
from matcher.texts import LANGUAGES, Language
from support.build import a_matching


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_readings_of_both_ways_stand_beside_one_another(
    language: Language,
) -> None:
    problem = crowd(3, slots=2)
    visits = [("c0", "yard", "r"), ("c1", "yard", "r"), ("c2", "yard", "r2")]
    plan = a_matching(c0="s0", c1="s1")
    season = season_contacts(
        problem, plan, visits=visits, interviews=[("c0", "s0"), ("c2", "s0")]
    )
    alone = one_by_one(problem, orders=2)
    table = season_table(season, 2, alone, language)
    last = [int(cell) for cell in table.splitlines()[-1].split()[1:]]
    by_one = alone.median("contacts")
    assert by_one is not None
    assert last == [3 + 1 + 3 + 2 + 1, 3 + 1 + 2 + 2 + 1, by_one, by_one + 3]
