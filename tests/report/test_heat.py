from __future__ import annotations

from matcher.domain import Matching, Problem, Resource
from matcher.report import heat_table, heat_text
from matcher.rules.resources import Resources

from .months import a_year


def test_used_counts_new_people_and_incumbents_in_every_month_of_a_stage() -> None:
    problem, plan = a_year()
    seats, advisers = heat_table(problem, plan)
    assert seats.used[:11] == (3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 0)
    assert seats.by_incumbents[:11] == (1,) * 10 + (0,)
    assert seats.capacity[:6] == (2, 2, 2, 1, 0, 0)
    assert advisers.used[:6] == (6, 6, 6, 6, 4, 5)
    assert advisers.used[12] == 3


def test_all_rows_have_the_same_months_up_to_the_last_that_matters() -> None:
    problem, plan = a_year()
    lengths = {
        len(values)
        for row in heat_table(problem, plan)
        for values in (row.used, row.capacity, row.by_incumbents)
    }
    assert lengths == {60}
    advisers = Resource(id="advisers", capacity=(9,) * 30)
    brief = problem.model_copy(update={"resources": (problem.resources[0], advisers)})
    (seats, _) = heat_table(brief, plan)
    assert len(seats.used) == len(seats.capacity) == 36


def test_months_over_are_those_of_the_rule() -> None:
    problem, plan = a_year()
    told = {
        (str(one.details["resource"]), str(one.details["month"]))
        for one in Resources().violations(problem, plan)
    }
    over = {
        (row.resource, problem.month_name(month))
        for row in heat_table(problem, plan)
        for month in row.over
    }
    assert over == told
    assert len(over) == 10


def test_resource_counts_only_whom_it_is_for() -> None:
    for facts, used in (
        ({"home_regions": ("nam",)}, 0),
        ({"home_regions": ("inn",)}, 3),
        ({"companies": ("mill",)}, 0),
        ({"companies": ("yard",)}, 3),
    ):
        seats = Resource.model_validate({"id": "seats", "capacity": (9,) * 12, **facts})
        advisers = Resource(id="advisers", capacity=(9,) * 40)
        problem, plan = a_year(resources=(seats, advisers))
        assert heat_table(problem, plan)[0].used[0] == used


def test_text_marks_months_in_which_too_much_is_used() -> None:
    problem, plan = a_year()
    text = heat_text(problem, heat_table(problem, plan))
    lines = text.splitlines()
    assert lines[1].split() == ["Month", "seats", "advisers"]
    assert lines[2].split() == ["2022-08", "3/2!", "6/9"]
    assert len(lines) == 2 + 36 + 1
    assert "more is used than there is" in text
    calm = heat_text(problem, heat_table(problem, Matching()), "nb")
    assert calm.splitlines()[2].split() == ["2022-08", "1/2", "2/9"]


def test_problem_without_resources_has_an_empty_table() -> None:
    problem = Problem(first_month="2022-08")
    assert heat_table(problem, Matching()) == ()
    assert heat_text(problem, ()).startswith("Used of what there is")
