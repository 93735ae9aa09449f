from __future__ import annotations

from matcher.domain import Matching
from matcher.report import gantt, gantt_text

from .months import a_year


def test_each_cohort_has_a_row_with_its_stages_and_people() -> None:
    problem, plan = a_year()
    slot, school = gantt(problem, plan)
    assert (slot.cohort, slot.of, slot.people, slot.incumbents) == ("s1", "slot", 1, 0)
    assert (school.cohort, school.people, school.incumbents) == ("k1", 3, 1)
    assert [(one.kind, one.begins, one.ends, one.people) for one in school.bars] == [
        ("school", 0, 4, 1),
        ("school", 0, 10, 2),
        ("apprenticeship", 5, 29, 1),
        ("apprenticeship", 12, 36, 2),
    ]


def test_bars_add_up_to_everybodys_months() -> None:
    problem, plan = a_year()
    bars = [bar for row in gantt(problem, plan) for bar in row.bars]
    everybody = [*plan.placements, *problem.incumbents.values()]
    months = sum(
        ends - begins
        for placement in everybody
        for _, begins, ends in problem.stages_of(placement)
    )
    assert sum((bar.ends - bar.begins) * bar.people for bar in bars) == months > 0


def test_people_of_one_class_are_one_cohort_whenever_they_began() -> None:
    problem, plan = a_year()
    later = plan.placements[0].model_copy(update={"start": 2})
    rows = gantt(problem, plan.with_placement(later))
    assert [(row.cohort, row.start, row.people) for row in rows] == [
        ("s1", 0, 1),
        ("k1", 0, 3),
    ]
    direct = plan.placements[2].model_copy(update={"candidate": "c1", "start": 2})
    rows = gantt(problem, plan.with_placement(direct))
    assert [(row.cohort, row.start) for row in rows] == [
        ("s1", 0),
        ("k1", 0),
        ("s1", 2),
    ]


def test_empty_plan_shows_incumbents_alone() -> None:
    problem, _ = a_year()
    (row,) = gantt(problem, Matching())
    assert (row.people, row.incumbents) == (1, 1)


def test_text_names_calendar_months() -> None:
    problem, plan = a_year()
    text = gantt_text(problem, gantt(problem, plan), "nb")
    assert (
        "k1 (3): skole 2022-08 til 2022-11 (1); skole 2022-08 til 2023-05 (2)" in text
    )
    assert "apprenticeship 2023-01 to 2024-12 (1)" in " ".join(
        gantt_text(problem, gantt(problem, plan)).split()
    )
