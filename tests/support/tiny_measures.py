"""Measures with a budget, and what people live on, added to a tiny problem."""

from __future__ import annotations

import random

from matcher.domain import Candidate, Measure, Pathway, Problem, RulePack, Slot, Stage

_WAGES = {"apprenticeship": 16_000, "job": 30_000}
"""Kroner a month of a stage that is paid."""


def with_income(problem: Problem, seed: int) -> Problem:
    """The same problem with needs, benefits and wages.

    Unless they say otherwise by now, later stages begin in some months of the year only
    and are shortened by credit.
    """
    draw = random.Random(f"income {seed}")
    months = draw.choice([(), (), (8, 1), (9,)])
    pathways = tuple(_paid(one, months) for one in problem.rule_pack.pathways)
    pack = RulePack.model_validate(
        {**problem.rule_pack.model_dump(), "pathways": pathways}
    )
    people = tuple(_living(draw, one) for one in problem.candidates)
    return problem.model_copy(update={"rule_pack": pack, "candidates": people})


def _paid(pathway: Pathway, months: tuple[int, ...]) -> Pathway:
    stages = [
        stage.model_copy(update={"wage": _WAGES.get(stage.kind, 0)})
        for stage in pathway.stages
    ]
    stages[1:] = [_later(stage, months) for stage in stages[1:]]
    return pathway.model_copy(update={"stages": tuple(stages)})


def _later(stage: Stage, months: tuple[int, ...]) -> Stage:
    return stage.model_copy(
        update={
            "begins_in": stage.begins_in or months,
            "shortened_by_credit": not stage.by_credit,
        }
    )


def _living(draw: random.Random, person: Candidate) -> Candidate:
    need = draw.choice([0, 9_000, 9_000, 20_000])
    return person.model_copy(
        update={"income_need": need, "benefit": draw.choice([0, 9_000, 9_000])}
    )


def with_measures(problem: Problem, seed: int) -> Problem:
    """The same problem, often with courses some slots ask for, and money for a few.

    Where there are some, fewer people hold what slots require.
    """
    draw = random.Random(f"measures {seed}")
    if draw.random() < 0.4:
        return problem
    measures = [
        Measure(id="m1", grants="licence_b", cost=20_000, delay=draw.choice([0, 1, 2])),
        Measure(id="m2", grants="licence_b", cost=25_000),
        Measure(id="m3", grants="truck", cost=5_000, delay=draw.choice([0, 1])),
    ]
    some = tuple(draw.sample(measures, draw.choice([1, 2, 3])))
    budget = draw.choice([0, 20_000, 25_000, 25_000, 45_000])
    slots = tuple(_asking(draw, one) for one in problem.slots)
    people = tuple(_without(draw, one) for one in problem.candidates)
    update = {"measures": some, "measure_budget": budget, "slots": slots}
    return problem.model_copy(update={**update, "candidates": people})


def _asking(draw: random.Random, slot: Slot) -> Slot:
    tags = draw.choice([(), ("licence_b",), ("licence_b", "truck"), ("truck",)])
    required = dict.fromkeys((*slot.required_qualifications, *tags))
    return slot.model_copy(update={"required_qualifications": tuple(required)})


def _without(draw: random.Random, person: Candidate) -> Candidate:
    held = draw.choice([person.qualifications, (), ("truck",)])
    return person.model_copy(update={"qualifications": held})
