"""One whole weight for each component, so that a search can compare with one number."""

from __future__ import annotations

from matcher.visits.arrays import VisitArrays
from matcher.visits.measure import SENSES, Tier, weights_of

_MOST_REACH = 1 << 20


def weights(arrays: VisitArrays, tiers: tuple[Tier, ...]) -> dict[str, int]:
    """Weights by which a tier outweighs all that one round can change in those behind.

    They stay within 64 bits for a flow of one round; a component in no tier weighs
    nothing. What a search finds by them is judged by the tiers themselves.
    """
    people = max(1, arrays.visitors)
    reach = {
        "visits_missing": people,
        "without_top": people,
        "visitors_missing": people,
        "interest": 100 * people,
        "days": people,
        "gaps": people * max(1, arrays.rounds),
        "changes": people,
    }
    found = dict.fromkeys(SENSES, 0)
    unit = 1
    for tier in reversed(tiers):
        own = weights_of(tier)
        found |= {name: unit * weight for name, weight in own.items()}
        spans = sum(weight * reach[name] for name, weight in own.items())
        unit *= min(spans, _MOST_REACH) + 1
    return found


def of_meetings(tiers: tuple[Tier, ...]) -> tuple[Tier, ...]:
    """The tiers without what asks for the round: days, gaps and changes."""
    kept: list[Tier] = []
    for tier in tiers:
        own = {
            name: weight
            for name, weight in weights_of(tier).items()
            if name not in ("days", "gaps", "changes")
        }
        if own:
            kept.append(own)
    return tuple(kept)
