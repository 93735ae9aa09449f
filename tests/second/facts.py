"""What the second formulation reads from the facts, look-ups of its own."""

from __future__ import annotations

from matcher.domain import Candidate, Pathway, Placement, Problem, Slot, Stage


class Facts:
    """The facts of a problem by id, and what follows from a few of them."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.people = {one.id: one for one in problem.candidates}
        self.slots = {one.id: one for one in problem.slots}
        self.companies = {one.id: one for one in problem.companies}
        self.trades = {one.id: one for one in problem.trades}
        self.locations = {one.id: one for one in problem.locations}
        self.standing = [
            one.placement for one in problem.commitments if one.kind == "incumbent"
        ]
        self.pinned = [
            one.placement for one in problem.commitments if one.kind == "pinned"
        ]
        already = {one.candidate for one in self.standing}
        self.newcomers = [one for one in problem.candidates if one.id not in already]
        self._journeys = {(t.origin, t.destination): t for t in problem.travel_times}

    def region(self, person: str) -> str:
        """Where a person counts."""
        return self.locations[self.people[person].home].region

    def location(self, slot: str) -> str:
        """Where a slot is."""
        return self.companies[self.slots[slot].company].location

    def office(self, slot: str) -> str | None:
        """Who follows up the apprentices of a slot."""
        return self.companies[self.slots[slot].company].training_office

    def place(self, same: str, slot: str) -> str:
        """The slot itself, its company or its location."""
        if same == "slot":
            return slot
        return self.slots[slot].company if same == "company" else self.location(slot)

    def family(self, slot: Slot) -> str | None:
        """The trade family of a slot."""
        return None if slot.trade is None else self.trades[slot.trade].family

    def year(self, month: int) -> int:
        """The calendar year of a month."""
        year, first = self.problem.first_month.split("-")
        return int(year) + (int(first) - 1 + month) // 12

    def months(
        self, person: str, pathway: Pathway, start: int
    ) -> list[tuple[Stage, range]]:
        """The months somebody spends on each stage of a pathway."""
        credit, found, month = self.people[person].credit_months, [], start
        for stage in pathway.stages:
            while stage.begins_in and self._of_year(month) not in stage.begins_in:
                month += 1
            length = stage.months
            for step in stage.by_credit:
                if credit >= step.credit_at_least:
                    length = step.months
            if stage.shortened_by_credit:
                length = max(stage.months_at_least, stage.months - credit)
            found.append((stage, range(month, month + length)))
            month += length
        return found

    def _of_year(self, month: int) -> int:
        """The month of the year, 1 is January."""
        first = int(self.problem.first_month.split("-")[1])
        return (first - 1 + month) % 12 + 1

    def minutes(self, person: Candidate, slot: Slot) -> int | None:
        """The journey one way; ``None`` when there is none."""
        here, there = person.home, self.location(slot.id)
        journey = self._journeys.get((here, there)) or self._journeys.get((there, here))
        if journey is None:
            return 0 if here == there else None
        return journey.by_car if person.has_car else journey.without_car

    def rank(self, person: Candidate, slot: Slot) -> int | None:
        """Which of her wishes a slot is, 1 the first; ``None`` when she has none."""
        ranks = {
            wish: rank
            for rank, wishes in enumerate(person.interests, start=1)
            for wish in wishes
        }
        last = len(person.interests)
        if slot.id in ranks:
            return ranks[slot.id]
        if slot.company in ranks:
            return ranks[slot.company]
        if slot.trade in ranks:
            return ranks[slot.trade]
        if person.any_job and slot.kind == "job":
            return last + 1
        if person.any_other and slot.kind == "other_qualification":
            return last + 2
        return None

    def learns(self, placement: Placement) -> bool:
        """Whether it makes somebody an apprentice."""
        return self.slots[placement.slot].kind == "apprenticeship"
