"""No candidate and place would rather have one another than what they have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import ClassVar, Literal, Self

from pydantic import PrivateAttr

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.domain.fact import Count
from matcher.domain.two_sided import Block, Market, Stability, blocking
from matcher.errors import Fault
from matcher.program import Beside, Cut, Options, Rows, Rule
from matcher.program.two_sided import dominated, stability_rows


class Stable(Rule):
    """No candidate and place would rather have one another than what they have.

    ``kind`` says how what is equally good is taken: a pair blocks weakly if both are
    better off together, strongly if one is and the other no worse off, super if neither
    is worse off. At most ``at_most_blocking`` may block. Two people with a joint list,
    or two companions, claim together, weakly; a slot that may close and needs several
    is blocked by as many as it needs. ``domain.two_sided`` has the definitions.

    Sources: Irving, Manlove & Scott (2000, 2003); Biró, Fleiner, Irving & Manlove
    (2010); Biró, Manlove & McBride (2014).

    Examples
    --------
    >>> Stable(kind="strong").at_most_blocking
    0
    """

    rule: Literal["stable"] = "stable"
    judges: ClassVar[tuple[str, ...]] = ("priorities",)
    kind: Stability = "weak"
    at_most_blocking: Count = 0
    _beside: Beside = PrivateAttr(default=Beside())

    def among(self, rules: Sequence[Rule]) -> Self:
        bound = self.model_copy()
        bound._beside = Beside(tuple(rules))
        return bound

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        return stability_rows(
            problem,
            options,
            kind=self.kind,
            at_most_blocking=self.at_most_blocking,
            soft=self.broken is not None,
        )

    def cuts(self, problem: Problem, options: Options) -> Iterable[Cut]:
        if self.at_most_blocking:
            return ()
        found = dominated(problem, options, self.rule)
        return () if found is None else (found,)

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        market, passed = self._beside.market(problem), self.at_most_blocking
        there = {(one.candidate, one.slot) for one in matching.placements}
        for block in blocking(market, matching, self.kind):
            amount = max(0, block.amount - passed)
            passed = max(0, passed - block.amount)
            if amount:
                yield _violation(problem, there, block, amount)

    def faults(self, problem: Problem) -> Iterable[Fault]:
        market = self._beside.market(problem)
        members = _bound_together(problem, market)
        often = Counter(who for people in members.values() for who in people)
        for place, people in members.items():
            if any(often[who] > 1 for who in people):
                yield Fault("one_couple_each", column=place)
            if len(people) > 2:
                yield Fault("two_companions", column=f"{place}.candidates")
            elif self.kind != "weak":
                yield Fault("couples_weakly", column=place)
        taken = Counter(one.slot for one in problem.incumbents.values())
        for nth, slot in enumerate(problem.slots):
            left = max(0, slot.places - slot.reserved - taken[slot.id])
            if not slot.may_close and slot.min_cohort > left:
                yield Fault(
                    "at_most_open_places",
                    column=f"slots[{nth}].min_cohort",
                    details=(("open", left),),
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        if matching is None:  # facts alone block nothing
            return None
        return Reason("stable", about=subject)


def _violation(
    problem: Problem, there: set[tuple[str, str]], block: Block, amount: int
) -> Violation:
    """A block as it is told: ``there`` is who is where, so that a couple's mover is."""
    goes = zip(block.candidates, block.slots, strict=False)
    claims = [(who, slot) for who, slot in goes if slot is not None]
    moves = [one for one in claims if one not in there]
    candidate, slot = next(iter(moves or claims), (block.candidates[0], "-"))
    if block.of == "closed":
        return Violation(
            "stable_closed",
            slot=slot,
            willing=len(block.candidates),
            min=problem.slot[slot].min_cohort,
            amount=amount,
        )
    if block.of == "pair":
        return Violation("stable", candidate=candidate, slot=slot, amount=amount)
    return Violation(
        f"stable_{block.of}",
        **{str(block.of): str(block.id)},
        candidate=candidate,
        slot=slot,
        amount=amount,
    )


def _bound_together(problem: Problem, market: Market) -> dict[str, list[str]]:
    """Claimants who would decide together, by the place that says so."""
    claimants = set(market.claimants)
    named: dict[str, tuple[str, ...]] = {
        f"joint_lists[{nth}]": (joint.first, joint.second)
        for nth, joint in enumerate(problem.joint_lists)
    }
    named |= {
        f"companions[{nth}]": group.candidates
        for nth, group in enumerate(problem.companions)
    }
    people = {
        place: [one for one in some if one in claimants]
        for place, some in named.items()
    }
    return {place: some for place, some in people.items() if len(some) > 1}
