"""Which places are a public employer's."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.domain import Slot
from matcher.scenarios.draws import Draws
from matcher.scenarios.parameters import EmployerNumbers


def public_slots(
    draws: Draws,
    slots: Sequence[Slot],
    open_places: dict[str, int],
    numbers: EmployerNumbers,
) -> set[str]:
    """Every slot of the public trade, and slots of another for an exact few places.

    The larger ones are taken first, so that single places fill up the rest.
    """
    chosen = {slot.id for slot in slots if slot.trade == numbers.public_trade}
    left = numbers.partly_public_places
    partly = [slot for slot in slots if slot.trade == numbers.partly_public_trade]
    for slot in sorted(draws.order(partly), key=lambda slot: -open_places[slot.id]):
        if 0 < open_places[slot.id] <= left:
            chosen.add(slot.id)
            left -= open_places[slot.id]
    return chosen


def public_companies(
    slots: Sequence[Slot], public: set[str], numbers: EmployerNumbers
) -> set[str]:
    """Companies with the public trade, and those whose slots are all public."""
    trades = {slot.company for slot in slots if slot.trade == numbers.public_trade}
    mixed = {slot.company for slot in slots if slot.id not in public}
    return trades | ({slot.company for slot in slots} - mixed)


def with_public(
    slots: Sequence[Slot], public: set[str], companies: set[str]
) -> list[Slot]:
    """The slots, with a word of their own where they differ from their company."""
    return [
        slot.model_copy(update={"public": slot.id in public})
        if (slot.id in public) != (slot.company in companies)
        else slot
        for slot in slots
    ]
