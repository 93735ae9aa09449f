"""A pinned placement stands."""

from matcher import solve
from matcher.domain import Commitment, Placement, Reason, Violation
from matcher.rules import Commitments
from support.build import a_candidate, a_placement, a_problem, broken, everybody
from support.rows import admitted

RULE = Commitments()


def pinned(placement: Placement) -> Commitment:
    return Commitment(kind="pinned", placement=placement)


TWO = a_problem(
    ["c1", "c2"], ["s1", "s2"], commitments=(pinned(a_placement("c1", "s1")),)
)


def test_plan_holds_the_pinned_placement() -> None:
    assert broken(RULE, TWO, c1="s1", c2="s2") == []
    assert admitted(RULE, TWO, c1="s1", c2="s2")


def test_plan_without_it_is_refused() -> None:
    assert broken(RULE, TWO, c2="s1") == [
        Violation("commitments", candidate="c1", pinned="s1")
    ]
    assert not admitted(RULE, TWO, c2="s1")


def test_another_placement_of_the_same_person_does_not_do() -> None:
    assert broken(RULE, TWO, c1="s2") != []
    assert not admitted(RULE, TWO, c1="s2")


def test_incumbent_is_no_pin() -> None:
    standing = Commitment(kind="incumbent", placement=a_placement("c1", "s1"))
    problem = a_problem(["c1", "c2"], ["s1"], commitments=(standing,))
    assert broken(RULE, problem) == []
    assert admitted(RULE, problem)


def test_each_pin_has_a_row_of_its_own() -> None:
    pins = (pinned(a_placement("c2", "s1")), pinned(a_placement("c1", "s2")))
    problem = a_problem(["c1", "c2"], ["s1", "s2"], commitments=pins)
    assert admitted(RULE, problem, c1="s2", c2="s1")
    assert not admitted(RULE, problem, c2="s1")
    assert not admitted(RULE, problem, c1="s2")
    assert len(broken(RULE, problem)) == 2


def test_pin_wins_over_what_people_would_rather_have() -> None:
    wants = a_candidate("c1", interests=(("s2",), ("s1",)))
    pins = (pinned(a_placement("c1", "s1")),)
    result = solve(a_problem([wants], ["s1", "s2"], commitments=pins))
    assert result.matching is not None
    assert [one.slot for one in result.matching.placements] == ["s1"]


def test_pins_that_contradict_each_other_are_infeasible_not_an_error() -> None:
    pins = (pinned(a_placement("c1", "s1")), pinned(a_placement("c2", "s1")))
    result = solve(a_problem(["c1", "c2"], ["s1"], commitments=pins))
    assert result.status == "infeasible"
    assert result.matching is None


def test_pin_that_another_rule_forbids_is_infeasible() -> None:
    far = a_candidate("c1", home="namsos")
    pins = (pinned(a_placement("c1", "s1")),)
    assert solve(a_problem([far], ["s1"], commitments=pins)).status == "infeasible"


def test_pinned_people_count_in_the_tiers() -> None:
    result = solve(TWO)
    assert result.matching is not None
    assert everybody(result.matching) == ["c1", "c2"]
    assert result.value("placed") == 2


def test_pinned_person_hears_that_she_is() -> None:
    assert RULE.reason(TWO, None, "c1") == Reason("commitments", candidate="c1")
    assert RULE.reason(TWO, None, "c2") is None
    later = a_problem(
        ["c0", "c1"], ["s1"], commitments=(pinned(a_placement("c1", "s1")),)
    )
    assert RULE.reason(later, None, "c0") is None
