"""Who would rather have a place that somebody further down its list has."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.domain.matching import Matching
from matcher.domain.two_sided.held import Held
from matcher.domain.two_sided.market import Market


@dataclass(frozen=True)
class Envy:
    """A candidate, a slot she would rather have, and those who hold it behind her."""

    candidate: str
    slot: str
    held_by: tuple[str, ...]


def justified_envy(market: Market, matching: Matching) -> tuple[Envy, ...]:
    """Everybody's justified envy, by candidate and slot.

    Somebody who decides alone would rather have a slot than what the plan gives her,
    and it holds a claimant strictly behind her on its list. Empty places give nobody
    reason for envy. Sources: Fleiner & Kamiyama (2016); Yokoi (2020); Krishnaa,
    Limaye, Nasre & Nimbhorkar (2020).

    Examples
    --------
    >>> from matcher import Problem, Matching
    >>> problem = Problem(first_month="2022-08")
    >>> justified_envy(Market(problem, lambda one: False), Matching())
    ()
    """
    plan = Held(market, matching)
    found = []
    for candidate in market.alone:
        has = plan.rank(candidate)
        for slot, rank in market.asked(candidate).items():
            if rank >= has:
                break
            hers = market.ahead(("slot", slot), candidate)
            behind = {
                one
                for one in plan.at.get(("slot", slot), ())
                if market.ahead(("slot", slot), one) > hers
            }
            if behind and market.possible(candidate, slot):
                found.append(Envy(candidate, slot, tuple(sorted(behind))))
    return tuple(sorted(found, key=lambda one: (one.candidate, one.slot)))
