"""A target group is at least or at most so many percent of everybody there."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import product
from typing import Any

import pytest

from matcher.domain import (
    Candidate,
    Commitment,
    Company,
    Matching,
    OrdinaryUse,
    Placement,
    Problem,
    Reason,
    Share,
    TrainingOffice,
    Violation,
)
from matcher.program import Rows
from matcher.rules import Shares
from support.build import (
    PACK,
    a_candidate,
    a_class,
    a_placement,
    a_problem,
    a_slot,
    broken,
)
from support.rows import how_far, keeps, options_of, written

RULE = Shares()

ONE_WAY = PACK.model_copy(update={"pathways": PACK.pathways[:1]})
"""Only the direct pathway: each person has one option at each slot."""


def a_share(**facts: Any) -> Share:
    """Of job seekers at the yard."""
    given = {"id": "share", "target_group": "job_seeker", "of": "company"}
    return Share.model_validate({**given, "where": "yard", **facts})


def people(group: int, others: int) -> list[Candidate]:
    """Job seekers a1, a2 ... and others b1, b2 ... of two groups in turn."""
    rest = ("adult_education_applicant", "terminated_contract")
    return [
        *(a_candidate(f"a{k}", target_group="job_seeker") for k in range(1, group + 1)),
        *(
            a_candidate(f"b{k}", target_group=rest[k % 2], schooling="vg2")
            for k in range(1, others + 1)
        ),
    ]


def standing(*placements: Placement) -> tuple[Commitment, ...]:
    return tuple(Commitment(kind="incumbent", placement=one) for one in placements)


def at_the_yard(
    share: Share, group: int = 5, others: int = 3, before: tuple[int, int] = (0, 0)
) -> Problem:
    """New people and, of each side, so many incumbents at the yard."""
    old = [*(f"a{group + k + 1}" for k in range(before[0]))]
    old += [*(f"b{others + k + 1}" for k in range(before[1]))]
    return a_problem(
        people(group + before[0], others + before[1]),
        [a_slot("s1", places=50), a_slot("mill-1", places=50, company="mill")],
        rule_pack=ONE_WAY,
        shares=(share,),
        commitments=standing(*(a_placement(one, "s1") for one in old)),
    )


def sides(problem: Problem) -> tuple[list[str], list[str]]:
    """New people of the group, and others."""
    new = [person.id for person in problem.new_candidates]
    return [c for c in new if c[0] == "a"], [c for c in new if c[0] == "b"]


def lawful(problem: Problem, slot: str = "s1") -> set[tuple[int, int]]:
    """How many of the group and of others may go there; both halves must agree."""
    group, others = sides(problem)
    return {
        (some, rest)
        for some, rest in product(range(len(group) + 1), range(len(others) + 1))
        if keeps(RULE, problem, **dict.fromkeys(group[:some] + others[:rest], slot))
    }


def within(
    problem: Problem, least: int, most: int, before: tuple[int, int]
) -> set[tuple[int, int]]:
    """The pairs with a share from ``least`` to ``most`` percent, by division."""
    group, others = sides(problem)
    found = set()
    for some, rest in product(range(len(group) + 1), range(len(others) + 1)):
        mine, all_there = some + before[0], some + rest + sum(before)
        percent = Fraction(100 * mine, all_there) if all_there else None
        if percent is None or least <= percent <= most:
            found.add((some, rest))
    return found


# --- how many ------------------------------------------------------------------------


@pytest.mark.parametrize("before", [(0, 0), (1, 0), (0, 1), (2, 1)])
@pytest.mark.parametrize(
    ("least", "most"),
    [
        (0, 80), (0, 60), (0, 67), (0, 50), (0, 0), (0, 99), (0, 100),
        (1, 100), (20, 100), (33, 100), (60, 100), (100, 100),
        (50, 50), (25, 75),
    ],
)  # fmt: skip
def test_the_group_is_at_least_and_at_most_its_percent_of_everybody(
    least: int, most: int, before: tuple[int, int]
) -> None:
    share = a_share(at_least=least, at_most=most)
    problem = at_the_yard(share, before=before)
    assert lawful(problem) == within(problem, least, most, before)


def test_at_most_four_of_five_are_of_the_group() -> None:
    problem = at_the_yard(a_share(at_most=80))
    assert {pair for pair in lawful(problem) if pair[1] < 2} == {
        (0, 0), (0, 1), (1, 1), (2, 1), (3, 1), (4, 1),
    }  # fmt: skip


def test_a_share_that_is_broken_is_told_with_its_limits() -> None:
    problem = at_the_yard(a_share(at_least=10, at_most=60), before=(1, 1))
    assert broken(RULE, problem, a1="s1", a2="s1") == [
        Violation("shares", share="share", held=3, everybody=4, at_least=10, at_most=60)
    ]
    assert broken(RULE, problem, **{f"b{k}": "s1" for k in (1, 2, 3)}) == []


def test_people_elsewhere_count_for_nothing() -> None:
    problem = at_the_yard(a_share(at_most=50))
    assert keeps(RULE, problem, a1="mill-1", a2="s1", b1="s1")
    assert not keeps(RULE, problem, a1="s1", b1="mill-1")


def test_incumbents_elsewhere_count_for_nothing() -> None:
    problem = at_the_yard(a_share(at_most=50))
    problem = problem.model_copy(
        update={"commitments": standing(a_placement("b3", "mill-1"))}
    )
    assert not keeps(RULE, problem, a1="s1")


def test_incumbents_who_break_a_share_must_be_made_up_for() -> None:
    problem = at_the_yard(a_share(at_most=50), before=(1, 0))
    assert not keeps(RULE, problem)
    assert keeps(RULE, problem, b1="s1")


def test_each_share_is_judged_by_itself() -> None:
    shares = (a_share(at_most=50), a_share(id="mill", where="mill", at_least=50))
    problem = at_the_yard(shares[0]).model_copy(update={"shares": shares})
    assert keeps(RULE, problem, a1="s1", b1="s1", a2="mill-1")
    assert [
        violation.details["share"]
        for violation in broken(RULE, problem, a1="s1", a2="mill-1", b1="mill-1")
    ] == ["share"]
    assert not keeps(RULE, problem, a1="s1", a2="mill-1", b1="mill-1")
    assert [
        violation.details["share"] for violation in broken(RULE, problem, b1="mill-1")
    ] == ["mill"]
    assert not keeps(RULE, problem, b1="mill-1")


# --- where ---------------------------------------------------------------------------


def somewhere(share: Share, *commitments: Commitment, **facts: Any) -> Problem:
    """A yard with a job, a kitchen of the same office, a mill of none, two classes."""
    given: dict[str, Any] = {
        "training_offices": (
            TrainingOffice(id="sea", capacity=9),
            TrainingOffice(id="metal", capacity=9),
        ),
        "companies": (
            Company(id="mill", location="namsos"),
            Company(id="kitchen", location="verdal", training_office="metal"),
            Company(id="yard", location="verdal", training_office="metal"),
        ),
        "training_classes": (a_class("k1"), a_class("k2")),
    }
    return a_problem(
        people(3, 3),
        [
            a_slot("yard-1", places=9),
            a_slot("yard-job", places=9, kind="job"),
            a_slot("kitchen-1", places=9, company="kitchen"),
            a_slot("mill-1", places=9, company="mill"),
        ],
        shares=(share,),
        commitments=commitments,
        **{**given, **facts},
    )


def working(candidate: str) -> Placement:
    return a_placement(candidate, "yard-job", pathway="work")


def in_class(candidate: str, one: str = "k1", slot: str = "mill-1") -> Placement:
    return a_placement(candidate, slot, pathway="school", classes=(one,))


def test_in_a_company_everybody_placed_there_counts() -> None:
    problem = somewhere(a_share(at_most=50))
    assert not keeps(RULE, problem, a1="yard-1")
    assert keeps(RULE, problem, working("b1"), a1="yard-1")
    assert not keeps(RULE, problem, working("a1"))
    assert not keeps(RULE, problem, a1="yard-1", b1="kitchen-1")


def test_in_an_office_the_apprentices_of_its_members_count() -> None:
    problem = somewhere(a_share(of="training_office", where="metal", at_most=50))
    assert keeps(RULE, problem, a1="yard-1", b1="kitchen-1")
    assert not keeps(RULE, problem, working("b1"), a1="yard-1")
    assert keeps(RULE, problem, working("a1"))
    assert not keeps(RULE, problem, a1="yard-1", b1="mill-1")
    assert keeps(RULE, problem, a1="mill-1")


def test_an_office_nobody_is_a_member_of_has_no_share_to_break() -> None:
    problem = somewhere(a_share(of="training_office", where="sea", at_most=0))
    assert keeps(RULE, problem, a1="yard-1", a2="mill-1")


def test_in_a_class_its_pupils_count() -> None:
    problem = somewhere(a_share(of="training_class", where="k2", at_most=50))
    assert keeps(RULE, problem, in_class("a1", "k2"), in_class("b1", "k2", "yard-1"))
    assert not keeps(RULE, problem, in_class("a1", "k2"), in_class("b1", "k1"))
    assert keeps(RULE, problem, in_class("a1", "k1"), a2="mill-1")


@pytest.mark.parametrize(
    ("of", "where", "counts"),
    [
        ("company", "yard", {"yard-1", "yard-job"}),
        ("training_office", "metal", {"yard-1", "kitchen-1"}),
        ("training_class", "k1", {"in class"}),
    ],
)
def test_incumbents_count_where_newcomers_would(
    of: str, where: str, counts: set[str]
) -> None:
    """One of the group may go there if and only if the incumbent beside counts."""
    beside = {
        "yard-1": a_placement("b3", "yard-1"),
        "yard-job": working("b3"),
        "kitchen-1": a_placement("b3", "kitchen-1"),
        "mill-1": a_placement("b3", "mill-1"),
        "in class": in_class("b3"),
        "in another": in_class("b3", "k2"),
    }
    share = a_share(of=of, where=where, at_most=50)
    goes = in_class("a1", slot="yard-1")
    assert {
        name
        for name, one in beside.items()
        if keeps(RULE, somewhere(share, *standing(one)), goes)
    } == counts


def test_equal_ids_of_other_kinds_are_other_things() -> None:
    facts = {"training_classes": (a_class("yard"), a_class("k1"))}
    share = a_share(of="training_class", where="yard", at_most=0)
    problem = somewhere(share, **facts)
    assert keeps(RULE, problem, a1="yard-1")
    assert not keeps(RULE, problem, in_class("a1", "yard"))


# --- how far -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limits", "group", "others", "beyond"),
    [
        ({"at_most": 80}, 5, 0, 5),
        ({"at_most": 80}, 5, 1, 1),
        ({"at_most": 80}, 4, 1, 0),
        ({"at_most": 60}, 2, 1, 1),
        ({"at_most": 60}, 3, 0, 6),
        ({"at_most": 0}, 3, 2, 3),
        ({"at_least": 20}, 0, 2, 2),
        ({"at_least": 75}, 1, 1, 2),
        ({"at_least": 100}, 4, 3, 3),
        ({"at_least": 50, "at_most": 50}, 1, 3, 2),
    ],
)
def test_a_share_is_as_wrong_as_its_row_says(
    limits: dict[str, int], group: int, others: int, beyond: int
) -> None:
    problem = at_the_yard(a_share(**limits))
    some, rest = sides(problem)
    plan = dict.fromkeys(some[:group] + rest[:others], "s1")
    assert how_far(RULE, problem, **plan) == beyond


# --- rows ----------------------------------------------------------------------------


def rows_of(share: Share) -> list[str]:
    """The rows of a share over one option of the group and one of the others."""
    problem = at_the_yard(share, 1, 1)
    problem = problem.model_copy(update={"slots": problem.slots[:1]})
    options = options_of(problem)
    rows = RULE.rows(problem, options)
    assert rows is not None
    return written(rows, options)


def test_the_factors_of_a_row_have_no_common_divisor() -> None:
    assert rows_of(a_share(at_most=80)) == ["share: a1>s1 - 4 b1>s1 <= 0"]
    assert rows_of(a_share(at_most=60)) == ["share: 2 a1>s1 - 3 b1>s1 <= 0"]
    assert rows_of(a_share(at_most=67)) == ["share: 33 a1>s1 - 67 b1>s1 <= 0"]
    assert rows_of(a_share(at_most=0)) == ["share: a1>s1 <= 0"]
    assert rows_of(a_share(at_least=20)) == ["share: - 4 a1>s1 + b1>s1 <= 0"]
    assert rows_of(a_share(at_least=60)) == ["share: - 2 a1>s1 + 3 b1>s1 <= 0"]
    assert rows_of(a_share(at_least=33)) == ["share: - 67 a1>s1 + 33 b1>s1 <= 0"]
    assert rows_of(a_share(at_least=100)) == ["share: b1>s1 <= 0"]


def test_a_share_of_both_kinds_has_two_rows_and_one_of_neither_none() -> None:
    assert rows_of(a_share(at_least=20, at_most=75)) == [
        "share: a1>s1 - 3 b1>s1 <= 0",
        "share: - 4 a1>s1 + b1>s1 <= 0",
    ]
    problem = at_the_yard(a_share())
    assert RULE.rows(problem, options_of(problem)) is None


def test_incumbents_move_to_the_other_side_of_a_row() -> None:
    before = standing(
        *(a_placement(one, "s1") for one in ("a2", "a3", "b2")),
        a_placement("a4", "mill-1"),
    )
    problem = a_problem(
        people(4, 2),
        [a_slot("s1", places=9), a_slot("mill-1", company="mill", trade="cook")],
        rule_pack=ONE_WAY,
        shares=(a_share(at_least=20, at_most=60),),
        commitments=before,
    )
    options = options_of(problem)
    new = options.take(options.facts.candidate_new[options.candidate])
    rows = RULE.rows(problem, new)
    assert rows is not None
    assert written(rows, new) == [
        "share: 2 a1>s1 - 3 b1>s1 <= -1",
        "share: - 4 a1>s1 + b1>s1 <= 7",
    ]


# --- cuts ----------------------------------------------------------------------------


def with_places(share: Share, places: int, before: tuple[int, int] = (0, 0)) -> Problem:
    """One new person of each side; places beside those that incumbents hold."""
    problem = at_the_yard(share, 1, 1, before)
    slot = a_slot("s1", places=places + sum(before))
    return problem.model_copy(update={"slots": (slot,)})


def cut_of(problem: Problem) -> Rows | None:
    """The one cut of a problem's one share, if there is one."""
    cuts = [cut.rows for cut in RULE.cuts(problem, options_of(problem))]
    assert len(cuts) <= 1
    return cuts[0] if cuts else None


