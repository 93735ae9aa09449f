from __future__ import annotations

import pytest

from matcher.domain import Commitment
from matcher.report import change_list
from support.build import a_matching, a_placement, a_problem, a_slot

LAST = a_matching(c1="s1", c2="s1", c3="s1", c4="s1", c5="s1")
PROBLEM = a_problem(
    ["c1", "c2", "c3", "c4", "c5", "c6", "c7"],
    [a_slot("s1", places=6, start_months=(0, 2)), "s2"],
    previous=LAST,
    commitments=(Commitment(kind="incumbent", placement=a_placement("c4", "s1")),),
)
PLAN = a_matching(a_placement("c2", "s1", start=2), c1="s1", c3="s2", c6="s1")


def test_everybody_in_one_plan_or_the_other_has_a_row() -> None:
    rows = change_list(PROBLEM, PLAN)
    assert [(row.candidate, row.became) for row in rows] == [
        ("c1", "kept"),
        ("c2", "rerouted"),
        ("c3", "moved"),
        ("c4", "begun"),
        ("c5", "no_longer_placed"),
        ("c6", "new"),
    ]


@pytest.mark.parametrize(("who", "before", "now"), [("c3", "s1", "s2")])
def test_a_row_holds_both_placements(who: str, before: str, now: str) -> None:
    rows = {row.candidate: row for row in change_list(PROBLEM, PLAN)}
    one = rows[who]
    assert one.before is not None
    assert one.now is not None
    assert (one.before.slot, one.now.slot) == (before, now)
    assert rows["c5"].now is None
    assert rows["c6"].before is None


def test_without_a_last_plan_nothing_has_changed() -> None:
    assert change_list(a_problem(["c1"], ["s1"]), a_matching(c1="s1")) == ()
