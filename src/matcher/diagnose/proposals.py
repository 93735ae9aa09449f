"""What could be changed about a member of a conflict: one fact, more or less of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from matcher.diagnose.member import Member
from matcher.domain import Matching, Placement, Problem
from matcher.rules import Resources
from matcher.whatif import (
    AnyChange,
    Approved,
    Available,
    ClassSeats,
    CompanyCapacity,
    Fewest,
    Interested,
    MayClose,
    OfficeCapacity,
    Places,
    Qualified,
    Reconsidered,
    Released,
    ResourceCapacity,
    ShareLimits,
    StartOffered,
    TravelMinutes,
    Unbound,
)

MINUTES_A_STEP = 15
POINTS_A_STEP = 5


@dataclass(frozen=True)
class Proposal:
    """A change by 1 to ``most``; the more, the more is lawful.

    Attributes
    ----------
    change
        The change by so much.
    steps
        How large it is by so much: a place, a person, a pin, a month, a quarter of an
        hour or five percent points is one step.
    """

    change: Callable[[int], AnyChange]
    most: int = 1
    steps: Callable[[int], int] = lambda much: much


def _just(change: AnyChange, steps: int = 1) -> Proposal:
    """A change that is made or not."""
    return Proposal(lambda _: change, steps=lambda _: steps)


def proposals(problem: Problem, member: Member) -> Iterator[Proposal]:
    """Every change of a single fact behind a member that could help."""
    find = _FACTS.get((member.rule, member.of))
    if find is not None:
        yield from find(problem, member.subject)


def _pin(problem: Problem, name: str) -> Iterator[Proposal]:
    yield _just(Released(candidates=(name,)))


def _places(problem: Problem, name: str) -> Iterator[Proposal]:
    people = len(problem.candidates)
    yield Proposal(lambda much: Places(slots=(name,), add=much), people)


def _company(problem: Problem, name: str) -> Iterator[Proposal]:
    people = len(problem.candidates)
    yield Proposal(lambda much: CompanyCapacity(companies=(name,), add=much), people)


def _office(problem: Problem, name: str) -> Iterator[Proposal]:
    most = len(problem.candidates) + _ordinary(problem, name)
    yield Proposal(
        lambda much: OfficeCapacity(training_offices=(name,), add=much), most
    )


def _seats(problem: Problem, name: str) -> Iterator[Proposal]:
    most = len(problem.candidates) + _ordinary(problem, name)
    yield Proposal(lambda much: ClassSeats(training_classes=(name,), add=much), most)


def _class(problem: Problem, name: str) -> Iterator[Proposal]:
    yield from _seats(problem, name)
    least = problem.training_class[name].min
    if least > 1:
        yield Proposal(
            lambda much: Fewest(training_classes=(name,), add=-much), least - 1
        )


def _resource(problem: Problem, name: str) -> Iterator[Proposal]:
    """More of it in the months in which pins alone want more, or else in every month.

    Somebody else may be short in other months, too.
    """
    pinned = Matching(placements=problem.pins)
    short = tuple(
        str(one.details["month"])
        for one in Resources().violations(problem, pinned)
        if one.subject == name
    )
    step = problem.most_used(name)
    for months in dict.fromkeys((short, ())):
        yield Proposal(partial(_more_of, name, months, step), len(problem.candidates))


def _more_of(
    name: str, months: tuple[str, ...], step: int, much: int
) -> ResourceCapacity:
    return ResourceCapacity(resources=(name,), months=months, add=much * step)


def _kept_company(problem: Problem, name: str) -> Iterator[Proposal]:
    most = len(problem.candidates) + _ordinary(problem, name)
    yield Proposal(lambda much: CompanyCapacity(companies=(name,), add=much), most)


def _cohort(problem: Problem, name: str) -> Iterator[Proposal]:
    slot = problem.slot[name]
    if slot.min_cohort:
        yield Proposal(lambda much: Fewest(slots=(name,), add=-much), slot.min_cohort)
    if not slot.may_close:
        least = max(1, slot.min_cohort)
        yield _just(MayClose(slots=(name,)), least)


def _share(problem: Problem, name: str) -> Iterator[Proposal]:
    yield Proposal(
        lambda much: ShareLimits(shares=(name,), add=much),
        100,
        lambda much: -(-much // POINTS_A_STEP),
    )


def _companions(problem: Problem, name: str) -> Iterator[Proposal]:
    yield _just(Unbound(companions=(name,)))


def _apart(problem: Problem, name: str) -> Iterator[Proposal]:
    yield _just(Unbound(apart=(name,)))


def _travel(problem: Problem, name: str) -> Iterator[Proposal]:
    limit = problem.candidate[name].max_travel_minutes
    journeys = {problem.travel_minutes(name, one.slot) for one in _bound(problem, name)}
    longer = sorted(m - limit for m in journeys if m is not None and m > limit)
    if longer:
        yield Proposal(
            lambda much: TravelMinutes(candidates=(name,), add=longer[much - 1]),
            len(longer),
            lambda much: -(-longer[much - 1] // MINUTES_A_STEP),
        )


def _qualification(problem: Problem, name: str) -> Iterator[Proposal]:
    held = problem.candidate[name].qualifications
    for pin in _bound(problem, name):
        required = problem.slot[pin.slot].required_qualifications
        missing = [tag for tag in required if tag not in held]
        if len(missing) == 1:
            yield _just(Qualified(candidates=(name,), grants=missing[0]))


def _decline(problem: Problem, name: str) -> Iterator[Proposal]:
    for pin in _bound(problem, name):
        yield _just(Reconsidered(candidates=(name,), slots=(pin.slot,)))


def _interest(problem: Problem, name: str) -> Iterator[Proposal]:
    for pin in _bound(problem, name):
        yield _just(Interested(candidates=(name,), slots=(pin.slot,)))


def _start(problem: Problem, name: str) -> Iterator[Proposal]:
    available = problem.candidate[name].available_from
    for pin in _bound(problem, name):
        if pin.start < available:
            earlier = Available(candidates=(name,), add=pin.start - available)
            yield _just(earlier, available - pin.start)
        if pin.start not in problem.slot[pin.slot].start_months:
            yield _just(StartOffered(slots=(pin.slot,), month=pin.start))


def _approval(problem: Problem, name: str) -> Iterator[Proposal]:
    slot = problem.slot[name]
    if slot.trade is not None:
        yield _just(Approved(companies=(slot.company,), trades=(slot.trade,)))


def _bound(problem: Problem, name: str) -> list[Placement]:
    """Pins that speak of her; where none does, those of her companions."""
    mine = [pin for pin in problem.pins if pin.candidate == name]
    mates = {
        one
        for group in problem.companions
        if name in group.candidates
        for one in group.candidates
    }
    return mine or [pin for pin in problem.pins if pin.candidate in mates]


def _ordinary(problem: Problem, name: str) -> int:
    """What may be kept there for ordinary apprentices."""
    used = sum(use.places for use in problem.ordinary_use if use.id == name)
    return used + sum(slot.reserved for slot in problem.slots)


_FACTS: dict[tuple[str, str], Callable[[Problem, str], Iterator[Proposal]]] = {
    ("commitments", "candidate"): _pin,
    ("places", "slot"): _places,
    ("apprentices_at_once", "company"): _company,
    ("training_offices", "training_office"): _office,
    ("training_classes", "training_class"): _class,
    ("resources", "resource"): _resource,
    ("non_displacement", "slot"): _places,
    ("non_displacement", "company"): _kept_company,
    ("non_displacement", "training_office"): _office,
    ("non_displacement", "training_class"): _seats,
    ("slot_cohorts", "slot"): _cohort,
    ("shares", "share"): _share,
    ("companions", "companions"): _companions,
    ("apart", "apart"): _apart,
    ("travel", "candidate"): _travel,
    ("qualifications", "candidate"): _qualification,
    ("declines", "candidate"): _decline,
    ("interest", "candidate"): _interest,
    ("start", "candidate"): _start,
    ("approval", "slot"): _approval,
}
