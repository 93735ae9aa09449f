from datetime import date
from typing import Any

import pytest

from matcher.domain import Pathway, RulePack, Stage
from matcher.report.merged import merged_classes
from report.classes import SLOT, both, in_class, with_classes
from support.build import a_candidate, a_class, a_matching, a_placement, a_slot


def test_closed_class_is_merged_into_those_its_people_attend() -> None:
    problem = with_classes(a_class("k1"), a_class("k2"), a_class("k3"))
    plan = both(in_class("k3", "c1"), in_class("k2", "c2", "c3"))
    assert merged_classes(problem, plan) == {"k1": (("k2", 2), ("k3", 1))}


@pytest.mark.parametrize(
    "facts",
    [
        {"family": "food"},
        {"start": 2},
        {"zones": ("far",)},
        {"slots": ("s2",)},
        {"home_regions": ("nam",)},
    ],
    ids=lambda facts: next(iter(facts)),
)
def test_class_that_would_not_have_taken_them_is_closed_not_merged(
    facts: dict[str, Any],
) -> None:
    problem = with_classes(
        a_class("k1", **facts), a_class("k2"), slots=[SLOT, a_slot("s2")]
    )
    assert merged_classes(problem, in_class("k2", "c1")) == {}


@pytest.mark.parametrize(
    "facts",
    [{"zones": ("north",)}, {"slots": ("s1",)}, {"home_regions": ("inn",)}],
    ids=lambda facts: next(iter(facts)),
)
def test_class_that_names_what_they_have_is_merged(facts: dict[str, Any]) -> None:
    problem = with_classes(a_class("k1", **facts), a_class("k2"))
    assert merged_classes(problem, in_class("k2", "c1")) == {"k1": (("k2", 1),)}


def test_merging_looks_at_the_home_and_the_zone_of_the_slot() -> None:
    problem = with_classes(
        a_class("k1", zones=("far",), home_regions=("nam",)),
        a_class("k2"),
        people=[a_candidate("c1", home="namsos"), "c2"],
        slots=[SLOT, a_slot("s2", company="mill", places=2)],
    )
    plan = in_class("k2", "c1", "c2", slot="s2")
    assert merged_classes(problem, plan) == {"k1": (("k2", 1),)}


def test_each_stage_taught_in_a_class_is_merged_for_itself() -> None:
    stages = tuple(Stage(kind="school", months=2, in_class=True) for _ in range(2))
    twice = Pathway(id="twice", outcome="apprenticeship", stages=stages)
    pack = RulePack(id="two", valid_from=date(2022, 8, 1), pathways=(twice,))
    problem = with_classes(
        a_class("k1"),
        a_class("k2", start=2),
        a_class("k3"),
        a_class("k4", start=2),
        rule_pack=pack,
    )
    plan = a_matching(a_placement("c1", "s1", pathway="twice", classes=("k1", "k2")))
    assert merged_classes(problem, plan) == {"k3": (("k1", 1),), "k4": (("k2", 1),)}
