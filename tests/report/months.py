"""People at school and in contracts, with seats and advisers by the month."""

from __future__ import annotations

from typing import Any

from matcher.domain import (
    Commitment,
    CreditStep,
    Matching,
    Pathway,
    Problem,
    Resource,
    ResourceUse,
    RulePack,
    Stage,
)
from support.build import (
    PACK,
    a_candidate,
    a_class,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
)

SCHOOL = Stage(
    kind="school",
    months=10,
    by_credit=(CreditStep(credit_at_least=12, months=4),),
    in_class=True,
    uses=(ResourceUse(resource="seats"), ResourceUse(resource="advisers", amount=2)),
)
CONTRACT = Stage(
    kind="apprenticeship",
    months=24,
    begins_in=(8, 1),
    uses=(ResourceUse(resource="advisers"),),
)
WAY = Pathway(id="way", outcome="apprenticeship", stages=(SCHOOL, CONTRACT))


def a_pack() -> RulePack:
    return PACK.model_copy(update={"pathways": (*PACK.pathways, WAY)})


def a_year(**facts: Any) -> tuple[Problem, Matching]:
    """Two at school, one for fewer months, one in a contract at once, one incumbent."""
    school = {"pathway": "way", "classes": ("k1",)}
    given = {
        "rule_pack": a_pack(),
        "training_classes": (a_class("k1"),),
        "resources": (
            Resource(id="seats", capacity=(2, 2, 2, 1)),
            Resource(id="advisers", capacity=tuple([9] * 60)),
        ),
        "commitments": (
            Commitment(kind="incumbent", placement=a_placement("c4", "s1", **school)),
        ),
    }
    problem = a_problem(
        ["c1", a_candidate("c2", credit_months=12), "c3", "c4"],
        [a_slot("s1", places=4)],
        **{**given, **facts},
    )
    plan = a_matching(
        a_placement("c1", "s1", **school),
        a_placement("c2", "s1", **school),
        a_placement("c3", "s1"),
    )
    return problem, plan
