"""Facts of the calendar, added to a tiny problem: stages by month and what they use."""

from __future__ import annotations

import random

from matcher.domain import (
    CreditStep,
    Pathway,
    Problem,
    Resource,
    ResourceUse,
    Stage,
    TrainingClass,
)

RESOURCES = ("advisers", "trainers", "support")


def with_calendar_facts(problem: Problem, seed: int, *, simple: bool) -> Problem:
    """The same problem, every other one with stages in other months and resources.

    ``simple`` leaves it as it is, so that the program stays a network.
    """
    draw = random.Random(f"calendar {seed}")
    if simple or draw.random() < 0.5:
        return problem
    stated: dict[str, object] = {}
    if draw.random() < 0.4:
        stated["training_classes"] = (*problem.training_classes, _later(draw))
    pathways = tuple(_pathway(draw, one) for one in problem.rule_pack.pathways)
    if draw.random() < 0.7:
        stated["resources"] = tuple(_resource(draw, name) for name in RESOURCES)
    else:
        pathways = tuple(_unused(one) for one in pathways)
    pack = problem.rule_pack.model_copy(update={"pathways": pathways})
    return problem.model_copy(update={**stated, "rule_pack": pack})


def _later(draw: random.Random) -> TrainingClass:
    """A class that somebody's second stage may begin with."""
    return TrainingClass(
        id="later", family="metal", start=draw.choice([2, 4, 6, 10]), min=1, max=2
    )


def _pathway(draw: random.Random, pathway: Pathway) -> Pathway:
    """Introduced by some months or none, its stages shortened, waiting and using."""
    stages = [_stage(draw, stage) for stage in pathway.stages]
    if pathway.id == "school" and draw.random() < 0.4:
        intro = Stage(
            kind="practice",
            months=4,
            by_credit=(
                CreditStep(credit_at_least=11, months=2),
                CreditStep(credit_at_least=12, months=0),
            ),
            uses=_uses(draw),
        )
        stages.insert(0, intro)
    return pathway.model_copy(update={"stages": tuple(stages)})


def _stage(draw: random.Random, stage: Stage) -> Stage:
    steps: tuple[CreditStep, ...] = ()
    if draw.random() < 0.4:
        fewer = CreditStep(credit_at_least=draw.choice([1, 11, 12]), months=3)
        steps = (fewer,)
    return stage.model_copy(
        update={
            "by_credit": steps,
            "begins_in": draw.choice([(), (), (8,), (10,), (8, 10), (1, 6)]),
            "uses": _uses(draw),
        }
    )


def _uses(draw: random.Random) -> tuple[ResourceUse, ...]:
    return tuple(
        ResourceUse(resource=name, amount=draw.choice([0, 1, 1, 2]))
        for name in RESOURCES
        if draw.random() < 0.35
    )


def _resource(draw: random.Random, name: str) -> Resource:
    """Scarce at first and then growing, or the other way round.

    Each month has enough for one person of those it counts.
    """
    first, then = draw.choice([(2, 4), (4, 2), (3, 3), (2, 2)])
    turn = draw.choice([1, 3, 11])
    return Resource(
        id=name,
        capacity=(first,) * turn + (then,) * 90,
        home_regions=draw.choice([(), (), ("inn",), ("nam",)]),
        companies=draw.choice([(), (), ("yard", "mill"), ("kitchen",)]),
    )


def _unused(pathway: Pathway) -> Pathway:
    stages = tuple(stage.model_copy(update={"uses": ()}) for stage in pathway.stages)
    return pathway.model_copy(update={"stages": stages})
