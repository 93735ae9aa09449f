import pytest

from matcher.domain import Commitment, Problem, Region
from matcher.report import StatusRow, status_table
from matcher.report.status import status_text
from matcher.texts import Language
from support.build import a_candidate, a_matching, a_placement, a_problem, a_slot

PROBLEM = a_problem(
    ["c1", a_candidate("c2", home="namsos"), "c3", "c4"],
    [
        a_slot("s1", places=2),
        a_slot("s2", kind="job"),
        a_slot("s3", kind="other_qualification", trade=None, company="mill"),
    ],
    commitments=(Commitment(kind="incumbent", placement=a_placement("c4", "s1")),),
    regions=(Region(id="inn", name="Innherred"), Region(id="nam", name="Namdal")),
)
PLAN = a_matching(
    a_placement("c1", "s1"),
    a_placement("c2", "s2", pathway="work"),
    a_placement("c3", "s3", pathway="course"),
)


def a_row(region: str, *counts: int) -> StatusRow:
    names = ("pathway", "already_in_pathway", "work", "other")
    given = dict(zip(names, counts, strict=True))
    return StatusRow.model_validate({"region": region, **given})


def test_status_table_counts_outcomes_by_home_region_and_incumbents_apart() -> None:
    assert status_table(PROBLEM, PLAN) == (
        a_row("inn", 1, 1, 0, 1),
        a_row("nam", 0, 0, 1, 0),
        a_row("", 1, 1, 1, 1),
    )
    assert status_table(PROBLEM, PLAN, by="home") == status_table(PROBLEM, PLAN)


def test_status_table_counts_by_the_region_of_the_slots_company() -> None:
    assert status_table(PROBLEM, PLAN, by="slot") == (
        a_row("inn", 1, 1, 1, 0),
        a_row("nam", 0, 0, 0, 1),
        a_row("", 1, 1, 1, 1),
    )


def test_incumbents_count_where_their_slot_is() -> None:
    away = a_placement("c4", "s3", pathway="course")
    commitment = Commitment(kind="incumbent", placement=away)
    problem = PROBLEM.model_copy(update={"commitments": (commitment,)})
    for by, regions in (("home", [1, 0, 1]), ("slot", [0, 1, 1])):
        table = status_table(problem, PLAN, "home" if by == "home" else "slot")
        assert [row.already_in_pathway for row in table] == regions


def test_sum_of_a_row_holds_incumbents() -> None:
    assert [row.sum for row in status_table(PROBLEM, PLAN)] == [3, 1, 4]


def test_problem_without_regions_has_only_sums() -> None:
    problem = Problem(first_month="2022-08")
    assert status_table(problem, a_matching()) == (a_row("", 0, 0, 0, 0),)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            """\
Proposed (neither applied nor started), by home region
                                Already in  Straight to          Other
  Region          On a pathway     pathway         work  qualification  Sum
  inn  Innherred             1         (1)            0              1    3
  nam  Namdal                0           –            1              0    1
  Sum                        1         (1)            1              1    4""",
        ),
        (
            "nb",
            """\
Foreslått (verken søkt eller startet), etter hjemregion
                                                               Annen
  Region          I løp  I løp fra før  Rett i arbeid  kvalifisering  Sum
  inn  Innherred      1            (1)              0              1    3
  nam  Namdal         0              –              1              0    1
  Sum                 1            (1)              1              1    4""",
        ),
    ],
)
def test_status_is_told_in_the_layout_of_the_slide(
    language: Language, expected: str
) -> None:
    assert status_text(PROBLEM, PLAN, language) == expected


def test_title_says_which_region_counts() -> None:
    assert "by region of the company" in status_text(PROBLEM, PLAN, "en", by="slot")
    assert "etter bedriftens region" in status_text(PROBLEM, PLAN, "nb", by="slot")