def beyond(
    problem: Problem, cut: Rows, mine: Fraction | int, others: Fraction | int
) -> Fraction:
    """By how much so many people in all, incumbents included, exceed a cut."""
    before = Counter(incumbent[0] for incumbent in problem.incumbents)
    new = {"a": Fraction(mine - before["a"]), "b": Fraction(others - before["b"])}
    who = [problem.candidates[k].id for k in options_of(problem).candidate.tolist()]
    weights = zip(cut.option.tolist(), cut.value.tolist(), strict=True)
    used = sum(
        Fraction(value) * new[who[option][0]]
        for option, value in weights
        if who[option] not in problem.incumbents
    )
    return used - Fraction(cut.upper[0])


FACTORS = {1: a_share(at_most=50), 3: a_share(at_most=75), 4: a_share(at_most=80)}
"""Shares that let k of the group stand beside each other person, by k."""

BEFORE = list(product(range(3), range(3)))


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("k", FACTORS)
def test_the_cut_holds_for_every_lawful_plan(k: int, before: tuple[int, int]) -> None:
    for places in range(11):
        problem = with_places(FACTORS[k], places, before)
        cut = cut_of(problem)
        for some, rest in product(range(places + 1), repeat=2):
            mine, others = some + before[0], rest + before[1]
            if cut and some + rest <= places and mine <= k * others:
                assert beyond(problem, cut, mine, others) <= 0


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("k", FACTORS)
def test_the_cut_joins_two_whole_plans_and_cuts_off_the_fractional_one_between(
    k: int, before: tuple[int, int]
) -> None:
    for places in range(11):
        problem = with_places(FACTORS[k], places, before)
        cut, everybody = cut_of(problem), places + sum(before)
        whole, left = divmod(everybody, k + 1)
        assert (cut is None) == (left == 0)
        if cut:
            fractional = Fraction(everybody, k + 1)
            assert beyond(problem, cut, k * whole, whole) == 0
            assert beyond(problem, cut, k * whole + left - 1, whole + 1) == 0
            assert beyond(problem, cut, k * fractional, fractional) > 0


