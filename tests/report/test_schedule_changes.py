from __future__ import annotations

from matcher.report import schedule_changes, schedule_changes_page
from matcher.visits import VisitSchedule

from .a_season import PLAN, a_schedule, a_visit

NOW = a_schedule("c1 yard r1", "c2 yard r2", "c1 dairy r3", "c5 mill r1", "c6 mill r1")


def test_a_pair_in_another_round_was_moved_and_others_came_or_went() -> None:
    changes = schedule_changes(PLAN, NOW)
    assert [(one.visitor, one.before, one.now) for one in changes.moved] == [
        ("c2", "r1", "r2")
    ]
    assert changes.added == (a_visit("c5 mill r1"), a_visit("c6 mill r1"))
    assert changes.removed == (a_visit("c3 dairy r1"), a_visit("c4 dairy r3"))


def test_changes_lead_from_one_schedule_to_the_other() -> None:
    changes = schedule_changes(PLAN, NOW)
    gone = {(one.visitor, one.company) for one in changes.removed}
    gone |= {(one.visitor, one.company) for one in changes.moved}
    kept = [one for one in PLAN.visits if (one.visitor, one.company) not in gone]
    moved = [a_visit(f"{one.visitor} {one.company} {one.now}") for one in changes.moved]
    assert {*kept, *moved, *changes.added} == set(NOW.visits)


def test_same_schedule_in_another_order_has_no_changes() -> None:
    turned = VisitSchedule(visits=PLAN.visits[::-1])
    assert not any(value for _, value in schedule_changes(PLAN, turned))


def test_page_counts_and_lists_them() -> None:
    page = schedule_changes_page(schedule_changes(PLAN, NOW))
    assert page.startswith("Moved: 1\n  c2  yard  r1  →  r2\nAdded: 2\n")
    assert "Falt bort: 2" in schedule_changes_page(schedule_changes(PLAN, NOW), "nb")
