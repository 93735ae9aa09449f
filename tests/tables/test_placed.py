from __future__ import annotations

from matcher.tables.placed import PlacedRow, placed_table
from support.build import a_candidate, a_matching, a_problem, a_slot

PROBLEM = a_problem(
    [
        a_candidate("c1", max_travel_minutes=30),
        a_candidate("c2", home="namsos", has_car=True, max_travel_minutes=90),
    ],
    [
        a_slot("s1", company="mill", kind="other_qualification", trade=None),
        a_slot("s2", places=2),
    ],
    training_offices=[{"id": "o1", "capacity": 5}],
    companies=[
        {"id": "yard", "location": "verdal", "training_office": "o1"},
        {"id": "mill", "location": "namsos"},
    ],
)


def test_a_placement_is_told_with_what_belongs_to_it() -> None:
    assert placed_table(PROBLEM, a_matching(c2="s2")) == (
        PlacedRow(
            candidate="c2",
            home="namsos",
            home_region="nam",
            slot="s2",
            company="yard",
            location="verdal",
            office="o1",
            trade="weld",
            kind="apprenticeship",
            pathway="direct",
            start=0,
            classes=(),
            measures=(),
            rank=1,
            minutes=90,
            moves=False,
        ),
    )


def test_what_a_placement_does_not_have_is_empty() -> None:
    (row,) = placed_table(PROBLEM, a_matching(c1="s1"))
    assert (row.office, row.trade, row.rank) == ("", "", None)


def test_whoever_goes_beyond_her_longest_journey_moves_house() -> None:
    near, far = (
        placed_table(PROBLEM, a_matching(c1=slot))[0].moves for slot in ("s2", "s1")
    )
    assert (near, far) == (False, True)
