"""Wishes and priorities that do not meet are counted, in two notes at most."""

from __future__ import annotations

import pytest

from matcher.domain import Company, Decline, Problem, Slot
from matcher.engine import Note, priority_notes
from matcher.scenarios import AllRules, Shape, generate
from matcher.texts import LANGUAGES, say
from support.build import a_candidate, a_placement, a_problem, a_slot


def by_the_definition(problem: Problem) -> dict[str, dict[str, int]]:
    """The same counts by the obvious loops over everybody and every slot."""
    new = {one.id for one in problem.new_candidates}

    def no(candidate: str, *owners: str) -> bool:
        return any((candidate, one) in problem.declined for one in owners)

    kinds = {"unasked": 0, "incumbents": 0, "declined": 0}
    listed, lists = 0, set()
    owners_of: list[Slot | Company] = [*problem.slots, *problem.companies]
    for one in owners_of:
        slots = [s.id for s in problem.slots if one.id in (s.id, s.company)]
        owners = (one.id,) if isinstance(one, Company) else (one.id, one.company)
        for who in (who for group in one.priorities for who in group):
            listed += 1
            if all(problem.rank(who, slot) is None for slot in slots):
                kinds["unasked"] += 1
            elif who not in new:
                kinds["incumbents"] += 1
            elif no(who, *owners):
                kinds["declined"] += 1
            else:
                continue
            lists.add(one.id)
    silent = [
        slot.id
        for slot in problem.slots
        if (lst := slot.priorities or problem.company[slot.company].priorities)
        for who in sorted(new - {who for group in lst for who in group})
        if problem.rank(who, slot.id) and not no(who, slot.id, slot.company)
    ]
    found: dict[str, dict[str, int]] = {}
    if sum(kinds.values()):
        counts = {"entries": sum(kinds.values()), "listed": listed, "lists": len(lists)}
        found["ranked_unasked"] = counts | kinds
    if silent:
        counts = {"entries": len(silent), "slots": len(set(silent))}
        found["asked_unranked"] = counts
    return found


def test_problem_without_priorities_has_no_note() -> None:
    assert priority_notes(a_problem(["c1"], ["s1"])) == ()


def test_lists_of_just_those_who_asked_have_no_note() -> None:
    problem = a_problem(["c1"], [a_slot("s1", priorities=(("c1",),))])
    assert priority_notes(problem) == ()


def test_each_kind_is_counted_once() -> None:
    problem = a_problem(
        [
            "c1",
            a_candidate("c2", interests=()),
            "c3",
            "c4",
            a_candidate("c5", interests=(("s2",),)),
        ],
        [
            a_slot("s1", priorities=(("c1", "c2"), ("c3", "c4", "c5"))),
            a_slot("s2", places=2),
        ],
        declines=(Decline(candidate="c3", company="yard"),),
        commitments=({"kind": "incumbent", "placement": a_placement("c4", "s2")},),
    )
    assert priority_notes(problem) == (
        Note(
            "ranked_unasked",
            entries=4,
            listed=5,
            lists=1,
            unasked=2,
            incumbents=1,
            declined=1,
        ),
    )


@pytest.mark.parametrize("seed", range(6))
def test_counts_are_those_of_the_definition(seed: int) -> None:
    shape = Shape(
        candidates=60,
        slots=14,
        companies=7,
        places=40,
        wishes=4,
        all_rules=AllRules(lists=0.6, declines=1.0, company_lists=0.5, strangers=0.3),
    )
    problem = generate(shape, seed)
    found = {one.code: one.details for one in priority_notes(problem)}
    assert found == by_the_definition(problem)
    assert found.keys() == {"ranked_unasked", "asked_unranked"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_are_said_without_anybodys_name(language: str) -> None:
    problem = generate(
        Shape(
            candidates=60,
            slots=14,
            companies=7,
            places=40,
            wishes=4,
            all_rules=AllRules(lists=0.6, strangers=0.5),
        )
    )
    for note in priority_notes(problem):
        told = say("Note", note.code, note.details, language)  # type: ignore[arg-type]
        assert str(note.details["entries"]) in told
        assert "{" not in told
