"""Pairs, couples and closed slots that would rather have one another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from matcher.domain.matching import Matching
from matcher.domain.two_sided.held import Held
from matcher.domain.two_sided.joint import accepted, better
from matcher.domain.two_sided.market import Market

Stability = Literal["weak", "strong", "super"]
"""How people and places take what they hold to be no better and no worse."""


@dataclass(frozen=True)
class Block:
    """Somebody and a place who would rather have one another than what they have.

    Attributes
    ----------
    candidates
        The candidate; a couple; or everybody willing to open a closed slot.
    slots
        Where they would go: one slot, or a couple's two (``None``: no place).
    of
        Which of these it is; a couple has a joint list or is companions.
    id
        The couple's: of its joint list or its companions.
    amount
        How far the plan is from stable here: 1, or for a closed slot those willing
        beyond one less than it needs.
    """

    candidates: tuple[str, ...]
    slots: tuple[str | None, ...]
    of: Literal["pair", "joint_list", "companions", "closed"]
    id: str | None = None
    amount: int = 1


def blocking(
    market: Market, matching: Matching, kind: Stability = "weak"
) -> tuple[Block, ...]:
    """Everything that blocks a plan: pairs, then couples, then closed slots, by id.

    A pair blocks **weakly** if she prefers the slot and each of its levels has room for
    her or holds somebody worse placed. It blocks **super** if neither would be worse
    off. It blocks **strongly** if neither would be worse off and one of them better.
    People in a couple claim together only; a slot that is closed and needs several is
    blocked by as many as it needs.

    Sources: Irving, Manlove & Scott (2000, 2003); for slots that may close, Biró,
    Fleiner, Irving & Manlove (2010); for couples, Biró, Manlove & McBride (2014).

    Examples
    --------
    >>> from matcher import Problem, Matching
    >>> problem = Problem(first_month="2022-08")
    >>> blocking(Market(problem, lambda one: False), Matching())
    ()
    """
    plan = Held(market, matching)
    pairs: list[Block] = []
    willing = defaultdict[str, list[str]](list)
    for candidate in market.alone:
        has, there = plan.rank(candidate), plan.slots_of(candidate)
        for slot, rank in market.asked(candidate).items():
            if rank > has or (rank == has and kind == "weak"):
                break
            ties_count = kind == "super" or (kind == "strong" and rank < has)
            if (
                slot not in there
                and not any(
                    plan.full(level, candidate, ties_count=ties_count)
                    for level in market.levels(slot)
                )
                and market.possible(candidate, slot)
            ):
                if _closed(market, plan, slot):
                    willing[slot].append(candidate)
                else:
                    pairs.append(Block((candidate,), (slot,), "pair"))
    pairs.sort(key=lambda one: (one.candidates, one.slots))
    return (*pairs, *_couples(market, plan), *_openings(market, willing))


def _closed(market: Market, plan: Held, slot: str) -> bool:
    return market.may_stay_closed(slot) and not plan.at.get(("slot", slot))


def _couples(market: Market, plan: Held) -> list[Block]:
    return [
        Block(
            (couple.first, couple.second),
            (choice.first, choice.second),
            couple.kind,
            couple.id,
        )
        for couple in market.couples
        for choice in better(couple, plan)
        if accepted(market, plan, couple, choice)
    ]


def _openings(market: Market, willing: dict[str, list[str]]) -> list[Block]:
    """Closed slots that enough people would rather have open."""
    return [
        Block(
            tuple(people),
            (slot,),
            "closed",
            amount=len(people) - market.problem.slot[slot].min_cohort + 1,
        )
        for slot, people in sorted(willing.items())
        if len(people) >= market.problem.slot[slot].min_cohort
    ]
