from __future__ import annotations

from matcher.domain import Matching
from matcher.report.figures import (
    CohortBar,
    CohortLine,
    CohortPlan,
    cohort_gantt,
    cohort_lines,
)
from support.build import a_class, a_placement, a_problem, a_slot

from ..months import a_year
from .drawn import bars, texts

MONTHS = ("Nov 2022", "Dec 2022", "Jan 2023", "Feb 2023")
MIXED = CohortLine(
    "k1",
    1,
    8,
    (
        CohortBar("school", 0, 1, 3),
        CohortBar("school", 0, 2, 5),
        CohortBar("apprenticeship", 1, 4, 3),
        CohortBar("apprenticeship", 2, 4, 5),
    ),
)


def test_month_shows_the_stage_most_are_at() -> None:
    figure = cohort_gantt(CohortPlan(MONTHS, (MIXED,)), "en")
    ((begins, school),) = bars(figure, "school")
    ((then, contract),) = bars(figure, "apprenticeship")
    assert school == contract
    assert round(then - begins, 1) == school
    assert "8" in texts(figure)


def test_line_for_each_cohort_while_they_are_few() -> None:
    plan = cohort_lines(*a_year(), "en")
    assert [(line.name, line.people) for line in plan.lines] == [("s1", 1), ("k1", 3)]
    assert len(plan.months) == 36
    assert plan.months[0] == "Aug 2022"


def crowd(slots: int, classes: int) -> CohortPlan:
    """A person in each slot directly, and one in each class, half of them later."""
    people = [f"c{nth}" for nth in range(slots + classes)]
    problem = a_problem(
        people,
        [a_slot(f"s{nth}", places=9, start_months=(0, 2)) for nth in range(slots + 1)],
        training_classes=[a_class(f"k{nth}") for nth in range(classes)],
    )
    direct = [
        a_placement(who, f"s{nth}", start=2 * (nth % 2))
        for nth, who in enumerate(people[:slots])
    ]
    taught = [
        a_placement(who, f"s{slots}", pathway="school", classes=(f"k{nth}",))
        for nth, who in enumerate(people[slots:])
    ]
    return cohort_lines(problem, Matching(placements=(*direct, *taught)), "en")


def test_many_slots_are_told_by_first_stage_and_month() -> None:
    plan = crowd(slots=40, classes=2)
    assert [(line.name, line.cohorts, line.people) for line in plan.lines] == [
        ("k0", 1, 1),
        ("k1", 1, 1),
        ("Aug 2022: apprenticeship", 20, 20),
        ("Oct 2022: apprenticeship", 20, 20),
    ]


def test_many_classes_are_told_by_family_and_month() -> None:
    (line, _) = crowd(slots=1, classes=50).lines
    assert (line.name, line.cohorts, line.people) == ("metal, Aug 2022", 50, 50)
    assert "51 cohorts" in cohort_gantt(crowd(slots=1, classes=50), "en").summary


def test_years_are_named_where_there_is_room() -> None:
    months = tuple(
        f"{month} {year}" for year in range(2022, 2062) for month in ("a", "b")
    )
    figure = cohort_gantt(CohortPlan(months, (MIXED,)), "en")
    named = [said for said in texts(figure) if said.startswith("20")]
    assert 2 < len(named) < 12
    assert named == sorted(named)
