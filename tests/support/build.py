"""Small problems, stated by what matters to a test; everything else is harmless."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from matcher.domain import (
    AgeLimit,
    Candidate,
    Company,
    Entry,
    Location,
    Matching,
    Pathway,
    Placement,
    Problem,
    Region,
    RulePack,
    Slot,
    Stage,
    Trade,
    TrainingClass,
    TravelTime,
    Violation,
    Zone,
)
from matcher.program import Rule

PACK = RulePack.model_validate(
    {
        "id": "test",
        "valid_from": "2022-08-01",
        "pathways": [
            Pathway(
                id="direct",
                outcome="apprenticeship",
                entries=(
                    Entry(schooling=("vg2",), family="same"),
                    Entry(schooling=("part_apprenticed",), trade="same"),
                ),
                stages=(Stage(kind="apprenticeship", months=24),),
            ),
            Pathway(
                id="school",
                outcome="apprenticeship",
                target_groups=("job_seeker", "adult_education_applicant"),
                stages=(
                    Stage(kind="school", months=10, in_class=True),
                    Stage(kind="apprenticeship", months=24),
                ),
            ),
            Pathway(
                id="in_company",
                outcome="apprenticeship",
                by_offer=True,
                stages=(Stage(kind="apprenticeship", months=48),),
            ),
            Pathway(
                id="while_employed",
                outcome="apprenticeship",
                by_offer=True,
                entries=(Entry(age_from=30, credit_at_least=12),),
                stages=(Stage(kind="apprenticeship", months=48),),
            ),
            Pathway(id="work", outcome="job", stages=(Stage(kind="job", months=12),)),
            Pathway(
                id="course",
                outcome="other_qualification",
                stages=(Stage(kind="course", months=6),),
            ),
        ],
        "age_limits": [AgeLimit(target_group="job_seeker", below=30)],
    }
)


def a_candidate(id: str, **facts: Any) -> Candidate:
    """Someone with Vg2 in the only family who wants the only trade and lives nearby."""
    given = {
        "target_group": "job_seeker",
        "birth_year": 2000,
        "home": "verdal",
        "interests": (("weld",),),
        "schooling": "vg2",
        "schooling_family": "metal",
    }
    return Candidate.model_validate({"id": id, **given, **facts})


def a_slot(id: str, **facts: Any) -> Slot:
    """One apprenticeship place in welding at the only company."""
    given = {"company": "yard", "trade": "weld", "places": 1}
    return Slot.model_validate({"id": id, **given, **facts})


def a_class(id: str, **facts: Any) -> TrainingClass:
    """A class in the only family for one to nine people."""
    return TrainingClass.model_validate(
        {"id": id, "family": "metal", "min": 1, "max": 9, **facts}
    )


def a_problem(
    candidates: Iterable[str | Candidate] = (),
    slots: Iterable[str | Slot] = (),
    **facts: Any,
) -> Problem:
    """Verdal and Namsos, 90 minutes apart; a yard and a cookhouse in Verdal, a mill in
    Namsos. Read anew, as from a file: equal ids are not one object."""
    given: dict[str, Any] = {
        "first_month": "2022-08",
        "rule_pack": PACK,
        "regions": (Region(id="inn"), Region(id="nam")),
        "zones": (Zone(id="north"), Zone(id="far")),
        "locations": (
            Location(id="verdal", region="inn", zone="north"),
            Location(id="namsos", region="nam", zone="far"),
        ),
        "travel_times": (
            TravelTime(
                origin="verdal", destination="namsos", by_car=90, without_car=150
            ),
        ),
        "trades": (
            Trade(id="weld", family="metal"),
            Trade(id="mech", family="metal"),
            Trade(id="cook", family="food"),
        ),
        "companies": (
            Company(id="yard", location="verdal"),
            Company(id="kitchen", location="verdal"),
            Company(id="mill", location="namsos"),
        ),
        "candidates": tuple(
            a_candidate(c) if isinstance(c, str) else c for c in candidates
        ),
        "slots": tuple(a_slot(s) if isinstance(s, str) else s for s in slots),
    }
    problem = Problem.model_validate({**given, **facts})
    return Problem.model_validate(json.loads(problem.model_dump_json()))


def a_placement(candidate: str, slot: str, **facts: Any) -> Placement:
    """A direct placement in the first month."""
    given = {"pathway": "direct", "start": 0}
    return Placement.model_validate(
        {"candidate": candidate, "slot": slot, **given, **facts}
    )


def a_matching(*placements: Placement, **direct: str) -> Matching:
    """Placements, and direct ones as ``c1="s1"``."""
    return Matching(
        placements=placements + tuple(a_placement(c, s) for c, s in direct.items())
    )


def broken(
    rule: Rule, problem: Problem, *placements: Placement, **direct: str
) -> list[Violation]:
    """What a rule says of a plan."""
    return list(rule.violations(problem, a_matching(*placements, **direct)))


def everybody(matching: Matching) -> Sequence[str]:
    """Who is placed."""
    return [placement.candidate for placement in matching.placements]
