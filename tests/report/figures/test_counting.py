from __future__ import annotations

from matcher.domain import Commitment, Problem, Region
from matcher.report.figures import flow_counts, rank_counts, region_counts
from support.build import a_candidate, a_matching, a_placement, a_problem, a_slot

SEVERAL = (("mech",), ("cook",), ("s9",), ("weld",))


def a_county() -> Problem:
    return a_problem(
        [
            a_candidate("c1"),
            a_candidate("c2", interests=SEVERAL),
            a_candidate("c3", any_job=True, home="namsos"),
            a_candidate("c4", target_group="terminated_contract"),
            a_candidate("c5"),
        ],
        [
            a_slot("s1", places=4),
            a_slot("s2", kind="job", trade=None),
            a_slot("s3", trade="cook"),
            a_slot("s9", trade="cook"),
        ],
        commitments=(Commitment(kind="incumbent", placement=a_placement("c5", "s1")),),
        regions=(Region(id="inn", name="Innherred"), Region(id="nam")),
    )


PLAN = a_matching(
    a_placement("c1", "s1"),
    a_placement("c2", "s1"),
    a_placement("c3", "s2", pathway="work"),
)


def test_choices_are_counted_by_group_with_what_lies_outside_the_list_apart() -> None:
    counts = rank_counts(a_county(), PLAN, "nb")
    assert counts.rows == ("Arbeidssøkere", "Avbrutt lærekontrakt")
    assert counts.looks == ("first", "second", "third", "later", "beyond", "unplaced")
    assert counts.cells == (
        (1, 0, 0, 1, 1, 0, 3),
        (0, 0, 0, 0, 0, 1, 1),
        (1, 0, 0, 1, 1, 1, 4),
    )


def test_pinned_where_she_never_asked_is_outside_her_list() -> None:
    elsewhere = PLAN.with_placement(a_placement("c1", "s3"))
    assert rank_counts(a_county(), elsewhere, "en").cells[-1][:5] == (0, 0, 0, 1, 2)


def test_regions_count_new_people_by_home() -> None:
    counts = region_counts(a_county(), PLAN, "en")
    assert counts.rows == ("Innherred", "nam")
    assert counts.cells == ((2, 1, 3), (1, 0, 1), (3, 1, 4))


def test_flows_have_a_column_for_every_trade_on_offer_and_each_outcome() -> None:
    counts = flow_counts(a_county(), PLAN, "en")
    assert counts.columns == (
        "weld",
        "cook",
        "Straight to work",
        "Other qualification",
        "Without a place",
    )
    assert counts.cells == (
        (2, 0, 0, 0, 1, 3),
        (0, 0, 1, 0, 0, 1),
        (2, 0, 1, 0, 1, 4),
    )
