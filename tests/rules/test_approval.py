"""An apprentice trains at a company that is approved for the trade."""

from __future__ import annotations

from matcher.domain import Company, Problem, Reason, Slot, Violation
from matcher.rules import Approval
from support.build import a_candidate, a_placement, a_problem, a_slot, broken
from support.rows import admitted, allowed

RULE = Approval()

SLOTS = (
    a_slot("yard-weld"),
    a_slot("yard-mech", trade="mech"),
    a_slot("mill-weld", company="mill"),
    a_slot("yard-job", kind="job", trade="mech"),
    a_slot("course", kind="other_qualification", trade=None),
)


def approved(*trades: str, slots: tuple[Slot, ...] = SLOTS) -> Problem:
    """The yard is approved for some trades; the mill states none."""
    return a_problem(
        [a_candidate("c1", interests=(("weld", "mech"),), any_other=True)],
        slots,
        companies=(
            Company(id="yard", location="verdal", approved_trades=trades),
            Company(id="mill", location="namsos"),
        ),
    )


def taken(problem: Problem) -> set[str]:
    """Slots she may take, by the masks; violations must say the same."""
    slots = {slot for _, slot in allowed(RULE, problem)}
    assert slots == {s.id for s in problem.slots if not broken(RULE, problem, c1=s.id)}
    return slots


def test_apprentices_go_where_the_company_is_approved_for_the_trade() -> None:
    others = {"mill-weld", "yard-job", "course"}
    assert taken(approved("weld")) == {"yard-weld", *others}
    assert taken(approved("mech")) == {"yard-mech", *others}
    assert taken(approved("cook")) == others
    assert taken(approved("cook", "weld", "mech")) == {slot.id for slot in SLOTS}


def test_a_company_that_states_no_trades_is_approved_for_all_it_offers() -> None:
    assert taken(approved()) == {slot.id for slot in SLOTS}


def test_a_job_or_a_course_needs_no_approval() -> None:
    problem = approved("cook")
    work = a_placement("c1", "yard-job", pathway="work")
    course = a_placement("c1", "course", pathway="course")
    for placement in (work, course):
        assert broken(RULE, problem, placement) == []
        assert admitted(RULE, problem, placement)


def test_a_trade_the_company_is_not_approved_for_is_told() -> None:
    assert broken(RULE, approved("mech"), c1="yard-weld") == [
        Violation("approval", candidate="c1", slot="yard-weld")
    ]


def test_the_reason_is_that_no_company_she_asked_for_is_approved() -> None:
    problem = approved("cook", slots=SLOTS[:2])
    assert RULE.reason(problem, None, "c1") == Reason("approval", candidate="c1")


def test_one_approved_company_among_many_is_no_reason() -> None:
    assert RULE.reason(approved("weld", slots=SLOTS[:2]), None, "c1") is None
    assert RULE.reason(approved("mech", slots=SLOTS[:2]), None, "c1") is None


def test_a_course_is_no_reason() -> None:
    problem = approved("cook", slots=(SLOTS[0], SLOTS[4]))
    assert RULE.reason(problem, None, "c1") is None


def test_somebody_who_asked_for_nothing_hears_another_reason() -> None:
    assert RULE.reason(approved("cook", slots=()), None, "c1") is None