def test_the_cut_by_hand() -> None:
    def cut(places: int, **limits: int) -> list[str]:
        problem = with_places(a_share(**limits), places)
        rows = cut_of(problem)
        assert rows is not None
        return written(rows, options_of(problem))

    assert cut(7, at_most=80) == ["share: a1>s1 - b1>s1 <= 3"]
    assert cut(6, at_most=80) == ["share: a1>s1 <= 4"]
    assert cut(9, at_most=80) == ["share: a1>s1 - 3 b1>s1 <= 1"]
    assert cut(4, at_most=80) == ["share: a1>s1 - 3 b1>s1 <= 0"]
    assert cut(7, at_most=75) == ["share: a1>s1 - 2 b1>s1 <= 1"]
    assert cut(7, at_least=20) == ["share: - a1>s1 + b1>s1 <= 3"]


def test_a_share_has_no_cut_where_it_would_say_nothing_new() -> None:
    for share, places in (
        (a_share(at_most=80), 5),
        (a_share(at_most=80), 0),
        (a_share(at_most=67), 7),
        (a_share(at_most=0), 7),
        (a_share(at_least=100), 7),
        (a_share(at_least=33), 7),
        (a_share(), 7),
    ):
        assert cut_of(with_places(share, places)) is None


def test_a_companys_cut_counts_its_open_places() -> None:
    slots = (
        a_slot("yard-1", places=3, reserved=1),
        a_slot("yard-job", places=2, kind="job"),
        a_slot("mill-1", places=9, company="mill"),
    )
    problem = somewhere(a_share(at_most=50)).model_copy(update={"slots": slots})
    assert list(RULE.cuts(problem, options_of(problem))) == []
    slots = (a_slot("yard-1", places=4, reserved=1), *slots[1:])
    problem = problem.model_copy(update={"slots": slots})
    (cut,) = RULE.cuts(problem, options_of(problem))
    assert cut.rests_on == ("shares", "places", "non_displacement")
    assert cut.rows.upper.tolist() == [2.0]


