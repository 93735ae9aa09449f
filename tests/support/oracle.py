"""Try every plan of a tiny problem, from ids: no arrays, no solver, no program."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, product

from matcher.domain import Matching, Placement, Problem
from matcher.policy import Policy
from matcher.verify import tier_values, verify

ALONE = {
    "one_placement",
    "interest",
    "declines",
    "travel",
    "qualifications",
    "start",
    "age",
    "pathways",
    "approval",
    "gap_months",
}
"""Rules that judge each placement by itself, so that others need not be tried."""

ALONE_CODES = {"class_refuses", "gated_trade", "measure_too_dear"}
"""Violations of other rules that judge a placement by itself."""


def every_placement(problem: Problem) -> Iterator[Placement]:
    """Every placement one can write down with the ids and months of a problem."""
    names = [one.id for one in problem.measures]
    measures = [some for size in range(3) for some in combinations(names, size)]
    classes = [one.id for one in problem.training_classes]
    for candidate, slot, pathway in product(
        problem.candidates, problem.slots, problem.rule_pack.pathways
    ):
        stages = sum(stage.in_class for stage in pathway.stages)
        for start in slot.start_months:
            for chosen, given in product(product(classes, repeat=stages), measures):
                yield Placement(
                    candidate=candidate.id,
                    slot=slot.id,
                    pathway=pathway.id,
                    start=start,
                    classes=chosen,
                    measures=given,
                )


def alone_allowed(problem: Problem, policy: Policy) -> dict[str, list[Placement]]:
    """Placements of each candidate that no rule refuses whatever the others do."""
    allowed: dict[str, list[Placement]] = {c.id: [] for c in problem.candidates}
    for placement in every_placement(problem):
        matching = Matching(placements=(placement,))
        found = [
            violation
            for rule in policy.hard
            for violation in rule.violations(problem, matching)
            if rule.rule in ALONE or violation.code in ALONE_CODES
        ]
        if not found:
            allowed[placement.candidate].append(placement)
    return allowed


def every_plan(problem: Problem, policy: Policy) -> Iterator[Matching]:
    """Every lawful plan."""
    allowed = alone_allowed(problem, policy)
    choices = [[None, *placements] for placements in allowed.values()]
    for chosen in product(*choices):
        matching = Matching(placements=tuple(p for p in chosen if p is not None))
        if not verify(problem, matching, policy):
            yield matching


def best_values(problem: Problem, policy: Policy) -> tuple[Fraction, ...] | None:
    """The best vector of tier values, ``None`` when no plan is lawful."""
    senses = [
        sense
        for objective in policy.objectives
        for _, sense in objective.names(problem)
    ]
    vectors = [
        tuple(tier_values(problem, plan, policy).values())
        for plan in every_plan(problem, policy)
    ]
    return max(
        vectors,
        key=lambda values: tuple(
            value if sense == "most" else -value
            for value, sense in zip(values, senses, strict=True)
        ),
        default=None,
    )


def subsets(placements: list[Placement], most: int) -> Iterator[Matching]:
    """Every plan of at most so many of the placements given, lawful or not."""
    for size in range(most + 1):
        for chosen in combinations(placements, size):
            yield Matching(placements=chosen)
