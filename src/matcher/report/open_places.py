"""Which places a plan leaves over, and why: all of it counted, nothing solved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from matcher.compile import allowed_options
from matcher.domain import Matching, Problem, Reason, Slot
from matcher.domain.fact import Id
from matcher.explain.reasons import counting, least_broken
from matcher.policy import Policy
from matcher.program import Bools, FactArrays, Ints, Options, Pairs


@dataclass(frozen=True)
class OpenPlacesRow:
    """One slot with places that nobody is proposed for.

    Attributes
    ----------
    places, taken, reserved, open
        All its places, those incumbents hold, those kept for ordinary applicants, and
        those that are the scheme's.
    held, left
        How many of these the plan gives out, and how many it leaves.
    asked, near, may, waiting
        New candidates who asked for it; of them, those within reach that neither side
        declined; who may lawfully go there, room aside; and of these, who has no place.
    why
        The first of these that holds: all is ``open_kept`` for ordinary applicants;
        ``open_nobody_asked``; all were ``open_declined``; it is ``open_too_far`` for
        the others; ``open_unlawful``, a rule bars each of them; ``open_too_few`` for
        its cohort; ``open_all_placed``. Otherwise what the plan would break with one
        more of those who wait, whoever is nearest: the reason of that rule, or
        ``open_several`` rules; ``open_not_reached`` if none.
    """

    slot: Id
    places: int
    taken: int
    reserved: int
    open: int
    held: int
    left: int
    asked: int
    near: int
    may: int
    waiting: int
    why: Reason


def open_places(
    problem: Problem, matching: Matching, policy: Policy
) -> tuple[OpenPlacesRow, ...]:
    """A row for each slot with a place left, and for each that is kept altogether.

    Those with most places left come first.

    Examples
    --------
    >>> from matcher.domain import Matching, Problem
    >>> from matcher.policy import default_policy
    >>> open_places(Problem(first_month="2022-08"), Matching(), default_policy())
    ()
    """
    rows = _Plan(problem, matching, policy).rows()
    return tuple(sorted(rows, key=lambda row: (-row.left, row.slot)))


class _Plan:
    """What every row needs once."""

    def __init__(self, problem: Problem, matching: Matching, policy: Policy) -> None:
        self.problem, self.matching, self.policy = problem, matching, policy
        facts = self.facts = FactArrays(problem)
        self.options = allowed_options(problem, policy)
        placed = [facts.candidate_index[p.candidate] for p in matching.placements]
        self.waiting = facts.candidate_new.copy()
        self.waiting[placed] = False
        self.asked = _of_new(facts, Pairs(facts, *facts.interested_pairs()))
        self.standing = [
            v for rule in counting(policy) for v in rule.violations(problem, matching)
        ]

    def rows(self) -> Iterator[OpenPlacesRow]:
        held = Counter(one.slot for one in self.matching.placements)
        for place, slot in enumerate(self.problem.slots):
            room = int(self.facts.slot_open[place])
            if room > held[slot.id] or (not room and slot.reserved):
                yield self._row(place, slot, room, held[slot.id])

    def _row(self, place: int, slot: Slot, room: int, held: int) -> OpenPlacesRow:
        asked = self.asked.take(self.asked.slot == place)
        agreed = asked.take(_not_declined(self.problem, slot, asked))
        near = agreed.take(_in_reach(self.facts, agreed))
        lawful = self.options.take(self.options.slot == place)
        waiting = lawful.take(self.waiting[lawful.candidate])
        counts: dict[str, int] = {
            "reserved": slot.reserved,
            "asked": len(asked),
            "near": len(near),
            "may": len(np.unique(lawful.candidate)),
            "waiting": len(np.unique(waiting.candidate)),
        }
        code = _counted(slot, room, held, len(agreed), counts)
        return OpenPlacesRow(
            slot=slot.id,
            places=slot.places,
            taken=slot.places - int(self.facts.slot_free[place]),
            open=room,
            held=held,
            left=max(0, room - held),
            **counts,
            why=self._in_the_way(slot, waiting)
            if code is None
            else Reason(code, **counts, slot=slot.id, min=slot.min_cohort),
        )

    def _in_the_way(self, slot: Slot, waiting: Options) -> Reason:
        people = len(np.unique(waiting.candidate))
        rank = np.where(waiting.rank > 0, waiting.rank, self.problem.longest_list + 3)
        order = np.lexsort((waiting.minutes, rank))
        _, broken = least_broken(
            self.problem,
            self.matching,
            self.policy,
            self.standing,
            waiting.take(order).placements(),
        )
        if len(broken) == 1:
            return broken[0][1]
        rules = ", ".join(rule for rule, _ in broken)
        code = "open_several" if broken else "open_not_reached"
        return Reason(code, slot=slot.id, waiting=people, rules=rules)


def _counted(
    slot: Slot, room: int, held: int, agreed: int, counts: dict[str, int]
) -> str | None:
    """The code of what the counts alone say; ``None`` if somebody waits who may go."""
    if not room:
        return "open_kept"
    if not counts["may"]:
        if not counts["asked"]:
            return "open_nobody_asked"
        if not agreed:
            return "open_declined"
        return "open_unlawful" if counts["near"] else "open_too_far"
    if not held and counts["may"] < slot.min_cohort:
        return "open_too_few"
    return None if counts["waiting"] else "open_all_placed"


def _of_new(facts: FactArrays, pairs: Pairs) -> Pairs:
    return pairs.take(facts.candidate_new[pairs.candidate])


def _not_declined(problem: Problem, slot: Slot, pairs: Pairs) -> Bools:
    names = [problem.candidates[one].id for one in pairs.candidate.tolist()]
    refused = [
        not problem.declined.isdisjoint(((who, slot.id), (who, slot.company)))
        for who in names
    ]
    return ~np.array(refused, bool)


def _in_reach(facts: FactArrays, pairs: Pairs) -> Bools:
    who: Ints = pairs.candidate
    near: Bools = pairs.minutes <= facts.candidate_limit[who]
    return near | facts.candidate_moves[who]
