"""Each change replaces the one fact it names, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.diagnose.limit_changes import (
    Approved,
    ClassMinimum,
    CompanyLimit,
    MayClose,
    ShareLimits,
    SlotMinimum,
    StartOffered,
)
from matcher.diagnose.people_changes import (
    AvailableFrom,
    Interested,
    Reconsidered,
    Released,
    Unpinned,
)
from matcher.domain import Apart, Companions, Company, Decline, Problem, Share
from matcher.errors import ProblemError
from matcher.whatif import apply
from matcher.whatif.change import Change
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


def test_pin_is_gone_and_its_person_is_not() -> None:
    assert difference(Unpinned(candidates=("c1",))) == {"commitments": {"left": 2}}


def test_incumbent_is_no_pin() -> None:
    assert difference(Unpinned(candidates=("c3",))) == {}


def test_groups_are_released() -> None:
    assert difference(Released(companions=("g1",))) == {"companions": {"left": 1}}
    assert difference(Released(apart=("a1",))) == {"apart": {"left": 1}}


def test_no_between_two_is_taken_back_whoever_said_it() -> None:
    change = Reconsidered(candidates=("c1",), slots=("s1",))
    assert difference(change) == {"declines": {"left": 2}}


def test_candidate_asks_for_a_slot_last_of_all() -> None:
    change = Interested(candidates=("c1",), slots=("s1",))
    only(change, "candidates", "c1", interests=(("weld",), ("s1",)))
    twice = apply(apply(the_problem(), [change]), [change])
    assert twice.candidate["c1"].interests == (("weld",), ("s1",))


def test_candidate_starts_earlier() -> None:
    only(AvailableFrom(candidates=("c1",), to=1), "candidates", "c1", available_from=1)


def test_slot_takes_fewer_or_may_stay_empty() -> None:
    only(SlotMinimum(slots=("s1",), add=-2), "slots", "s1", min_cohort=1)
    only(MayClose(slots=("s1",)), "slots", "s1", may_close=True, min_cohort=3)


def test_slot_takes_people_in_one_more_month() -> None:
    only(StartOffered(slots=("s1",), month=2), "slots", "s1", start_months=(0, 2))
    assert difference(StartOffered(slots=("s1",), month=0)) == {}


def test_company_trains_more_where_it_states_a_limit() -> None:
    change = CompanyLimit(companies=("yard",), add=1)
    only(change, "companies", "yard", max_apprentices=3)
    assert difference(CompanyLimit(companies=("mill",), add=1)) == {}


def test_company_is_approved_for_one_more_trade_where_it_states_them() -> None:
    change = Approved(companies=("yard",), trade="weld")
    only(change, "companies", "yard", approved_trades=("mech", "weld"))
    assert difference(Approved(companies=("kitchen",), trade="weld")) == {}
    assert difference(Approved(companies=("yard",), trade="mech")) == {}


def test_class_runs_with_fewer_but_never_with_nobody() -> None:
    change = ClassMinimum(training_classes=("k1",), add=-1)
    only(change, "training_classes", "k1", min=2)
    change = ClassMinimum(training_classes=("k1",), add=-9)
    only(change, "training_classes", "k1", min=1)


def test_share_is_wider_on_both_sides() -> None:
    only(ShareLimits(shares=("h1",), add=5), "shares", "h1", at_least=0, at_most=65)
    only(ShareLimits(shares=("h1",), add=90), "shares", "h1", at_least=0, at_most=100)


def test_unknown_id_is_refused() -> None:
    with pytest.raises(ProblemError):
        apply(the_problem(), [Unpinned(candidates=("c9",))])
