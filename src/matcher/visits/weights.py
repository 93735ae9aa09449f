"""One whole weight for each component, so that a search can compare with one number."""

from __future__ import annotations

from matcher.visits.arrays import VisitArrays
from matcher.visits.measure import ROUND_FREE, SENSES, Tier, weights_of

_BITS = 56
"""Binary digits for a gain times the nodes of a flow, with some to spare."""


def weights(arrays: VisitArrays, tiers: tuple[Tier, ...]) -> dict[str, int]:
    """Weights by which a tier outweighs all that one round can change in those behind.

    A component in no tier weighs nothing.
    """
    return _weights(arrays, tiers, 1 << 62)


def flow_weights(arrays: VisitArrays, tiers: tuple[Tier, ...]) -> dict[str, int]:
    """Weights that 64 bits hold in the flow of one round.

    With many people a tier may then outweigh less than all behind it: what a search
    finds is judged by the tiers themselves.
    """
    nodes = arrays.visitors + arrays.hosts + 2
    for bits in range(40, 0, -1):
        found = _weights(arrays, tiers, 1 << bits)
        gain = sum(found.values()) + 100 * found["interest"]
        if (gain * nodes).bit_length() <= _BITS:
            return found
    return found


def _weights(
    arrays: VisitArrays, tiers: tuple[Tier, ...], most_reach: int
) -> dict[str, int]:
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
        unit *= min(spans, most_reach) + 1
    return found


def of_meetings(tiers: tuple[Tier, ...]) -> tuple[Tier, ...]:
    """The tiers without what asks for the round: days, gaps and changes."""
    kept: list[Tier] = []
    for tier in tiers:
        own = {
            name: weight
            for name, weight in weights_of(tier).items()
            if name in ROUND_FREE
        }
        if own:
            kept.append(own)
    return tuple(kept)
