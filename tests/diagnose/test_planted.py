"""Planted contradictions: in every conflict, none too large, no false claim.

``KULLMATCH_PLANTED`` sets how many problems are tried.
"""

from __future__ import annotations

import os

import pytest

from diagnose.brute import stand_together
from diagnose.planted import PLANTS, POLICY, Planted, planted
from matcher.diagnose import diagnose
from matcher.diagnose.lifted import without
from matcher.report import diagnosis_page
from matcher.texts import LANGUAGES
from matcher.whatif import apply
from support.oracle import every_plan

PROBLEMS = int(os.environ.get("KULLMATCH_PLANTED", "50"))
EVERY = list(planted(PROBLEMS))


def test_most_kinds_of_contradictions_are_tried() -> None:
    kinds = {one.kind for one in EVERY}
    assert len(kinds) >= min(len(PLANTS), PROBLEMS // 4)


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.kind)
def test_planted_contradiction_is_found_and_every_claim_is_true(one: Planted) -> None:
    problem, found = one.problem, diagnose(one.problem, POLICY)
    assert found.status == "infeasible"
    assert found.complete
    assert found.conflicts
    for conflict in found.conflicts:
        members = conflict.members
        assert one.members & set(members)
        assert stand_together(problem, POLICY, members) is not True
        for member in members:
            others = [other for other in members if other != member]
            assert stand_together(problem, POLICY, others)
    assert found.remedies
    for remedy in found.remedies:
        after, policy = apply(problem, remedy.changes), without(POLICY, remedy.lifts)
        assert next(every_plan(after, policy), None) is not None
    for language in LANGUAGES:
        said = diagnosis_page(problem, found, language)
        assert "{" not in said
        assert len(said.splitlines()) > len(found.conflicts) + len(found.remedies)
    assert [r.steps for r in found.remedies if not r.lifts] == sorted(
        r.steps for r in found.remedies if not r.lifts
    )
