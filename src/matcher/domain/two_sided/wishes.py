"""What everybody asked for, by slot, without asking every slot."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from matcher.domain.problem import Problem


@dataclass(frozen=True, eq=False)
class Wishes:
    """The slots each candidate asked for, found from her own list.

    ``Problem.rank`` says the same of one pair; asking it of every slot would cost
    candidates x slots.
    """

    problem: Problem

    def asked(self, candidate: str) -> dict[str, int]:
        """Rank of every slot she asked for, 1 is best; best first, then by id."""
        if candidate not in self._known:
            self._known[candidate] = self._asked(candidate)
        return self._known[candidate]

    def _asked(self, candidate: str) -> dict[str, int]:
        person = self.problem.candidate[candidate]
        last = len(person.interests)
        ranks: dict[str, int] = {}
        if person.any_other:
            ranks |= dict.fromkeys(self._of_kind["other_qualification"], last + 2)
        if person.any_job:
            ranks |= dict.fromkeys(self._of_kind["job"], last + 1)
        for leads in self._leads:  # the most specific entry holds
            for rank, group in enumerate(person.interests, start=1):
                for target in group:
                    for slot in leads.get(target, ()):
                        ranks[slot] = rank
        ordered = sorted([(rank, slot) for slot, rank in ranks.items()])
        return {slot: rank for rank, slot in ordered}

    @cached_property
    def _known(self) -> dict[str, dict[str, int]]:
        return {}

    @cached_property
    def _leads(self) -> tuple[dict[str, list[str]], ...]:
        """Slots of each trade, of each company, and by their own id."""
        trades = defaultdict[str, list[str]](list)
        companies = defaultdict[str, list[str]](list)
        for slot in self.problem.slots:
            companies[slot.company].append(slot.id)
            if slot.trade is not None:
                trades[slot.trade].append(slot.id)
        return trades, companies, {slot.id: [slot.id] for slot in self.problem.slots}

    @cached_property
    def _of_kind(self) -> defaultdict[str, list[str]]:
        """Slots of each kind."""
        found = defaultdict[str, list[str]](list)
        for slot in self.problem.slots:
            found[slot.kind].append(slot.id)
        return found
