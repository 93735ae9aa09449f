"""Single places of a slot, one for each person who holds or may hold it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from matcher.domain import Location, Slot
from matcher.scenarios.supply import Supply


@dataclass(frozen=True)
class Seat:
    """One place of a slot, where it is and which office follows up who has it."""

    slot: Slot
    location: Location
    office: str | None


def held_seats(supply: Supply) -> list[Seat]:
    """What slots have beyond open and reserved places: one seat for each incumbent."""
    held = {
        slot.id: slot.places - slot.reserved - supply.open_places[slot.id]
        for slot in supply.slots
    }
    return _seats(supply, held)


def open_seats(supply: Supply) -> list[Seat]:
    """Every open place: apprenticeships, jobs and courses."""
    return _seats(supply, supply.open_places)


def _seats(supply: Supply, count: Mapping[str, int]) -> list[Seat]:
    """So many seats of each slot; only apprentices are followed up by an office."""
    return [
        Seat(
            slot,
            supply.site[slot.company],
            supply.members.get(slot.company) if slot.kind == "apprenticeship" else None,
        )
        for slot in supply.slots
        for _ in range(count[slot.id])
    ]
