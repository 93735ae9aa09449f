"""How companies ranked candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.domain.fact import TieGroups
from matcher.program.arrays import Ints, ints
from matcher.program.kept import Kept
from matcher.program.positions import Positions


@dataclass(frozen=True)
class _Lists:
    """Lists of several owners: how many groups each has, and who is on them where.

    ``keys`` are sorted, candidate x owner of everybody on a list, and ``ahead`` the
    groups ahead of them there.
    """

    groups: Ints
    keys: Ints
    ahead: Ints

    def groups_ahead(self, candidate: Ints, owner: Ints) -> Ints:
        """Groups ahead of the candidate on the owner's list, for each pair."""
        groups = self.groups[owner]
        listed = np.flatnonzero(groups)
        if not len(self.keys):
            return groups
        wanted = candidate[listed] * len(self.groups) + owner[listed]
        at = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        found = self.keys[at] == wanted
        groups[listed] = np.where(found, self.ahead[at], groups[listed])
        return groups


class PriorityLists(Positions):
    """Tie groups ahead of candidates on the lists of slots and of companies."""

    @Kept
    def _slot_lists(self) -> _Lists:
        """List of each slot: its own, or its company's; empty without one."""
        lists = {company.id: company.priorities for company in self.problem.companies}
        return self._read(
            [s.priorities or lists[s.company] for s in self.problem.slots]
        )

    @Kept
    def _company_lists(self) -> _Lists:
        """List of each company; empty without one."""
        return self._read([company.priorities for company in self.problem.companies])

    def _read(self, lists: Sequence[TieGroups]) -> _Lists:
        index, owners = self.candidate_index, len(lists)
        found = sorted(
            (index[one] * owners + owner, ahead)
            for owner, groups in enumerate(lists)
            for ahead, group in enumerate(groups)
            for one in group
        )
        table = ints(found).reshape(-1, 2)
        return _Lists(ints([len(groups) for groups in lists]), table[:, 0], table[:, 1])

    def groups_ahead(self, candidate: Ints, slot: Ints) -> Ints:
        """Tie groups ahead of the candidate on the slot's list, for each pair.

        All of them where the list leaves her out; 0 without a list.
        """
        return self._slot_lists.groups_ahead(candidate, slot)

    def company_groups_ahead(self, candidate: Ints, company: Ints) -> Ints:
        """The same on the company's own list, which a slot's does not replace."""
        return self._company_lists.groups_ahead(candidate, company)
