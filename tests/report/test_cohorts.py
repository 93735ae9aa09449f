import pytest

from matcher.domain import Commitment, Matching, Problem
from matcher.report import CohortRow, cohorts_table
from matcher.report.cohorts import cohorts_text
from matcher.texts import Language
from report.classes import PEOPLE, SLOT, both, in_class, with_classes
from support.build import a_class, a_matching, a_problem, a_slot


def rows_of(problem: Problem, plan: Matching) -> dict[str, CohortRow]:
    return {row.id: row for row in cohorts_table(problem, plan)}


def test_class_with_people_is_opened_with_as_many_groups_as_can_hold_them() -> None:
    problem = with_classes(a_class("k1", min=2, max=4, parallel=3))
    for people, fewest, most in ((2, 1, 1), (4, 1, 2), (5, 2, 2), (8, 2, 3), (9, 3, 3)):
        row = rows_of(problem, in_class("k1", *PEOPLE[:people]))["k1"]
        assert (row.state, row.people) == ("opened", people)
        assert (row.fewest_groups, row.most_groups) == (fewest, most)


def test_class_below_its_fewest_has_one_group_all_the_same() -> None:
    row = rows_of(with_classes(a_class("k1", min=4)), in_class("k1", "c1"))["k1"]
    assert (row.fewest_groups, row.most_groups) == (1, 1)


def test_class_nobody_would_attend_is_closed() -> None:
    row = rows_of(with_classes(a_class("k1")), a_matching(c1="s1"))["k1"]
    assert (row.state, row.people, row.most_groups) == ("closed", 0, 0)


def test_class_of_incumbents_alone_is_closed_to_newcomers() -> None:
    attended = in_class("k1", "c1").placements[0]
    problem = with_classes(
        a_class("k1"), commitments=(Commitment(kind="incumbent", placement=attended),)
    )
    assert rows_of(problem, a_matching())["k1"].state == "closed"


def test_class_whose_people_attend_another_is_merged() -> None:
    rows = rows_of(with_classes(a_class("k1"), a_class("k2")), in_class("k2", "c1"))
    assert (rows["k1"].state, rows["k1"].merged) == ("merged", (("k2", 1),))
    assert (rows["k2"].state, rows["k2"].merged) == ("opened", ())


def test_slot_with_a_fewest_number_is_opened_or_closed() -> None:
    slots = [
        a_slot("s1", places=4, min_cohort=2),
        a_slot("s2", places=4, min_cohort=2, trade=None, kind="other_qualification"),
        a_slot("s3", places=4),
    ]
    opened, closed = cohorts_table(
        a_problem(PEOPLE, slots), a_matching(c1="s1", c2="s1")
    )
    assert opened == CohortRow(
        of="slot", id="s1", family="metal", people=2, fewest_groups=1, most_groups=1
    )
    assert (closed.id, closed.family, closed.state) == ("s2", "", "closed")


TOLD = with_classes(
    a_class("k1", min=2, max=3, parallel=2),
    a_class("k2"),
    a_class("k3", family="food"),
    slots=[SLOT, a_slot("s2", min_cohort=1)],
)
PLAN = both(in_class("k1", "c1", "c2", "c3", "c4"), a_matching(c5="s2"))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            """\
Cohorts: people who start together
  Cohort                Opened  Merged  Closed  Groups  Size  People
  Classes food               –       –       1       –     –       –
  Classes metal              1       1       –       2     4       4
  All classes                1       1       1       2     4       4
  Slots with a minimum       1       –       –       1     1       1
  Opened: k1 (4 in 2 groups); s2 (1)
  Merged: k2 → k1 (4)
  Closed: k3""",
        ),
        (
            "nb",
            """\
Kull: de som begynner sammen
  Kull                    Åpnet  Slått sammen  Stengt  Grupper  Størrelse  Personer
  Klasser food                –             –       1        –          –         –
  Klasser metal               1             1       –        2          4         4
  Alle klasser                1             1       1        2          4         4
  Tilbud med minste kull      1             –       –        1          1         1
  Åpnet: k1 (4 i 2 grupper); s2 (1)
  Slått sammen: k2 → k1 (4)
  Stengt: k3""",
        ),
    ],
)
def test_cohorts_are_counted_by_family_and_listed(
    language: Language, expected: str
) -> None:
    assert cohorts_text(TOLD, PLAN, language) == expected


def test_long_lists_are_cut_and_the_counts_say_the_rest() -> None:
    problem = with_classes(*(a_class(f"k{k}", family="food") for k in range(1, 30)))
    text = cohorts_text(problem, a_matching(), "en")
    assert "Closed: k1; k10; k11; k12; k13; k14; k15; k16; and 21 more" in text
    assert "Classes food       –       –      29" in text


def test_problem_without_cohorts_has_no_such_table() -> None:
    assert cohorts_text(a_problem(PEOPLE, [SLOT]), a_matching(c1="s1"), "en") == ""
