"""How companies ranked candidates."""

from __future__ import annotations

import numpy as np

from matcher.program.arrays import Ints, ints
from matcher.program.kept import Kept
from matcher.program.positions import Positions


class PriorityLists(Positions):
    """Tie groups ahead of candidates on the lists of slots."""

    @Kept
    def _priorities(self) -> list[tuple[tuple[str, ...], ...]]:
        """List of each slot: its own, or its company's; empty without one."""
        lists = {company.id: company.priorities for company in self.problem.companies}
        return [s.priorities or lists[s.company] for s in self.problem.slots]

    @Kept
    def _ranked(self) -> tuple[Ints, Ints]:
        """Sorted keys candidate x slot of all on a list, and the groups ahead."""
        index, slots = self.candidate_index, len(self.problem.slots)
        found = sorted(
            (index[one] * slots + slot, ahead)
            for slot, groups in enumerate(self._priorities)
            for ahead, group in enumerate(groups)
            for one in group
        )
        table = ints(found).reshape(-1, 2)
        return table[:, 0], table[:, 1]

    def groups_ahead(self, candidate: Ints, slot: Ints) -> Ints:
        """Tie groups ahead of the candidate on the slot's list, for each pair.

        All of them where the list leaves her out; 0 without a list.
        """
        groups = ints([len(groups) for groups in self._priorities])[slot]
        keys, ahead = self._ranked
        listed = np.flatnonzero(groups)
        if not len(keys):
            return groups
        wanted = candidate[listed] * len(self.problem.slots) + slot[listed]
        at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        groups[listed] = np.where(keys[at] == wanted, ahead[at], groups[listed])
        return groups
