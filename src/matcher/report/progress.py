"""How far a solve has come, in one line."""

from __future__ import annotations

from fractions import Fraction

from matcher.engine import Progress
from matcher.report.layout import NOTHING, decimal, number
from matcher.texts import Language, tier_label, word


def progress_line(progress: Progress, language: Language) -> str:
    """The tier under way, its value, its bound, and the seconds so far."""

    def known(value: Fraction | None) -> str:
        return NOTHING if value is None else number(value, language)

    return word("progress", language).format(
        tier=tier_label(progress.stage, language) if progress.stage else NOTHING,
        value=known(progress.value),
        bound=known(progress.bound),
        seconds=decimal(f"{progress.seconds:.1f}", language),
    )
