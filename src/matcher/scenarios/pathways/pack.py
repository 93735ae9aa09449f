"""The pathways of the scenarios: stages by credit, and what they use each month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from matcher.domain import (
    CreditStep,
    Entry,
    Pathway,
    ResourceUse,
    RulePack,
    Stage,
)
from matcher.scenarios.pathways.numbers import (
    CONTRACT_MONTHS,
    CREDIT,
    SCHOOL_MONTHS,
    SUPPORT,
)

CONTRACTS_BEGIN = (8, 1)
"""Calendar months in which apprenticeships begin."""


def rule_pack(regions: Sequence[str]) -> RulePack:
    """The pathways; each person uses the advisers and trainers of her own region."""
    support = ResourceUse(resource="support", amount=SUPPORT)
    advised = (support, *_of_region("advisers", regions))
    trained = (*advised, *_of_region("trainers", regions))
    followed_up = _of_region("offices", regions)
    contract = Stage(
        kind="apprenticeship",
        months=CONTRACT_MONTHS[0],
        by_credit=_steps(CONTRACT_MONTHS),
        begins_in=CONTRACTS_BEGIN,
        uses=followed_up,
        wage=16_000,
    )
    exam = Stage(kind="course", months=1, wage=16_000)
    school = Stage(
        kind="school",
        months=SCHOOL_MONTHS[0],
        by_credit=_steps(SCHOOL_MONTHS),
        in_class=True,
        uses=advised,
    )
    pathways = (
        Pathway(
            id="school",
            outcome="apprenticeship",
            stages=(school, _practice(2, trained), contract, exam),
        ),
        Pathway(
            id="practice",
            outcome="apprenticeship",
            entries=(Entry(credit_at_least=CREDIT[1]),),
            stages=(_practice(5, trained), contract, exam),
        ),
        Pathway(
            id="certificate_in_job",
            outcome="apprenticeship",
            by_offer=True,
            entries=(Entry(credit_at_least=CREDIT[1]),),
            stages=(
                _practice(2, trained),
                Stage(kind="job", months=12, uses=followed_up, wage=25_000),
                exam,
            ),
        ),
        Pathway(
            id="job",
            outcome="job",
            stages=(
                _practice(2, trained),
                Stage(kind="job", months=1, wage=25_000),
            ),
        ),
        Pathway(
            id="course",
            outcome="other_qualification",
            stages=(Stage(kind="course", months=6, uses=advised),),
        ),
    )
    return RulePack(id="pathways", valid_from=date(2022, 8, 1), pathways=pathways)


def _of_region(name: str, regions: Sequence[str]) -> tuple[ResourceUse, ...]:
    return tuple(ResourceUse(resource=f"{name}-{region}") for region in regions)


def _practice(months: int, uses: tuple[ResourceUse, ...]) -> Stage:
    return Stage(kind="practice", months=months, uses=uses)


def _steps(months: Sequence[int]) -> tuple[CreditStep, ...]:
    return tuple(
        CreditStep(credit_at_least=credit, months=fewer)
        for credit, fewer in zip(CREDIT[1:], months[1:], strict=True)
    )
