"""A person for whom a certain seat is lawful, and much else besides."""

from __future__ import annotations

from matcher.domain import Candidate, Location
from matcher.domain.people import TargetGroup
from matcher.scenarios.draws import Draws
from matcher.scenarios.geography import location_id
from matcher.scenarios.parameters import ClosedNumbers, PeopleNumbers
from matcher.scenarios.people import draw_person
from matcher.scenarios.seats import Seat
from matcher.scenarios.supply import Supply


def draw_fitting(
    draws: Draws,
    name: str,
    group: TargetGroup,
    seat: Seat,
    supply: Supply,
    people: PeopleNumbers,
    numbers: ClosedNumbers,
) -> Candidate:
    """Somebody like those of the open county, changed to suit the seat.

    A wish, the qualifications required and her home: no more is changed, so that
    nothing tells the seat apart from whatever else she may have.
    """
    region = supply.facts.region(seat.location.region)
    site = seat.location.id
    coastal = site in {location_id(one) for one in region.coastal}
    person = draw_person(draws, name, group, site, coastal, supply.facts.trades, people)
    person = wanting(draws, person, seat, supply)
    required = seat.slot.required_qualifications
    missing = [tag for tag in required if tag not in person.qualifications]
    return person.model_copy(
        update={
            "qualifications": (*person.qualifications, *missing),
            "home": _draw_home(draws, person, seat, supply, numbers),
        }
    )


def wanting(draws: Draws, person: Candidate, seat: Seat, supply: Supply) -> Candidate:
    """The trade of the seat among her wishes, unless she would take any such job.

    It takes a random place on her list; the first for a terminated contract, who then
    had her contract in that trade.
    """
    slot = seat.slot
    if slot.trade is None or (slot.kind == "job" and person.any_job):
        return person
    wishes = [trade for (trade,) in person.interests if trade != slot.trade]
    resumed = person.target_group == "terminated_contract"
    place = 0 if resumed else draws.between(0, len(person.interests) - 1)
    if len(wishes) == len(person.interests):
        del wishes[place]
    wishes.insert(place, slot.trade)
    update: dict[str, object] = {"interests": tuple((trade,) for trade in wishes)}
    if resumed:
        update["schooling_trade"] = slot.trade
        update["schooling_family"] = supply.facts.trade(slot.trade).family
    return person.model_copy(update=update)


def _draw_home(
    draws: Draws,
    person: Candidate,
    seat: Seat,
    supply: Supply,
    numbers: ClosedNumbers,
) -> str:
    """Somewhere within her reach, often in another region than the seat."""
    hubs = {location_id(region.hub) for region in supply.facts.regions}

    def reached(home: Location) -> bool:
        there = person.model_copy(update={"home": home.id})
        return supply.reach.reaches(there, seat.location.id)

    near = [home for home in supply.locations if reached(home)]
    away = [home for home in near if home.region != seat.location.region]
    if not away or not draws.chance(numbers.from_elsewhere):
        away = [home for home in near if home.region == seat.location.region]
    return draws.weighted(
        [(home.id, numbers.hub_pull if home.id in hubs else 1.0) for home in away]
    )
