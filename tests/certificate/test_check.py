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
from support.build import a_class, a_placement, a_problem, a_slot


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
]


@pytest.mark.parametrize(("displaced", "path", "value", "code"), CHANGES)
def test_change_is_found(displaced: bool, path: str, value: Any, code: str) -> None:
    assert code in doubts(displaced, **{path: value})


def test_every_doubt_has_words_and_is_said_by_some_change() -> None:
    said = {code for _, _, _, code in CHANGES}
    assert said == set(DOUBTS)


def test_doubt_is_data() -> None:
    assert Doubt("no_room", of="slot", id="s1") == Doubt("no_room", id="s1", of="slot")
