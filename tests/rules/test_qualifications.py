"""A candidate holds every qualification the slot requires."""

from __future__ import annotations

from matcher.domain import Measure, Reason, Violation
from matcher.rules import Qualifications
from support.build import a_candidate, a_placement, a_problem, a_slot, broken
from support.rows import allowed, keeps

RULE = Qualifications()

OPEN = a_slot("open")
DRIVER = a_slot("driver", required_qualifications=("licence_b",))
CARER = a_slot("carer", required_qualifications=("norwegian_b1", "police_certificate"))


def test_a_slot_that_requires_nothing_is_open_to_all() -> None:
    problem = a_problem(["c1"], [OPEN])
    assert allowed(RULE, problem) == {("c1", "open")}
    assert broken(RULE, problem, c1="open") == []


def test_each_slot_asks_for_its_own_qualifications() -> None:
    people = [
        a_candidate("c1"),
        a_candidate("c2", qualifications=("licence_b",)),
        a_candidate("c3", qualifications=("police_certificate", "norwegian_b1")),
    ]
    problem = a_problem(people, [DRIVER, CARER, OPEN])
    assert allowed(RULE, problem) == {
        ("c1", "open"),
        ("c2", "open"),
        ("c2", "driver"),
        ("c3", "open"),
        ("c3", "carer"),
    }
    assert broken(RULE, problem, c1="open", c2="driver", c3="carer") == []


def test_half_of_what_is_required_is_not_enough() -> None:
    person = a_candidate("c1", qualifications=("norwegian_b1", "licence_b"))
    problem = a_problem([person], [CARER])
    assert allowed(RULE, problem) == set()
    assert broken(RULE, problem, c1="carer") == [
        Violation(
            "qualifications",
            candidate="c1",
            slot="carer",
            missing="police_certificate",
        )
    ]


def test_all_that_is_missing_is_told_at_once() -> None:
    problem = a_problem(["c1"], [CARER])
    (one,) = broken(RULE, problem, c1="carer")
    assert one.details["missing"] == "norwegian_b1, police_certificate"


def test_nobody_and_nowhere_need_no_qualification() -> None:
    assert allowed(RULE, a_problem([], [CARER])) == set()
    assert allowed(RULE, a_problem(["c1"], [])) == set()


def test_the_reason_is_the_qualification_most_slots_require() -> None:
    slots = [
        a_slot("s1", required_qualifications=("licence_b", "norwegian_b1")),
        a_slot("s2", required_qualifications=("norwegian_b1",)),
        a_slot("s3", required_qualifications=("licence_b",), trade="cook"),
        a_slot("s4", required_qualifications=("licence_b",), trade="cook"),
    ]
    assert RULE.reason(a_problem(["c1"], slots), None, "c1") == Reason(
        "qualifications", candidate="c1", missing="norwegian_b1", slots=2
    )


def test_of_equally_many_the_first_by_name_is_the_reason() -> None:
    slots = [a_slot("s1", required_qualifications=("norwegian_b1", "licence_b"))]
    assert RULE.reason(a_problem(["c1"], slots), None, "c1") == Reason(
        "qualifications", candidate="c1", missing="licence_b", slots=1
    )


def test_what_she_holds_is_no_reason() -> None:
    person = a_candidate("c1", qualifications=("licence_b",))
    assert RULE.reason(a_problem([person], [DRIVER]), None, "c1") is None


def test_a_measure_gives_what_is_missing() -> None:
    measures = (Measure(id="course", grants="norwegian_b1", cost=1),)
    problem = a_problem(["c1"], [CARER], measures=measures)
    given = a_placement("c1", "carer", measures=("course",))
    assert broken(RULE, problem, given) == [
        Violation(
            "qualifications", candidate="c1", slot="carer", missing="police_certificate"
        )
    ]
    checked = a_candidate("c1", qualifications=("police_certificate",))
    assert keeps(RULE, a_problem([checked], [CARER], measures=measures), given)
