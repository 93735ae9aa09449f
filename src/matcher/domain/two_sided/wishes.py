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
            ranks |= dict.fromkeys(self._slots["other_qualification", ""], last + 2)
        if person.any_job:
            ranks |= dict.fromkeys(self._slots["job", ""], last + 1)
        for kind in ("trade", "company", "slot"):  # the most specific entry holds
            for rank, group in enumerate(person.interests, start=1):
                for target in group:
                    ranks |= dict.fromkeys(self._slots.get((kind, target), ()), rank)
        return dict(sorted(ranks.items(), key=lambda one: (one[1], one[0])))

    @cached_property
    def _known(self) -> dict[str, dict[str, int]]:
        return {}

    @cached_property
    def _slots(self) -> defaultdict[tuple[str, str], list[str]]:
        """Slots by id, company and trade, and all jobs and other qualifications."""
        found = defaultdict[tuple[str, str], list[str]](list)
        for slot in self.problem.slots:
            found["slot", slot.id].append(slot.id)
            found["company", slot.company].append(slot.id)
            if slot.trade is not None:
                found["trade", slot.trade].append(slot.id)
            found[slot.kind, ""].append(slot.id)
        return found