@pytest.mark.parametrize(
    ("capacity", "kept", "most"),
    [(9, 0, 3), (5, 0, 2), (6, 1, 2), (3, 2, 0), (1, 4, None)],
)
def test_an_offices_cut_counts_its_places_or_its_capacity(
    capacity: int, kept: int, most: int | None
) -> None:
    use = {"of": "training_office", "id": "metal", "places": kept}
    problem = somewhere(
        a_share(of="training_office", where="metal", at_most=50),
        training_offices=(
            TrainingOffice(id="sea", capacity=2),
            TrainingOffice(id="metal", capacity=capacity),
        ),
        ordinary_use=(OrdinaryUse.model_validate(use),),
    )
    slots = (
        a_slot("yard-1", places=4),
        a_slot("yard-job", places=8, kind="job"),
        a_slot("kitchen-1", places=3, company="kitchen"),
        a_slot("mill-1", places=9, company="mill"),
    )
    problem = problem.model_copy(update={"slots": slots})
    cuts = list(RULE.cuts(problem, options_of(problem)))
    if most is None:
        assert cuts == []
        return
    (cut,) = cuts
    assert cut.rows.upper.tolist() == [float(most)]
    assert cut.rests_on == (
        "shares",
        "places",
        "non_displacement",
        "training_offices",
    )


def test_a_classs_cut_counts_its_seats() -> None:
    problem = somewhere(
        a_share(of="training_class", where="k2", at_most=50),
        *standing(in_class("b3", "k2")),
        training_classes=(a_class("k1", max=8), a_class("k2", max=3, parallel=3)),
    )
    (cut,) = RULE.cuts(problem, options_of(problem))
    assert cut.rests_on == ("shares", "training_classes")
    assert cut.rows.upper.tolist() == [4.0]
    even = problem.model_copy(
        update={"training_classes": (a_class("k1", max=9), a_class("k2", max=8))}
    )
    assert list(RULE.cuts(even, options_of(even))) == []


# --- reasons -------------------------------------------------------------------------


def test_the_reason_names_the_share_and_its_limits() -> None:
    shares = (
        a_share(id="z", where="mill"),
        a_share(id="other", where="mill", at_most=10),
        a_share(at_least=10, at_most=80),
    )
    problem = a_problem(["c1"], ["s1"], shares=shares)
    assert RULE.reason(problem, Matching(), "share") == Reason(
        "shares", share="share", at_least=10, at_most=80
    )


def test_facts_alone_give_nobody_a_share() -> None:
    assert RULE.reason(at_the_yard(a_share(at_most=10)), None, "a1") is None
