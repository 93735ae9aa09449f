"""Target groups over seats."""

from __future__ import annotations

from collections import Counter

import pytest

from matcher.domain import Location
from matcher.domain.people import TargetGroup
from matcher.scenarios.draws import Draws
from matcher.scenarios.groups import draw_groups
from matcher.scenarios.seats import Seat
from support.build import a_slot

COUNTS: dict[TargetGroup, int] = {
    "job_seeker": 14,
    "adult_education_applicant": 4,
    "terminated_contract": 2,
}


def seats(*offices: str | None) -> list[Seat]:
    home = Location(id="verdal", region="inn", zone="north")
    return [Seat(a_slot("s1"), home, office) for office in offices]


@pytest.mark.parametrize("seed", range(5))
def test_no_office_has_more_job_seekers_than_its_share(seed: int) -> None:
    offices = ["one"] * 5 + ["two"] * 6 + [None] * 9
    groups = draw_groups(Draws(seed), seats(*offices), COUNTS, 80)
    assert Counter(groups) == COUNTS
    held = Counter(
        office
        for office, group in zip(offices, groups, strict=True)
        if group == "job_seeker"
    )
    assert held["one"] <= 4
    assert held["two"] <= 4


def test_a_single_seat_of_an_office_goes_to_no_job_seeker() -> None:
    counts: dict[TargetGroup, int] = {"job_seeker": 1, "terminated_contract": 1}
    groups = draw_groups(Draws(0), seats("one", None), counts, 80)
    assert groups == ["terminated_contract", "job_seeker"]
