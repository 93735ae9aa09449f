"""The judge of slates: ids and sums, no arrays, no solver."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import isclose

from matcher.domain import Matching, Placement, Problem, Violation
from matcher.interviews.facts import ShortList, Slate
from matcher.policy import Policy, default_policy
from matcher.verify import verify

_HAIR = 1e-6
"""Places that sums of rounded numbers may be off by."""


def check_slate(
    problem: Problem, slate: Slate, policy: Policy | None = None
) -> tuple[Violation, ...]:
    """Everything that is wrong with a slate; nothing, where it is right.

    Nobody and nothing unknown, twice, or too often; everybody on a list asked for it
    and has a lawful way there; places, ranks, journeys, shortages and the surrogate's
    worth are what the facts give; everybody who takes part is on a list or accounted
    for. That no slate is better is not judged here.

    Parameters
    ----------
    problem, slate
        The facts and the slate.
    policy
        Rules in force; the default policy if not given.
    """
    unknown = tuple(_unknown(problem, slate))
    if unknown:
        return unknown
    return (
        *_lists(problem, slate),
        *_people(problem, slate),
        *_unlawful(problem, slate, policy or default_policy()),
    )


def _unknown(problem: Problem, slate: Slate) -> Iterator[Violation]:
    people = {one for one, _ in slate.pairs} | {one.candidate for one in slate.without}
    slots = {each.slot for each in slate.lists}
    for kind, named, known in (
        ("candidate", people, problem.candidate.keys()),
        ("slot", slots, problem.slot.keys()),
    ):
        for one in sorted(named - known):
            yield Violation("unknown", kind=kind, id=one)


def _lists(problem: Problem, slate: Slate) -> Iterator[Violation]:
    """Each list by itself, and their sums."""
    open_places = _open_places(problem)
    seen = Counter(each.slot for each in slate.lists)
    for slot, times in sorted(seen.items()):
        if times > 1:
            yield Violation("slate_twice", slot=slot, held=times)
    for each in slate.lists:
        held, places = len(each.interviews), open_places[each.slot]
        if each.places != places:
            claimed = each.places
            yield Violation(
                "slate_places", slot=each.slot, places=places, claimed=claimed
            )
        if held > slate.most * places or each.most != slate.most * each.places:
            yield Violation(
                "slate_too_long", slot=each.slot, held=held, most=slate.most * places
            )
        if each.least != slate.least * each.places:
            yield Violation("slate_least", slot=each.slot, least=slate.least * places)
        worth = _worth(each)
        if not isclose(each.filled, worth, abs_tol=_HAIR):
            yield Violation("slate_worth", slot=each.slot)
    missing = sum(max(0, each.least - len(each.interviews)) for each in slate.lists)
    if slate.missing != missing:
        yield Violation("slate_missing", claimed=slate.missing, found=missing)
    total = sum(each.filled for each in slate.lists)
    if not isclose(slate.value, total, abs_tol=_HAIR) or slate.bound < total - _HAIR:
        yield Violation("slate_value")


def _people(problem: Problem, slate: Slate) -> Iterator[Violation]:
    """Each person: how often, how she asked, and whether she is accounted for."""
    held = Counter(candidate for candidate, _ in slate.pairs)
    for each in slate.lists:
        twice = Counter(one.candidate for one in each.interviews)
        for one in each.interviews:
            rank = problem.rank(one.candidate, each.slot)
            if rank is None:
                yield Violation("interest", candidate=one.candidate, slot=each.slot)
            elif (
                one.rank != rank
                or one.minutes != problem.travel_minutes(one.candidate, each.slot)
                or one.of_hers != held[one.candidate]
                or one.ahead != _ahead(problem, one.candidate, each.slot)
                or (one.way.candidate, one.way.slot) != (one.candidate, each.slot)
            ):
                yield Violation("slate_told", candidate=one.candidate, slot=each.slot)
            if twice[one.candidate] > 1:
                yield Violation("slate_twice", slot=each.slot, held=2)
    for candidate, times in sorted(held.items()):
        if times > slate.interviews:
            yield Violation(
                "slate_too_many",
                candidate=candidate,
                held=times,
                most=slate.interviews,
            )
    told = Counter(one.candidate for one in slate.without)
    pinned = {pin.candidate for pin in problem.pins}
    for person in problem.new_candidates:
        expected = 0 if person.id in pinned else 1
        if (held[person.id] > 0) + told[person.id] != expected:
            yield Violation("slate_without", candidate=person.id)


def _unlawful(problem: Problem, slate: Slate, policy: Policy) -> Iterator[Violation]:
    """What hard rules say of a person's way by itself.

    The first ways of everybody are read as one plan, then the second ways, and so on.
    What is said of many together is no matter of one: only what names a person counts.
    """
    ways: dict[str, list[Placement]] = {}
    for each in slate.lists:
        for one in each.interviews:
            ways.setdefault(one.candidate, []).append(one.way)
    deepest = max(map(len, ways.values()), default=0)
    for nth in range(deepest):
        plan = Matching(
            placements=tuple(hers[nth] for hers in ways.values() if nth < len(hers))
        )
        people = plan.by_candidate
        for said in verify(problem, plan, policy):
            if said.code == "unknown" or said.details.get("candidate") in people:
                yield said


def _open_places(problem: Problem) -> dict[str, int]:
    """Open places of each slot, by counting."""
    taken = [*problem.incumbents.values(), *problem.pins]
    at_slot = Counter(one.slot for one in taken)
    room: dict[tuple[str, str], int] = {
        ("training_office", one.id): one.capacity for one in problem.training_offices
    }
    for company in problem.companies:
        if company.max_apprentices is not None:
            room["company", company.id] = company.max_apprentices
    for use in problem.ordinary_use:
        if (use.of, use.id) in room:
            room[use.of, use.id] -= use.places
    found = {}
    for slot in problem.slots:
        found[slot.id] = slot.places - slot.reserved - at_slot[slot.id]
        for above in problem.counts_in(slot.id)[1:]:
            if above in room:
                room[above] -= slot.reserved + at_slot[slot.id]
    for slot in problem.slots:
        rooms = [room[above] for above in problem.counts_in(slot.id) if above in room]
        found[slot.id] = max(0, min([found[slot.id], *rooms]))
    return found


def _ahead(problem: Problem, candidate: str, slot: str) -> int | None:
    here = problem.slot[slot]
    groups = here.priorities or problem.company[here.company].priorities
    if not groups:
        return None
    return next(
        (nth for nth, group in enumerate(groups) if candidate in group), len(groups)
    )


def _worth(each: ShortList) -> float:
    """Expected filled places, person after person."""
    numbers = {0: 1.0}
    for one in each.interviews:
        after: dict[int, float] = {}
        for come, odds in numbers.items():
            after[come] = after.get(come, 0.0) + odds * (1 - one.chance)
            after[come + 1] = after.get(come + 1, 0.0) + odds * one.chance
        numbers = after
    return sum(min(come, each.places) * odds for come, odds in numbers.items())
