"""Who gets where within the time she is willing to travel."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.domain import Candidate, TravelTime


class Reach:
    """Journeys between locations, both ways."""

    def __init__(self, times: Sequence[TravelTime]) -> None:
        self._times = {(time.origin, time.destination): time for time in times}
        self._times |= {(time.destination, time.origin): time for time in times}

    def reaches(self, person: Candidate, location: str) -> bool:
        """Whether she would go there from her home, by the car she has or moving."""
        if person.will_relocate:
            return True
        time = self._times[person.home, location]
        minutes = time.by_car if person.has_car else time.without_car
        return minutes is not None and minutes <= person.max_travel_minutes
