"""A lawful plan that fills every open place, and people for whom it is lawful."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from matcher.domain import Candidate, Matching, Placement
from matcher.domain.people import TargetGroup
from matcher.scenarios.draws import Draws
from matcher.scenarios.fitting import draw_fitting
from matcher.scenarios.gathering import gathered
from matcher.scenarios.groups import draw_groups
from matcher.scenarios.parameters import AUGUST, OCTOBER, Parameters
from matcher.scenarios.people import candidate_id
from matcher.scenarios.seats import Seat, open_seats
from matcher.scenarios.slots import FULL_TRAINING
from matcher.scenarios.supply import Supply

_AFTER_VG2 = "apprenticeship_after_vg2"
_WITH_SCHOOL = "school_then_apprenticeship"
_OF_KIND = {"job": "straight_to_work", "other_qualification": "other_qualification"}


def draw_full_plan(
    draws: Draws,
    supply: Supply,
    counts: Mapping[TargetGroup, int],
    parameters: Parameters,
) -> tuple[list[Candidate], Matching]:
    """One person for each open place, and who has which.

    ``counts`` are people of each target group. Newcomers of a slot start together; who
    needs a class has one that runs, or Vg2 of the family where too few need it.
    """
    seats = draws.order(open_seats(supply))
    groups = draw_groups(draws, seats, counts, parameters.employers.job_seekers_at_most)
    start = _starts(draws, supply, parameters)
    usual = replace(parameters.people, from_october=0.0)
    late = replace(usual, from_october=parameters.closed.from_october)
    people, plan = [], []
    for number, (seat, group) in enumerate(zip(seats, groups, strict=True), start=1):
        begins = start[seat.slot.id]
        person = draw_fitting(
            draws,
            candidate_id(number),
            group,
            seat,
            supply,
            usual if begins == AUGUST else late,
            parameters.closed,
        )
        people.append(person)
        plan.append(
            Placement(
                candidate=person.id,
                slot=seat.slot.id,
                pathway=_pathway(person, seat, supply),
                start=begins,
            )
        )
    return _taught(people, plan, seats, supply)


def _starts(draws: Draws, supply: Supply, parameters: Parameters) -> dict[str, int]:
    """The month in which newcomers of each slot start."""
    return {
        slot.id: OCTOBER
        if OCTOBER in slot.start_months and draws.chance(parameters.closed.october)
        else AUGUST
        for slot in supply.slots
    }


def _pathway(person: Candidate, seat: Seat, supply: Supply) -> str:
    """The pathway she may follow there that needs no class, if there is one."""
    if seat.slot.trade is None or seat.slot.kind != "apprenticeship":
        return _OF_KIND[seat.slot.kind]
    family = supply.facts.trade(seat.slot.trade).family
    if person.schooling == "vg2" and person.schooling_family == family:
        return _AFTER_VG2
    if person.schooling_trade == seat.slot.trade:
        return "contract_resumed"
    return FULL_TRAINING if FULL_TRAINING in seat.slot.offers else _WITH_SCHOOL


def _taught(
    people: Sequence[Candidate],
    plan: Sequence[Placement],
    seats: Sequence[Seat],
    supply: Supply,
) -> tuple[list[Candidate], Matching]:
    """The plan with its classes, and schooling for whoever there is no class for."""
    family = {trade.id: trade.family for trade in supply.facts.trades}
    subject = {
        entry.candidate: family[seat.slot.trade or ""]
        for entry, seat in zip(plan, seats, strict=True)
        if entry.pathway == _WITH_SCHOOL
    }
    attended = gathered(
        {
            entry.candidate: (subject[entry.candidate], seat.location.zone, entry.start)
            for entry, seat in zip(plan, seats, strict=True)
            if entry.candidate in subject
        },
        supply.classes,
    )
    schooled, placements = [], []
    for person, entry in zip(people, plan, strict=True):
        if person.id in attended:
            entry = entry.model_copy(update={"classes": (attended[person.id],)})
        elif person.id in subject:
            entry = entry.model_copy(update={"pathway": _AFTER_VG2})
            vg2 = {"schooling": "vg2", "schooling_family": subject[person.id]}
            person = person.model_copy(update=vg2)
        schooled.append(person)
        placements.append(entry)
    return schooled, Matching(placements=tuple(placements))
