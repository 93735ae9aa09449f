"""Every figure of small made-up numbers, and what can be asked of a picture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from xml.etree import ElementTree

from matcher.domain.training import StageKind
from matcher.report.figures import (
    CohortBar,
    CohortLine,
    CohortPlan,
    Counts,
    Figure,
    FillRow,
    Heat,
    HeatLine,
    TierLine,
    cohort_gantt,
    fill_bullets,
    flow_sankey,
    heat_map,
    rank_bars,
    region_balance,
    tier_bars,
)
from matcher.texts import Language

Numbers = Callable[[], int | None]
"""Where the next number of people comes from."""

RANKS = ("first", "second", "third", "later", "beyond", "unplaced")
FLOWS = ("pathway", "pathway", "work", "other", "unplaced")
BALANCE = ("good", "unplaced")
SVG = "{http://www.w3.org/2000/svg}"


def summed(cells: Sequence[Sequence[int]]) -> list[list[int]]:
    """With the sums of rows and columns."""
    rows = [[*row, sum(row)] for row in cells]
    columns = len(cells[0]) + 1 if cells else 1
    return [*rows, [sum(row[nth] for row in rows) for nth in range(columns)]]


def added(numbers: Sequence[int | None]) -> int:
    """A sum that is shown though some of its parts are not."""
    return sum(9 if one is None else one for one in numbers)


def a_table(
    looks: Sequence[str], cells: Sequence[Sequence[int | None]], name: str = "Row"
) -> Counts:
    """Counts of cells that have their sums."""
    return Counts(
        "Of",
        tuple(f"{name} {nth}" for nth in range(len(cells) - 1)),
        tuple(f"Column {nth}" for nth in range(len(looks))),
        tuple(looks),
        tuple(tuple(row) for row in cells),
    )


def every_figure(
    numbers: Numbers, language: Language, rows: int = 3, name: str = "Row"
) -> Iterator[Figure]:
    """One of each kind, whose names begin with ``name``; three may hide numbers."""

    def table(looks: Sequence[str]) -> Counts:
        inner = [[numbers() for _ in looks] for _ in range(rows)]
        whole = [[*row, added(row)] for row in inner]
        columns = [[row[nth] for row in whole] for nth in range(len(looks) + 1)]
        return a_table(looks, [*whole, [added(column) for column in columns]], name)

    def people() -> int:
        return numbers() or 0

    yield rank_bars(table(RANKS), language)
    yield region_balance(table(BALANCE), language)
    yield flow_sankey(table(FLOWS), language)
    slots = [
        FillRow(f"{name} {nth}", name, people(), people(), nth, nth)
        for nth in range(rows)
    ]
    yield fill_bullets(slots, language)
    months = ("Dec 2022", "Jan 2023", "Feb 2023")
    lines = tuple(
        HeatLine(f"{name} {nth}", (people(), people(), people()), (9, 9, 0))
        for nth in range(rows)
    )
    yield heat_map(Heat("resources", months, lines), language)
    yield heat_map(Heat("classes", (name, name, name), lines), language)
    kinds: tuple[StageKind, ...] = ("school", "apprenticeship", "job", "course")
    cohorts = tuple(
        CohortLine(
            f"{name} {nth}",
            1,
            people(),
            tuple(
                CohortBar(kind, k // 2, k // 2 + 1, 2) for k, kind in enumerate(kinds)
            ),
        )
        for nth in range(rows)
    )
    yield cohort_gantt(CohortPlan(months, cohorts), language)
    tiers = []
    for nth in range(rows):
        reached = Fraction(people())
        tiers.append(TierLine(f"{name} {nth}", "most", reached, Fraction(9), False))
    yield tier_bars(tiers, language)


def parsed(figure: Figure) -> ElementTree.Element:
    return ElementTree.fromstring(figure.svg)  # noqa: S314


def bars(figure: Figure, looks: str) -> list[tuple[float, float]]:
    """Where each bar of a class begins, and its width, in percent; no signs."""
    found = list(parsed(figure).iter(f"{SVG}rect"))
    return [
        (percent(one.attrib["x"]), percent(one.attrib["width"]))
        for one in found
        if one.get("class") == looks and "%" in one.attrib["x"]
    ]


def percent(text: str) -> float:
    assert text.endswith("%")
    return float(text[:-1])


def texts(figure: Figure) -> list[str]:
    return ["".join(one.itertext()) for one in parsed(figure).iter(f"{SVG}text")]


def whole_numbers(text: str) -> set[int]:
    return {int(one) for one in re.findall(r"\d+", text)}
