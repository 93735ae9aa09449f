"""What counts, in order, and how it is known that no plan does better."""

from __future__ import annotations

from collections.abc import Callable

from matcher.engine import Result
from matcher.engine.result import TierResult
from matcher.report.html.parts import Section, Table, Text
from matcher.report.html.pictures import tier_pictures
from matcher.report.layout import number
from matcher.texts import Language, tier_label, word

Told = Callable[[TierResult], tuple[str, str, str]]
"""The value and the bound of a tier as they are shown, and how they are known."""


def tiers_section(
    result: Result, language: Language, told: Told | None = None
) -> Section:
    """A row for each tier with value, bound, and in words where the bound is from."""

    def whole(tier: TierResult) -> tuple[str, str, str]:
        return (
            number(tier.value, language),
            number(tier.bound, language),
            known(tier, language),
        )

    rows = [
        (tier_label(tier.name, language), *(told or whole)(tier))
        for tier in result.tiers
    ]
    heads = ("tier", "value", "bound", "html_known")
    table = Table(
        "tiers",
        word("tiers", language),
        tuple(word(head, language) for head in heads),
        tuple(rows),
        words=(4,),
    )
    pictures = () if told else tier_pictures(result, language)
    notes = ("html_tiers_note", "html_proof_note")
    return Section(
        "tiers",
        word("html_tiers_title", language),
        (*pictures, table, *(Text(word(note, language), "note") for note in notes)),
    )


def known(tier: TierResult, language: Language) -> str:
    """Whether a tier is proven, and where its bound is from."""
    standing = word(tier.standing, language)
    return f"{standing}: {word(f'html_proof_{tier.proof}', language)}"
