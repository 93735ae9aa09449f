"""Training offices: who is a member, and how many apprentices each can follow up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import cycle

from matcher.domain import Share, Slot, TrainingOffice
from matcher.scenarios.apportion import apportion
from matcher.scenarios.draws import Draws
from matcher.scenarios.employers import Employer
from matcher.scenarios.facts import CountyFacts
from matcher.scenarios.parameters import EmployerNumbers


def draw_members(
    draws: Draws,
    county: CountyFacts,
    employers: Sequence[Employer],
    numbers: EmployerNumbers,
) -> dict[str, str]:
    """Office of each member company, by the sector of its main trade.

    Every sector has about the same share of members, so that none is left without, and
    where a sector has several offices they take turns.
    """
    sectors: dict[tuple[str, ...], list[str]] = {}
    for employer in employers:
        offices = county.trade(employer.main_trade).training_offices
        sectors.setdefault(offices, []).append(employer.id)
    names = sorted(sectors)
    all_members = int(numbers.office_members * len(employers) + 0.5)
    counts = apportion(all_members, [len(sectors[name]) for name in names])
    return {
        company: office
        for name, count in zip(names, counts, strict=True)
        for company, office in zip(
            draws.order(sectors[name])[:count], cycle(name), strict=False
        )
    }


def training_offices(
    county: CountyFacts,
    members: Mapping[str, str],
    slots: Sequence[Slot],
    numbers: EmployerNumbers,
) -> list[TrainingOffice]:
    """Capacity for everybody its members have places for; less where it is to bind.

    Places count incumbents', reserved and open ones.
    """
    places: Counter[str] = Counter()
    for slot in slots:
        if slot.kind == "apprenticeship" and slot.company in members:
            places[members[slot.company]] += slot.places
    ids = dict.fromkeys(o for trade in county.trades for o in trade.training_offices)
    return [
        TrainingOffice(
            id=office,
            capacity=places[office] * numbers.tight_percent // 100
            if office in numbers.tight_offices
            else places[office],
        )
        for office in ids
    ]


def shares(offices: Sequence[TrainingOffice], numbers: EmployerNumbers) -> list[Share]:
    """Job seekers are at most so many percent of an office's apprentices."""
    return [
        Share(
            id=f"share-{office.id}",
            target_group="job_seeker",
            of="training_office",
            where=office.id,
            at_most=numbers.job_seekers_at_most,
        )
        for office in offices
    ]
