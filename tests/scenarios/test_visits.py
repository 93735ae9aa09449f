"""Seasons of visits: of the stated size and kind, and the same each time."""

from __future__ import annotations

import pytest

from matcher.scenarios import VISIT_SCENARIOS, visit_scenario
from matcher.scenarios.visits import Kind


@pytest.mark.parametrize("kind", ["U", "A", "F"])
@pytest.mark.parametrize("name", ["pilot30", "county408"])
def test_season_has_its_size(name: str, kind: Kind) -> None:
    size, problem = VISIT_SCENARIOS[name], visit_scenario(name, kind)
    assert len(problem.visitors) == size.visitors
    assert len(problem.hosts) == size.hosts
    assert len(problem.rounds) == size.rounds
    assert {len(one.interests) for one in problem.visitors} == {size.wishes}
    assert any(one.absent for one in problem.visitors) == (kind != "U")
    assert any(one.room_in for one in problem.hosts) == (kind != "U")
    assert bool(problem.groups) == problem.zone_a_day == (kind == "F")


def test_room_is_for_the_load() -> None:
    problem = visit_scenario("county408", "A", 1)
    rooms = sum(problem.room(h.id, r.id) for h in problem.hosts for r in problem.rounds)
    assert 0.75 < 4 * 408 / rooms < 0.95


def test_same_seed_same_season() -> None:
    assert visit_scenario("pilot30", "F", 7) == visit_scenario("pilot30", "F", 7)
    assert visit_scenario("pilot30", "F", 7) != visit_scenario("pilot30", "F", 8)


def test_everybody_of_a_group_wishes_the_same() -> None:
    problem = visit_scenario("county408", "F")
    for group in problem.groups:
        assert len({problem.visitor[who].interests for who in group.visitors}) == 1


@pytest.mark.parametrize(("name", "kind"), [("city", "U"), ("pilot30", "X")])
def test_unknown_season_is_refused(name: str, kind: Kind) -> None:
    with pytest.raises(ValueError, match=r"expected|kind"):
        visit_scenario(name, kind)
