"""Two plans side by side: tiers before and after, and who gains or loses a place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import get_args

from matcher.replan import Repair
from matcher.replan.person import Became
from matcher.report.layout import (
    NOTHING,
    aligned,
    listed,
    number,
    paragraph,
    shortened,
)
from matcher.report.repair import repair_sentences
from matcher.texts import Language, say, tier_label
from matcher.whatif import TierChange, WhatIf

_PEOPLE = 40
"""How many ids, or sentences, are shown."""


def what_if_page(asked: WhatIf, language: Language = "en") -> str:
    """Each tier before and after, then who gains a place and who loses one."""
    gained, lost = asked.after.gained, asked.after.lost
    return "\n\n".join(
        [
            tier_changes_text(asked.tiers, language),
            _who("gained", gained, language) + "\n" + _who("no_longer", lost, language),
        ]
    )


def repair_page(repair: Repair, language: Language = "en") -> str:
    """How many keep their slot, each tier before and after, and who moves and why."""
    first, *sentences = repair_sentences(repair, language)
    count = Counter(one.became for one in repair.people)
    counts = {what: count[what] for what in get_args(Became)}
    told = shortened(sentences, _PEOPLE, language)
    parts = [
        say("Repair", "repair", {}, language),
        paragraph(first),
        paragraph(say("Repair", "became", counts, language)),
        "",
        tier_changes_text(repair.tiers, language),
        "",
        *map(paragraph, told),
    ]
    return "\n".join(parts).rstrip()


def tier_changes_text(tiers: Sequence[TierChange], language: Language) -> str:
    """A line for each tier: before, after, and the difference."""
    heads = ("tier", "before", "after", "change")
    table = [[say("Repair", head, {}, language) for head in heads]]
    for tier in tiers:
        table.append(
            [
                tier_label(tier.name, language),
                _value(tier.before, language),
                _value(tier.after, language),
                _difference(tier),
            ]
        )
    return say("Repair", "before_and_after", {}, language) + "\n" + aligned(table)


def _value(value: Fraction | None, language: Language) -> str:
    return NOTHING if value is None else number(value, language)


def _difference(tier: TierChange) -> str:
    if tier.before is None or tier.after is None or tier.before == tier.after:
        return NOTHING
    change = tier.after - tier.before
    return f"+{change}" if change > 0 else str(change).replace("-", "\N{MINUS SIGN}")


def _who(code: str, people: Sequence[str], language: Language) -> str:
    title = say("Repair", code, {"count": len(people)}, language)
    nobody = say("Repair", "nobody", {}, language)
    return listed(title, people or [nobody], _PEOPLE, language)
