"""What companies answered after interviews: whom they declined, whom they rank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matcher.domain import Candidate, Company, Decline, Slot, TravelTime
from matcher.scenarios.draws import Draws
from matcher.scenarios.parameters import AnswerNumbers
from matcher.scenarios.reach import Reach


class Interviews:
    """Who met whom: people who want something a company has, within their reach."""

    def __init__(
        self,
        people: Sequence[Candidate],
        companies: Sequence[Company],
        slots: Sequence[Slot],
        times: Sequence[TravelTime],
    ) -> None:
        self.people = people
        self.slots = [slot for slot in slots if slot.kind != "other_qualification"]
        reach = Reach(times)
        here: dict[str, list[Slot]] = {company.id: [] for company in companies}
        for slot in self.slots:
            here[slot.company].append(slot)
        self.pairs = [
            (person, company)
            for person in people
            for company in companies
            if _wants(person, here[company.id])
            and reach.reaches(person, company.location)
        ]


def _wants(person: Candidate, slots: Sequence[Slot]) -> bool:
    trades = {trade for group in person.interests for trade in group}
    return any(
        slot.trade in trades or (slot.kind == "job" and person.any_job)
        for slot in slots
    )


def draw_declines(
    draws: Draws, interviews: Interviews, numbers: AnswerNumbers
) -> list[Decline]:
    """Some of the pairs that met said no, whichever side it was."""
    return [
        Decline(candidate=person.id, company=company.id)
        for person, company in interviews.pairs
        if draws.chance(numbers.declined)
    ]


def draw_priorities(
    draws: Draws,
    interviews: Interviews,
    declines: Sequence[Decline],
    numbers: AnswerNumbers,
) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Half of the slots that have applicants rank some of them.

    Applicants ranked the trade and qualify; each is as likely unranked as in any one
    of the tie groups.
    """
    no = {(decline.candidate, decline.company) for decline in declines}
    met: dict[str, list[Candidate]] = {}
    for person, company in interviews.pairs:
        if (person.id, company.id) not in no:
            met.setdefault(company.id, []).append(person)
    applicants = {
        slot.id: [p.id for p in met.get(slot.company, []) if _applies(p, slot)]
        for slot in interviews.slots
    }
    asked_for = [slot for slot, people in applicants.items() if people]
    found = {}
    for slot in draws.some(asked_for, numbers.ranking_slots):
        ties: list[list[str]] = [[] for _ in range(numbers.levels + 1)]
        for applicant in applicants[slot]:
            ties[draws.between(0, numbers.levels)].append(applicant)
        found[slot] = tuple(tuple(group) for group in ties[1:] if group)
    return found


def _applies(person: Candidate, slot: Slot) -> bool:
    wanted = any(slot.trade in group for group in person.interests)
    return wanted and set(slot.required_qualifications) <= set(person.qualifications)


def with_priorities(
    slots: Sequence[Slot], priorities: Mapping[str, tuple[tuple[str, ...], ...]]
) -> list[Slot]:
    """The slots with their rankings."""
    return [
        slot.model_copy(update={"priorities": priorities.get(slot.id, ())})
        for slot in slots
    ]
