from __future__ import annotations

from matcher.domain import Matching, Zone
from matcher.report.figures import Heat, HeatLine, heat_lines, heat_map
from support.build import a_class, a_matching, a_placement, a_problem, a_slot

from ..months import a_year
from .drawn import bars, texts

MONTHS = ("Nov 2022", "Dec 2022", "Jan 2023", "Feb 2023")


def a_map(*used: int, capacity: int = 10) -> Heat:
    line = HeatLine("seats", used, (capacity,) * len(used))
    return Heat("resources", MONTHS[: len(used)], (line,))


def test_shade_says_how_much_is_used() -> None:
    figure = heat_map(a_map(5, 8, 9, 10), "en")
    for nth, looks in enumerate(("heat1", "heat2", "heat3", "heat4")):
        assert bars(figure, looks) == [(25 * nth, 25)]
    figure = heat_map(a_map(0, 11), "en")
    assert bars(figure, "heat0") == [(0, 50)]
    assert bars(figure, "over") == [(50, 50)]
    assert "11/10!" in texts(figure)
    assert "most 11/10!, Dec 2022" in texts(figure)
    assert figure.summary.startswith("Of 1 resources 0 are used up")


def test_equal_months_are_one_field_and_one_row() -> None:
    figure = heat_map(a_map(5, 5, 5, 6), "en")
    assert bars(figure, "heat1") == [(0, 75)]
    assert figure.rows == (("Nov 2022 – Jan 2023", "5/10"), ("Feb 2023", "6/10"))


def test_lines_are_resources_up_to_the_last_month_of_use() -> None:
    problem, plan = a_year()
    heat = heat_lines(problem, plan, "nb")
    assert [line.name for line in heat.lines] == ["seats", "advisers"]
    assert heat.columns[0] == "aug. 2022"
    assert heat.lines[0].used[:5] == (3, 3, 3, 3, 2)
    assert len(heat.columns) == 36
    idle = problem.model_copy(update={"commitments": ()})
    assert len(heat_lines(idle, Matching(), "nb").columns) == 1


def test_without_resources_lines_are_classes_by_family_and_month() -> None:
    problem = a_problem(
        ["c1", "c2"],
        [a_slot("s1", places=2)],
        zones=(Zone(id="north", name="Nord"), Zone(id="far")),
        training_classes=(
            a_class("k1", zones=("north",), max=6, parallel=2),
            a_class("k2", zones=("north",), max=5),
            a_class("k3", start=2),
        ),
    )
    plan = a_matching(a_placement("c1", "s1", pathway="school", classes=("k1",)))
    heat = heat_lines(problem, plan, "en")
    assert heat.of == "classes"
    assert heat.columns == ("Nord", "all")
    assert heat.lines == (
        HeatLine("metal Aug 2022", (1, 0), (17, 0)),
        HeatLine("metal Oct 2022", (0, 0), (0, 9)),
    )
    assert heat_map(heat, "en").summary.startswith("1 of 2 possible classes")


def test_years_are_named_where_there_is_room() -> None:
    months = ("Dec 2022", *(f"Month {nth} 2023" for nth in range(30)))
    line = HeatLine("seats", (1,) * 31, (9,) * 31)
    said = texts(heat_map(Heat("resources", months, (line,)), "en"))
    assert said[-1] == "Dec 2022"
