"""The check finds whatever is changed in a certificate."""

from __future__ import annotations

from typing import Any

import pytest

from certificate.by_hand import a_result
from matcher.certificate import Certificate, Doubt, certificate, check_certificate
from matcher.domain import OrdinaryDemand, OrdinaryUse, Problem
from matcher.engine import Result
from matcher.texts import LANGUAGES, say
from matcher.texts.certificate_words import DOUBTS
from support.build import a_class, a_matching, a_placement, a_problem, a_slot


def a_case(*, displaced: bool) -> tuple[Problem, Result]:
    """Two trades, one short of places already; a class that ordinary pupils use."""
    problem = a_problem(
        ["c1", "c2"],
        [
            a_slot("s1", places=2, reserved=1),
            a_slot("s2", trade="mech", places=1, reserved=1),
            a_slot("s3", trade="cook", places=5),
        ],
        training_classes=(a_class("k1", max=2),),
        ordinary_demand=(
            OrdinaryDemand(trade="weld", region="inn", applicants=1),
            OrdinaryDemand(trade="mech", region="inn", applicants=2),
        ),
        ordinary_use=(OrdinaryUse(of="training_class", id="k1", places=1),),
    )
    way = {"pathway": "school", "classes": ("k1",)}
    plan = [a_placement("c1", "s1", **way)]
    if displaced:
        plan.append(a_placement("c2", "s1", **way))
    return problem, a_result(problem, *plan)


def doubts(displaces: bool, **changed: Any) -> set[str]:
    problem, result = a_case(displaced=displaces)
    made = certificate(problem, result).model_dump(mode="json")
    for path, value in changed.items():
        *way, last = path.split("__")
        at: Any = made
        for key in way:
            at = at[int(key) if key.isdigit() else key]
        at[int(last) if last.isdigit() else last] = value
    assert result.matching is not None
    changed_one = Certificate.model_validate(made)
    found = check_certificate(problem, result.matching, changed_one)
    for doubt in found:
        for language in LANGUAGES:
            assert "{" not in say("Doubt", doubt.code, doubt.details, language)
    return {doubt.code for doubt in found}


def test_nothing_is_doubted_in_what_was_made() -> None:
    assert doubts(False) == set()
    assert doubts(True) == set()


CHANGES: list[tuple[bool, str, Any, str]] = [
    (False, "problem_hash", "0", "other_problem"),
    (False, "plan_hash", "0", "other_plan"),
    (False, "cells__0__applicants", 1, "other_demand"),
    (False, "standing__0__used", 2, "other_use"),
    (False, "standing__0__alone", 0, "standing"),
    (True, "displaced", [], "not_restored"),
    (False, "alone__0__slot", "s1", "not_theirs"),
    (False, "cells__1__beside", 0, "count"),
    (False, "alone__0__people", 2, "no_room"),
    (False, "largest__full", [], "way_around"),
    (False, "largest__cells", [], "not_largest"),
    (False, "first", [], "not_first"),
    (False, "holds", False, "verdict"),
    (True, "holds", True, "verdict"),
    (True, "missing", None, "verdict"),
    (True, "missing__cells", [], "not_missing"),
    (True, "restored", [], "count"),
    (True, "displaced__0__amount", 3, "not_used"),
    (False, "alone__0__slot", "s9", "unknown_id"),
    (False, "standing__0__id", "k9", "unknown_id"),
    (False, "largest__full__0__id", "s9", "unknown_id"),
]


@pytest.mark.parametrize(("displaced", "path", "value", "code"), CHANGES)
def test_change_is_found(displaced: bool, path: str, value: Any, code: str) -> None:
    assert code in doubts(displaced, **{path: value})


def test_every_doubt_has_words_and_is_said_by_some_change() -> None:
    said = {code for _, _, _, code in CHANGES}
    assert said == set(DOUBTS)


def test_doubt_is_data() -> None:
    assert Doubt("no_room", of="slot", id="s1") == Doubt("no_room", id="s1", of="slot")


def said_twice(displaces: bool, *names: str) -> set[str]:
    """Doubts about a certificate that says some of what it says twice."""
    problem, result = a_case(displaced=displaces)
    made = certificate(problem, result).model_dump(mode="json")
    for name in names:
        *way, last = name.split("__")
        at: Any = made
        for key in way:
            at = at[key]
        at[last] = at[last] + at[last]
    assert result.matching is not None
    again = Certificate.model_validate(made)
    return {one.code for one in check_certificate(problem, result.matching, again)}


def test_what_is_said_twice_does_not_count_twice() -> None:
    assert said_twice(False, "standing") >= {"other_use"}
    assert said_twice(False, "cells") >= {"other_demand"}
    assert said_twice(True, "missing__cells", "missing__full") == set()


def test_plan_with_unknown_slots_is_doubted() -> None:
    problem, result = a_case(displaced=False)
    made = certificate(problem, result)
    assert check_certificate(problem, a_matching(c1="s9"), made) == (
        Doubt("unknown_id"),
    )


def test_doubts_come_in_the_order_of_the_cells() -> None:
    problem, result = a_case(displaced=False)
    made = certificate(problem, result).model_copy(update={"alone": ()})
    demand = tuple(
        OrdinaryDemand(trade=trade, region=region, applicants=1)
        for trade in ("cook", "mech", "weld")
        for region in ("inn", "nam")
    )
    asked = problem.model_copy(update={"ordinary_demand": demand})
    cells = tuple(
        made.cells[0].model_copy(
            update={"trade": d.trade, "region": d.region, "alone": 1}
        )
        for d in demand
    )
    assert result.matching is not None
    found = check_certificate(
        asked, result.matching, made.model_copy(update={"cells": cells})
    )
    told = [
        (one.details["trade"], one.details["region"])
        for one in found
        if one.code == "count" and one.details["flow"] == "alone"
    ]
    assert told == [(d.trade, d.region) for d in demand]
