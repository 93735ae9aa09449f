"""The tiers of a result, and what each of them cost the next."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.engine import Result, TierCost
from matcher.report.layout import aligned, decimal, number, stacked
from matcher.texts import Language, tier_label, word


def tiers_text(
    result: Result, language: Language, costs: Sequence[TierCost] = ()
) -> str:
    """Each tier with its value, its bound and where the bound comes from.

    With ``costs`` their table follows.
    """
    heads = ("tier", "value", "bound", "standing", "proof", "seconds")
    table = [[word(head, language) for head in heads]]
    for tier in result.tiers:
        table.append(
            [
                tier_label(tier.name, language),
                number(tier.value, language),
                number(tier.bound, language),
                word(tier.standing, language),
                word(f"proof_{tier.proof}", language),
                decimal(f"{tier.seconds:.2f}", language),
            ]
        )
    text = word("tiers", language) + "\n" + aligned(table)
    return f"{text}\n\n{costs_text(costs, language)}" if costs else text


def costs_text(costs: Sequence[TierCost], language: Language) -> str:
    """What each tier cost the next."""
    heads = ("tier", "cost_next", "cost_value", "cost_without", "cost", "standing")
    table = stacked([word(head, language) for head in heads])
    for one in costs:
        table.append(
            [
                tier_label(one.tier, language),
                tier_label(one.next, language),
                number(one.value, language),
                number(one.without, language),
                number(one.cost, language),
                word(one.standing, language),
            ]
        )
    return word("costs", language) + "\n" + aligned(table, left=2)
