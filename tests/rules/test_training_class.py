"""A training class is closed, or each of its groups holds min to max people."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.domain import (
    Commitment,
    Pathway,
    Placement,
    Problem,
    Reason,
    RulePack,
    Stage,
    TrainingClass,
    Violation,
)
from matcher.program import Options, ints
from matcher.rules import TrainingClasses
from support.build import (
    a_candidate,
    a_class,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
    broken,
)
from support.rows import admitted, how_far, options_of, placements_of, written

RULE = TrainingClasses()

PEOPLE = [f"c{nth}" for nth in range(1, 8)]

TWO_CLASSES = RulePack.model_validate(
    {
        "id": "test",
        "valid_from": "2022-08-01",
        "pathways": [
            Pathway(
                id="twice",
                outcome="apprenticeship",
                stages=(
                    Stage(kind="school", months=10, in_class=True),
                    Stage(kind="practice", months=2),
                    Stage(kind="school", months=3, in_class=True),
                ),
            )
        ],
    }
)


def school(candidate: str, *classes: str, slot: str = "s1", **facts: Any) -> Placement:
    """A placement that goes to school in a class first."""
    given = {"pathway": "school", "classes": classes or ("k1",)}
    return a_placement(candidate, slot, **{**given, **facts})


def sitting(candidate: str, *classes: str) -> Commitment:
    """An incumbent who sits in a class already."""
    return Commitment(kind="incumbent", placement=school(candidate, *classes))


def one_class(*commitments: Commitment, **facts: Any) -> Problem:
    return a_problem(
        PEOPLE, ["s1"], training_classes=(a_class("k1", **facts),),
        commitments=commitments,
    )  # fmt: skip


def keeps(problem: Problem, *plan: Placement) -> bool:
    """Whether both halves of the rule let a plan pass; they must not differ."""
    lawful = broken(RULE, problem, *plan) == []
    assert admitted(RULE, problem, *plan) == lawful
    return lawful


def sizes(problem: Problem) -> list[int]:
    """How many new people the class may hold."""
    new = [candidate.id for candidate in problem.new_candidates]
    return [
        size
        for size in range(len(new) + 1)
        if keeps(problem, *(school(candidate) for candidate in new[:size]))
    ]


# --- how many ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fewest", "most", "parallel", "lawful"),
    [
        (1, 1, 1, [0, 1]),
        (2, 3, 1, [0, 2, 3]),
        (3, 3, 2, [0, 3, 6]),
        (2, 2, 2, [0, 2, 4]),
        (2, 3, 2, [0, 2, 3, 4, 5, 6]),
        (3, 3, 3, [0, 3, 6]),
        (7, 9, 1, [0, 7]),
    ],
)
def test_a_class_is_closed_or_its_groups_hold_min_to_max(
    fewest: int, most: int, parallel: int, lawful: list[int]
) -> None:
    assert sizes(one_class(min=fewest, max=most, parallel=parallel)) == lawful


def test_a_class_too_small_or_too_large_is_told_with_its_limits() -> None:
    problem = one_class(min=2, max=3)
    small = broken(RULE, problem, school("c1"))
    large = broken(RULE, problem, *(school(candidate) for candidate in PEOPLE[:4]))
    assert small == [
        Violation("training_classes", training_class="k1", held=1, min=2, max=3)
    ]
    assert large == [
        Violation("training_classes", training_class="k1", held=4, min=2, max=3)
    ]


@pytest.mark.parametrize(
    ("parallel", "lawful"), [(1, [0, 2]), (2, [0, 2, 3, 4, 5])], ids=["one", "two"]
)
def test_an_incumbent_uses_a_seat_and_does_not_count_towards_the_fewest(
    parallel: int, lawful: list[int]
) -> None:
    assert sizes(one_class(sitting("c7"), min=2, max=3, parallel=parallel)) == lawful


def test_seats_that_incumbents_hold_are_told_in_the_limit() -> None:
    problem = one_class(sitting("c6"), sitting("c7"), min=1, max=3)
    assert broken(RULE, problem, school("c1"), school("c2")) == [
        Violation("training_classes", training_class="k1", held=2, min=1, max=1)
    ]


def test_more_incumbents_than_seats_leave_none_rather_than_fewer() -> None:
    problem = one_class(sitting("c6"), sitting("c7"), min=1, max=1)
    assert sizes(problem) == [0]
    assert broken(RULE, problem, school("c1")) == [
        Violation("training_classes", training_class="k1", held=1, min=1, max=0)
    ]


def test_each_class_counts_its_own_people_and_incumbents() -> None:
    problem = a_problem(
        PEOPLE,
        ["s1"],
        training_classes=(
            a_class("unused", family="food"),
            a_class("k1", min=2, max=2),
            a_class("k2", min=1, max=2),
        ),
        commitments=(sitting("c7", "k2"),),
    )
    one, two = school("c1"), school("c2")
    assert keeps(problem, one, two, school("c3", "k2"))
    assert keeps(problem, school("c3", "k2"))
    assert broken(RULE, problem, one, school("c3", "k2")) == [
        Violation("training_classes", training_class="k1", held=1, min=2, max=2)
    ]
    assert not keeps(problem, one, school("c3", "k2"))
    assert broken(RULE, problem, one, two, school("c3", "k2"), school("c4", "k2")) == [
        Violation("training_classes", training_class="k2", held=2, min=1, max=1)
    ]
    assert not keeps(problem, one, two, school("c3", "k2"), school("c4", "k2"))


@pytest.mark.parametrize(
    ("held", "wrong"), [(0, 0), (1, 1), (2, 1), (3, 0), (4, 0), (5, 1), (6, 0), (7, 0)]
)
def test_a_class_is_as_wrong_as_the_nearest_number_of_groups_is_far(
    held: int, wrong: int
) -> None:
    problem = one_class(min=3, max=4, parallel=2)
    assert how_far(RULE, problem, *(school(one) for one in PEOPLE[:held])) == wrong


@pytest.mark.parametrize(("held", "wrong"), [(1, 0), (2, 1), (3, 3), (4, 5)])
def test_people_beyond_the_seats_count_beside_those_beyond_a_group(
    held: int, wrong: int
) -> None:
    problem = one_class(sitting("c7"), min=1, max=2)
    assert how_far(RULE, problem, *(school(one) for one in PEOPLE[:held])) == wrong


@pytest.mark.parametrize(("held", "wrong"), [(2, 0), (3, 2), (4, 4)])
def test_no_group_beyond_those_in_parallel_takes_the_people_beyond_the_seats(
    held: int, wrong: int
) -> None:
    problem = one_class(min=1, max=1, parallel=2)
    assert how_far(RULE, problem, *(school(one) for one in PEOPLE[:held])) == wrong


def test_a_class_that_refuses_counts_once_beside_its_size() -> None:
    person = a_candidate("c1", home="namsos")
    classes = (a_class("k1", home_regions=("inn",), min=3),)
    problem = a_problem([person], ["s1"], training_classes=classes)
    assert how_far(RULE, problem, school("c1")) == 2


# --- whom it accepts -----------------------------------------------------------------


def refused(problem: Problem, placement: Placement) -> bool:
    """Whether the class refuses; the masks say the same, or there is no such route."""
    found = broken(RULE, problem, placement)
    refuses = (
        Violation("class_refuses", candidate=placement.candidate, slot=placement.slot)
        in found
    )
    options = placements_of(options_of(problem, RULE))
    assert (placement in options) == (not refuses)
    return refuses


def one_bound_for(slot: Any, **facts: Any) -> Problem:
    return a_problem(["c1"], [slot], training_classes=(a_class("k1", **facts),))


def test_a_class_accepts_people_bound_for_its_family() -> None:
    assert not refused(one_bound_for("s1"), school("c1"))
    assert refused(one_bound_for(a_slot("s1", trade="cook")), school("c1"))
    assert refused(one_bound_for("s1", family="food"), school("c1"))


def test_a_class_accepts_people_bound_for_its_zones() -> None:
    assert not refused(one_bound_for("s1", zones=("far", "north")), school("c1"))
    assert refused(one_bound_for("s1", zones=("far",)), school("c1"))


def test_a_class_accepts_people_bound_for_its_slots() -> None:
    problem = a_problem(
        ["c1"],
        ["s1", "s2", "s3"],
        training_classes=(a_class("k1", slots=("s1", "s3")),),
    )
    to = {slot: school("c1", slot=slot) for slot in ("s1", "s2", "s3")}
    assert {slot for slot, one in to.items() if refused(problem, one)} == {"s2"}


def test_a_class_accepts_people_who_live_in_its_home_regions() -> None:
    people = [a_candidate("c1"), a_candidate("c2", home="namsos")]
    problem = a_problem(
        people,
        ["s1"],
        training_classes=(
            a_class("inn", home_regions=("inn",)),
            a_class("nam", home_regions=("nam",)),
            a_class("both", home_regions=("nam", "inn")),
            a_class("all"),
        ),
    )
    names = ("inn", "nam", "both", "all")
    accepting = {
        person: {name for name in names if not refused(problem, school(person, name))}
        for person in ("c1", "c2")
    }
    assert accepting == {"c1": {"inn", "both", "all"}, "c2": {"nam", "both", "all"}}


def test_only_the_route_through_a_class_that_refuses_is_closed() -> None:
    person = a_candidate("c1", home="namsos")
    classes = (a_class("k1", home_regions=("inn",)), a_class("k2"))
    problem = a_problem([person], ["s1"], training_classes=classes)
    options = placements_of(options_of(problem, RULE))
    assert [(one.pathway, one.classes) for one in options] == [
        ("direct", ()),
        ("school", ("k2",)),
    ]


def test_a_class_begins_when_the_stage_does() -> None:
    slot = a_slot("s1", start_months=(0, 2))
    problem = one_bound_for(slot, start=2)
    assert refused(problem, school("c1"))
    assert not refused(problem, school("c1", start=2))


def test_a_stage_in_class_needs_a_class_and_others_none() -> None:
    problem = one_bound_for("s1")
    assert refused(problem, a_placement("c1", "s1", pathway="school"))
    assert refused(problem, school("c1", pathway="direct"))
    assert not refused(problem, a_placement("c1", "s1"))


def test_months_far_ahead_count_like_near_ones() -> None:
    slot = a_slot("s1", start_months=(300,))
    assert not refused(one_bound_for(slot, start=300), school("c1", start=300))


def test_a_later_class_begins_when_her_own_stage_does() -> None:
    """Credit shortens the school before it, and it begins in October or January."""
    stages = (
        Stage(kind="school", months=10, shortened_by_credit=True),
        Stage(kind="practice", months=1, in_class=True, begins_in=(10, 1)),
    )
    pathway = Pathway(id="later", outcome="apprenticeship", stages=stages)
    problem = a_problem(
        [a_candidate("slow"), a_candidate("fast", credit_months=8)],
        ["s1"],
        rule_pack=TWO_CLASSES.model_copy(update={"pathways": (pathway,)}),
        training_classes=(
            a_class("oct", start=2),
            a_class("jan", start=5),
            a_class("next-oct", start=14),
        ),
    )
    options = placements_of(options_of(problem, RULE))
    assert [(one.candidate, one.classes) for one in options] == [
        ("slow", ("next-oct",)),
        ("fast", ("oct",)),
    ]
    for person, open_to_her in (("slow", "next-oct"), ("fast", "oct")):
        for name in ("oct", "jan", "next-oct"):
            placement = school(person, name, pathway="later")
            assert refused(problem, placement) == (name != open_to_her)


def two_stages(**second: Any) -> Problem:
    classes = (a_class("k1"), a_class("k2", **{"start": 12, **second}))
    return a_problem(
        ["c1", "c2"], ["s1"], rule_pack=TWO_CLASSES, training_classes=classes
    )


def test_each_stage_in_class_has_a_class_of_its_own() -> None:
    both = school("c1", "k1", "k2", pathway="twice")
    assert not refused(two_stages(), both)
    assert refused(two_stages(start=10), both)
    assert refused(two_stages(), school("c1", "k2", "k1", pathway="twice"))
    assert refused(two_stages(), school("c1", "k1", pathway="twice"))
    assert refused(two_stages(), school("c1", "k1", "k2", "k2", pathway="twice"))


def test_a_stage_of_no_length_does_not_let_her_attend_a_class_twice() -> None:
    stages = (
        Stage(kind="school", months=0, in_class=True),
        Stage(kind="practice", months=1, in_class=True),
    )
    pathway = Pathway(id="twice", outcome="apprenticeship", stages=stages)
    problem = a_problem(
        ["c1"],
        ["s1"],
        rule_pack=TWO_CLASSES.model_copy(update={"pathways": (pathway,)}),
        training_classes=(a_class("k1"), a_class("k2")),
    )
    assert refused(problem, school("c1", "k1", "k1", pathway="twice"))
    assert not refused(problem, school("c1", "k2", "k1", pathway="twice"))


def test_a_placement_sits_in_every_class_on_its_way() -> None:
    plan = [school(c, "k1", "k2", pathway="twice") for c in ("c1", "c2")]
    assert keeps(two_stages(min=2), *plan)
    assert not keeps(two_stages(min=2), *plan[:1])
    assert not keeps(two_stages(max=1), *plan)


def test_the_second_class_may_refuse_by_home_region() -> None:
    both = school("c1", "k1", "k2", pathway="twice")
    assert refused(two_stages(home_regions=("nam",)), both)


# --- rows and cuts -------------------------------------------------------------------


def three_people(**facts: Any) -> Problem:
    """c1 and c2 may take two slots of 1 and 2 places, c3 only the second."""
    slots = [a_slot("s1"), a_slot("s2", places=2)]
    classes: tuple[TrainingClass, ...] = (
        a_class("unused", family="food"),
        a_class("k1", **{"min": 2, "max": 9, "parallel": 3, **facts}),
    )
    return a_problem(["c1", "c2", "c3"], slots, training_classes=classes)


def in_class(problem: Problem) -> Options:
    """Options through a class, but c3 to s1."""
    options = options_of(problem)
    chosen = [
        nth
        for nth, one in enumerate(placements_of(options))
        if one.classes and (one.candidate, one.slot) != ("c3", "s1")
    ]
    return options.take(ints(chosen))


def test_rows_count_groups() -> None:
    problem = three_people()
    options = in_class(problem)
    rows = RULE.rows(problem, options)
    assert rows is not None
    everybody = "k1: c1>s1 + c1>s2 + c2>s1 + c2>s2 + c3>s2"
    assert written(rows, options) == [
        f"{everybody} - 2 groups(k1) >= 0",
        f"{everybody} - 9 groups(k1) <= 0",
        f"{everybody} <= 27",
    ]
    assert {(one.key, one.lower, one.upper) for one in rows.columns} == {
        (("groups", "k1"), 0, 3)
    }


def cuts_of(problem: Problem) -> dict[tuple[str, ...], list[str]]:
    options = in_class(problem)
    found: dict[tuple[str, ...], list[str]] = {}
    for cut in RULE.cuts(problem, options):
        found.setdefault(cut.rests_on, []).extend(written(cut.rows, options))
    return found


def test_cuts_link_people_and_places_to_groups() -> None:
    everybody = "k1: c1>s1 + c1>s2 + c2>s1 + c2>s2 + c3>s2"
    assert cuts_of(three_people()) == {
        ("training_classes", "one_placement"): [
            "k1: c1>s1 + c1>s2 - groups(k1) <= 0",
            "k1: c2>s1 + c2>s2 - groups(k1) <= 0",
            "k1: c3>s2 - groups(k1) <= 0",
        ],
        ("training_classes", "places", "non_displacement"): [
            "k1: c1>s1 + c2>s1 - groups(k1) <= 0",
            "k1: c1>s2 + c2>s2 + c3>s2 - 2 groups(k1) <= 0",
        ],
        ("training_classes", "one_placement", "places", "non_displacement"): [
            f"{everybody} - 3 groups(k1) <= 0",
        ],
    }


def test_cuts_hold_a_group_to_its_most() -> None:
    *_, total = cuts_of(three_people(min=1, max=2)).popitem()[1]
    assert total.endswith(" - 2 groups(k1) <= 0")


def test_cuts_count_open_places_when_they_are_fewer_than_people() -> None:
    slots = [a_slot("s1"), a_slot("s2", places=2, reserved=1)]
    problem = three_people().model_copy(update={"slots": tuple(slots)})
    found = cuts_of(problem)
    rests_on = ("training_classes", "one_placement", "places", "non_displacement")
    (total,) = found[rests_on]
    assert total.endswith(" - 2 groups(k1) <= 0")


def test_cuts_keep_classes_apart() -> None:
    classes = (a_class("k1", min=1, max=2), a_class("k2", min=2, max=2, slots=("s2",)))
    slots = [a_slot("s1"), a_slot("s2", places=5)]
    problem = a_problem(["c1", "c2", "c3"], slots, training_classes=classes)
    options = options_of(problem)
    cuts = list(RULE.cuts(problem, options))
    assert [len(cut.rows) for cut in cuts] == [6, 3, 2]
    per_slot = [f"{line}" for line in written(cuts[1].rows, options)]
    assert per_slot == [
        "k1: c1>s1 + c2>s1 + c3>s1 - groups(k1) <= 0",
        "k1: c1>s2 + c2>s2 + c3>s2 - 5 groups(k1) <= 0",
        "k2: c1>s2 + c2>s2 + c3>s2 - 5 groups(k2) <= 0",
    ]
    totals = written(cuts[2].rows, options)
    assert [line.split(": ")[0] for line in totals] == ["k1", "k2"]
    assert totals[0].endswith(" - 2 groups(k1) <= 0")
    assert totals[1].endswith(" - 2 groups(k2) <= 0")


def test_cuts_weigh_the_slots_of_a_third_class_by_their_own_places() -> None:
    classes = tuple(a_class(f"k{nth}", slots=(f"s{nth}",)) for nth in (1, 2, 3))
    slots = [a_slot(f"s{nth}", places=nth) for nth in (1, 2, 3)]
    learner = a_candidate("c1", schooling="none", schooling_family=None)
    problem = a_problem([learner], slots, training_classes=classes)
    options = options_of(problem, RULE)
    _, per_slot, _ = RULE.cuts(problem, options)
    assert written(per_slot.rows, options) == [
        "k1: c1>s1 - groups(k1) <= 0",
        "k2: c1>s2 - 2 groups(k2) <= 0",
        "k3: c1>s3 - 3 groups(k3) <= 0",
    ]


def test_without_options_through_a_class_there_are_no_rows_and_no_cuts() -> None:
    problem = a_problem(
        ["c1"], ["s1"], training_classes=(a_class("k1", family="food"),)
    )
    options = options_of(problem)
    assert len(options) == 1
    assert RULE.rows(problem, options) is None
    assert list(RULE.cuts(problem, options)) == []


# --- reasons -------------------------------------------------------------------------


def test_the_reason_is_that_the_class_stays_closed() -> None:
    problem = one_class(min=4)
    assert RULE.reason(problem, a_matching(c1="s1"), "k1") == Reason(
        "class_closed", training_class="k1", min=4
    )


def test_the_reason_is_that_the_class_is_full() -> None:
    full = a_matching(school("c1"), school("c2"), c3="s1")
    assert RULE.reason(one_class(min=1, max=2), full, "k1") == Reason(
        "class_full", training_class="k1", held=2
    )


def test_facts_alone_close_and_fill_no_class() -> None:
    problem = a_problem(
        [a_candidate("c1", home="namsos")],
        ["s1"],
        training_classes=(a_class("k1", home_regions=("inn",)),),
    )
    assert RULE.reason(problem, None, "c1") is None
