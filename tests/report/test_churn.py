import pytest

from matcher.domain import Candidate, Commitment, Matching, Problem, Region
from matcher.report import ChurnRow, churn_table
from matcher.report.churn import churn_text
from matcher.texts import Language
from support.build import a_candidate, a_matching, a_placement, a_problem, a_slot

SLOTS = [a_slot("s1", places=9, start_months=(0, 2)), a_slot("s2", places=9)]
PEOPLE: list[str | Candidate] = [
    "c1",
    "c2",
    "c3",
    "c4",
    "c5",
    "c6",
    a_candidate("n1", home="namsos"),
    "n2",
]


def replanned(last: Matching | None, *incumbents: str) -> Problem:
    commitments = tuple(
        Commitment(kind="incumbent", placement=a_placement(who, "s1"))
        for who in incumbents
    )
    return a_problem(
        PEOPLE,
        SLOTS,
        previous=last,
        commitments=commitments,
        regions=(Region(id="inn", name="Innherred"), Region(id="nam", name="Namdal")),
    )


LAST = a_matching(c1="s1", c2="s1", c3="s1", c4="s1", c5="s1", c6="s1")
PLAN = a_matching(a_placement("c2", "s1", start=2), c1="s1", c3="s2", c4="s2", n1="s1")
PROBLEM = replanned(LAST, "c5")


def the_change(last: dict[str, object], now: dict[str, object]) -> list[str]:
    """What is told of one person at one slot whose last and new routes are these."""
    problem = replanned(a_matching(a_placement("c1", "s1", **last)))
    total = churn_table(problem, a_matching(a_placement("c1", "s1", **now)))[-1]
    counts: dict[str, object] = total.model_dump()
    return [name for name, people in counts.items() if people == 1]


def test_everybody_is_counted_once_by_what_became_of_her_place() -> None:
    inn, nam, total = churn_table(PROBLEM, PLAN)
    assert inn == ChurnRow(
        region="inn",
        kept=1,
        rerouted=1,
        moved=2,
        begun=1,
        no_longer_placed=1,
        new=0,
    )
    assert (nam.new, nam.kept) == (1, 0)
    assert total.kept + total.rerouted + total.moved == 4
    assert (total.begun, total.no_longer_placed, total.new) == (1, 1, 1)


def test_another_start_or_pathway_or_class_at_the_same_slot_is_another_route() -> None:
    assert the_change({}, {"start": 2}) == ["rerouted"]
    assert the_change({}, {"pathway": "in_company"}) == ["rerouted"]
    assert the_change({}, {}) == ["kept"]


def test_plan_that_is_the_last_one_keeps_everybody() -> None:
    total = churn_table(replanned(LAST), LAST)[-1]
    assert total.kept == 6
    assert sum(total.model_dump(exclude={"region", "kept"}).values()) == 0


def test_without_a_last_plan_nothing_has_changed() -> None:
    assert churn_table(replanned(None), PLAN) == ()
    assert churn_text(replanned(None), PLAN, "en") == ""


def test_after_an_empty_last_plan_everybody_is_new() -> None:
    assert churn_table(replanned(a_matching()), PLAN)[-1].new == 5


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            """\
Changed from the last plan, by home region
                                                No longer
  Region          Kept  Rerouted  Moved  Begun     placed  New
  inn  Innherred     1         1      2      1          1    –
  nam  Namdal        –         –      –      –          –    1
  Sum                1         1      2      1          1    1""",
        ),
        (
            "nb",
            """\
Endret fra forrige plan, etter hjemregion
                                                       Mistet
  Region          Beholdt  Ny vei  Flyttet  I løp nå  plassen  Nye
  inn  Innherred        1       1        2         1        1    –
  nam  Namdal           –       –        –         –        –    1
  Sum                   1       1        2         1        1    1""",
        ),
    ],
)
def test_changes_are_columns_and_regions_lines(
    language: Language, expected: str
) -> None:
    assert churn_text(PROBLEM, PLAN, language) == expected
