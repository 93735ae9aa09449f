"""An option stands for one placement, and counts in each class on its route."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.compile import allowed_options
from matcher.domain import Pathway, Placement, RulePack, Stage
from matcher.policy import default_policy
from matcher.program import Options
from support.build import PACK, a_class, a_problem, a_slot
from support.tiny import tiny_problem


def options_of(seed: int) -> Options:
    """The lawful options of a tiny problem."""
    return allowed_options(tiny_problem(seed), default_policy())


def two_classes() -> Options:
    """A pathway with two stages in class, and one without any."""
    pack = RulePack.model_validate(
        {
            **PACK.model_dump(),
            "pathways": (
                Pathway(
                    id="twice",
                    outcome="apprenticeship",
                    stages=(
                        Stage(kind="school", months=5, in_class=True),
                        Stage(kind="school", months=5, in_class=True),
                    ),
                ),
                Pathway(
                    id="straight",
                    outcome="apprenticeship",
                    stages=(Stage(kind="apprenticeship", months=24),),
                ),
            ),
        }
    )
    classes = (a_class("k0", start=5), a_class("k1"), a_class("k2", start=5))
    problem = a_problem(["c1"], ["s1"], rule_pack=pack, training_classes=classes)
    return allowed_options(problem, default_policy())


def classes_of(options: Options) -> list[list[str]]:
    """The classes of each option, from its entries."""
    found: list[list[str]] = [[] for _ in range(len(options))]
    for option, one in zip(*options.class_entries, strict=True):
        found[option].append(options.facts.problem.training_classes[one].id)
    return found


@pytest.mark.parametrize("seed", range(40))
def test_class_entries_are_the_classes_of_each_placement(seed: int) -> None:
    options = options_of(seed)
    expected = [list(options.placement(nth).classes) for nth in range(len(options))]
    assert classes_of(options) == expected


def test_route_with_two_classes_has_an_entry_for_each_stage() -> None:
    assert classes_of(two_classes()) == [["k1", "k0"], ["k1", "k2"], []]


@pytest.mark.parametrize("seed", range(40))
def test_options_are_distinct_placements(seed: int) -> None:
    options = options_of(seed)
    placements = [options.placement(nth) for nth in range(len(options))]
    assert len(set(placements)) == len(placements)


@pytest.mark.parametrize("seed", range(10))
def test_options_can_be_taken_by_mask_or_position(seed: int) -> None:
    options = options_of(seed)
    odd = np.arange(len(options)) % 2 == 1
    for taken in (options.take(odd), options.take(np.flatnonzero(odd))):
        assert [taken.placement(nth) for nth in range(len(taken))] == [
            options.placement(nth) for nth in np.flatnonzero(odd).tolist()
        ]
        assert taken.rank.tolist() == options.rank[odd].tolist()
        assert taken.minutes.tolist() == options.minutes[odd].tolist()
        assert taken.kind.tolist() == options.kind[odd].tolist()


def test_placement_carries_slot_pathway_and_start() -> None:
    problem = a_problem(["c1"], [a_slot("s1", start_months=(2, 0))])
    options = allowed_options(problem, default_policy())
    placed = [options.placement(nth) for nth in range(len(options))]
    assert [(p.candidate, p.slot, p.pathway, p.start) for p in placed] == [
        ("c1", "s1", "direct", 0),
        ("c1", "s1", "direct", 2),
    ]


@pytest.mark.parametrize("seed", range(10))
def test_placements_of_some_options_are_those_of_each(seed: int) -> None:
    options = options_of(seed)
    taken = np.arange(0, len(options), 2)
    each = tuple(options.placement(nth) for nth in taken.tolist())
    assert options.take(taken).placements() == each
    again = tuple(Placement.model_validate(one.model_dump()) for one in each)
    assert each == again
    assert [one.model_fields_set for one in each] == [
        one.model_fields_set for one in again
    ]


@pytest.mark.parametrize("seed", range(10))
def test_options_of_some_people_are_found_by_id(seed: int) -> None:
    options = options_of(seed)
    people = [one.id for one in options.facts.problem.candidates]
    for some in (people[:1], people[1:], []):
        placements = options.take(options.of(some)).placements()
        every = options.placements()
        assert list(placements) == [one for one in every if one.candidate in some]


@pytest.mark.parametrize("seed", range(10))
def test_rank_that_is_known_is_the_rank_that_is_looked_up(seed: int) -> None:
    options = options_of(seed)
    looked_up = options.facts.ranks(options.candidate, options.slot)
    assert options.ranked is not None
    assert options.rank.tolist() == looked_up.tolist()
