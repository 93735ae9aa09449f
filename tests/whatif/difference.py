"""A problem with whatever a change may touch, and what is different afterwards."""

from __future__ import annotations

from typing import Any

from matcher.domain import Apart, Companions, Company, Decline, Problem, Share
from matcher.whatif import Change, apply
from support.build import a_candidate, a_class, a_placement, a_problem, a_slot


def the_problem() -> Problem:
    return a_problem(
        [
            a_candidate("c1", available_from=4),
            a_candidate("c2", available_from=4),
            "c3",
        ],
        [
            a_slot("s1", places=5, min_cohort=3, may_close=False),
            a_slot("s2", places=5, min_cohort=3, may_close=False),
        ],
        companies=(
            Company(
                id="yard",
                location="verdal",
                max_apprentices=2,
                approved_trades=("mech",),
            ),
            Company(id="kitchen", location="verdal", max_apprentices=2),
            Company(id="mill", location="namsos"),
        ),
        training_classes=(a_class("k1", min=3), a_class("k2", min=3)),
        companions=(
            Companions(id="g1", candidates=("c1", "c2")),
            Companions(id="g2", candidates=("c2", "c3")),
        ),
        apart=(
            Apart(id="a1", candidates=("c1", "c2")),
            Apart(id="a2", candidates=("c2", "c3")),
        ),
        shares=(
            Share(
                id="h1",
                target_group="job_seeker",
                of="company",
                where="yard",
                at_least=3,
                at_most=60,
            ),
            Share(id="h2", target_group="job_seeker", of="company", where="mill"),
        ),
        declines=(
            Decline(candidate="c1", slot="s1"),
            Decline(candidate="c1", company="yard"),
            Decline(candidate="c1", company="mill"),
            Decline(candidate="c2", slot="s1"),
        ),
        commitments=(
            {"kind": "pinned", "placement": a_placement("c1", "s1")},
            {"kind": "pinned", "placement": a_placement("c2", "s1")},
            {"kind": "incumbent", "placement": a_placement("c3", "s1")},
        ),
    )


def difference(change: Change) -> dict[str, dict[str, Any]]:
    """What is different afterwards, by table: facts gone or changed, and new ones."""
    before, after = the_problem(), apply(the_problem(), [change])
    found = {}
    for table in type(before).model_fields:
        old, new = getattr(before, table), getattr(after, table)
        if old != new:
            found[table] = {
                getattr(one, "id", str(nth)): one.model_dump(exclude_unset=False)
                for nth, one in enumerate(new)
                if one not in old
            } or {"left": len(new)}
    return found


def only(change: Change, table: str, name: str, **facts: object) -> None:
    (changed,) = difference(change).items()
    assert changed[0] == table
    ((which, fact),) = changed[1].items()
    assert which == name
    assert {key: fact[key] for key in facts} == facts
