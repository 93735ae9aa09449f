"""The people who are already in a pathway, each in a lawful place of her own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from matcher.domain import Candidate, Commitment, Placement
from matcher.domain.people import TargetGroup
from matcher.scenarios.draws import Draws
from matcher.scenarios.facts import CountyFacts
from matcher.scenarios.parameters import AUGUST, EmployerNumbers, PeopleNumbers
from matcher.scenarios.people import candidate_id, draw_birth_year
from matcher.scenarios.seats import Seat


def draw_incumbents(
    draws: Draws,
    county: CountyFacts,
    seats: Sequence[Seat],
    employers: EmployerNumbers,
    numbers: PeopleNumbers,
    first: int,
) -> tuple[list[Candidate], list[Commitment]]:
    """One person for each seat, numbered from ``first``.

    Nobody needs a class: she has Vg2 of the family, or resumes a contract in the trade.
    """
    groups = _groups(draws, seats, employers, numbers)
    people, commitments = [], []
    for number, (seat, group) in enumerate(
        zip(seats, groups, strict=True), start=first
    ):
        trade = county.trade(seat.slot.trade or "")
        resumed = group == "terminated_contract"
        person = Candidate(
            id=candidate_id(number),
            target_group=group,
            birth_year=draw_birth_year(draws, group, numbers),
            home=seat.location.id,
            interests=((trade.id,),),
            schooling="part_apprenticed" if resumed else "vg2",
            schooling_family=trade.family,
            schooling_trade=trade.id if resumed else None,
            qualifications=trade.required_qualifications,
            income_need=numbers.income_need,
            benefit=numbers.benefit,
        )
        people.append(person)
        pathway = "contract_resumed" if resumed else "apprenticeship_after_vg2"
        placement = Placement(
            candidate=person.id, slot=seat.slot.id, pathway=pathway, start=AUGUST
        )
        commitments.append(Commitment(kind="incumbent", placement=placement))
    return people, commitments


def _groups(
    draws: Draws,
    seats: Sequence[Seat],
    employers: EmployerNumbers,
    numbers: PeopleNumbers,
) -> list[TargetGroup]:
    """Target group of each seat; no office has too large a share of job seekers.

    Otherwise its share could be broken before anybody new is placed.
    """
    everybody = Counter(seat.office for seat in seats)
    held: Counter[str | None] = Counter()
    left = dict(numbers.incumbent_groups)
    groups: list[TargetGroup] = ["adult_education_applicant"] * len(seats)
    for position in draws.order(range(len(seats))):
        office = seats[position].office
        most = employers.job_seekers_at_most * everybody[office] // 100
        if left["job_seeker"] and (office is None or held[office] < most):
            groups[position] = "job_seeker"
            held[office] += 1
        elif left["terminated_contract"]:
            groups[position] = "terminated_contract"
        left[groups[position]] -= 1
    return groups
