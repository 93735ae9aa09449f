"""Facts that objectives judge, added to a tiny problem."""

from __future__ import annotations

import random

from matcher.domain import Matching, Placement, Problem, Slot


def with_objective_facts(problem: Problem, seed: int) -> Problem:
    """The same problem with need levels, shortage trades, a last plan and so on."""
    draw = random.Random(f"objectives {seed}")
    names = [person.id for person in problem.candidates]
    return problem.model_copy(
        update={
            "trades": tuple(
                trade.model_copy(update={"shortage": draw.random() < 0.4})
                for trade in problem.trades
            ),
            "companies": tuple(
                company.model_copy(
                    update={
                        "public": draw.random() < 0.5,
                        "priorities": _tie_groups(draw, names),
                    }
                )
                for company in problem.companies
            ),
            "slots": tuple(
                slot.model_copy(
                    update={
                        "public": draw.choice([None, None, True, False]),
                        "priorities": _tie_groups(draw, names),
                    }
                )
                for slot in problem.slots
            ),
            "candidates": tuple(
                person.model_copy(update={"need_level": draw.choice([0, 1, 2, 2])})
                for person in problem.candidates
            ),
            "previous": _last_plan(draw, problem, names),
        }
    )


def _tie_groups(draw: random.Random, names: list[str]) -> tuple[tuple[str, ...], ...]:
    """Some of the people, often nobody, in groups that may tie."""
    if draw.random() < 0.5:
        return ()
    some = draw.sample(names, draw.randint(1, len(names)))
    cuts = [nth for nth in range(1, len(some)) if draw.random() < 0.6]
    return tuple(
        tuple(some[here:there])
        for here, there in zip([0, *cuts], [*cuts, len(some)], strict=True)
    )


def _last_plan(
    draw: random.Random, problem: Problem, names: list[str]
) -> Matching | None:
    if draw.random() < 0.3:
        return None
    people = [name for name in names if draw.random() < 0.8]
    return Matching(
        placements=tuple(
            _placement(draw, problem, name, draw.choice(problem.slots))
            for name in people
        )
    )


def _placement(
    draw: random.Random, problem: Problem, name: str, slot: Slot
) -> Placement:
    classes = [one.id for one in problem.training_classes]
    pathway = {"job": "work", "other_qualification": "course"}.get(slot.kind, "direct")
    in_class = pathway == "direct" and bool(classes) and draw.random() < 0.6
    return Placement(
        candidate=name,
        slot=slot.id,
        pathway="school" if in_class else pathway,
        start=draw.choice(slot.start_months),
        classes=(draw.choice(classes),) if in_class else (),
    )
