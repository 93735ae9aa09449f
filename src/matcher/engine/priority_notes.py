"""Who is ranked without asking, or asks without being ranked: normal, but said."""

from __future__ import annotations

import numpy as np

from matcher.domain import Problem
from matcher.domain.verdicts import Saying
from matcher.program import Bools, FactArrays, Ints, ints


class Note(Saying):
    """What is normal in the facts and still good to know, with how many it is about.

    Examples
    --------
    >>> Note("asked_unranked", entries=3, slots=2).details
    {'entries': 3, 'slots': 2}
    """


def priority_notes(problem: Problem) -> tuple[Note, ...]:
    """How priorities and wishes fail to meet, in at most two notes.

    ``ranked_unasked`` counts entries of the lists of slots and companies whose person
    did not ask for the slot or any slot of the company (``unasked``), is an incumbent
    (``incumbents``), or said no or was refused (``declined``), each entry once, in this
    order; ``lists`` is how many lists hold them and ``listed`` how many entries all
    lists have. ``asked_unranked`` counts new candidates' wishes for a slot with a list,
    its own or its company's, that leaves them out, and the slots; a refusal is no wish.

    Linear in wishes and entries, sorting aside; never candidates times slots.

    Examples
    --------
    >>> from matcher.scenarios import scenario
    >>> for note in priority_notes(scenario("pilot")):
    ...     print(note.code, note.details["entries"])
    asked_unranked 104
    """
    own = [slot.priorities for slot in problem.slots]
    if not any(own) and not any(one.priorities for one in problem.companies):
        return ()
    pairs = _Pairs(problem)
    return tuple(note for note in (pairs.ranked(), pairs.asked()) if note is not None)


class _Pairs:
    """Wishes and refusals as keys candidate x slot, and candidate x owner of a list.

    Owners are all slots, then all companies.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem, self.facts = problem, FactArrays(problem)
        self.slots = len(problem.slots)
        self.owners = self.slots + len(problem.companies)
        self.candidate, self.slot = self.facts.interested_pairs()
        self.incumbent = np.zeros(len(problem.candidates), bool)
        index = self.facts.candidate_index
        self.incumbent[[index[one] for one in problem.incumbents]] = True
        owner = {one.id: nth for nth, one in enumerate(problem.slots)}
        owner |= {c.id: self.slots + nth for nth, c in enumerate(problem.companies)}
        said_no = [(index[c], owner[of]) for c, of in sorted(problem.declined)]
        no = ints(said_no).reshape(-1, 2)
        self.no = no[:, 0] * self.owners + no[:, 1]
        lists = [slot.priorities for slot in problem.slots]
        lists += [company.priorities for company in problem.companies]
        listed = [
            (index[one], nth)
            for nth, groups in enumerate(lists)
            for group in groups
            for one in group
        ]
        entries = ints(listed).reshape(-1, 2)
        self.ranked_one, self.list = entries[:, 0], entries[:, 1]

    def refused(self, candidate: Ints, owner: Ints) -> Bools:
        """Whether she and the slot or company said no; a slot's company counts."""
        company = np.where(
            owner < self.slots,
            self.slots + self.facts.slot_company[np.minimum(owner, self.slots - 1)],
            owner,
        )
        found: Bools = np.isin(self.key(candidate, owner), self.no)
        found |= np.isin(self.key(candidate, company), self.no)
        return found

    def key(self, candidate: Ints, owner: Ints) -> Ints:
        return candidate * self.owners + owner

    def ranked(self) -> Note | None:
        """Entries of lists nobody can use."""
        company = self.slots + self.facts.slot_company[self.slot]
        asked = np.concatenate(
            [self.key(self.candidate, self.slot), self.key(self.candidate, company)]
        )
        unasked = ~np.isin(self.key(self.ranked_one, self.list), asked)
        incumbent = self.incumbent[self.ranked_one] & ~unasked
        declined = self.refused(self.ranked_one, self.list) & ~unasked & ~incumbent
        some = unasked | incumbent | declined
        if not some.any():
            return None
        return Note(
            "ranked_unasked",
            entries=int(some.sum()),
            listed=len(some),
            lists=len(np.unique(self.list[some])),
            unasked=int(unasked.sum()),
            incumbents=int(incumbent.sum()),
            declined=int(declined.sum()),
        )

    def asked(self) -> Note | None:
        """Wishes that a list is silent about."""
        has_own = np.zeros(self.owners, bool)
        has_own[self.list] = True
        company = self.slots + self.facts.slot_company[self.slot]
        owner = np.where(has_own[self.slot], self.slot, company)
        ranked = self.key(self.ranked_one, self.list)
        silent = has_own[owner] & ~np.isin(self.key(self.candidate, owner), ranked)
        silent &= ~self.incumbent[self.candidate]
        silent &= ~self.refused(self.candidate, self.slot)
        if not silent.any():
            return None
        slots = len(np.unique(self.slot[silent]))
        return Note("asked_unranked", entries=int(silent.sum()), slots=slots)
