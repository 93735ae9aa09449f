"""Results to make workbooks of, solved once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import matcher
from matcher.domain import Commitment, Measure, Problem
from matcher.engine import Result
from matcher.report.book.sheet import Sheet
from matcher.report.book.view import View
from matcher.report.book.workbook import plan_sheets
from matcher.scenarios import innherred_pilot
from matcher.texts import Language
from support.build import (
    a_candidate,
    a_class,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
)


@cache
def pilot() -> Problem:
    """Sixty people, thirty places."""
    return innherred_pilot()


@cache
def town() -> Problem:
    """One of everything: an incumbent, an office, a class, measures, a last plan."""
    return a_problem(
        [
            a_candidate("c1", interests=(("s1",),)),
            a_candidate("c2", interests=(("s1",), ("s2",)), schooling="none"),
            a_candidate("c3", home="namsos", interests=(("s3",),)),
            a_candidate("c4"),
            a_candidate("c5", interests=(("s4",),)),
            a_candidate("c6", interests=(("s1",),)),
        ],
        [
            a_slot("s1"),
            a_slot("s2", places=3, reserved=1),
            a_slot("s3", kind="job", company="mill"),
            a_slot("s4", trade="cook", company="kitchen", places=2, reserved=2),
            a_slot("s5", trade="mech", company="yard"),
            a_slot("s6", company="mill", required_qualifications=("licence_b",)),
        ],
        training_offices=[{"id": "o1", "capacity": 5}],
        companies=[
            {"id": "yard", "location": "verdal", "training_office": "o1"},
            {"id": "kitchen", "location": "verdal"},
            {"id": "mill", "location": "namsos"},
        ],
        training_classes=[a_class("k1"), a_class("k2", min=3)],
        measures=[Measure(id="m1", grants="licence_b", cost=1)],
        commitments=[
            Commitment(kind="incumbent", placement=a_placement("c4", "s2")),
        ],
        previous=a_matching(c1="s1", c2="s1", c6="s2", c5="s4"),
    )


def hopeless() -> Problem:
    """Two people are pinned to one place: no plan is lawful."""
    pins = [
        Commitment(kind="pinned", placement=a_placement(who, "s1"))
        for who in ("c1", "c2")
    ]
    return a_problem(["c1", "c2"], ["s1"], commitments=pins)


@cache
def solved(name: str) -> tuple[Problem, Result]:
    """A problem of this module and its result."""
    makers: dict[str, Callable[[], Problem]]
    makers = {"pilot": pilot, "town": town, "hopeless": hopeless}
    problem = makers[name]()
    return problem, matcher.solve(problem)


def view(name: str = "town", language: Language = "en") -> View:
    """What the sheets of a case are made of."""
    problem, result = solved(name)
    return View(problem, result, language)


def sheet(key: str, name: str = "town", language: Language = "en") -> Sheet:
    """One sheet of a case."""
    problem, result = solved(name)
    sheets = {one.key: one for one in plan_sheets(problem, result, language)}
    return sheets[key]


def rows(of: Sheet) -> list[list[str | int | None]]:
    """What stands in the lines of a sheet."""
    return [[cell.value for cell in line.cells] for line in of.lines]
